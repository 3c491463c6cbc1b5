import { type Column, type Columns } from './Column';

const REFERENCES = new Set<Column['kind']>(['person', 'lookup', 'people', 'lookups']);

/**
 * Finds columns as OData and CAML name them, without case: `AuthorId` for the person column Author, `OData__Status` for
 * `_Status`, `Id` for ID.
 */
export function columnsOf(columns: readonly Column[]): Columns {
  const byName = new Map(columns.map(column => [column.name.toLowerCase(), column]));
  return {
    find(name) {
      const wanted = name.toLowerCase().replace(/^odata__/, '_');
      const direct = byName.get(wanted);
      if (direct || !wanted.endsWith('id')) return direct;
      const reference = byName.get(wanted.slice(0, -2));
      return reference && REFERENCES.has(reference.kind) ? reference : undefined;
    }
  };
}
