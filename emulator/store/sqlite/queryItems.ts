import { bindPredicate } from '../../query/bindPredicate';
import { countConditions } from '../../query/countConditions';
import { UnsupportedExpression } from '../../query/errors';
import { type ListQuery, type OrderTerm } from '../../query/ListQuery';
import { type PageCursor } from '../../query/PageCursor';
import { type Plan } from '../../query/Plan';
import { planQuery } from '../../query/planQuery';
import { DEFAULT_RULES } from '../../query/QueryRules';
import { type FieldValue, type FieldValues, type ItemPage, type ItemRow } from '../Items';
import { type Database } from './Database';
import { itemOf } from './itemRows';
import { type ListTable } from './ListTable';
import { bindOrder, reversed, withId } from './orderSql';
import { rowsBySeek, rowsByScan, rowsByWindow, type RowQuestion, type RowsRead } from './readRows';
import { seekIds } from './seekIds';
import { rowsByWalk } from './walkRows';

/** SharePoint gives up far earlier, where its SQL statement is nested too deeply; this only keeps one query from holding up all others. */
const MOST_CONDITIONS = 2000;

/** Plans as SharePoint would, reads that way and no other, and says how many rows that touched. */
export function queryItems(db: Database, table: ListTable, query: ListQuery): ItemPage {
  const conditions = query.where ? countConditions(query.where) : 0;
  if (conditions > MOST_CONDITIONS) throw new UnsupportedExpression(`A query of ${conditions} conditions`);
  const where = query.where && bindPredicate(query.where, table.columns);
  const orderBy = bindOrder(query.orderBy ?? [], table.columns);
  const rules = { ...DEFAULT_RULES, ...query.rules };
  const { rowCount } = db.one<{ rowCount: number }>(
    'SELECT item_count AS rowCount FROM lists WHERE id = ?',
    table.listId
  ) ?? { rowCount: 0 };
  const { limit, isGrouped = false, window } = query;
  const chosen = planQuery(
    { ...{ where, orderBy, limit, isGrouped, window, rules }, columns: table.columns },
    { rowCount, seek: (column, anyOf, limit) => seekIds(db, table, { column, anyOf, limit }) }
  );
  const plan = withoutLongWalk(chosen, query, rowCount > rules.threshold);
  const isBackwards = query.cursor?.direction === 'previous';
  const order = isBackwards ? reversed(withId(orderBy)) : withId(orderBy);
  const isDown = orderBy[0]?.field === 'ID' && orderBy[0].direction === 'desc';
  const question = { table, where, order, query, rowCount, isDown, threshold: rules.threshold };
  const { rows, rowsTouched, windowEnd } = readRows(db, plan, question);
  const items = rows.map(row => itemOf(table, row));
  if (isBackwards) items.reverse();
  const page = pageOf(items, { rowsTouched, limit, orderBy });
  return windowEnd === undefined ? page : { ...page, windowEnd };
}

/** Passing over the rows of others could take the whole list; where there are windows, one is looked through instead. */
function withoutLongWalk(plan: Plan, { window, onlyAuthorId }: ListQuery, isLarge: boolean): Plan {
  const mayBeLong = plan.kind === 'walk' && isLarge && onlyAuthorId !== undefined;
  return mayBeLong && window ? { kind: 'window' } : plan;
}

function readRows(db: Database, plan: Plan, question: RowQuestion): RowsRead {
  switch (plan.kind) {
    case 'walk':
      return rowsByWalk(db, plan, question);
    case 'seek':
      return rowsBySeek(db, plan.ids, question);
    case 'scan':
      return rowsByScan(db, question);
    case 'window':
      return rowsByWindow(db, question);
  }
}

interface PageFacts {
  readonly rowsTouched: number;
  readonly limit: number;
  readonly orderBy: readonly OrderTerm[];
}

function pageOf(rows: ItemRow[], { rowsTouched, limit, orderBy }: PageFacts): ItemPage {
  const last = rows.at(-1);
  const page = { rows, rowsTouched, hasMore: rows.length >= limit && limit > 0 };
  return last ? { ...page, next: cursorAfter(last, orderBy) } : page;
}

function cursorAfter(row: ItemRow, orderBy: readonly OrderTerm[]): PageCursor {
  const sorted = orderBy.flatMap(({ field }) => {
    const value = field === 'ID' ? null : sortedValue(row, field);
    if (value === null) return [];
    return [[field, typeof value === 'boolean' ? String(Number(value)) : String(value)]];
  });
  return { direction: 'next', id: row.id, values: Object.fromEntries(sorted) as PageCursor['values'] };
}

function sortedValue(row: ItemRow, field: string): FieldValue {
  const builtIn: FieldValues = {
    Created: row.created,
    Modified: row.modified,
    Author: row.authorId,
    Editor: row.editorId,
    GUID: row.guid,
    Attachments: row.hasAttachments
  };
  return builtIn[field] ?? row.values[field] ?? null;
}
