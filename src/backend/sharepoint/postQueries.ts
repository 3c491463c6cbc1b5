import { InjectHeaders } from '@pnp/queryable';
import { SPCollection, type ISPCollection, type SPFI } from '@pnp/sp';
import '@pnp/sp/items';
import { type IItems } from '@pnp/sp/items';
import { type NewPost } from '../PostStore';
import { type Connection } from './Connection';
import { titleOf } from './postRows';
import { moderationColumns } from './readModerationRow';
import { textIn } from './wire';

export const pageSize = 20;
/** More rows than a refresh is likely to meet, far fewer than SharePoint refuses. */
export const windowSize = 1000;

/** Where, and what to ask for. */
type Asked = Pick<Connection, 'findList' | 'postColumns'>;

/** Served at any size of the list: ordered by ID, and filtered by ID or a unique column only. */
export function newestRows(sp: SPFI, asked: Asked): IItems {
  return posts(sp, asked).orderBy('Id', false).top(pageSize);
}

export function rowsBelow(sp: SPFI, { cursor, ...asked }: Asked & { cursor: number }): IItems {
  return newestRows(sp, asked).filter(`Id lt ${Math.trunc(cursor)}`);
}

export function rowsAbove(
  sp: SPFI,
  { afterId, top = windowSize, ...asked }: Asked & { afterId: number; top?: number }
): IItems {
  return newestRows(sp, asked)
    .filter(`Id gt ${Math.trunc(afterId)}`)
    .top(top);
}

/** @param ids at most 60 */
export function rowsOfIds(sp: SPFI, { ids, ...asked }: Asked & { ids: readonly number[] }): IItems {
  return newestRows(sp, asked)
    .filter(ids.map(id => `Id eq ${Math.trunc(id)}`).join(' or '))
    .top(ids.length);
}

/** What moderators hide is mostly new: with so many rows it is known before its text is shown. */
const verdictsAhead = 10;

export function newestVerdicts(sp: SPFI, { findList }: Pick<Connection, 'findList'>): IItems {
  return findList(sp, 'HallwayModeration')
    .items.select(...moderationColumns.filter(column => column !== 'AuthorId'))
    .orderBy('Id', false)
    .top(verdictsAhead)
    .using(InjectHeaders({ Accept: 'application/json;odata=nometadata' }));
}

function posts(sp: SPFI, { findList, postColumns }: Asked): IItems {
  return findList(sp, 'HallwayPosts')
    .items.select(...postColumns.names())
    .expand('Author');
}

/** @param key a valid key, which holds no quotes */
export function rowByKey(sp: SPFI, { key, ...asked }: Asked & { key: string }): IItems {
  return posts(sp, asked).filter(`PostKey eq '${key}'`).top(1);
}

/** Newest first; more than anybody deletes while a post of his is on its way. */
const recycledSize = 100;

/** What this user has thrown away in this site. A thing in the bin has no columns but its title and its place. */
export function recycledRows(sp: SPFI): ISPCollection {
  return SPCollection(sp.web, 'recyclebin').select('Title', 'DirName').top(recycledSize);
}

export function isRecycled({ text }: NewPost, recycled: readonly unknown[]): boolean {
  const title = titleOf(text);
  return recycled.some(
    row => textIn(row, 'Title') === title && /\/Lists\/HallwayPosts$/i.test(textIn(row, 'DirName') ?? '')
  );
}
