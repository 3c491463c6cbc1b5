import '@pnp/sp/profiles';
import '@pnp/sp/sputilities';
import { PrincipalSource, PrincipalType } from '@pnp/sp/types';
import { BEN, CAM } from '../rest/testTenant';
import { loginOf, openWorld, type World } from '../pnp/reflection/world';

/** Unmodified PnPjs over a real port: profiles, the people picker, and site users coming and going. */

let world: World;

beforeEach(async () => {
  world = await openWorld();
});

afterEach(() => world.close());

const query = (QueryString: string): Record<string, unknown> => ({
  ...{ QueryString, AllowEmailAddresses: true, AllowMultipleEntities: false, AllUrlZones: false },
  ...{ MaximumEntitySuggestions: 5, PrincipalSource: PrincipalSource.All, PrincipalType: PrincipalType.All }
});

describe('profiles by PnPjs', () => {
  it('gives one’s own, and that of another by login', async () => {
    expect(await world.sp.profiles.myProperties()).toMatchObject({
      DisplayName: 'Ann Owner',
      Title: 'Owner'
    });
    expect(await world.sp.profiles.getPropertiesFor(loginOf(BEN))).toMatchObject({
      AccountName: loginOf(BEN),
      DisplayName: 'Ben Member'
    });
  });

  it('narrows one’s own by select', async () => {
    expect(await world.sp.profiles.myProperties.select('DisplayName')()).toEqual(
      expect.objectContaining({ DisplayName: 'Ann Owner' })
    );
  });

  it('gives a single property', async () => {
    expect(await world.sp.profiles.getUserProfilePropertyFor(loginOf(BEN), 'PreferredName')).toBe(
      'Ben Member'
    );
    expect(await world.sp.profiles.getUserProfilePropertyFor(loginOf(BEN), 'Colour')).toBe('');
  });

  it('is refused with 501 where people follow each other', async () => {
    await expect(world.sp.profiles.amIFollowing(loginOf(BEN))).rejects.toMatchObject({ status: 501 });
    await expect(world.sp.profiles.myFollowers()).rejects.toMatchObject({ status: 501 });
  });
});

describe('the people picker by PnPjs', () => {
  it('searches', async () => {
    const found = await world.sp.profiles.clientPeoplePickerSearchUser(query('member') as never);
    expect(found.map(({ Key }) => Key)).toEqual(
      expect.arrayContaining([loginOf(BEN), loginOf(CAM), 'Hallway Members'])
    );
    expect(await world.sp.profiles.clientPeoplePickerSearchUser(query('zed') as never)).toEqual([]);
  });

  it('resolves, or leaves open', async () => {
    expect(await world.sp.profiles.clientPeoplePickerResolveUser(query('ben') as never)).toMatchObject({
      ...{ Key: loginOf(BEN), IsResolved: true }
    });
    const open = await world.sp.profiles.clientPeoplePickerResolveUser(query('member') as never);
    expect(open).toMatchObject({ Key: 'member', IsResolved: false });
  });

  it('is refused with 501 where a utility resolves', async () => {
    const { User } = PrincipalType;
    const resolving = world.sp.utility.resolvePrincipal(BEN, User, PrincipalSource.All, false, false);
    await expect(resolving).rejects.toMatchObject({ status: 501 });
  });
});

describe('site users by PnPjs', () => {
  it('come back with another id after they were removed', async () => {
    const { Id } = await world.web.siteUsers.getByEmail(BEN)();
    await world.web.siteUsers.removeByLoginName(loginOf(BEN));
    await expect(world.web.siteUsers.getById(Id)()).rejects.toMatchObject({ status: 500 });
    const again = await world.web.ensureUser(loginOf(BEN));
    expect(again.Id).toBeGreaterThan(Id);
  });
});
