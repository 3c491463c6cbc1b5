import { type SPFI } from '@pnp/sp';
import { PermissionKind } from '@pnp/sp/security';
import { addNotesList, ANN, BEN, CAM, GUS, type TestTenant, testTenant, VERA } from '../rest/testTenant';
import { pnpAs, refusalOf } from './pnpTenant';

/** PnPjs, unmodified, on who is who and who may what. */

let tenant: TestTenant;
let ann: SPFI;
let ben: SPFI;

beforeEach(async () => {
  tenant = await testTenant();
  await addNotesList(tenant.ann);
  ann = await pnpAs(tenant, ANN);
  ben = await pnpAs(tenant, BEN);
});

afterEach(() => tenant.emulator.close());

const claims = (upn: string): string => `i:0#.f|membership|${upn}`;
const READ = 1073741826;

describe('PnPjs on people', () => {
  it('knows who is there, by id, login and e-mail', async () => {
    const me = await ben.web.currentUser();
    expect(me).toMatchObject({ Title: 'Ben Member', Email: BEN, LoginName: claims(BEN), IsSiteAdmin: false });
    for (const user of [
      ben.web.siteUsers.getById(me.Id),
      ben.web.siteUsers.getByEmail(BEN),
      ben.web.siteUsers.getByLoginName(claims(BEN)),
      ben.web.getUserById(me.Id)
    ]) {
      expect(await user.select('Id', 'Title')()).toMatchObject({ Id: me.Id, Title: 'Ben Member' });
    }
    expect((await ann.web.siteUsers()).map(({ Title }) => Title)).toContain('Ben Member');
  });

  it('ensures somebody, once', async () => {
    const first = await ann.web.ensureUser(VERA);
    const second = await ann.web.ensureUser(claims(VERA));
    expect(first.Id).toBe(second.Id);
    expect((await refusalOf(ann.web.ensureUser('nobody@contoso.example'))).status).toBe(400);
  });

  it('shows the groups of somebody', async () => {
    const groups = await ann.web.siteUsers.getByLoginName(claims(BEN)).groups();
    expect(groups.map(({ Title }) => Title)).toEqual(['Hallway Members']);
    expect((await ben.web.currentUser.groups()).map(({ Title }) => Title)).toEqual(['Hallway Members']);
  });
});

describe('PnPjs on groups', () => {
  it('makes, finds, changes and removes one', async () => {
    const made = await ann.web.siteGroups.add({ Title: 'Wardens', Description: 'Tidy' });
    expect(made).toMatchObject({ Title: 'Wardens', Description: 'Tidy' });
    const group = ann.web.siteGroups.getById(made.Id);
    await group.update({ Description: 'Tidier' });
    expect(await ann.web.siteGroups.getByName('Wardens')()).toMatchObject({
      Id: made.Id,
      Description: 'Tidier'
    });
    await ann.web.siteGroups.removeById(made.Id);
    expect((await refusalOf(group())).status).toBe(404);
  });

  it('fills and empties one', async () => {
    const group = ann.web.siteGroups.getByName('Hallway Visitors');
    await group.users.add(claims(GUS));
    expect((await group.users()).map(({ Title }) => Title)).toContain('Gus Guest');
    const gus = await pnpAs(tenant, GUS);
    expect((await gus.web.currentUser()).Email).toBe(GUS);
    await group.users.removeByLoginName(claims(GUS));
    expect((await refusalOf(gus.web())).status).toBe(403);
  });

  it('knows the three of a site', async () => {
    expect((await ann.web.associatedOwnerGroup()).Title).toBe('Hallway Owners');
    expect((await ann.web.associatedMemberGroup()).Title).toBe('Hallway Members');
    expect((await ann.web.associatedVisitorGroup()).Title).toBe('Hallway Visitors');
    expect((await ann.web.associatedMemberGroup.users()).map(({ Title }) => Title)).toEqual([
      'Ben Member',
      'Cam Member'
    ]);
  });

  it('is refused what a member may not', async () => {
    expect((await refusalOf(ben.web.siteGroups.add({ Title: 'Mine' }))).status).toBe(403);
    expect((await refusalOf(ben.web.associatedOwnerGroup.users.add(claims(BEN)))).status).toBe(403);
  });
});

describe('PnPjs on levels and rights', () => {
  it('reads levels by id, name and kind', async () => {
    const { roleDefinitions } = ann.web;
    expect((await roleDefinitions()).length).toBe(6);
    expect(await roleDefinitions.getById(READ)()).toMatchObject({ Name: 'Read' });
    expect(await roleDefinitions.getByName('Read')()).toMatchObject({ Id: READ });
    expect(await roleDefinitions.getByType(2)()).toMatchObject({ Id: READ });
  });

  it('makes a level, changes it and removes it', async () => {
    await ann.web.roleDefinitions.add('Poster', 'May post', 70, { High: 0, Low: 65536 });
    const level = ann.web.roleDefinitions.getByName('Poster');
    expect(await level()).toMatchObject({
      Description: 'May post',
      Order: 70,
      BasePermissions: { High: '0', Low: '65536' }
    });
    await level.update({ Description: 'May still post', BasePermissions: { High: 0, Low: 1 } });
    expect((await level()).Description).toBe('May still post');
    await level.delete();
    expect((await refusalOf(level())).status).toBe(404);
  });

  it('breaks inheritance, gives rights and takes them, and resets it', async () => {
    const list = ann.web.lists.getByTitle('Notes');
    const { Id } = await ann.web.ensureUser(CAM);
    await list.breakRoleInheritance(false, false);
    await list.roleAssignments.add(Id, READ);
    const [own, assignment] = await list.roleAssignments.expand('RoleDefinitionBindings', 'Member')<
      { PrincipalId: number; Member: { Title: string }; RoleDefinitionBindings: { Name: string }[] }[]
    >();
    // Who breaks it without copying keeps it to himself.
    expect(own).toMatchObject({
      Member: { Title: 'Ann Owner' },
      RoleDefinitionBindings: [{ Name: 'Full Control' }]
    });
    expect(assignment).toMatchObject({
      PrincipalId: Id,
      Member: { Title: 'Cam Member' },
      RoleDefinitionBindings: [{ Name: 'Read' }]
    });
    const cam = await pnpAs(tenant, CAM);
    expect(await cam.web.lists.getByTitle('Notes').items()).toEqual([]);
    expect((await refusalOf(ben.web.lists.getByTitle('Notes').items())).status).toBe(403);
    await list.roleAssignments.remove(Id, READ);
    expect((await refusalOf(cam.web.lists.getByTitle('Notes').items())).status).toBe(403);
    await list.resetRoleInheritance();
    expect(await ben.web.lists.getByTitle('Notes').items()).toEqual([]);
  });

  it('tells what one may do, oneself and others', async () => {
    const list = ben.web.lists.getByTitle('Notes');
    expect(await list.currentUserHasPermissions(PermissionKind.AddListItems)).toBe(true);
    expect(await list.currentUserHasPermissions(PermissionKind.ManagePermissions)).toBe(false);
    expect(await ann.web.userHasPermissions(claims(BEN), PermissionKind.ManageLists)).toBe(true);
    expect(await ann.web.userHasPermissions(claims(VERA), PermissionKind.AddListItems)).toBe(false);
    const mask = await ann.web.getUserEffectivePermissions(claims(VERA));
    expect(ann.web.hasPermissions(mask, PermissionKind.ViewListItems)).toBe(true);
    expect((await refusalOf(ben.web.getUserEffectivePermissions(claims(CAM)))).status).toBe(403);
  });

  it('does several of these in one batch', async () => {
    const [batched, execute] = ann.web.batched();
    const results: unknown[] = [];
    void batched.siteGroups
      .getByName('Hallway Members')
      .select('Title')()
      .then(group => results.push(group.Title));
    void batched.roleDefinitions
      .getById(READ)
      .select('Name')()
      .then(level => results.push(level.Name));
    void batched.currentUser
      .select('Title')()
      .then(user => results.push(user.Title));
    await execute();
    expect(results).toEqual(['Hallway Members', 'Read', 'Ann Owner']);
  });
});
