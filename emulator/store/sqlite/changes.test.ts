import { CHANGE_TYPES } from '../Changes';
import { addField, LIST, sampleStore, START, WEB } from '../sampleStore';
import { type Store } from '../Store';

let store: Store;

beforeEach(() => {
  store = sampleStore();
});

afterEach(() => store.close());

const LATER = '2026-11-22T10:00:00Z';

function add(title: string, listId = LIST): number {
  return store.items.insert(listId, {
    guid: `guid-${title}`,
    values: { Title: title },
    authorId: 1,
    created: START
  }).id;
}

const sinceStart = (): readonly (readonly [number | undefined, number])[] =>
  store.changes.since(LIST, 0, 1000).map(({ itemId, type }) => [itemId, type] as const);

describe('the change log', () => {
  it('tells of each row that was added, changed and removed, in order', () => {
    const before = store.changes.last(LIST)?.number ?? 0;
    const id = add('a');
    store.items.update({ listId: LIST, id }, { values: { Title: 'b' }, editorId: 1, modified: LATER });
    store.items.remove({ listId: LIST, id }, LATER);
    const told = store.changes.since(LIST, before, 1000).filter(({ itemId }) => itemId !== undefined);
    expect(told).toMatchObject([
      { itemId: id, itemGuid: 'guid-a', type: CHANGE_TYPES.add, at: START },
      { itemId: id, itemGuid: 'guid-a', type: CHANGE_TYPES.update, at: LATER },
      { itemId: id, itemGuid: 'guid-a', type: CHANGE_TYPES.remove, at: LATER }
    ]);
  });

  it('numbers grow over the whole tenant', () => {
    store.lists.create({
      id: 'list-2',
      webId: WEB,
      title: 'Two',
      baseTemplate: 100,
      rootFolderUrl: '/sites/hallway/Lists/Two',
      created: START,
      authorId: 1
    });
    add('a');
    add('b', 'list-2');
    add('c');
    const first = store.changes.since(LIST, 0, 1000).map(({ number }) => number);
    const second = store.changes.since('list-2', 0, 1000).map(({ number }) => number);
    const all = [...first, ...second];
    expect(new Set(all).size).toBe(all.length);
    expect(first).toEqual([...first].sort((a, b) => a - b));
    expect(Math.max(...second)).toBeLessThan(Math.max(...first));
  });

  it('is read from a number on, in pages', () => {
    for (const title of ['a', 'b', 'c', 'd']) add(title);
    const whole = store.changes.since(LIST, 0, 1000);
    const page = store.changes.since(LIST, 0, 2);
    expect(page).toEqual(whole.slice(0, 2));
    expect(store.changes.since(LIST, page.at(-1)?.number ?? 0, 1000)).toEqual(whole.slice(2));
    expect(store.changes.since(LIST, whole.at(-1)?.number ?? 0, 1000)).toEqual([]);
    expect(store.changes.since(LIST, 1e9, 1000)).toEqual([]);
    expect(store.changes.since('none', 0, 1000)).toEqual([]);
  });

  it('knows the last change of a list, and none of a list that is not there', () => {
    const id = add('a');
    expect(store.changes.last(LIST)).toMatchObject({ itemId: id, type: CHANGE_TYPES.add });
    expect(store.changes.last('none')).toBeUndefined();
  });

  it('says nothing of what was undone', () => {
    const before = sinceStart();
    expect(() =>
      store.transact(() => {
        add('a');
        throw new Error('no');
      })
    ).toThrow('no');
    expect(sinceStart()).toEqual(before);
  });

  it('says nothing of a write that was refused', () => {
    addField(store, 'Key', { indexed: true, enforceUniqueValues: true });
    store.items.insert(LIST, { guid: 'g1', values: { Key: 'k' }, authorId: 1, created: START });
    const before = sinceStart();
    expect(() =>
      store.items.insert(LIST, { guid: 'g2', values: { Key: 'K' }, authorId: 1, created: START })
    ).toThrow();
    expect(sinceStart()).toEqual(before);
  });
});
