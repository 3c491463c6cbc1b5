import { sampleStore, WEB } from '../store/sampleStore';
import { type Store } from '../store/Store';
import { AppCatalog } from './AppCatalog';
import { PackageError } from './PackageError';
import { pack, sampleParts } from './samplePackage';

const PRODUCT = '11111111-2222-4333-8444-555555555555';
const ASSET = 'sample-web-part_abc.js';

let store: Store;
let catalog: AppCatalog;

beforeEach(() => {
  store = sampleStore();
  catalog = new AppCatalog(store.blobs);
});

afterEach(() => store.close());

const add = (version?: string, fileName = 'sample.sppkg'): ReturnType<AppCatalog['add']> =>
  catalog.add(fileName, pack(sampleParts(version)));

describe('the catalog', () => {
  it('knows a package by its product in any case, and by its file', () => {
    const app = add();
    expect(catalog.get(PRODUCT)).toEqual(app);
    expect(catalog.get(PRODUCT.toUpperCase())).toEqual(app);
    expect(catalog.byFileName('SAMPLE.SPPKG')).toEqual(app);
    expect([catalog.get('none'), catalog.byFileName('other.sppkg'), catalog.byFileName('')]).toEqual([
      undefined,
      undefined,
      undefined
    ]);
  });

  it('starts with it undeployed', () => {
    expect(add()).toMatchObject({
      isDeployed: false,
      isTenantWide: false,
      installedOn: {},
      version: '1.2.3.0',
      mayBeTenantWide: true
    });
    expect(catalog.componentsFor(WEB)).toEqual([]);
  });

  it('takes a new version in the place of the old, deployed as that was', () => {
    add('1.0.0.0');
    catalog.change(PRODUCT, { isDeployed: true, isTenantWide: true, installedOn: { [WEB]: '1.0.0.0' } });
    expect(add('2.0.0.0', 'renamed.sppkg')).toMatchObject({
      ...{
        version: '2.0.0.0',
        fileName: 'renamed.sppkg',
        isDeployed: true,
        isTenantWide: true,
        installedOn: { [WEB]: '1.0.0.0' }
      }
    });
    expect(catalog.list()).toHaveLength(1);
    expect(catalog.byFileName('sample.sppkg')).toBeUndefined();
  });

  it('gives pages the components of what is deployed everywhere, or there', () => {
    add();
    const count = (webId = WEB): number => catalog.componentsFor(webId).length;
    catalog.change(PRODUCT, { isDeployed: true });
    expect(count()).toBe(0);
    catalog.change(PRODUCT, { installedOn: { [WEB]: '1.2.3.0' } });
    expect([count(), count('other')]).toEqual([1, 0]);
    catalog.change(PRODUCT, { isTenantWide: true });
    expect([count(), count('other')]).toEqual([1, 1]);
    catalog.change(PRODUCT, { isDeployed: false });
    expect([count(), count('other')]).toEqual([0, 0]);
  });

  it('has the files of a package, byte for byte, and none of another', () => {
    add();
    expect(new TextDecoder().decode(catalog.asset(PRODUCT, ASSET)?.bytes)).toBe('define([],function(){});');
    expect(catalog.asset(PRODUCT.toUpperCase(), ASSET)?.contentType).toBe('text/javascript; charset=utf-8');
    for (const name of ['none.js', '', '../x', ASSET.toUpperCase(), `./${ASSET}`])
      expect(catalog.asset(PRODUCT, name)).toBeUndefined();
    expect(catalog.asset('other', ASSET)).toBeUndefined();
  });

  it('keeps the files of earlier versions for pages that are open', () => {
    add();
    const parts = sampleParts('2.0.0.0');
    const renamed = Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [
        name.replace('_abc', '_def'),
        text.replaceAll('_abc', '_def')
      ])
    );
    catalog.add('sample.sppkg', pack(renamed));
    expect(catalog.asset(PRODUCT, ASSET)).toBeDefined();
    expect(catalog.asset(PRODUCT, 'sample-web-part_def.js')).toBeDefined();
  });

  it('forgets a package and all its files', () => {
    add();
    catalog.remove(PRODUCT);
    expect([catalog.list(), catalog.get(PRODUCT), catalog.asset(PRODUCT, ASSET)]).toEqual([
      [],
      undefined,
      undefined
    ]);
    expect(() => catalog.remove(PRODUCT)).not.toThrow();
  });

  it('changes nothing of what is not there', () => {
    catalog.change('none', { isDeployed: true });
    expect(catalog.list()).toEqual([]);
  });

  it.each([0, 1, 100, 500])('keeps nothing of a package that is cut off after %d bytes', length => {
    expect(() => catalog.add('sample.sppkg', pack(sampleParts()).slice(0, length))).toThrow(PackageError);
    expect(catalog.list()).toEqual([]);
    expect(store.blobs.keys('assets')).toEqual([]);
  });
});
