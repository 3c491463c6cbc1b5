import { migrations } from '../migrations/migrations';
import { type Database } from './Database';

/** Brings a database of any age to the newest schema; SQLite's user_version counts what has been applied. */
export function migrate(db: Database): void {
  const applied = db.one<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
  if (applied > migrations.length) throw new Error('This database was written by a newer emulator.');
  for (let number = applied + 1; number <= migrations.length; number += 1) {
    db.transact(() => {
      db.exec(migrations[number - 1] ?? '');
      db.exec(`PRAGMA user_version = ${number}`);
    });
  }
}
