import { ThresholdExceeded } from '../../query/errors';
import { DuplicateValues, NotIndexable, TooManyIndexes } from '../errors';
import { type Field } from '../Fields';
import { type Database } from './Database';
import { canBeIndexed, keyExpression } from './fieldSql';
import { type ListTable } from './ListTable';

/** https://support.microsoft.com/office/add-an-index-to-a-list-or-library-column-f3f00554-b7dc-44d1-a2ed-d477eac463b0 */
const INDEX_LIMIT = 20;

/** Above it an index is neither made nor dropped: documented on the same page. */
const LARGEST_TO_INDEX = 20_000;

/** @throws ThresholdExceeded */
export function assertMayIndex(db: Database, table: ListTable): void {
  const list = db.one<{ count: number }>('SELECT item_count AS count FROM lists WHERE id = ?', table.listId);
  if (list && list.count > LARGEST_TO_INDEX)
    throw new ThresholdExceeded(`a list of more than ${LARGEST_TO_INDEX} rows keeps the indexes it has`);
}

export function indexName(table: ListTable, internalName: string): string {
  return `"ix_${table.number}_${internalName.replaceAll('"', '""')}"`;
}

/** Makes, remakes or drops the index of a field so that it is what the field says. Throws as Fields.add does. */
export function applyIndex(db: Database, table: ListTable, field: Field): void {
  const name = indexName(table, field.internalName);
  db.exec(`DROP INDEX IF EXISTS ${name}`);
  if (!field.indexed) return;
  if (!canBeIndexed(field.type)) throw new NotIndexable(field.internalName, field.type);
  const others = table.fields.filter(other => other.indexed && other.id !== field.id);
  if (others.length >= INDEX_LIMIT) throw new TooManyIndexes(INDEX_LIMIT);
  const unique = field.enforceUniqueValues ? 'UNIQUE' : '';
  refusingDuplicates(table, () =>
    db.exec(`CREATE ${unique} INDEX ${name} ON ${table.name} (${keyExpression(field)})`)
  );
}

const VIOLATION = /^UNIQUE constraint failed: (?:index 'ix_\d+_(.+)'|items_\d+\.(.+))$/;

/** Turns SQLite's refusal of a duplicate into the store's. */
export function refusingDuplicates<T>(table: ListTable, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const match = VIOLATION.exec((error as Error).message);
    if (!match) throw error;
    const name = match[1] ?? match[2] ?? '';
    const field = table.fields.find(
      ({ internalName }) => internalName === name || `f_${internalName}` === name
    );
    throw new DuplicateValues(field?.internalName ?? name);
  }
}
