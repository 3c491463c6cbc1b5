import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../openStore';
import { sampleStore } from '../sampleStore';
import { type Store } from '../Store';

let store: Store;

beforeEach(() => {
  store = sampleStore();
});

afterEach(() => store.close());

describe('a setting', () => {
  it.each([
    ['text'],
    [''],
    [0],
    [-1.5],
    [true],
    [false],
    [null],
    [[]],
    [['a', 1]],
    [{}],
    [{ a: { b: [1, null] } }],
    ['漢 \u{1F600} \u2028']
  ])('%j comes back as it was', value => {
    store.settings.set('key', value);
    expect(store.settings.get('key')).toEqual(value);
  });

  it('is undefined until it is set, and again once removed', () => {
    expect(store.settings.get('key')).toBeUndefined();
    store.settings.set('key', 1);
    store.settings.remove('key');
    expect(store.settings.get('key')).toBeUndefined();
    expect(() => store.settings.remove('key')).not.toThrow();
  });

  it('is replaced as a whole', () => {
    store.settings.set('key', { a: 1, b: 2 });
    store.settings.set('key', { c: 3 });
    expect(store.settings.get('key')).toEqual({ c: 3 });
  });

  it.each(['__proto__', 'constructor', '', "it's", 'a"b', '%', 'KEY'])(
    'may be called %j, and is no other',
    name => {
      store.settings.set(name, 'mine');
      expect(store.settings.get(name)).toBe('mine');
      expect(store.settings.get('key')).toBeUndefined();
    }
  );

  it('is listed with all others', () => {
    const before = Object.keys(store.settings.all());
    store.settings.set('b', 2);
    store.settings.set('a', 1);
    expect(Object.keys(store.settings.all()).filter(name => !before.includes(name))).toEqual(['a', 'b']);
    expect(store.settings.all()).toMatchObject({ a: 1, b: 2 });
  });

  it('is undone with the transaction it was set in', () => {
    store.settings.set('key', 'before');
    expect(() =>
      store.transact(() => {
        store.settings.set('key', 'after');
        throw new Error('no');
      })
    ).toThrow('no');
    expect(store.settings.get('key')).toBe('before');
  });

  it('outlives a restart', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hallway-'));
    const database = join(folder, 'tenant.sqlite');
    const first = openStore({ database });
    first.settings.set('key', { kept: true });
    first.close();
    const second = openStore({ database });
    expect(second.settings.get('key')).toEqual({ kept: true });
    second.close();
    rmSync(folder, { recursive: true });
  });
});
