import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Web } from '@pnp/sp/webs';
import { createEmulator } from '../../../emulator/createEmulator';
import { pnpAs, refusalOf } from '../pnp/pnpTenant';
import {
  ACCESS_DENIED,
  ANN,
  BEN,
  HOST,
  personWith,
  refusal,
  testTenant,
  type TestTenant
} from '../rest/testTenant';

const CATALOG = '/sites/appcatalog/_api/web';
const VERBOSE = 'application/json;odata=verbose';

let tenant: TestTenant;
beforeEach(async () => {
  tenant = await testTenant();
  await tenant.nobody.post('/_emulator/sites', {
    ...{ url: '/sites/appcatalog', title: 'Apps', ownerUpn: ANN },
    ...{ memberUpns: [BEN], visitorUpns: ['everyone'] }
  });
});
afterEach(() => tenant.emulator.close());

const set = (key: string, value: string): ReturnType<TestTenant['ann']['post']> =>
  tenant.ann.post(`${CATALOG}/SetStorageEntity`, { key, value, description: 'about', comments: 'for all' });

describe('a tenant property', () => {
  it('set in the app catalog is read from every web, by everybody who may open it', async () => {
    const answer = await set('HallwayPolicy', '{"a":1}');
    expect([answer.status, answer.text]).toEqual([200, '{"odata.null":true}']);
    for (const person of [tenant.ann, tenant.ben, tenant.vera])
      expect((await person.get("web/GetStorageEntity('HallwayPolicy')")).text).toBe(
        '{"Comment":"for all","Description":"about","Value":"{\\"a\\":1}"}'
      );
  });

  it('that is not there is odata.null, and no error', async () => {
    const answer = await tenant.ben.get("web/GetStorageEntity('Nothing')");
    expect([answer.status, answer.text]).toEqual([200, '{"odata.null":true}']);
    expect((await tenant.ben.get("web/GetStorageEntity('constructor')")).text).toBe('{"odata.null":true}');
    expect((await tenant.ben.get("web/GetStorageEntity('Nothing')", VERBOSE)).json).toEqual({ d: null });
  });

  it('has its type in verbose mode, and its metadata in minimal mode', async () => {
    await set('Key', 'v');
    const verbose = await tenant.ben.get("web/GetStorageEntity('Key')", VERBOSE);
    expect(verbose.json).toEqual({
      d: {
        GetStorageEntity: {
          __metadata: { type: 'SP.StorageEntity' },
          ...{ Comment: 'for all', Description: 'about', Value: 'v' }
        }
      }
    });
    const minimal = await tenant.ben.get(
      "web/GetStorageEntity('Key')",
      'application/json;odata=minimalmetadata'
    );
    expect(minimal.json['odata.metadata']).toBe(`${HOST}/sites/hallway/_api/$metadata#SP.StorageEntity`);
  });

  it('is replaced, and its key minds the case', async () => {
    await set('Key', 'old');
    await set('Key', 'new');
    expect((await tenant.ben.get("web/GetStorageEntity('Key')")).json.Value).toBe('new');
    expect((await tenant.ben.get("web/GetStorageEntity('key')")).json).toEqual({ 'odata.null': true });
  });

  it.each(["it's", '__proto__', 'ключ', 'a/b', ' '])('may be called %j', async key => {
    await set(key, 'v');
    const address = encodeURIComponent(key.replaceAll("'", "''"));
    expect((await tenant.ben.get(`web/GetStorageEntity('${address}')`)).json.Value).toBe('v');
  });

  it('is removed, and removed again without complaint', async () => {
    await set('Key', 'v');
    await set('Other', 'stays');
    for (let time = 1; time <= 2; time += 1) {
      const answer = await tenant.ann.post(`${CATALOG}/RemoveStorageEntity('Key')`);
      expect([answer.status, answer.text]).toEqual([200, '{"odata.null":true}']);
      expect((await tenant.ben.get("web/GetStorageEntity('Key')")).json).toEqual({ 'odata.null': true });
    }
    expect((await tenant.ben.get("web/GetStorageEntity('Other')")).json.Value).toBe('stays');
  });

  it.each([
    ['a member of the catalog', 'ben', CATALOG],
    ['a visitor of the catalog', 'vera', CATALOG],
    ['an owner elsewhere than in the catalog', 'ann', 'web'],
    ['a member of another site', 'ben', 'web']
  ] as const)('is neither set nor removed by %s', async (_, name, web) => {
    await set('Key', 'v');
    for (const answer of [
      await tenant[name].post(`${web}/SetStorageEntity`, { key: 'Key', value: 'hostile' }),
      await tenant[name].post(`${web}/RemoveStorageEntity('Key')`)
    ])
      expect([answer.status, answer.text]).toEqual([403, ACCESS_DENIED]);
    expect((await tenant.ben.get("web/GetStorageEntity('Key')")).json.Value).toBe('v');
  });

  it.each([[{ value: 'v' }], [{ key: '', value: 'v' }], [{ key: null, value: 'v' }]])(
    'needs a key: %j',
    async body => {
      const answer = await tenant.ann.post(`${CATALOG}/SetStorageEntity`, body);
      expect([answer.status, answer.text]).toEqual([
        400,
        refusal('-2147024809, System.ArgumentException', 'Value does not fall within the expected range.')
      ]);
    }
  );

  it('is text', async () => {
    const answer = await tenant.ann.post(`${CATALOG}/SetStorageEntity`, { key: 'Key', value: 7 });
    expect([answer.status, answer.errorCode]).toEqual([
      400,
      '-1, Microsoft.SharePoint.Client.InvalidClientQueryException'
    ]);
  });

  it('is there after a restart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'properties-'));
    const open = (): ReturnType<typeof createEmulator> =>
      createEmulator({ database: join(folder, 'tenant.sqlite'), seed: 7 });
    const before = open();
    const nobody = personWith(before, {});
    await nobody.post('/_emulator/directory', { people: [{ upn: ANN, displayName: 'Ann' }] });
    await nobody.post('/_emulator/sites', {
      url: '/sites/appcatalog',
      title: 'Apps',
      ownerUpn: ANN,
      memberUpns: []
    });
    const token = await nobody.get(`/_emulator/token?user=${ANN}`);
    const bearer = { authorization: `Bearer ${String(token.json.access_token)}` };
    await personWith(before, bearer).post(`${CATALOG}/SetStorageEntity`, { key: 'Key', value: 'kept' });
    before.close();
    const after = open();
    const read = await personWith(after, bearer).get(`${CATALOG}/GetStorageEntity('Key')`);
    expect(read.json.Value).toBe('kept');
    after.close();
    rmSync(folder, { recursive: true });
  });
});

describe('all properties of a web', () => {
  it('name its groups and language', async () => {
    const owners = (await tenant.ann.get('web/AssociatedOwnerGroup')).json.Id;
    const { json } = await tenant.ben.get('web/AllProperties');
    expect(json.vti_x005f_associateownergroup).toBe(String(owners));
    expect(json.vti_x005f_defaultlanguage).toBe('en-us');
    expect(json).not.toHaveProperty('storageentitiesindex');
  });

  it('of the app catalog hold the tenant properties as one text', async () => {
    const select = 'AllProperties?$select=storageentitiesindex';
    expect((await tenant.ann.get(`${CATALOG}/${select}`)).json).toEqual({ storageentitiesindex: '' });
    await set('Key', 'v');
    const { json } = await tenant.ann.get(`${CATALOG}/${select}`);
    expect(JSON.parse(String(json.storageentitiesindex))).toEqual({
      Key: { Value: 'v', Description: 'about', Comment: 'for all' }
    });
    expect((await tenant.ann.get(`web/${select}`)).json).toEqual({ storageentitiesindex: '' });
  });

  it('cannot be written: 501', async () => {
    const answer = await tenant.ann.merge('web/AllProperties', { x: 'y' });
    expect([answer.status, answer.errorCode]).toEqual([501, '-1, System.NotImplementedException']);
  });
});

describe('webs below a web', () => {
  it.each([
    'web/webs',
    'web/webinfos',
    'web/getSubwebsFilteredForCurrentUser(nWebTemplateFilter=-1,nConfigurationFilter=-1)'
  ])('%s: there are none', async path => {
    expect((await tenant.ben.get(path)).json).toEqual({ value: [] });
    expect((await tenant.ben.get(path, VERBOSE)).json).toEqual({ d: { results: [] } });
    expect((await tenant.gus.get(path)).status).toBe(403);
  });

  it.each(['web/webs/add', 'web/webinfos/add'])('cannot be added by %s: 501', async path => {
    const answer = await tenant.ann.post(path, { parameters: { Title: 'Sub', Url: 'sub' } });
    expect(answer.status).toBe(501);
    expect(answer.errorText).toContain(path);
  });

  it('have no address', async () => {
    const answer = await tenant.ann.get('/sites/hallway/sub/_api/web');
    expect([answer.status, answer.errorText]).toEqual([404, 'File Not Found.']);
  });
});

describe('PnPjs, unmodified,', () => {
  it('sets, reads and removes tenant properties', async () => {
    const sp = await pnpAs(tenant, ANN);
    const catalog = Web([
      sp.web,
      sp.web.toUrl().replace('/sites/hallway', '/sites/appcatalog').replace('/_api/web', '')
    ]);
    await catalog.setStorageEntity('Key', 'v', 'about', 'for all');
    expect(await sp.web.getStorageEntity('Key')).toMatchObject({ Value: 'v', Comment: 'for all' });
    await catalog.removeStorageEntity('Key');
    expect(await sp.web.getStorageEntity('Key')).toMatchObject({ 'odata.null': true });
  });

  it('is refused elsewhere than in the catalog', async () => {
    const sp = await pnpAs(tenant, ANN);
    expect((await refusalOf(sp.web.setStorageEntity('Key', 'v'))).status).toBe(403);
  });

  it('reads all properties, and that there are no webs below', async () => {
    const sp = await pnpAs(tenant, ANN);
    expect(await sp.web.allProperties()).toHaveProperty('vti_x005f_associateownergroup');
    expect(await sp.web.webs()).toEqual([]);
    expect(await sp.web.webinfos()).toEqual([]);
  });
});
