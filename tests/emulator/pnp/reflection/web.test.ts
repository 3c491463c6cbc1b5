import { _Web } from '@pnp/sp/webs/types.js';
import { ANN, BEN, VERA } from '../../rest/testTenant';
import { type Case, describeMembers, onlyRefused } from './describeMembers';
import { membersOf } from './membersOf';
import { inheritanceCases, securityCases } from './securityCases';
import { addPapers, loginOf, SITE } from './world';

const group = (title: string): object => ({ Title: title, PrincipalType: 8 });

const ofWebsThemselves: Readonly<Record<string, Case>> = {
  allProperties: async ({ web }) => expect(await web.allProperties()).toEqual(expect.any(Object)),
  applyTheme: onlyRefused(({ web }) => web.applyTheme('/a.spcolor', '/a.spfont', '/a.png', false)),
  applyWebTemplate: onlyRefused(({ web }) => web.applyWebTemplate('STS#3')),
  availableWebTemplates: onlyRefused(({ web }) => web.availableWebTemplates()()),
  getChanges: async ({ web }) => {
    const changes = (await web.getChanges({ Add: true, Item: true })) as unknown as { ItemId: number }[];
    expect(changes.map(change => change.ItemId)).toEqual([1, 2]);
  },
  getParentWeb: async ({ web }) => expect(await web.getParentWeb()).toBeNull(),
  getStorageEntity: async ({ web }) =>
    expect(await web.getStorageEntity('none')).toMatchObject({ 'odata.null': true }),
  // Only in the tenant's app catalog.
  setStorageEntity: ({ web }) =>
    expect(web.setStorageEntity('key', 'value')).rejects.toMatchObject({ status: 403 }),
  removeStorageEntity: ({ web }) =>
    expect(web.removeStorageEntity('key')).rejects.toMatchObject({ status: 403 }),
  getSubwebsFilteredForCurrentUser: async ({ web }) =>
    expect(await web.getSubwebsFilteredForCurrentUser()()).toEqual([]),
  mapToIcon: onlyRefused(({ web }) => web.mapToIcon('a.docx')),
  update: async ({ web }) => {
    await web.update({ Title: 'Corridor' });
    expect(await web()).toMatchObject({ Title: 'Corridor' });
  },
  webinfos: async ({ web }) => expect(await web.webinfos()).toEqual([]),
  webs: async ({ web }) => expect(await web.webs()).toEqual([])
};

describeMembers('_Web', membersOf(_Web), {
  ...securityCases(({ web }) => web),
  // The top site of a collection has nothing to inherit from, and refuses.
  ...Object.fromEntries(
    Object.keys(inheritanceCases(({ web }) => web)).map(member => [
      member,
      async ({ web }) => {
        const before = await web.roleAssignments();
        await web[member as 'resetRoleInheritance']().catch(expectRefusal);
        expect(await web.roleAssignments()).toEqual(before);
      }
    ])
  ),
  lists: async ({ web }) => expect((await web.lists()).map(list => list.Title)).toContain('Notes'),
  siteUserInfoList: async ({ web }) =>
    expect(await web.siteUserInfoList()).toMatchObject({ Title: 'User Information List', BaseTemplate: 112 }),
  defaultDocumentLibrary: async ({ web }) =>
    expect(await web.defaultDocumentLibrary()).toMatchObject({ Title: 'Documents', BaseTemplate: 101 }),
  customListTemplates: async ({ web }) => expect(await web.customListTemplates()).toEqual([]),
  getList: async ({ web }) =>
    expect(await web.getList(`${SITE}/Lists/Notes`)()).toMatchObject({ Title: 'Notes' }),
  getCatalog: onlyRefused(({ web }) => web.getCatalog(113)),
  batched: async ({ web }) => {
    const [batched, execute] = web.batched();
    const titles: string[] = [];
    void batched().then(({ Title }) => titles.push(Title));
    void batched.lists
      .getByTitle('Notes')()
      .then(({ Title }) => titles.push(Title));
    await execute();
    expect(titles).toEqual(['Hallway', 'Notes']);
  },
  fields: async ({ web }) => expect((await web.fields()).map(field => field.InternalName)).toContain('Title'),
  availablefields: async ({ web }) =>
    expect((await web.availablefields()).map(field => field.InternalName)).toContain('Title'),
  getFileByServerRelativePath: async world => {
    await addPapers(world);
    expect(await world.web.getFileByServerRelativePath(`${SITE}/Papers/a.txt`)()).toMatchObject({
      Length: '5'
    });
  },
  getFileById: async world => {
    await addPapers(world);
    const { UniqueId } = await world.web.getFileByServerRelativePath(`${SITE}/Papers/a.txt`)();
    expect(await world.web.getFileById(UniqueId)()).toMatchObject({ Name: 'a.txt' });
  },
  getFileByUrl: async world => {
    await addPapers(world);
    expect(await world.web.getFileByUrl(`${SITE}/Papers/a.txt`)()).toMatchObject({ Name: 'a.txt' });
  },
  folders: async ({ web }) =>
    expect((await web.folders()).map(folder => folder.Name)).toContain('Shared Documents'),
  rootFolder: async ({ web }) => expect(await web.rootFolder()).toMatchObject({ ServerRelativeUrl: SITE }),
  getFolderByServerRelativePath: async world => {
    await addPapers(world);
    const folder = world.web.getFolderByServerRelativePath(`${SITE}/Papers`);
    expect(await folder()).toMatchObject({ Name: 'Papers', ItemCount: 1 });
  },
  getFolderById: async world => {
    await addPapers(world);
    const { UniqueId } = await world.web.getFolderByServerRelativePath(`${SITE}/Papers`)();
    expect(await world.web.getFolderById(UniqueId)()).toMatchObject({ Name: 'Papers' });
  },
  siteUsers: async ({ web }) =>
    expect((await web.siteUsers()).map(user => user.LoginName)).toContain(loginOf(BEN)),
  currentUser: async ({ web }) => expect(await web.currentUser()).toMatchObject({ LoginName: loginOf(ANN) }),
  ensureUser: async ({ web }) =>
    expect(await web.ensureUser(loginOf(VERA))).toMatchObject({ Title: 'Vera Visitor', Email: VERA }),
  getUserById: async ({ web }) => {
    const { Id } = await web.currentUser();
    expect(await web.getUserById(Id)()).toMatchObject({ Id, Title: 'Ann Owner' });
  },
  roleDefinitions: async ({ web }) => {
    const names = (await web.roleDefinitions()).map(role => role.Name);
    for (const name of ['Full Control', 'Design', 'Edit', 'Contribute', 'Read'])
      expect(names).toContain(name);
  },
  siteGroups: async ({ web }) =>
    expect((await web.siteGroups()).map(each => each.Title).sort()).toEqual([
      ...['Hallway Members', 'Hallway Owners', 'Hallway Visitors']
    ]),
  associatedOwnerGroup: async ({ web }) =>
    expect(await web.associatedOwnerGroup()).toMatchObject(group('Hallway Owners')),
  associatedMemberGroup: async ({ web }) =>
    expect(await web.associatedMemberGroup()).toMatchObject(group('Hallway Members')),
  associatedVisitorGroup: async ({ web }) =>
    expect(await web.associatedVisitorGroup()).toMatchObject(group('Hallway Visitors')),
  createDefaultAssociatedGroups: onlyRefused(({ web }) =>
    web.createDefaultAssociatedGroups('More', loginOf(ANN))
  ),
  ...ofWebsThemselves,
  delete: async ({ web }) => {
    await web.delete().catch(expectRefusal);
    expect(await web()).toMatchObject({ Title: 'Hallway' });
  }
});

/** An error of SharePoint's own, or the 501 that everything may be. */
function expectRefusal(error: { readonly status?: number }): void {
  if (error.status === 501) throw error;
  expect([400, 403, 500]).toContain(error.status);
}
