import { type TenantUser } from './Directory';
import { sampleStore, START, WEB } from './sampleStore';
import { type Store } from './Store';

let store: Store;

beforeEach(() => {
  store = sampleStore();
});

afterEach(() => store.close());

function person(name: string, more: Partial<TenantUser> = {}): TenantUser {
  const upn = `${name.split(' ')[0]?.toLowerCase()}@contoso.example`;
  return {
    entraId: `id-${name}`,
    upn,
    displayName: name,
    givenName: name.split(' ')[0] ?? '',
    surname: name.split(' ')[1] ?? '',
    mail: upn,
    jobTitle: '',
    department: '',
    officeLocation: '',
    preferredLanguage: 'en-US',
    userType: 'Member',
    accountEnabled: true,
    ...more
  };
}

describe('the directory', () => {
  it('finds people by upn without case and by id', () => {
    const ann = person('Ann Berg');
    store.directory.upsert({ ...ann, upn: 'ANN@contoso.example' });
    expect(store.directory.get('Ann@Contoso.example')).toEqual(ann);
    expect(store.directory.get('id-Ann Berg')).toEqual(ann);
    expect(store.directory.get('bob')).toBeUndefined();
  });

  it('keeps somebody whose upn changes the same person', () => {
    store.directory.upsert(person('Ann Berg'));
    store.directory.upsert(person('Ann Berg', { upn: 'ann.new@contoso.example' }));
    expect(store.directory.list()).toHaveLength(1);
    expect(store.directory.get('ann@contoso.example')).toBeUndefined();
  });

  it('lists by name and searches by the beginnings of words', () => {
    for (const name of ['Zoë Ångström', 'ann-marie Berg', 'Bob Anders']) store.directory.upsert(person(name));
    expect(store.directory.list().map(user => user.displayName)).toEqual([
      'ann-marie Berg',
      'Bob Anders',
      'Zoë Ångström'
    ]);
    expect(store.directory.search('AN', 10).map(user => user.displayName)).toEqual([
      'ann-marie Berg',
      'Bob Anders'
    ]);
    expect(store.directory.search('marie', 10)).toHaveLength(1);
    expect(store.directory.search('ång', 10)).toHaveLength(1);
    expect(store.directory.search('a', 1)).toHaveLength(1);
    expect(store.directory.search(' ', 10)).toEqual([]);
  });

  it('keeps photos byte for byte', () => {
    store.directory.setPhoto('ANN@contoso.example', {
      contentType: 'image/png',
      bytes: new Uint8Array([0, 255, 1])
    });
    const photo = store.directory.photo('ann@contoso.example');
    expect(photo && { ...photo, bytes: [...photo.bytes] }).toEqual({
      contentType: 'image/png',
      bytes: [0, 255, 1]
    });
    expect(store.directory.photo('bob')).toBeUndefined();
  });
});

describe('sites', () => {
  it('are found by the address of anything in them', () => {
    const site = store.sites.get(WEB);
    expect(store.sites.byUrl('/SITES/Hallway')).toEqual(site);
    expect(store.sites.containing('/sites/hallway/_api/web')).toEqual(site);
    expect(store.sites.containing('/Sites/HALLWAY')).toEqual(site);
    expect(store.sites.containing('/sites/hallways')).toBeUndefined();
    expect(store.sites.list()).toEqual([site]);
  });

  it('prefer the deeper site, and the root takes the rest', () => {
    const root = {
      siteId: 'r',
      webId: 'r',
      serverRelativeUrl: '/',
      title: 'Root',
      description: '',
      language: 1033,
      created: START,
      ownerUpn: 'a'
    };
    store.sites.create(root);
    expect(store.sites.containing('/sites/hallway')?.webId).toBe(WEB);
    expect(store.sites.containing('/other')).toEqual(root);
  });

  it('change what they are called', () => {
    store.sites.update(WEB, { title: 'New', theme: 'dark' });
    expect(store.sites.get(WEB)).toMatchObject({ title: 'New', theme: 'dark', description: '' });
  });
});

describe('blobs and settings', () => {
  it('keep bytes by name in separate spaces', () => {
    const blob = { bytes: new Uint8Array([1, 2]), contentType: 'text/plain', metadata: { version: 3 } };
    store.blobs.put('assets', 'a/1', blob);
    store.blobs.put('pages', 'a/1', { ...blob, contentType: 'x' });
    store.blobs.put('assets', 'b', blob);
    const read = store.blobs.get('assets', 'a/1');
    expect(read && { ...read, bytes: [...read.bytes] }).toEqual({ ...blob, bytes: [1, 2] });
    expect(store.blobs.keys('assets')).toEqual(['a/1', 'b']);
    expect(store.blobs.keys('assets', 'a/')).toEqual(['a/1']);
    store.blobs.remove('assets', 'a/1');
    expect(store.blobs.get('assets', 'a/1')).toBeUndefined();
    expect(store.blobs.get('pages', 'a/1')?.contentType).toBe('x');
  });

  it('keep small things as JSON', () => {
    store.settings.set('x', { a: [1, null] });
    expect(store.settings.get('x')).toEqual({ a: [1, null] });
    expect(store.settings.all()).toMatchObject({ x: { a: [1, null] } });
    store.settings.remove('x');
    expect(store.settings.get('x')).toBeUndefined();
  });
});
