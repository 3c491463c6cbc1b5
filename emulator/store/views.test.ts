import { NotInStore } from './errors';
import { LIST, sampleStore, START, WEB } from './sampleStore';
import { type Store } from './Store';
import { type View, type ViewLook } from './Views';

const LOOK: ViewLook = { fields: ['Title'], query: '', rowLimit: 5, paged: false, scope: 0 };
let store: Store;

beforeEach(() => {
  store = sampleStore();
});

afterEach(() => store.close());

const view = (change: Partial<View> = {}): View => ({
  ...{ id: 'view-1', listId: LIST, title: 'Mine', fileName: 'Mine.aspx', isDefault: false },
  ...{ personalTo: null, look: LOOK },
  ...change
});

describe('views', () => {
  it('begin with one that is the default, of an id made from the list', () => {
    const [first, ...others] = store.views.list(LIST);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ title: 'All Items', isDefault: true, personalTo: null });
    const again = sampleStore();
    expect(again.views.list(LIST)[0]?.id).toBe(first?.id);
    again.close();
  });

  it('come back whole, in order of making, found by id without case', () => {
    const mine = view({ personalTo: 7, look: { ...LOOK, hidden: true, scope: 2, viewData: '<a/>' } });
    store.views.add(mine);
    expect(store.views.list(LIST)[1]).toEqual(mine);
    expect(store.views.get(LIST, 'VIEW-1')).toEqual(mine);
    expect(store.views.get('list-2', 'view-1')).toBeUndefined();
  });

  it('have one default', () => {
    store.views.add(view({ isDefault: true }));
    const defaults = (): string[] =>
      store.views.list(LIST).flatMap(({ isDefault, title }) => (isDefault ? [title] : []));
    expect(defaults()).toEqual(['Mine']);
    const [first] = store.views.list(LIST);
    if (first) store.views.update(first, { isDefault: true });
    expect(defaults()).toEqual(['All Items']);
  });

  it('change only in what is given', () => {
    store.views.add(view());
    store.views.update(view(), { title: 'Ours' });
    store.views.update(view(), {});
    expect(store.views.get(LIST, 'view-1')).toEqual(view({ title: 'Ours' }));
  });

  it('cannot change when they are not there', () => {
    expect(() => store.views.update(view(), { title: 'x' })).toThrow(NotInStore);
  });

  it('may not share a file name in one list, but may in two', () => {
    store.views.add(view());
    expect(() => store.views.add(view({ id: 'view-2', fileName: 'MINE.aspx' }))).toThrow();
    store.lists.create({
      ...{ id: 'list-2', webId: WEB, title: 'Other', baseTemplate: 100, created: START, authorId: 1 },
      rootFolderUrl: '/sites/hallway/Lists/Other'
    });
    store.views.add(view({ id: 'view-2', listId: 'list-2' }));
    expect(store.views.list('list-2')).toHaveLength(2);
  });

  it('go one by one, and with their list', () => {
    store.views.add(view());
    store.views.remove(view());
    expect(store.views.get(LIST, 'view-1')).toBeUndefined();
    store.lists.remove(LIST);
    expect(store.views.list(LIST)).toEqual([]);
  });
});

describe('ids of rows', () => {
  const item = { guid: 'g', values: {}, authorId: 1, created: START };

  it('are reserved once, before the first row and after', () => {
    expect(store.lists.reserveItemId(LIST)).toBe(1);
    expect(store.items.insert(LIST, item).id).toBe(2);
    expect(store.lists.reserveItemId(LIST)).toBe(3);
    expect(store.items.insert(LIST, item).id).toBe(4);
  });

  it('are not given again when the row goes', () => {
    const { id } = store.items.insert(LIST, item);
    store.items.remove({ listId: LIST, id }, START);
    expect(store.lists.reserveItemId(LIST)).toBe(id + 1);
  });

  it('are reserved of lists there are', () => {
    expect(() => store.lists.reserveItemId('nope')).toThrow(NotInStore);
  });
});

describe('settings few lists have', () => {
  it('are empty at first and replaced as a whole', () => {
    expect(store.lists.get(LIST)?.more).toEqual({});
    store.lists.update(LIST, { more: { disableCommenting: true, validationFormula: '=TRUE' } }, START);
    expect(store.lists.get(LIST)?.more).toEqual({ disableCommenting: true, validationFormula: '=TRUE' });
    store.lists.update(LIST, { title: 'New' }, START);
    expect(store.lists.get(LIST)?.more).toEqual({ disableCommenting: true, validationFormula: '=TRUE' });
    store.lists.update(LIST, { more: {} }, START);
    expect(store.lists.get(LIST)?.more).toEqual({});
  });
});
