import { type SqlValue } from './Database';

/**
 * `title = ?, hidden = ?` and its values for those members of a change that are given.
 * `columns` maps members to columns; what is not mapped is left out.
 */
export function assignmentsOf<T extends object>(
  change: T,
  columns: Partial<Record<keyof T, string>>
): { readonly sql: string; readonly values: readonly SqlValue[] } {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  const known = given.flatMap(([member, value]) => {
    const column = columns[member as keyof T];
    return column === undefined ? [] : [{ column, value: sqlValueOf(value) }];
  });
  return {
    sql: known.map(({ column }) => `${column} = ?`).join(', '),
    values: known.map(({ value }) => value)
  };
}

/** Booleans become 0 and 1, objects JSON, big integers text (SQLite's own end at 63 bits). */
function sqlValueOf(value: unknown): SqlValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number' || typeof value === 'string') return value;
  return value === null || value === undefined ? null : JSON.stringify(value);
}
