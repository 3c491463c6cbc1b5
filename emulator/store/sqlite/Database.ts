import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

export type SqlValue = SQLInputValue;

/** The little of SQLite that the store uses. Statements are prepared once and kept. */
export interface Database {
  exec(sql: string): void;
  run(sql: string, ...values: SqlValue[]): { readonly changes: number; readonly lastId: number };
  one<Row>(sql: string, ...values: SqlValue[]): Row | undefined;
  all<Row>(sql: string, ...values: SqlValue[]): Row[];
  /** Grows with whatever may have changed what is stored; of this connection alone. */
  writes(): number;
  /** Makes a function that SQL can call; deterministic ones may stand in an index. */
  define(name: string, options: { deterministic: boolean }, body: (...values: never[]) => SqlValue): void;
  /** Columns were added or dropped: statements prepared before must not be used again. */
  forgetStatements(): void;
  transact<T>(work: () => T): T;
  close(): void;
}

const STATEMENTS_KEPT = 500;
/** At most; a small tenant takes less. */
const CACHE_KIB = 64 * 1024;

export function openDatabase(path: string): Database {
  const connection = new DatabaseSync(path);
  connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000');
  connection.exec(`PRAGMA cache_size = -${CACHE_KIB}`);
  const { prepare, forget } = keepStatements(connection);
  let isInTransaction = false;
  let writes = 0;
  const exec = (sql: string): void => {
    writes += 1;
    connection.exec(sql);
  };
  return {
    exec,
    writes: () => writes,
    run(sql, ...values) {
      writes += 1;
      const { changes, lastInsertRowid } = prepare(sql).run(...values);
      return { changes: Number(changes), lastId: Number(lastInsertRowid) };
    },
    one: <Row>(sql: string, ...values: SqlValue[]) => prepare(sql).get(...values) as Row | undefined,
    all: <Row>(sql: string, ...values: SqlValue[]) => prepare(sql).all(...values) as Row[],
    define: (name, { deterministic }, body) =>
      connection.function(
        name,
        { deterministic, varargs: true },
        body as (...values: SqlValue[]) => SqlValue
      ),
    forgetStatements: forget,
    transact(work) {
      if (isInTransaction) return work();
      exec('BEGIN IMMEDIATE');
      isInTransaction = true;
      try {
        const result = work();
        exec('COMMIT');
        return result;
      } catch (error) {
        exec('ROLLBACK');
        throw error;
      } finally {
        isInTransaction = false;
      }
    },
    close() {
      forget();
      connection.close();
    }
  };
}

function keepStatements(connection: DatabaseSync): { prepare(sql: string): StatementSync; forget(): void } {
  const statements = new Map<string, StatementSync>();
  return {
    prepare(sql) {
      const known = statements.get(sql);
      if (known) return known;
      if (statements.size >= STATEMENTS_KEPT) statements.clear();
      const statement = connection.prepare(sql);
      statements.set(sql, statement);
      return statement;
    },
    forget: () => statements.clear()
  };
}
