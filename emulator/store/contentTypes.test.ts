import { type ContentType } from './ContentTypes';
import { FieldExists, NotInStore } from './errors';
import { type NewField } from './Fields';
import { addField, LIST, sampleStore, WEB } from './sampleStore';
import { type Store } from './Store';

let store: Store;

beforeEach(() => {
  store = sampleStore();
});

afterEach(() => store.close());

const NEWS: ContentType = {
  ...{ id: '0x0100AB', scopeId: WEB, name: 'News' },
  look: {
    ...{ description: 'd', group: 'g', hidden: false, readOnly: false, sealed: true },
    fieldLinks: [{ id: 'f', name: 'Title', required: true, hidden: false }]
  }
};

describe('content types', () => {
  it('come back whole, in order of making, by id without case', () => {
    store.contentTypes.add(NEWS);
    store.contentTypes.add({ ...NEWS, id: '0x0100AA', name: 'Older' });
    expect(store.contentTypes.list(WEB).map(({ name }) => name)).toEqual(['News', 'Older']);
    expect(store.contentTypes.get(WEB, '0x0100ab')).toEqual(NEWS);
    expect(store.contentTypes.get(LIST, '0x0100ab')).toBeUndefined();
  });

  it('change in what is given, and only when they are there', () => {
    store.contentTypes.add(NEWS);
    store.contentTypes.update(NEWS, { name: 'Notices' });
    store.contentTypes.update(NEWS, {});
    expect(store.contentTypes.get(WEB, NEWS.id)).toEqual({ ...NEWS, name: 'Notices' });
    expect(() => store.contentTypes.update({ ...NEWS, id: '0x02' }, { name: 'x' })).toThrow(NotInStore);
  });

  it('have ids and names of their own in one place', () => {
    store.contentTypes.add(NEWS);
    expect(() => store.contentTypes.add({ ...NEWS, id: '0x0100AC', name: 'NEWS' })).toThrow();
    expect(() => store.contentTypes.add({ ...NEWS, name: 'Other' })).toThrow();
    store.contentTypes.add({ ...NEWS, scopeId: LIST });
    expect(store.contentTypes.list(LIST)).toHaveLength(1);
  });

  it('go one by one, and with their list', () => {
    store.contentTypes.add(NEWS);
    store.contentTypes.add({ ...NEWS, scopeId: LIST });
    store.contentTypes.remove(NEWS);
    expect(store.contentTypes.list(WEB)).toEqual([]);
    store.lists.remove(LIST);
    expect(store.contentTypes.list(LIST)).toEqual([]);
  });
});

describe('columns of a site', () => {
  const unit: NewField = { id: 'F-1', listId: WEB, internalName: 'Unit', title: 'Unit', type: 'Text' };

  it('come after those every site has', () => {
    store.siteFields.add(unit);
    const names = store.siteFields.list(WEB).map(({ internalName }) => internalName);
    expect(names).toContain('Title');
    expect(names.at(-1)).toBe('Unit');
    expect(store.siteFields.list(WEB).at(-1)).toMatchObject({ id: 'f-1', canBeDeleted: true, options: {} });
  });

  it('are had once, by name and by id', () => {
    store.siteFields.add(unit);
    expect(() => store.siteFields.add({ ...unit, id: 'other' })).toThrow(FieldExists);
    expect(() => store.siteFields.add({ ...unit, internalName: 'Other' })).toThrow(FieldExists);
    expect(() => store.siteFields.add({ ...unit, id: 'other', internalName: 'UNIT' })).toThrow(FieldExists);
  });

  it('change and go', () => {
    const field = store.siteFields.add(unit);
    const changed = store.siteFields.update(field, { title: 'Team', options: { group: 'G' } });
    expect(changed).toMatchObject({ title: 'Team', options: { group: 'G' } });
    expect(store.siteFields.list(WEB).at(-1)).toEqual(changed);
    expect(store.siteFields.update(changed, {})).toEqual(changed);
    store.siteFields.remove(field);
    expect(() => store.siteFields.update(field, { title: 'x' })).toThrow(NotInStore);
  });

  it('and those of lists do not meet', () => {
    store.siteFields.add(unit);
    addField(store, 'Unit');
    expect(store.fields.list(LIST).filter(({ internalName }) => internalName === 'Unit')).toHaveLength(1);
    store.lists.remove(LIST);
    expect(store.siteFields.list(WEB).at(-1)?.internalName).toBe('Unit');
  });
});

describe('columns without values of their own', () => {
  it('leave the table of their list as it was, and are no column to write to', () => {
    addField(store, 'Sum', { type: 'Calculated', options: { formula: '=1' } });
    addField(store, 'City', { type: 'Lookup', options: { lookupListId: LIST } });
    addField(store, 'Size', {
      type: 'Lookup',
      options: { lookupListId: LIST, primaryFieldId: 'field-city' }
    });
    const row = { guid: 'g', authorId: 1, created: '2026-11-22T09:00:00Z' };
    const kept = store.items.insert(LIST, { ...row, values: { City: 1 } });
    expect(kept.values).toEqual({ Title: null, City: 1 });
    expect(() => store.items.insert(LIST, { ...row, values: { Size: 1 } })).toThrow('no column Size');
    expect(() => store.items.insert(LIST, { ...row, values: { Sum: 1 } })).toThrow('no column Sum');
    const sum = store.fields.byInternalName(LIST, 'Sum');
    if (sum) store.fields.remove(sum);
    expect(store.items.get(LIST, kept.id)?.values).toEqual({ Title: null, City: 1 });
  });

  it('may not have the id of another', () => {
    addField(store, 'One');
    expect(() => addField(store, 'Two', { id: 'FIELD-ONE' })).toThrow(FieldExists);
  });
});
