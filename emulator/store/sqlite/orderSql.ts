import { type Column, type Columns } from '../../query/Column';
import { IncompatibleValue, UnknownField } from '../../query/errors';
import { type OrderTerm } from '../../query/ListQuery';
import { type PageCursor } from '../../query/PageCursor';
import { type SqlValue } from './Database';
import { keyExpression } from './fieldSql';
import { type ListTable } from './ListTable';
import { join, type Sql } from './predicateSql';

const UNSORTED = new Set<Column['kind']>(['note', 'other', 'computed', 'people', 'lookups', 'choices']);

/** Order terms in the list's own words; what stands behind ID can change nothing. @throws UnknownField, IncompatibleValue */
export function bindOrder(orderBy: readonly OrderTerm[], columns: Columns): OrderTerm[] {
  const bound = orderBy.map(({ field, direction }) => {
    const column = columns.find(field);
    if (!column) throw new UnknownField(field);
    if (UNSORTED.has(column.kind)) throw new IncompatibleValue(column.name, 'it cannot be sorted by');
    return { field: column.name, direction };
  });
  const end = bound.findIndex(term => term.field === 'ID');
  return end < 0 ? bound : bound.slice(0, end + 1);
}

/** The complete order: rows that sort alike follow by ID. */
export function withId(orderBy: readonly OrderTerm[]): readonly OrderTerm[] {
  return orderBy.at(-1)?.field === 'ID' ? orderBy : [...orderBy, { field: 'ID', direction: 'asc' }];
}

export function reversed(order: readonly OrderTerm[]): OrderTerm[] {
  return order.map(({ field, direction }) => ({ field, direction: direction === 'asc' ? 'desc' : 'asc' }));
}

export function orderSql(order: readonly OrderTerm[], table: ListTable): string {
  return order.map(({ field, direction }) => `${keySql(field, table)} ${direction}`).join(', ');
}

/** Rows that come after the cursor in this order. An empty column sorts before every value. */
export function afterCursorSql(cursor: PageCursor, order: readonly OrderTerm[], table: ListTable): Sql {
  const valueOf = (term: OrderTerm): SqlValue =>
    term.field === 'ID' ? cursor.id : cursorValue(cursor, term.field, table);
  const branches = order.map((term, index) => {
    const same = order.slice(0, index).map(earlier => sameSql(earlier, valueOf(earlier), table));
    return join([...same, beyondSql(term, valueOf(term), table)], 'and');
  });
  return join(branches, 'or');
}

function sameSql({ field }: OrderTerm, value: SqlValue, table: ListTable): Sql {
  return { sql: `${keySql(field, table)} IS ${placeholder(field, table)}`, values: [value] };
}

function beyondSql({ field, direction }: OrderTerm, value: SqlValue, table: ListTable): Sql {
  const key = keySql(field, table);
  if (value === null) return { sql: direction === 'asc' ? `${key} IS NOT NULL` : '0', values: [] };
  if (direction === 'asc') return { sql: `${key} > ${placeholder(field, table)}`, values: [value] };
  const isBefore = `${key} < ${placeholder(field, table)}`;
  return { sql: field === 'ID' ? isBefore : `(${isBefore} OR ${key} IS NULL)`, values: [value] };
}

function cursorValue(cursor: PageCursor, field: string, table: ListTable): SqlValue {
  const value = Object.entries(cursor.values).find(
    ([name]) => name.toLowerCase() === field.toLowerCase()
  )?.[1];
  if (value === undefined) return null;
  const kind = table.columns.find(field)?.kind;
  const isNumber = kind === 'number' || kind === 'boolean' || kind === 'person' || kind === 'lookup';
  if (!isNumber) return value;
  if (value === '' || !Number.isFinite(Number(value)))
    throw new IncompatibleValue(field, `'${value}' is not a number`);
  return Number(value);
}

function placeholder(field: string, table: ListTable): string {
  return table.columns.find(field)?.kind === 'text' ? 'text_key(?)' : '?';
}

function keySql(field: string, table: ListTable): string {
  const found = table.fields.find(({ internalName }) => internalName === field);
  return found ? keyExpression(found) : '"id"';
}
