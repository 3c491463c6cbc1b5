import { sampleStore, WEB } from '../../store/sampleStore';
import { type Store } from '../../store/Store';
import { addTab, storedTabs } from '../teams/tabStore';
import { storedPage, storePage } from './pageStore';

let store: Store;

beforeEach(() => {
  store = sampleStore();
});

afterEach(() => store.close());

const page = { controls: [], modified: '2026-11-22T09:00:00Z' };

describe('a page', () => {
  it('comes back by its name in any case, and is nobody else’s', () => {
    storePage(store.blobs, { webId: WEB, page: 'Home.aspx' }, page);
    expect(storedPage(store.blobs, WEB, 'HOME.ASPX')).toEqual(page);
    expect([
      storedPage(store.blobs, 'other', 'Home.aspx'),
      storedPage(store.blobs, WEB, 'Other.aspx')
    ]).toEqual([undefined, undefined]);
  });

  it('is replaced as a whole', () => {
    storePage(store.blobs, { webId: WEB, page: 'Home.aspx' }, page);
    const later = { ...page, modified: '2026-11-23T09:00:00Z' };
    storePage(store.blobs, { webId: WEB, page: 'home.aspx' }, later);
    expect(storedPage(store.blobs, WEB, 'Home.aspx')).toEqual(later);
  });
});

describe('the tabs of a channel', () => {
  const tab = (
    entityId: string,
    name = entityId
  ): { appId: string; entityId: string; name: string; contentUrl: string } => ({
    appId: 'a',
    entityId,
    name,
    contentUrl: '/x'
  });

  it('are none at first, and then in the order they were added', () => {
    expect(storedTabs(store.blobs, WEB)).toEqual([]);
    for (const id of ['b', 'a', 'c']) addTab(store.blobs, WEB, tab(id));
    expect(storedTabs(store.blobs, WEB).map(({ entityId }) => entityId)).toEqual(['b', 'a', 'c']);
    expect(storedTabs(store.blobs, 'other')).toEqual([]);
  });

  it('take the place of one of the same entity, at the end', () => {
    for (const [id, name] of [
      ['a', 'first'],
      ['b', 'b'],
      ['a', 'second']
    ] as const)
      addTab(store.blobs, WEB, tab(id, name));
    expect(storedTabs(store.blobs, WEB).map(({ name }) => name)).toEqual(['b', 'second']);
  });

  it('and pages of one web do not mix', () => {
    addTab(store.blobs, WEB, tab('a'));
    storePage(store.blobs, { webId: WEB, page: 'Home.aspx' }, page);
    expect(storedTabs(store.blobs, WEB)).toHaveLength(1);
    expect(storedPage(store.blobs, WEB, 'Home.aspx')).toEqual(page);
  });
});
