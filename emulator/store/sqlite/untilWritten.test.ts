import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from './Database';
import { untilWritten } from './untilWritten';

function opened(): { folder: string; db: ReturnType<typeof openDatabase> } {
  const folder = mkdtempSync(path.join(tmpdir(), 'until-written-'));
  const db = openDatabase(path.join(folder, 'tenant.sqlite'));
  db.exec('CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT)');
  db.run('INSERT INTO words VALUES (1, ?)', 'one');
  return { folder, db };
}

describe('a reading that holds until something is written', () => {
  const { folder, db } = opened();
  let reads = 0;
  const wordOf = untilWritten(db, (id: number) => {
    reads += 1;
    return db.one<{ word: string }>('SELECT word FROM words WHERE id = ?', id)?.word;
  });
  beforeEach(() => (reads = 0));
  afterAll(() => {
    db.close();
    rmSync(folder, { recursive: true });
  });

  it('is made once for the same question, and once for what is not there', () => {
    expect([wordOf(1), wordOf(1), wordOf(2), wordOf(2), reads]).toEqual([
      'one',
      'one',
      undefined,
      undefined,
      2
    ]);
  });

  it('is made anew after a write', () => {
    wordOf(1);
    db.run('UPDATE words SET word = ? WHERE id = 1', 'eins');
    expect(wordOf(1)).toBe('eins');
  });

  it('is made anew after a write that was taken back', () => {
    const undone = (): void =>
      db.transact(() => {
        db.run('UPDATE words SET word = ? WHERE id = 1', 'uno');
        expect(wordOf(1)).toBe('uno');
        throw new Error('not after all');
      });
    expect(undone).toThrow('not after all');
    expect(wordOf(1)).toBe('eins');
  });
});
