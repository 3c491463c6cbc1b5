import { DuplicateValues, FieldExists, NotIndexable, NotInStore, TooManyIndexes } from './errors';
import { type FieldType } from './Fields';
import { addField, LIST, sampleStore, START } from './sampleStore';
import { type Store } from './Store';

let store: Store;

beforeEach(() => {
  store = sampleStore();
});

afterEach(() => store.close());

describe('fields', () => {
  it('start with those every list has', () => {
    const names = store.fields.list(LIST).map(field => field.internalName);
    expect(names).toEqual(
      expect.arrayContaining(['ID', 'Title', 'Created', 'Modified', 'Author', 'Editor', 'GUID'])
    );
    expect(store.fields.byInternalName(LIST, 'id')).toMatchObject({
      indexed: false,
      readOnly: true,
      canBeDeleted: false
    });
  });

  it('are found by id, name and title, without case', () => {
    addField(store, 'RootKey', { title: 'Root key', description: 'x', options: { maxLength: 120 } });
    const field = store.fields.byInternalName(LIST, 'rootkey');
    expect(field).toMatchObject({
      title: 'Root key',
      description: 'x',
      options: { maxLength: 120 },
      indexed: false
    });
    expect(store.fields.byTitle(LIST, 'ROOT KEY')).toEqual(field);
    expect(store.fields.get(LIST, 'FIELD-ROOTKEY')).toEqual(field);
    expect(() => addField(store, 'ROOTKEY')).toThrow(FieldExists);
    expect(() =>
      store.fields.add({ id: 'x', listId: 'none', internalName: 'A', title: 'A', type: 'Text' })
    ).toThrow(NotInStore);
  });

  it('are indexed when they are unique, and stay so', () => {
    addField(store, 'Key', { enforceUniqueValues: true });
    const field = store.fields.byInternalName(LIST, 'Key');
    if (!field) throw new Error('not there');
    expect(field.indexed).toBe(true);
    expect(store.fields.update(field, { indexed: false }).indexed).toBe(true);
    expect(store.fields.update(field, { indexed: false, enforceUniqueValues: false }).indexed).toBe(false);
  });

  it('may have twenty indexes together, and no more', () => {
    for (let n = 1; n <= 20; n += 1) addField(store, `K${n}`, { indexed: true });
    expect(() => addField(store, 'K21', { indexed: true })).toThrow(new TooManyIndexes(20));
    expect(store.fields.byInternalName(LIST, 'K21')).toBeUndefined();
    addField(store, 'K21');
    const first = store.fields.byInternalName(LIST, 'K1');
    if (first) store.fields.remove(first);
    const last = store.fields.byInternalName(LIST, 'K21');
    expect(last && store.fields.update(last, { indexed: true }).indexed).toBe(true);
  });

  it.each<FieldType>(['Note', 'MultiChoice', 'UserMulti', 'LookupMulti', 'URL', 'Computed'])(
    'of type %s cannot be indexed',
    type => {
      expect(() => addField(store, 'Key', { type, indexed: true })).toThrow(NotIndexable);
    }
  );

  it.each<FieldType>([
    'Text',
    'Number',
    'Currency',
    'Integer',
    'Boolean',
    'DateTime',
    'Choice',
    'User',
    'Lookup',
    'Guid'
  ])('of type %s can be indexed', type => {
    expect(() => addField(store, 'Key', { type, indexed: true })).not.toThrow();
  });

  it('do not become unique while there are duplicates, and change nothing then', () => {
    addField(store, 'Key');
    for (const Key of ['a', 'A'])
      store.items.insert(LIST, { guid: Key, values: { Key }, authorId: 1, created: START });
    const field = store.fields.byInternalName(LIST, 'Key');
    if (!field) throw new Error('not there');
    expect(() => store.fields.update(field, { enforceUniqueValues: true })).toThrow(
      new DuplicateValues('Key')
    );
    expect(store.fields.byInternalName(LIST, 'Key')).toEqual(field);
  });

  it('take their values with them, and leave the rows', () => {
    addField(store, 'Key', { indexed: true });
    store.items.insert(LIST, { guid: 'a', values: { Key: 'k', Title: 't' }, authorId: 1, created: START });
    const field = store.fields.byInternalName(LIST, 'Key');
    if (field) store.fields.remove(field);
    expect(store.items.get(LIST, 1)?.values).toEqual({ Title: 't' });
    addField(store, 'Key');
    expect(store.items.get(LIST, 1)?.values).toEqual({ Title: 't', Key: null });
  });

  it('change the ETag of their list', () => {
    const before = store.lists.get(LIST)?.version ?? 0;
    addField(store, 'Key');
    expect(store.lists.get(LIST)?.version).toBe(before + 1);
  });
});
