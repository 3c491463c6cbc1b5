import { type Column, type Columns } from '../../query/Column';
import { columnsOf } from '../../query/columnsOf';
import { NotInStore } from '../errors';
import { type Field } from '../Fields';
import { type Database } from './Database';
import { fieldsOf } from './fieldRows';
import { hasOwnColumn, queryColumnOf } from './fieldSql';

/** How the rows of a list are kept. */
export interface ListTable {
  readonly listId: string;
  readonly webId: string;
  /** `items_3`. */
  readonly name: string;
  readonly number: number;
  readonly keepsVersions: boolean;
  readonly fields: readonly Field[];
  /** Those with a column of their own: what a row's `values` hold. */
  readonly valueFields: readonly Field[];
  readonly columns: Columns;
}

/** Remembers tables until something about the list changes. */
export interface ListTables {
  /** @throws NotInStore */
  of(listId: string): ListTable;
  find(listId: string): ListTable | undefined;
  forget(): void;
}

export function listTablesIn(db: Database): ListTables {
  const known = new Map<string, ListTable>();
  const find = (listId: string): ListTable | undefined => {
    const table = known.get(listId) ?? readTable(db, listId);
    if (table) known.set(listId, table);
    return table;
  };
  return {
    of(listId) {
      const table = find(listId);
      if (!table) throw new NotInStore(`List ${listId}`);
      return table;
    },
    find,
    forget() {
      known.clear();
      db.forgetStatements();
    }
  };
}

function readTable(db: Database, listId: string): ListTable | undefined {
  const row = db.one<{ number: number; id: string; webId: string; enableVersioning: number }>(
    'SELECT number, id, web_id AS webId, enable_versioning AS enableVersioning FROM lists WHERE id = ?',
    listId
  );
  if (!row) return undefined;
  const fields = fieldsOf(db, row.id);
  return {
    listId: row.id,
    webId: row.webId,
    name: `items_${row.number}`,
    number: row.number,
    keepsVersions: row.enableVersioning === 1,
    fields,
    valueFields: fields.filter(hasOwnColumn),
    columns: columnsOf(fields.map<Column>(queryColumnOf))
  };
}
