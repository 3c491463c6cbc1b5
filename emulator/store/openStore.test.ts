import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseFilter } from '../query/parseFilter';
import { openStore } from './openStore';
import { addField, LIST, sampleStore, START, WEB } from './sampleStore';

let folder = '';
const file = (): string => join(folder, 'tenant.sqlite');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('openStore', () => {
  it('has everything again after it was closed', () => {
    const before = sampleStore({ database: file() });
    addField(before, 'Key', { enforceUniqueValues: true });
    before.items.insert(LIST, {
      guid: 'G1',
      values: { Title: 'Hello', Key: 'k1' },
      authorId: 1,
      created: START
    });
    before.settings.set('clock.offset', 5);
    const row = before.items.get(LIST, 1);
    before.close();

    const after = openStore({ database: file() });
    expect(after.items.get(LIST, 1)).toEqual(row);
    expect(after.fields.byInternalName(LIST, 'Key')).toMatchObject({
      indexed: true,
      enforceUniqueValues: true
    });
    expect(after.sites.get(WEB)?.title).toBe('Hallway');
    expect(after.settings.get('clock.offset')).toBe(5);
    expect(() =>
      after.items.insert(LIST, { guid: 'G2', values: { Key: 'K1' }, authorId: 1, created: START })
    ).toThrow('Duplicate values in Key');
    expect(after.items.query(LIST, { where: parseFilter("Key eq 'K1'"), limit: 5 }).rows).toEqual([row]);
    after.close();
  });

  it('keeps what was acknowledged when the process ends without closing', () => {
    const store = sampleStore({ database: file() });
    store.items.insert(LIST, { guid: 'G1', values: { Title: 'Hello' }, authorId: 1, created: START });
    const second = openStore({ database: file() });
    expect(second.items.get(LIST, 1)?.values.Title).toBe('Hello');
    second.close();
    store.close();
  });

  it('refuses a database of a newer emulator instead of spoiling it', () => {
    openStore({ database: file() }).close();
    const raw = new DatabaseSync(file());
    raw.exec('PRAGMA user_version = 999');
    raw.close();
    expect(() => openStore({ database: file() })).toThrow('newer emulator');
  });

  it('sorts its indexes anew when the collation is another', () => {
    const folded = sampleStore({ database: file() });
    addField(folded, 'Key', { indexed: true });
    folded.items.insert(LIST, { guid: 'G1', values: { Key: 'Straße' }, authorId: 1, created: START });
    const find = (store: typeof folded, key: string): number =>
      store.items.query(LIST, { where: parseFilter(`Key eq '${key}'`), limit: 5 }).rows.length;
    expect([find(folded, 'STRASSE'), find(folded, 'Straße')]).toEqual([1, 1]);
    folded.close();

    const binary = openStore({ database: file(), collation: 'binary' });
    expect([find(binary, 'STRASSE'), find(binary, 'Straße')]).toEqual([0, 1]);
    binary.close();

    const again = openStore({ database: file() });
    expect(find(again, 'STRASSE')).toBe(1);
    again.close();
  });

  it('does all or nothing in a transaction, nested or not', () => {
    const store = sampleStore();
    const insert = (guid: string): void => {
      store.items.insert(LIST, { guid, values: {}, authorId: 1, created: START });
    };
    expect(() =>
      store.transact(() => {
        insert('G1');
        store.transact(() => addField(store, 'Key'));
        throw new Error('stop');
      })
    ).toThrow('stop');
    expect(store.items.get(LIST, 1)).toBeUndefined();
    expect(store.lists.get(LIST)?.itemCount).toBe(0);
    expect(store.fields.byInternalName(LIST, 'Key')).toBeUndefined();
    addField(store, 'Key');
    expect(store.transact(() => 7)).toBe(7);
    store.close();
  });
});
