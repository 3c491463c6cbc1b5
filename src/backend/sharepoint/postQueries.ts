import { SPCollection, type ISPCollection, type SPFI } from '@pnp/sp';
import '@pnp/sp/items';
import { type IItems } from '@pnp/sp/items';
import { type NewPost } from '../PostStore';
import { type FindList } from './listAddress';
import { titleOf } from './postRows';
import { textIn } from './wire';
import { postColumns } from './readPostRow';

export const pageSize = 20;
/** More rows than a refresh is likely to meet, far fewer than SharePoint refuses. */
export const windowSize = 1000;

/** Served at any size of the list: ordered by ID, and filtered by ID or a unique column only. */
export function newestRows(sp: SPFI, findList: FindList): IItems {
  const items = findList(sp, 'HallwayPosts')
    .items.select(...postColumns)
    .expand('Author');
  return items.orderBy('Id', false).top(pageSize);
}

export function rowsBelow(sp: SPFI, findList: FindList, cursor: number): IItems {
  return newestRows(sp, findList).filter(`Id lt ${Math.trunc(cursor)}`);
}

export function rowsAbove(sp: SPFI, findList: FindList, afterId: number): IItems {
  return newestRows(sp, findList)
    .filter(`Id gt ${Math.trunc(afterId)}`)
    .top(windowSize);
}

/** @param key a valid key, which holds no quotes */
export function rowByKey(sp: SPFI, findList: FindList, key: string): IItems {
  return findList(sp, 'HallwayPosts')
    .items.select(...postColumns)
    .expand('Author')
    .filter(`PostKey eq '${key}'`)
    .top(1);
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
