import { body, InjectHeaders } from '@pnp/queryable';
import { spPost, type SPFI } from '@pnp/sp';
import '@pnp/sp/items';
import { List } from '@pnp/sp/lists';
import { type FindList } from './listAddress';
import { type ListName } from './ListSchema';
import { type PartQuery } from './planner/partQuery';
import { rowsFrom } from './wire';

export interface RowsQuery {
  readonly list: ListName;
  readonly columns: readonly string[];
  readonly query: PartQuery;
  /** With ETags, which whole posts need; without, an answer is a third as long. */
  readonly hasMetadata?: boolean;
}

/** Rows of a list, newest first. */
export function askRows(
  sp: SPFI,
  findList: FindList,
  { list, columns, query, hasMetadata = false }: RowsQuery
): Promise<readonly unknown[]> {
  const found = findList(sp, list);
  const kind = hasMetadata ? 'minimalmetadata' : 'nometadata';
  const headers = InjectHeaders({ Accept: `application/json;odata=${kind}` });
  const expands = columns.some(column => column.startsWith('Author/')) ? ['Author'] : [];
  if (query.kind === 'view') {
    const asked = List(found, 'getitems')
      .select(...columns)
      .expand(...expands)
      .using(headers);
    return rowsFrom(spPost(asked, body({ query: { ViewXml: query.viewXml } })));
  }
  const items = found.items
    .select(...columns)
    .expand(...expands)
    .orderBy('Id', false)
    .top(query.top)
    .using(headers);
  return rowsFrom((query.filter === '' ? items : items.filter(query.filter))());
}
