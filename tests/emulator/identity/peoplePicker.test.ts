import '@pnp/sp/profiles';
import { BEN, CAM, GUS, type Person, type TestTenant, testTenant } from '../rest/testTenant';
import { pnpAs } from '../pnp/pnpTenant';
import { VERBOSE } from '../changes/changeTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant();
});

afterEach(() => tenant.emulator.close());

interface Offer {
  readonly Key: string;
  readonly DisplayText: string;
  readonly IsResolved: boolean;
  readonly EntityType: string;
  readonly EntityData: Readonly<Record<string, string>>;
  readonly MultipleMatches: readonly Offer[];
}

const PICKER = 'SP.UI.ApplicationPages.ClientPeoplePickerWebServiceInterface';
const EVERYTHING = { MaximumEntitySuggestions: 50, PrincipalSource: 15, PrincipalType: 15 };
const send = (person: Person, what: string, query: object): ReturnType<Person['post']> =>
  person.post(`${PICKER}.ClientPeoplePicker${what}User`, { queryParams: { ...EVERYTHING, ...query } });
const search = async (QueryString: string, more: object = {}, person = tenant.ben): Promise<Offer[]> => {
  const answer = await send(person, 'Search', { QueryString, ...more });
  if (answer.status !== 200) throw new Error(answer.text);
  return JSON.parse(String(answer.json.value)) as Offer[];
};
const found = async (text: string, more: object = {}): Promise<string[]> =>
  (await search(text, more)).map(({ DisplayText }) => DisplayText);
const resolve = async (QueryString: string, more: object = {}): Promise<Offer> =>
  JSON.parse(String((await send(tenant.ben, 'Resolve', { QueryString, ...more })).json.value)) as Offer;

describe('searching in the people picker', () => {
  it('answers JSON as text, with what is quoted of SharePoint’s', async () => {
    const [offer] = await search('Cam');
    expect(Object.keys(offer ?? {}).join(' ')).toBe(
      'Key DisplayText IsResolved Description EntityType EntityData MultipleMatches ProviderName ProviderDisplayName'
    );
    expect(offer).toMatchObject({
      ...{ Key: `i:0#.f|membership|${CAM}`, DisplayText: 'Cam Member', IsResolved: true },
      ...{ EntityType: 'User', Description: CAM, MultipleMatches: [], ProviderName: 'Tenant' },
      EntityData: { Email: CAM, IsAltSecIdPresent: 'False', MobilePhone: '' }
    });
  });

  it('is named by its function in verbose mode', async () => {
    const answer = await tenant.ben.post(
      `${PICKER}.ClientPeoplePickerSearchUser`,
      { queryParams: { ...EVERYTHING, QueryString: 'Cam' } },
      { accept: VERBOSE }
    );
    expect(answer.json).toEqual({
      d: { ClientPeoplePickerSearchUser: expect.stringMatching(/^\[\{"Key"/) as string }
    });
  });

  it('finds people by the start of any word of their name, by address and by login', async () => {
    expect(await found('cam')).toEqual(['Cam Member']);
    expect(await found('memb', { PrincipalType: 1 })).toEqual(['Ben Member', 'Cam Member']);
    expect(await found('ben@contoso')).toEqual(['Ben Member']);
    expect(await found(`i:0#.f|membership|${BEN}`)).toEqual(['Ben Member']);
    expect(await found('emb')).toEqual([]);
  });

  it('finds people the site has never seen, and tells which it knows', async () => {
    const [vera] = await search('Vera');
    expect(vera?.EntityData).not.toHaveProperty('SPUserID');
    await tenant.vera.get('web');
    const id = (await tenant.vera.get('web/currentuser?$select=Id')).json.Id;
    expect((await search('Vera'))[0]?.EntityData).toMatchObject({ SPUserID: String(id) });
  });

  it('makes nobody a site user', async () => {
    await search('Vera');
    const users = (await tenant.ann.get('web/siteusers')).json.value as { Title: string }[];
    expect(users.map(({ Title }) => Title)).not.toContain('Vera Visitor');
  });

  it('finds guests like anybody', async () => {
    expect(await search('Gus')).toMatchObject([{ Key: `i:0#.f|membership|${GUS}`, EntityType: 'User' }]);
  });

  it('does not find whose account is closed', async () => {
    await tenant.nobody.post('/_emulator/directory', {
      people: [{ upn: CAM, displayName: 'Cam Member', accountEnabled: false }]
    });
    expect(await found('Cam')).toEqual([]);
  });

  it('finds groups of the site, and everyone except external users', async () => {
    expect(await search('Hallway Mem', { PrincipalType: 8 })).toMatchObject([
      { Key: 'Hallway Members', EntityType: '', EntityData: { PrincipalType: 'SharePointGroup' } }
    ]);
    expect(await found('visitors', { PrincipalType: 8 })).toEqual(['Hallway Visitors']);
    expect(await search('Everyone')).toMatchObject([
      {
        Key: expect.stringMatching(/^c:0-\.f\|rolemanager\|spo-grid-all-users\//) as string,
        EntityType: 'FormsRole'
      }
    ]);
  });

  it('finds only the kinds it is asked for', async () => {
    expect(await found('Everyone', { PrincipalType: 1 })).toEqual([]);
    expect(await found('Hallway', { PrincipalType: 1 })).toEqual([]);
    expect(await found('Cam', { PrincipalType: 8 })).toEqual([]);
    expect(await found('Cam', { PrincipalType: 0 })).toEqual([]);
  });

  it('finds only members of a group, or those of the site, when told', async () => {
    const { Id } = (await tenant.ann.get('web/associatedmembergroup?$select=Id')).json;
    expect(await found('Ann', { SharePointGroupID: Id })).toEqual([]);
    expect(await found('Ben', { SharePointGroupID: Id })).toEqual(['Ben Member']);
    expect(await found('Everyone', { SharePointGroupID: Id })).toEqual([]);
    expect(await found('Vera', { PrincipalSource: 1 })).toEqual([]);
    expect(await found('Ben', { PrincipalSource: 1 })).toEqual(['Ben Member']);
  });

  it('offers no more than it is asked for, thirty unless told', async () => {
    const people = Array.from({ length: 40 }, (_, at) => ({
      upn: `worker${at}@contoso.example`,
      displayName: `Worker ${at}`
    }));
    await tenant.nobody.post('/_emulator/directory', { people });
    expect(await found('Worker', { MaximumEntitySuggestions: 3 })).toHaveLength(3);
    expect(await found('Worker', { MaximumEntitySuggestions: 0 })).toEqual([]);
    expect(await found('Worker', { MaximumEntitySuggestions: null })).toHaveLength(30);
    expect(await found('Worker')).toHaveLength(40);
  });

  it('finds nobody by nothing, nor by what no name holds', async () => {
    for (const text of ['', '   ', '%', '_', "'; DROP TABLE users; --", '*', '\u200f', 'x'.repeat(5000)])
      expect(await found(text)).toEqual([]);
  });

  it('refuses what its parameters have not, and asks who asks', async () => {
    const refused = await send(tenant.ben, 'Search', { QueryString: 'Cam', Secret: true });
    expect([refused.status, refused.errorText]).toEqual([
      400,
      "The property 'Secret' does not exist on type 'SP.UI.ApplicationPages.ClientPeoplePickerQueryParameters'. Make sure to only use property names that are defined by the type."
    ]);
    expect((await send(tenant.ben, 'Search', { QueryString: 7 })).status).toBe(400);
    expect((await send(tenant.gus, 'Search', { QueryString: 'Cam' })).status).toBe(403);
    expect((await send(tenant.nobody, 'Search', { QueryString: 'Cam' })).status).toBe(401);
    expect((await send(tenant.vera, 'Search', { QueryString: 'Cam' })).status).toBe(200);
  });
});

describe('resolving in the people picker', () => {
  it.each([CAM, `i:0#.f|membership|${CAM}`, 'Cam Member', 'cam member', 'Cam'])('knows %s', async text => {
    expect(await resolve(text)).toMatchObject({ IsResolved: true, DisplayText: 'Cam Member' });
  });

  it('asks back when several are meant', async () => {
    const { IsResolved, Key, MultipleMatches } = await resolve('Memb', { PrincipalType: 1 });
    expect([IsResolved, Key]).toEqual([false, 'Memb']);
    expect(MultipleMatches.map(({ DisplayText }) => DisplayText)).toEqual(['Ben Member', 'Cam Member']);
  });

  it('prefers the one that is called exactly so', async () => {
    await tenant.nobody.post('/_emulator/directory', {
      people: [{ upn: 'cam2@contoso.example', displayName: 'Cam Member Junior' }]
    });
    expect(await resolve('Cam Member')).toMatchObject({ IsResolved: true, Description: CAM });
    expect(await resolve('Cam Mem')).toMatchObject({ IsResolved: false });
  });

  it('does not know nobody', async () => {
    expect(await resolve('nobody')).toMatchObject({ IsResolved: false, Key: 'nobody', MultipleMatches: [] });
    expect(await resolve('')).toMatchObject({ IsResolved: false });
  });
});

describe('PnPjs', () => {
  it('searches and resolves', async () => {
    const ben = await pnpAs(tenant, BEN);
    const query = { ...EVERYTHING, QueryString: 'Cam', AllowEmailAddresses: true };
    expect(await ben.profiles.clientPeoplePickerSearchUser(query)).toMatchObject([
      { DisplayText: 'Cam Member' }
    ]);
    expect(await ben.profiles.clientPeoplePickerResolveUser(query)).toMatchObject({
      IsResolved: true
    });
  });
});
