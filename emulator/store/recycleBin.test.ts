import { DuplicateValues, ListExists, NotInStore } from './errors';
import { type ItemRow } from './Items';
import { type Recycled, type Recycling } from './RecycleBin';
import { addField, LIST, sampleStore, START, WEB } from './sampleStore';
import { type Store } from './Store';

let store: Store;

beforeEach(() => {
  store = sampleStore();
  addField(store, 'Key', { indexed: true, enforceUniqueValues: true });
});

afterEach(() => store.close());

const LATER = '2026-11-22T10:00:00Z';
const LAST = '2026-11-22T11:00:00Z';

const add = (Title: string, Key: string | null = null): ItemRow =>
  store.items.insert(LIST, { guid: `guid-${Title}`, values: { Title, Key }, authorId: 7, created: START });

const how = (id: string, more: Partial<Recycling> = {}): Recycling => ({
  ...{ id, title: id, leafName: `${id}_.000`, dirName: 'sites/hallway/Lists/Posts' },
  ...{ deletedById: 8, deletedAt: LATER, ...more }
});
const throwAway = (row: ItemRow, id = `bin-${row.id}`): Recycled =>
  store.recycleBin.recycleItem({ listId: LIST, id: row.id }, how(id));
const types = (): number[] => store.changes.since(LIST, 0, 100).map(({ type }) => type);

describe('a row in the bin', () => {
  it('is not in its list, and is described by whose it was and who threw it away', () => {
    const row = add('a');
    expect(throwAway(row)).toEqual({
      ...{ id: 'bin-1', webId: WEB, listId: LIST, itemId: 1, itemType: 3, title: 'bin-1' },
      ...{ leafName: 'bin-1_.000', dirName: 'sites/hallway/Lists/Posts', authorId: 7, deletedById: 8 },
      ...{ deletedAt: LATER, stage: 1, size: expect.any(Number) as number }
    });
    expect(store.items.get(LIST, 1)).toBeUndefined();
    expect(store.items.versions(LIST, 1)).toEqual([]);
    expect(store.lists.get(LIST)).toMatchObject({ itemCount: 0, lastItemDeleted: LATER });
  });

  it('comes back as it was, with its history', () => {
    add('a', 'k');
    const row = store.items.update(
      { listId: LIST, id: 1 },
      { values: { Title: 'b' }, editorId: 9, modified: LATER }
    );
    const versions = store.items.versions(LIST, 1);
    store.recycleBin.restore(throwAway(row), LAST);
    expect(store.items.get(LIST, 1)).toEqual(row);
    expect(store.items.versions(LIST, 1)).toEqual(versions);
    expect(store.lists.get(LIST)).toMatchObject({ itemCount: 1, lastItemModified: LAST });
    expect(store.recycleBin.list(WEB)).toEqual([]);
  });

  it('is told as removed and restored', () => {
    store.recycleBin.restore(throwAway(add('a')), LAST);
    expect(types().slice(-3)).toEqual([1, 3, 7]);
    expect(store.changes.last(LIST)).toMatchObject({ itemId: 1, itemGuid: 'guid-a', authorId: 7, at: LAST });
  });

  it('stays in the bin, and its list as it was, when its unique value is taken', () => {
    const recycled = throwAway(add('a', 'k'));
    add('b', 'K');
    const told = types();
    expect(() => store.recycleBin.restore(recycled, LAST)).toThrow(DuplicateValues);
    expect(store.items.get(LIST, 1)).toBeUndefined();
    expect(store.recycleBin.list(WEB)).toEqual([recycled]);
    expect(store.lists.get(LIST)).toMatchObject({ itemCount: 1 });
    expect(types()).toEqual(told);
  });

  it('loses what columns were removed, and has nothing in new ones', () => {
    addField(store, 'Old');
    store.items.insert(LIST, { guid: 'g', values: { Old: 'x' }, authorId: 1, created: START });
    const recycled = store.recycleBin.recycleItem({ listId: LIST, id: 1 }, how('bin-1'));
    const old = store.fields.byInternalName(LIST, 'Old');
    if (old) store.fields.remove(old);
    addField(store, 'New');
    store.recycleBin.restore(recycled, LAST);
    expect(store.items.get(LIST, 1)?.values).toEqual({ Title: null, Key: null, New: null });
  });

  it('goes with its list', () => {
    throwAway(add('a'));
    store.lists.remove(LIST);
    expect(store.recycleBin.list(WEB)).toEqual([]);
  });

  it('keeps its id to itself', () => {
    throwAway(add('a'));
    expect(add('b').id).toBe(2);
  });

  it('cannot be thrown away twice, nor come back twice', () => {
    const row = add('a');
    const recycled = throwAway(row);
    expect(() => throwAway(row, 'other')).toThrow(NotInStore);
    store.recycleBin.restore(recycled, LAST);
    expect(() => store.recycleBin.restore(recycled, LAST)).toThrow(NotInStore);
    expect(store.items.get(LIST, 1)).toEqual(row);
  });
});

describe('the bin', () => {
  it('lists the newest first, and finds by id without case', () => {
    const [one, two] = [add('a'), add('b')];
    store.recycleBin.recycleItem({ listId: LIST, id: one.id }, how('first', { deletedAt: LAST }));
    store.recycleBin.recycleItem({ listId: LIST, id: two.id }, how('second'));
    expect(store.recycleBin.list(WEB).map(({ id }) => id)).toEqual(['first', 'second']);
    expect(store.recycleBin.get(WEB, 'SECOND')).toMatchObject({ itemId: 2 });
    expect(store.recycleBin.get(WEB, 'third')).toBeUndefined();
    expect(store.recycleBin.get('another web', 'second')).toBeUndefined();
  });

  it('moves things to its second stage and forgets them for good', () => {
    const recycled = throwAway(add('a'));
    store.recycleBin.moveToSecondStage(recycled);
    expect(store.recycleBin.get(WEB, recycled.id)).toMatchObject({ stage: 2 });
    store.recycleBin.remove(recycled);
    expect(store.recycleBin.list(WEB)).toEqual([]);
    expect(store.items.get(LIST, 1)).toBeUndefined();
  });

  it('belongs to the transaction it is written in', () => {
    const row = add('a');
    expect(() =>
      store.transact(() => {
        throwAway(row);
        throw new Error('no');
      })
    ).toThrow('no');
    expect(store.items.get(LIST, 1)).toEqual(row);
    expect(store.recycleBin.list(WEB)).toEqual([]);
  });
});

describe('a list in the bin', () => {
  const recycleList = (): Recycled => store.recycleBin.recycleList(LIST, how('bin'));

  it('is in no web, and its title and address are free', () => {
    recycleList();
    expect(store.lists.list(WEB)).toEqual([]);
    expect(store.lists.byTitle(WEB, 'Posts')).toBeUndefined();
    expect(store.lists.byUrl(WEB, '/sites/hallway/Lists/Posts')).toBeUndefined();
    expect(store.lists.get(LIST)?.webId).not.toBe(WEB);
  });

  it('comes back with its rows and columns', () => {
    const row = add('a', 'k');
    const before = store.lists.get(LIST);
    const recycled = recycleList();
    expect(recycled).toMatchObject({ itemType: 4, listId: LIST, webId: WEB });
    expect(recycled).not.toHaveProperty('itemId');
    store.recycleBin.restore(recycled, LAST);
    expect(store.lists.get(LIST)).toEqual(before);
    expect(store.items.get(LIST, 1)).toEqual(row);
    expect(() => add('b', 'K')).toThrow(DuplicateValues);
  });

  it('does not come back to a title or an address that is taken', () => {
    const recycled = recycleList();
    const other = { id: 'list-2', webId: WEB, baseTemplate: 100, created: START, authorId: 1 };
    store.lists.create({ ...other, title: 'posts', rootFolderUrl: '/sites/hallway/Lists/Other' });
    expect(() => store.recycleBin.restore(recycled, LAST)).toThrow(ListExists);
    store.lists.remove('list-2');
    store.lists.create({ ...other, title: 'Other', rootFolderUrl: '/sites/hallway/lists/POSTS' });
    expect(() => store.recycleBin.restore(recycled, LAST)).toThrow(ListExists);
    store.lists.remove('list-2');
    store.recycleBin.restore(recycled, LAST);
    expect(store.lists.byTitle(WEB, 'Posts')?.id).toBe(LIST);
  });

  it('is gone with everything in it when it is forgotten', () => {
    add('a');
    store.recycleBin.remove(recycleList());
    expect(store.lists.get(LIST)).toBeUndefined();
    expect(() => store.items.get(LIST, 1)).toThrow(NotInStore);
  });

  it('is refused when there is no such list', () => {
    expect(() => store.recycleBin.recycleList('none', how('bin'))).toThrow(NotInStore);
  });
});
