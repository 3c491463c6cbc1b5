import { ACCESS_DENIED, BEN, type TestTenant } from '../rest/testTenant';
import { ask, claims, EVA, names, peopleTenant, resolve, RESOLVE, search, SEARCH } from './peopleTenant';

/** The people picker in the three modes, its refusals, and who may ask it. */

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await peopleTenant();
});

afterEach(() => tenant.emulator.close());

describe('the people picker on the wire', () => {
  const asked = { queryParams: { QueryString: 'eva' } };
  const inMode = (mode: string, address = SEARCH): ReturnType<typeof ask> =>
    tenant.ben.post(address, asked, { accept: `application/json;odata=${mode}` });

  it('wraps text of JSON in the three modes', async () => {
    const text = (await inMode('nometadata')).json.value;
    expect(typeof text).toBe('string');
    const minimal = await inMode('minimalmetadata');
    expect(minimal.json).toEqual({ 'odata.metadata': expect.stringContaining('$metadata#'), value: text });
    expect((await inMode('verbose')).json).toEqual({ d: { ClientPeoplePickerSearchUser: text } });
    const resolved = (await inMode('verbose', RESOLVE)).json.d as Record<string, string>;
    expect(JSON.parse(resolved.ClientPeoplePickerResolveUser ?? '')).toMatchObject({ Key: claims(EVA) });
  });

  it('takes a query with its type, as verbose clients send it', async () => {
    const type = 'SP.UI.ApplicationPages.ClientPeoplePickerQueryParameters';
    expect(await search(tenant.ben, 'eva', { __metadata: { type }, AllUrlZones: false })).toHaveLength(1);
  });

  it('refuses what the query has not, and values of another kind', async () => {
    const odd = await ask(tenant.ben, SEARCH, { QueryString: 'eva', Colour: 'red' });
    expect([odd.status, odd.errorText]).toEqual([
      400,
      "The property 'Colour' does not exist on type 'SP.UI.ApplicationPages.ClientPeoplePickerQueryParameters'. Make sure to only use property names that are defined by the type."
    ]);
    expect((await ask(tenant.ben, SEARCH, { QueryString: 7 })).status).toBe(400);
    expect((await ask(tenant.ben, SEARCH, { QueryString: 'e', PrincipalType: 'x' })).status).toBe(400);
    expect((await tenant.ben.post(SEARCH, '{"queryParams":')).status).toBe(400);
  });

  it('is no address to be read, and nothing for strangers', async () => {
    expect((await tenant.ben.get(SEARCH)).status).not.toBe(200);
    expect((await tenant.nobody.post(SEARCH, asked)).status).toBe(401);
    const gus = await tenant.gus.post(SEARCH, asked);
    expect([gus.status, gus.text]).toEqual([403, ACCESS_DENIED]);
  });

  it('answers visitors, who may browse user information', async () => {
    expect(names(await search(tenant.vera, 'ben'))).toEqual([expect.stringContaining('Ben')]);
    expect((await resolve(tenant.vera, BEN)).Key).toBe(claims(BEN));
  });

  it('refuses other functions of the picker by name', async () => {
    const other = await tenant.ben.post(SEARCH.replace('SearchUser', 'SearchUserWithEverything'), asked);
    expect(other.status).toBe(501);
    const utility = await tenant.ben.post('SP.Utilities.Utility.ResolvePrincipalInCurrentContext', {});
    expect(utility.status).toBe(501);
    expect(utility.errorText.toLowerCase()).toContain(
      'sp.utilities.utility.resolveprincipalincurrentcontext'
    );
  });
});
