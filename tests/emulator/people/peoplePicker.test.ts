import { ACCESS_DENIED, ANN, GUS, type TestTenant } from '../rest/testTenant';
import {
  ask,
  claims,
  DEE,
  EVA,
  EVERYONE,
  FIN,
  names,
  peopleTenant,
  resolve,
  RESOLVE,
  search,
  SEARCH,
  userId
} from './peopleTenant';

/** What a people picker offers for what was typed, and whom it takes for meant. */

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await peopleTenant();
});

afterEach(() => tenant.emulator.close());

const [PEOPLE, SECURITY_GROUPS, GROUPS] = [1, 4, 8];

describe('search by the people picker', () => {
  it('offers somebody the site has never seen, with what the directory knows', async () => {
    expect(await search(tenant.ben, 'eva')).toEqual([
      {
        Key: claims(EVA),
        DisplayText: 'Eva Dam',
        IsResolved: true,
        Description: EVA,
        EntityType: 'User',
        EntityData: {
          IsAltSecIdPresent: 'False',
          ObjectId: '0e000000-0000-4000-8000-0000000000e0',
          Title: 'Analyst',
          Email: 'eva.dam@contoso.example',
          MobilePhone: '',
          Department: 'Research'
        },
        MultipleMatches: [],
        ProviderName: 'Tenant',
        ProviderDisplayName: 'Tenant'
      }
    ]);
  });

  it('makes nobody a site user by offering him', async () => {
    await search(tenant.ben, 'eva');
    const found = await tenant.ann.get(`web/siteusers/getbyemail('${EVA}')`);
    expect(found.status).toBe(500);
  });

  it('tells the site user id of those the site knows', async () => {
    const [ann] = await search(tenant.ben, 'ann owner');
    expect(ann?.EntityData.SPUserID).toBe(String(await userId(tenant.ann, ANN)));
  });

  it.each(['eva', 'EVA', 'dam', 'Eva D', 'eva.dam@', 'eva@contoso', claims(EVA), '  eva  '])(
    'finds a word that starts so, in any case: %j',
    async text => expect(names(await search(tenant.ben, text))).toContain('Eva Dam')
  );

  it.each(['ijk', 'am', '%', '_', "' OR 1=1 --", 'nobody at all', '', '   '])(
    'finds nobody by %j',
    async text => expect(await search(tenant.ben, text)).toEqual([])
  );

  it('leaves out those whose account is closed', async () => {
    expect(names(await search(tenant.ann, 'dam', { PrincipalType: PEOPLE }))).toEqual([
      'Dee van Dam',
      'Eva Dam'
    ]);
    expect(await search(tenant.ann, FIN)).toEqual([]);
  });

  it('offers guests too, by a claim like that of everybody else', async () => {
    const [gus] = await search(tenant.ben, 'gus');
    expect(gus).toMatchObject({ Key: claims(GUS), DisplayText: 'Gus Guest', EntityType: 'User' });
  });

  it('stops at the number of suggestions asked for', async () => {
    expect(await search(tenant.ben, 'dam', { MaximumEntitySuggestions: 1 })).toHaveLength(1);
    expect(await search(tenant.ben, 'dam', { MaximumEntitySuggestions: '1' })).toHaveLength(1);
    expect(await search(tenant.ben, 'dam', { MaximumEntitySuggestions: 0 })).toEqual([]);
    expect(await search(tenant.ben, 'dam', { MaximumEntitySuggestions: -5 })).toEqual([]);
  });

  it('stops at thirty when no number is asked for', async () => {
    const people = Array.from({ length: 40 }, (_, at) => ({
      ...{ upn: `temp${at}@contoso.example`, displayName: `Temp ${at}` }
    }));
    await tenant.nobody.post('/_emulator/directory', { people });
    expect(await search(tenant.ben, 'temp')).toHaveLength(30);
    expect(await search(tenant.ben, 'temp', { MaximumEntitySuggestions: 50 })).toHaveLength(40);
  });

  it('offers groups of the site by a word of their title', async () => {
    const [group, ...others] = await search(tenant.ben, 'hallway mem');
    expect(others).toEqual([]);
    const { json } = await tenant.ann.get("web/sitegroups/getbyname('Hallway Members')?$select=Id");
    expect(group).toMatchObject({
      Key: 'Hallway Members',
      EntityData: {
        SPGroupID: String(json.Id),
        AccountName: 'Hallway Members',
        PrincipalType: 'SharePointGroup'
      }
    });
    expect(names(await search(tenant.ben, 'owners'))).toEqual(['Hallway Owners']);
  });

  it('offers everyone except external users by the claim of this tenant', async () => {
    const [everyone] = await search(tenant.ben, 'every');
    expect(everyone).toMatchObject({
      Key: EVERYONE,
      DisplayText: 'Everyone except external users',
      EntityType: 'FormsRole',
      ProviderName: 'AllUsers'
    });
  });

  it('keeps to the kinds of principals asked for', async () => {
    await tenant.nobody.post('/_emulator/directory', {
      people: [{ upn: 'ever@contoso.example', displayName: 'Every Hallway' }]
    });
    const everyone = 'Everyone except external users';
    const asked = async (PrincipalType: number, text: string): Promise<string[]> =>
      names(await search(tenant.ben, text, { PrincipalType }));
    expect(await asked(PEOPLE, 'every')).toEqual(['Every Hallway']);
    expect(await asked(SECURITY_GROUPS, 'every')).toEqual([everyone]);
    expect(await asked(PEOPLE + SECURITY_GROUPS, 'every')).toEqual(['Every Hallway', everyone]);
    expect(await asked(GROUPS, 'hallway o')).toEqual(['Hallway Owners']);
    expect(await asked(PEOPLE, 'hallway o')).toEqual([]);
    expect(await asked(2, 'every')).toEqual([]);
    expect(await asked(0, 'every')).toEqual([]);
  });

  it('offers whom the site knows only, when asked for that source', async () => {
    expect(await search(tenant.ben, 'eva', { PrincipalSource: 1 })).toEqual([]);
    await tenant.ann.post('web/ensureuser', { logonName: claims(EVA) });
    expect(names(await search(tenant.ben, 'eva', { PrincipalSource: 1 }))).toEqual(['Eva Dam']);
    expect(names(await search(tenant.ben, 'eva', { PrincipalSource: 15 }))).toEqual(['Eva Dam']);
  });
});

describe('search within a group', () => {
  const groupId = async (title: string): Promise<number> =>
    (await tenant.ann.get(`web/sitegroups/getbyname('${title}')?$select=Id`)).json.Id as number;

  it('offers its members alone, and no groups', async () => {
    const SharePointGroupID = await groupId('Hallway Members');
    expect(names(await search(tenant.ann, 'member', { SharePointGroupID }))).toEqual([
      'Ben Member',
      'Cam Member'
    ]);
    expect(await search(tenant.ann, 'eva', { SharePointGroupID })).toEqual([]);
    expect(await search(tenant.ann, 'every', { SharePointGroupID })).toEqual([]);
  });

  it('offers nobody of a group that is not there, and everybody for none', async () => {
    expect(await search(tenant.ann, 'ben', { SharePointGroupID: 4711 })).toEqual([]);
    expect(names(await search(tenant.ann, 'ben', { SharePointGroupID: 0 }))).toEqual(['Ben Member']);
  });

  it('does not betray the members of a closed group', async () => {
    const made = await tenant.ann.post('web/sitegroups', {
      ...{ Title: 'Whistle', OnlyAllowMembersViewMembership: true }
    });
    const SharePointGroupID = made.json.Id as number;
    await tenant.ann.post(`web/sitegroups(${SharePointGroupID})/users`, { LoginName: claims(EVA) });
    const query = { QueryString: 'eva', SharePointGroupID };
    const refused = await ask(tenant.ben, SEARCH, query);
    expect([refused.status, refused.text]).toEqual([403, ACCESS_DENIED]);
    expect((await ask(tenant.ben, RESOLVE, query)).status).toBe(403);
    expect(names(await search(tenant.ann, 'eva', { SharePointGroupID }))).toEqual(['Eva Dam']);
  });
});

describe('resolve by the people picker', () => {
  it.each(['Eva Dam', 'eva@contoso.example', 'EVA.DAM@contoso.example', claims(EVA), 'eva'])(
    'takes %j for the one who is meant',
    async text => {
      expect(await resolve(tenant.ben, text)).toMatchObject({ Key: claims(EVA), IsResolved: true });
    }
  );

  it('prefers the one called exactly so to others who begin alike', async () => {
    await tenant.nobody.post('/_emulator/directory', {
      people: [{ upn: 'evad@contoso.example', displayName: 'Eva Damme' }]
    });
    expect(await resolve(tenant.ben, 'eva dam')).toMatchObject({ Key: claims(EVA) });
  });

  it('leaves open who is meant when it may be several, and tells them', async () => {
    const open = await resolve(tenant.ben, 'dam');
    expect(open).toMatchObject({ Key: 'dam', DisplayText: 'dam', IsResolved: false, EntityType: '' });
    expect(open.MultipleMatches.map(({ Key }) => Key)).toEqual([claims(DEE), claims(EVA)]);
  });

  it('leaves open two of exactly the same name', async () => {
    await tenant.nobody.post('/_emulator/directory', {
      people: [{ upn: 'eva2@contoso.example', displayName: 'Eva Dam' }]
    });
    const open = await resolve(tenant.ben, 'Eva Dam');
    expect([open.IsResolved, open.MultipleMatches.length]).toEqual([false, 2]);
    expect(await resolve(tenant.ben, EVA)).toMatchObject({ Key: claims(EVA), IsResolved: true });
  });

  it('answers nobody with what was typed', async () => {
    expect(await resolve(tenant.ben, 'Zoë <script>')).toEqual({
      ...{ Key: 'Zoë <script>', DisplayText: 'Zoë <script>', IsResolved: false, Description: 'Zoë <script>' },
      ...{ EntityType: '', EntityData: {}, MultipleMatches: [], ProviderName: '', ProviderDisplayName: '' }
    });
  });

  it('resolves groups and everyone', async () => {
    expect(await resolve(tenant.ben, 'Hallway Owners')).toMatchObject({ Key: 'Hallway Owners' });
    expect(await resolve(tenant.ben, 'Everyone except external users')).toMatchObject({
      Key: EVERYONE
    });
  });
});
