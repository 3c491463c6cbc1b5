import { NotInStore } from '../errors';
import { sampleStore, START, WEB } from '../sampleStore';
import { type Site } from '../Sites';
import { type Store } from '../Store';

let store: Store;

beforeEach(() => {
  store = sampleStore();
});

afterEach(() => store.close());

function add(url: string, more: Partial<Site> = {}): Site {
  const site = {
    siteId: `s${url}`,
    webId: `w${url}`,
    serverRelativeUrl: url,
    title: url,
    description: '',
    language: 1033,
    created: START,
    ownerUpn: 'a@x',
    ...more
  };
  store.sites.create(site);
  return site;
}

describe('a site', () => {
  it('comes back as it was made, with its theme or without', () => {
    const plain = add('/sites/a');
    const themed = add('/sites/b', { theme: 'dark', language: 1043, description: 'd' });
    expect([store.sites.get(plain.webId), store.sites.get(themed.webId)]).toEqual([plain, themed]);
    expect(store.sites.get('none')).toBeUndefined();
  });

  it('has its address to itself, in any case', () => {
    add('/sites/a');
    expect(() => add('/SITES/A', { siteId: 'other', webId: 'other' })).toThrow();
    expect(store.sites.byUrl('/Sites/A')?.serverRelativeUrl).toBe('/sites/a');
    expect([store.sites.byUrl('/sites/a/'), store.sites.byUrl('sites/a'), store.sites.byUrl('')]).toEqual([
      undefined,
      undefined,
      undefined
    ]);
  });

  it('changes only what is named', () => {
    const before = store.sites.get(WEB);
    store.sites.update(WEB, { title: 'Corridor' });
    store.sites.update(WEB, {});
    store.sites.update(WEB, { theme: 'dark' });
    expect(store.sites.get(WEB)).toEqual({ ...before, title: 'Corridor', theme: 'dark' });
    expect(() => store.sites.update('none', { title: 'x' })).toThrow(NotInStore);
  });
});

describe('the site an address lies in', () => {
  beforeEach(() => {
    for (const url of ['/sites/a', '/sites/a/deep', '/sites/ab', '/teams/a']) add(url);
  });

  it.each([
    ['/sites/a', '/sites/a'],
    ['/sites/a/', '/sites/a'],
    ['/sites/a/Lists/X', '/sites/a'],
    ['/sites/a/deep', '/sites/a/deep'],
    ['/sites/a/deep/er', '/sites/a/deep'],
    ['/sites/a/deeper', '/sites/a'],
    ['/sites/ab/x', '/sites/ab'],
    ['/SITES/A/x', '/sites/a'],
    ['/teams/a/x', '/teams/a'],
    ['/sites/abc', undefined],
    ['/sites', undefined],
    ['/', undefined],
    ['', undefined]
  ])('of %j is %s', (path, url) => expect(store.sites.containing(path)?.serverRelativeUrl).toBe(url));

  it('is the root where there is one and nothing closer', () => {
    add('/');
    expect(store.sites.containing('/anything/else')?.serverRelativeUrl).toBe('/');
    expect(store.sites.containing('/')?.serverRelativeUrl).toBe('/');
    expect(store.sites.containing('/sites/a/x')?.serverRelativeUrl).toBe('/sites/a');
  });
});
