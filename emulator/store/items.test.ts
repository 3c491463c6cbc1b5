import { CHANGE_TYPES } from './Changes';
import { DuplicateValues, NotInStore, UnknownColumn } from './errors';
import { type ItemRow } from './Items';
import { addField, LIST, sampleStore, START } from './sampleStore';
import { type Store } from './Store';

const LATER = '2026-11-22T10:00:00Z';
let store: Store;

beforeEach(() => {
  store = sampleStore();
  addField(store, 'Key', { enforceUniqueValues: true });
  addField(store, 'Score', { type: 'Number' });
  addField(store, 'Flag', { type: 'Boolean' });
  addField(store, 'Tags', { type: 'MultiChoice' });
  addField(store, 'Link', { type: 'URL' });
});

afterEach(() => store.close());

function insert(values: Parameters<Store['items']['insert']>[1]['values'], guid = 'ABC'): ItemRow {
  return store.items.insert(LIST, { guid, values, authorId: 7, created: START });
}

describe('items', () => {
  it('come back as they were written, with nulls for what was not given', () => {
    const values = {
      Title: 'Héllo\r\n🎉 \u202e',
      Key: 'k1',
      Score: 1.5,
      Flag: false,
      Tags: ['a', 'b'],
      Link: { Url: 'https://contoso.example', Description: 'x' }
    };
    const row = insert(values);
    expect(row).toEqual({
      id: 1,
      guid: 'abc',
      version: 1,
      majorVersion: 1,
      created: START,
      modified: START,
      authorId: 7,
      editorId: 7,
      hasAttachments: false,
      values
    });
    expect(store.items.get(LIST, 1)).toEqual(row);
    expect(insert({}).values).toEqual({
      Title: null,
      Key: null,
      Score: null,
      Flag: null,
      Tags: null,
      Link: null
    });
  });

  it('never use an id again', () => {
    insert({});
    store.items.remove({ listId: LIST, id: insert({}).id }, LATER);
    expect(insert({}).id).toBe(3);
  });

  it('count their versions and keep what they were', () => {
    insert({ Title: 'one', Score: 1 });
    const key = { listId: LIST, id: 1 };
    const after = store.items.update(key, { values: { Title: 'two' }, editorId: 8, modified: LATER });
    expect(after).toMatchObject({
      version: 2,
      majorVersion: 2,
      modified: LATER,
      created: START,
      authorId: 7,
      editorId: 8
    });
    expect(after.values).toMatchObject({ Title: 'two', Score: 1 });
    expect(
      store.items
        .versions(LIST, 1)
        .map(({ majorVersion, editorId, values }) => [majorVersion, editorId, values.Title])
    ).toEqual([
      [2, 8, 'two'],
      [1, 7, 'one']
    ]);
  });

  it('add no version when the change is a system update, yet have a new ETag number', () => {
    insert({ Title: 'one' });
    const change = {
      values: { Title: 'two' },
      editorId: 8,
      modified: LATER,
      isNewVersion: false,
      authorId: 9,
      created: LATER
    };
    const after = store.items.update({ listId: LIST, id: 1 }, change);
    expect(after).toMatchObject({ version: 2, majorVersion: 1, authorId: 9, created: LATER });
    expect(store.items.versions(LIST, 1)).toHaveLength(1);
  });

  it('keep no versions in a list without versioning', () => {
    store.lists.update(LIST, { enableVersioning: false }, START);
    insert({ Title: 'one' });
    expect(
      store.items.update({ listId: LIST, id: 1 }, { values: {}, editorId: 7, modified: LATER })
    ).toMatchObject({ version: 2, majorVersion: 1 });
    expect(store.items.versions(LIST, 1)).toEqual([]);
  });

  it.each(['K1', 'k1 ', 'k1🎉'])('refuse %j where k1 is taken, as SQL Server compares', duplicate => {
    insert({ Key: 'k1' });
    expect(() => insert({ Key: duplicate })).toThrow(new DuplicateValues('Key'));
    const other = insert({ Key: 'other' });
    const change = { values: { Key: duplicate }, editorId: 7, modified: LATER };
    expect(() => store.items.update({ listId: LIST, id: other.id }, change)).toThrow(DuplicateValues);
    expect(store.lists.get(LIST)?.itemCount).toBe(2);
  });

  it('may all lack a value in a unique column', () => {
    insert({ Key: null });
    expect(insert({ Key: null }).id).toBe(2);
  });

  it('refuse columns that are not there, and changes to rows that are not there', () => {
    expect(() => insert({ Nope: 1 })).toThrow(new UnknownColumn('Nope'));
    expect(() => insert({ ID: 1 })).toThrow(UnknownColumn);
    expect(() =>
      store.items.update({ listId: LIST, id: 9 }, { values: {}, editorId: 1, modified: LATER })
    ).toThrow(NotInStore);
    expect(() => store.items.remove({ listId: LIST, id: 9 }, LATER)).toThrow(NotInStore);
    expect(() => store.items.get('nowhere', 1)).toThrow(NotInStore);
    expect(store.items.get(LIST, 9)).toBeUndefined();
  });

  it('tell their list and the change log', () => {
    insert({});
    store.items.update({ listId: LIST, id: 1 }, { values: {}, editorId: 7, modified: LATER });
    expect(store.lists.get(LIST)).toMatchObject({
      itemCount: 1,
      lastItemModified: LATER,
      lastItemDeleted: START
    });
    const before = store.changes.last(LIST)?.number ?? 0;
    store.items.remove({ listId: LIST, id: 1 }, LATER);
    expect(store.lists.get(LIST)).toMatchObject({ itemCount: 0, lastItemDeleted: LATER });
    expect(store.changes.since(LIST, before, 10)).toMatchObject([
      { type: CHANGE_TYPES.remove, itemId: 1, itemGuid: 'abc', at: LATER }
    ]);
    expect(store.changes.since(LIST, 0, 100).map(change => change.type)).toEqual([1, 1, 2, 3]);
  });

  it('loaded in bulk are the same rows as those inserted', () => {
    const items = Array.from({ length: 50 }, (_, n) => ({
      guid: `g${n}`,
      values: { Key: `k${n}`, Score: n },
      authorId: 7,
      created: START
    }));
    const other = sampleStore();
    for (const name of ['Key', 'Score', 'Flag', 'Tags', 'Link']) {
      const field = store.fields.byInternalName(LIST, name);
      if (field) other.fields.add(field);
    }
    items.forEach(item => other.items.insert(LIST, item));
    expect(store.items.load(LIST, items)).toBe(50);
    expect(store.items.query(LIST, { limit: 100 })).toEqual(other.items.query(LIST, { limit: 100 }));
    expect(store.lists.get(LIST)?.itemCount).toBe(50);
    expect(store.items.load(LIST, [])).toBe(0);
    other.close();
  });
});
