import { _SiteGroup, _SiteGroups, type ISiteGroup } from '@pnp/sp/site-groups/types.js';
import { _SiteUser, _SiteUsers, type ISiteUser } from '@pnp/sp/site-users/types.js';
import { BEN, CAM, VERA } from '../../rest/testTenant';
import { describeMembers } from './describeMembers';
import { membersOf } from './membersOf';
import { loginOf, type World } from './world';

const ben = ({ web }: World): ISiteUser => web.siteUsers.getByEmail(BEN);
const idOf = async (user: ISiteUser): Promise<number> => (await user()).Id;
const members = ({ web }: World): ISiteGroup => web.siteGroups.getByName('Hallway Members');
const loginsIn = async ({ web }: World): Promise<string[]> =>
  (await web.siteUsers()).map(user => user.LoginName);
const groupTitles = async ({ web }: World): Promise<string[]> =>
  (await web.siteGroups()).map(group => group.Title);

describeMembers('_SiteUsers', membersOf(_SiteUsers), {
  getById: async world => {
    const id = await idOf(ben(world));
    expect(await world.web.siteUsers.getById(id)()).toMatchObject({ Id: id, Title: 'Ben Member' });
  },
  getByEmail: async world =>
    expect(await ben(world)()).toMatchObject({ LoginName: loginOf(BEN), Email: BEN }),
  getByLoginName: async ({ web }) =>
    expect(await web.siteUsers.getByLoginName(loginOf(BEN))()).toMatchObject({ Title: 'Ben Member' }),
  add: async world => {
    const added = await world.web.siteUsers.add(loginOf(VERA));
    expect(await added()).toMatchObject({ Title: 'Vera Visitor' });
    expect(await loginsIn(world)).toContain(loginOf(VERA));
  },
  removeById: async world => {
    await world.web.siteUsers.removeById(await idOf(ben(world)));
    expect(await loginsIn(world)).not.toContain(loginOf(BEN));
  },
  removeByLoginName: async world => {
    await world.web.siteUsers.removeByLoginName(loginOf(BEN));
    expect(await loginsIn(world)).not.toContain(loginOf(BEN));
  }
});

describeMembers('_SiteUser', membersOf(_SiteUser), {
  groups: async world => expect(await ben(world).groups()).toMatchObject([{ Title: 'Hallway Members' }]),
  update: async world => {
    await ben(world).update({ Title: 'Benjamin' });
    expect(await world.web.siteUsers.getByLoginName(loginOf(BEN))()).toMatchObject({ Title: 'Benjamin' });
  },
  delete: async world => {
    await ben(world).delete();
    expect(await loginsIn(world)).not.toContain(loginOf(BEN));
  }
});

describeMembers('_SiteGroups', membersOf(_SiteGroups), {
  getById: async world => {
    const { Id } = await members(world)();
    expect(await world.web.siteGroups.getById(Id)()).toMatchObject({ Id, Title: 'Hallway Members' });
  },
  getByName: async world => expect(await members(world)()).toMatchObject({ Title: 'Hallway Members' }),
  add: async world => {
    expect(await world.web.siteGroups.add({ Title: 'More' })).toMatchObject({ Title: 'More' });
    expect(await groupTitles(world)).toContain('More');
  },
  removeById: async world => {
    const { Id } = await world.web.siteGroups.add({ Title: 'More' });
    await world.web.siteGroups.removeById(Id);
    expect(await groupTitles(world)).not.toContain('More');
  },
  removeByLoginName: async world => {
    await world.web.siteGroups.add({ Title: 'More' });
    await world.web.siteGroups.removeByLoginName('More');
    expect(await groupTitles(world)).not.toContain('More');
  }
});

describeMembers('_SiteGroup', membersOf(_SiteGroup), {
  users: async world => {
    const logins = (await members(world).users()).map(user => user.LoginName);
    expect(logins).toEqual([loginOf(BEN), loginOf(CAM)]);
  },
  update: async world => {
    await members(world).update({ Description: 'May post' });
    expect(await members(world)()).toMatchObject({ Description: 'May post' });
  },
  setUserAsOwner: async world => {
    await members(world).setUserAsOwner(await idOf(ben(world)));
    expect(await members(world)()).toMatchObject({ OwnerTitle: 'Ben Member' });
  }
});
