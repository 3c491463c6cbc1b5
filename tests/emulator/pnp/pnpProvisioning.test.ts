import { type SPFI } from '@pnp/sp';
import { FieldTypes } from '@pnp/sp/fields';
import { ANN, BEN, CAM, type TestTenant, testTenant } from '../rest/testTenant';
import { pnpAs, refusalOf } from './pnpTenant';

let tenant: TestTenant;
let ann: SPFI;

beforeEach(async () => {
  tenant = await testTenant();
  ann = await pnpAs(tenant, ANN);
});

afterEach(() => tenant.emulator.close());

describe('PnPjs sets a list up', () => {
  it('adds it with its settings, ensures it again, changes and deletes it', async () => {
    const settings = { NoCrawl: true, EnableAttachments: false, WriteSecurity: 2 };
    const added = await ann.web.lists.add('HallwayPosts', 'Posts', 100, false, settings);
    expect(added).toMatchObject({ Title: 'HallwayPosts', NoCrawl: true });
    const ensured = await ann.web.lists.ensure('HallwayPosts', 'All posts', 100, false, settings);
    expect(ensured.created).toBe(false);
    const list = ann.web.lists.getByTitle('HallwayPosts');
    await list.update({ Title: 'Hallway Posts' });
    const byUrl = ann.web.getList('/sites/hallway/Lists/HallwayPosts');
    expect(await byUrl.select('Title', 'Description', 'WriteSecurity')()).toMatchObject({
      ...{ Title: 'Hallway Posts', Description: 'All posts', WriteSecurity: 2 }
    });
    expect((await ann.web.lists.filter("Title eq 'Hallway Posts'")()).length).toBe(1);
    await byUrl.delete();
    expect((await refusalOf(byUrl())).status).toBe(404);
  });

  it('adds every kind of field, by property and by XML', async () => {
    await ann.web.lists.add('Kinds');
    const { fields } = ann.web.lists.getByTitle('Kinds');
    await fields.addText('Short', { MaxLength: 120, Indexed: true });
    await fields.addMultilineText('Long', { RichText: false, NumberOfLines: 9 });
    await fields.addNumber('Amount', { MinimumValue: 0 });
    await fields.addBoolean('Done');
    await fields.addDateTime('When', { DisplayFormat: 1 });
    await fields.addChoice('Mood', { Choices: ['up', 'down'] });
    await fields.addMultiChoice('Moods', { Choices: ['up', 'down'] });
    await fields.addUser('Who', { SelectionMode: 0 });
    await fields.addUrl('Where');
    await fields.addField('Extra', FieldTypes.Text, {});
    await fields.createFieldAsXml({
      SchemaXml: '<Field Type="Text" Name="Key" DisplayName="Key" />',
      Options: 8
    });
    const made = await fields.filter('CanBeDeleted eq true')();
    expect(made.map(field => [field.InternalName, field.TypeAsString])).toEqual([
      ...[
        ['Short', 'Text'],
        ['Long', 'Note'],
        ['Amount', 'Number'],
        ['Done', 'Boolean'],
        ['When', 'DateTime']
      ],
      ...[
        ['Mood', 'Choice'],
        ['Moods', 'MultiChoice'],
        ['Who', 'User'],
        ['Where', 'URL'],
        ['Extra', 'Text']
      ],
      ['Key', 'Text']
    ]);
  });

  it('indexes a field, makes it unique and removes it', async () => {
    await ann.web.lists.add('Kinds');
    const { fields } = ann.web.lists.getByTitle('Kinds');
    await fields.addText('Key');
    const field = fields.getByInternalNameOrTitle('Key');
    await field.update({ Indexed: true });
    await field.update({ EnforceUniqueValues: true });
    expect(await field()).toMatchObject({ Indexed: true, EnforceUniqueValues: true });
    await field.delete();
    expect((await refusalOf(field())).status).toBe(404);
  });
});

describe('PnPjs sets rights up', () => {
  it('makes a group, a level, breaks inheritance and assigns', async () => {
    const group = await ann.web.siteGroups.add({ Title: 'Hallway Members 2', Description: 'May post' });
    const { data } = await ann.web.roleDefinitions.add('Hallway Member', 'May post', 70, {
      High: 176,
      Low: 138612833
    });
    await ann.web.siteGroups.getById(group.Id).users.add(`i:0#.f|membership|${CAM}`);
    await ann.web.lists.add('Posts');
    const list = ann.web.lists.getByTitle('Posts');
    await list.breakRoleInheritance(false, true);
    await list.roleAssignments.add(group.Id, data.Id);
    const [own, assignment] = await list.roleAssignments.expand('Member', 'RoleDefinitionBindings')();
    expect(own).toMatchObject({ Member: { Title: 'Ann Owner' } });
    expect(assignment).toMatchObject({
      PrincipalId: group.Id,
      Member: { Title: 'Hallway Members 2' },
      RoleDefinitionBindings: [{ Name: 'Hallway Member' }]
    });
    const cam = await pnpAs(tenant, CAM);
    const ben = await pnpAs(tenant, BEN);
    expect(await cam.web.lists.getByTitle('Posts').items()).toEqual([]);
    expect((await refusalOf(ben.web.lists.getByTitle('Posts').items())).status).toBe(403);
    await ann.web.roleDefinitions.getByName('Hallway Member').update({
      Description: 'Posts',
      BasePermissions: { High: 176, Low: 138612833 }
    });
    await list.roleAssignments.remove(group.Id, data.Id);
    expect(await list.roleAssignments()).toMatchObject([{ PrincipalId: (await ann.web.currentUser()).Id }]);
    await list.resetRoleInheritance();
    expect(await ben.web.lists.getByTitle('Posts').items()).toEqual([]);
  });

  it('finds people and groups', async () => {
    const me = await ann.web.currentUser();
    expect(await ann.web.siteUsers.getById(me.Id)()).toMatchObject({ Title: 'Ann Owner' });
    expect(await ann.web.siteUsers.getByEmail(ANN)()).toMatchObject({ Id: me.Id });
    expect(await ann.web.siteUsers.getByLoginName(`i:0#.f|membership|${ANN}`)()).toMatchObject({ Id: me.Id });
    expect(await ann.web.currentUser.groups()).toMatchObject([{ Title: 'Hallway Owners' }]);
    expect(await ann.web.ensureUser(`i:0#.f|membership|${BEN}`)).toMatchObject({ Title: 'Ben Member' });
    expect(await ann.web.associatedMemberGroup()).toMatchObject({ Title: 'Hallway Members' });
    const members = ann.web.siteGroups.getByName('Hallway Members').users;
    expect((await members()).map(user => user.Title)).toEqual(['Ben Member', 'Cam Member']);
    await members.removeByLoginName(`i:0#.f|membership|${CAM}`);
    expect((await members()).map(user => user.Title)).toEqual(['Ben Member']);
  });

  it('reads the context and the web', async () => {
    expect(await ann.web.getContextInfo()).toMatchObject({ FormDigestTimeoutSeconds: 1800 });
    expect(await ann.web.select('Title')()).toMatchObject({ Title: 'Hallway' });
    await ann.web.update({ Title: 'Corridor' });
    expect(await ann.web.select('Title')()).toMatchObject({ Title: 'Corridor' });
  });
});
