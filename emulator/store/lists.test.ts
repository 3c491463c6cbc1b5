import { NotInStore } from './errors';
import { addField, LIST, sampleStore, START, WEB } from './sampleStore';
import { type Store } from './Store';

let store: Store;

beforeEach(() => {
  store = sampleStore();
});

afterEach(() => store.close());

describe('lists', () => {
  it('have the settings SharePoint gives them until they are told otherwise', () => {
    expect(store.lists.get(LIST)).toMatchObject({
      readSecurity: 1,
      writeSecurity: 1,
      enableVersioning: true,
      enableAttachments: true,
      hidden: false,
      itemCount: 0,
      lastItemModified: START
    });
  });

  it('are found by id, title and address, without case', () => {
    const list = store.lists.get('LIST-1');
    expect(list).toBeDefined();
    expect(store.lists.byTitle(WEB, 'POSTS')).toEqual(list);
    expect(store.lists.byUrl(WEB, '/SITES/hallway/lists/posts')).toEqual(list);
    expect(store.lists.byTitle('other', 'Posts')).toBeUndefined();
    expect(store.lists.list(WEB)).toEqual([list]);
  });

  it('are the same when read as when made', () => {
    const made = store.lists.create({
      id: 'LIST-2',
      webId: WEB,
      title: 'Private',
      baseTemplate: 100,
      rootFolderUrl: '/sites/hallway/Lists/Private',
      created: START,
      authorId: 3,
      readSecurity: 2,
      hidden: true
    });
    expect(store.lists.get('list-2')).toEqual(made);
  });

  it('count their changes', () => {
    store.lists.update(LIST, { readSecurity: 2, title: 'Renamed', hidden: true }, START);
    expect(store.lists.get(LIST)).toMatchObject({
      readSecurity: 2,
      title: 'Renamed',
      hidden: true,
      version: 1
    });
    expect(() => store.lists.update('none', { title: 'x' }, START)).toThrow(NotInStore);
  });

  it('go with everything in them, and may be made again', () => {
    addField(store, 'Key', { indexed: true });
    store.items.insert(LIST, { guid: 'a', values: {}, authorId: 1, created: START });
    const old = store.lists.get(LIST);
    if (!old) throw new Error('not there');
    store.lists.remove(LIST);
    expect(store.lists.get(LIST)).toBeUndefined();
    expect(store.changes.last(LIST)).toBeUndefined();
    expect(() => store.items.get(LIST, 1)).toThrow(NotInStore);
    store.lists.create(old);
    expect(store.items.get(LIST, 1)).toBeUndefined();
    expect(store.fields.byInternalName(LIST, 'Key')).toBeUndefined();
  });
});
