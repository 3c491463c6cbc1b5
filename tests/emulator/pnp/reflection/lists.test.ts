import { _List, _Lists } from '@pnp/sp/lists/types.js';
import { describeMembers, onlyRefused } from './describeMembers';
import { membersOf } from './membersOf';
import { inheritanceCases, securityCases } from './securityCases';
import { SITE, type World } from './world';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const idOf = async ({ notes }: World): Promise<string> => (await notes.select('Id')<{ Id: string }>()).Id;
const titlesIn = async ({ web }: World): Promise<string[]> => (await web.lists()).map(list => list.Title);
const titlesOf = (rows: readonly { readonly Title: string }[]): string[] => rows.map(row => row.Title);

describeMembers('_Lists', membersOf(_Lists), {
  getById: async world => {
    const list = await world.web.lists.getById(await idOf(world))();
    expect(list).toMatchObject({ Title: 'Notes', ItemCount: 2 });
  },
  getByTitle: async ({ web }) =>
    expect(await web.lists.getByTitle('Notes')()).toMatchObject({ Title: 'Notes' }),
  add: async world => {
    expect(await world.web.lists.add('More', 'of it')).toMatchObject({ Title: 'More', Description: 'of it' });
    expect(await titlesIn(world)).toContain('More');
  },
  ensure: async world => {
    expect(await world.web.lists.ensure('Notes', 'known')).toMatchObject({ created: false });
    expect(await world.web.lists.ensure('More')).toMatchObject({ created: true });
    expect(await titlesIn(world)).toContain('More');
    expect(await world.notes()).toMatchObject({ Description: 'known' });
  },
  ensureSiteAssetsLibrary: async ({ web }) => {
    const library = await web.lists.ensureSiteAssetsLibrary();
    expect(await library()).toMatchObject({ Title: 'Site Assets', BaseTemplate: 101 });
  },
  ensureSitePagesLibrary: async ({ web }) => {
    const library = await web.lists.ensureSitePagesLibrary();
    expect(await library()).toMatchObject({ Title: 'Site Pages', BaseTemplate: 119 });
  }
});

describeMembers('_List', membersOf(_List), {
  ...securityCases(({ notes }) => notes),
  ...inheritanceCases(({ notes }) => notes),
  effectiveBasePermissions: async ({ notes, notesOfBen }) => {
    expect(await notes.effectiveBasePermissions()).toMatchObject({ High: '2147483647', Low: '4294967295' });
    expect(await notesOfBen.effectiveBasePermissions()).toMatchObject({ High: '432', Low: '1011030767' });
  },
  eventReceivers: async ({ notes }) => expect(await notes.eventReceivers()).toEqual([]),
  relatedFields: async ({ notes }) => expect(await notes.relatedFields()).toEqual([]),
  informationRightsManagementSettings: onlyRefused(({ notes }) =>
    notes.informationRightsManagementSettings()
  ),
  items: async ({ notes }) =>
    expect(titlesOf(await notes.items<{ Title: string }[]>())).toEqual(['First', 'Second']),
  fields: async ({ notes }) => {
    const names = (await notes.fields()).map(field => field.InternalName);
    for (const name of ['ID', 'Title', 'Author', 'Key', 'Rank', 'Body']) expect(names).toContain(name);
  },
  views: async ({ notes }) => expect(await notes.views()).toMatchObject([{ Title: 'All Items' }]),
  defaultView: async ({ notes }) =>
    expect(await notes.defaultView()).toMatchObject({ Title: 'All Items', DefaultView: true }),
  getView: async ({ notes }) => {
    const { Id } = await notes.defaultView<{ Id: string }>();
    expect(await notes.getView(Id)()).toMatchObject({ Id, Title: 'All Items' });
  },
  rootFolder: async ({ notes }) =>
    expect(await notes.rootFolder()).toMatchObject({
      Name: 'Notes',
      ServerRelativeUrl: `${SITE}/Lists/Notes`
    }),
  update: async ({ notes }) => {
    await notes.update({ Description: 'Kept' });
    expect(await notes()).toMatchObject({ Title: 'Notes', Description: 'Kept' });
  },
  delete: async world => {
    await world.notes.delete();
    expect(await titlesIn(world)).not.toContain('Notes');
  },
  recycle: async world => {
    expect(await world.notes.recycle()).toMatch(GUID);
    expect(await titlesIn(world)).not.toContain('Notes');
  },
  getChanges: async ({ notes }) => {
    const changes = (await notes.getChanges({ Add: true, Item: true })) as {
      ItemId: number;
      ChangeType: number;
    }[];
    expect(changes.map(change => [change.ChangeType, change.ItemId])).toEqual([
      [1, 1],
      [1, 2]
    ]);
  },
  getItemsByCAMLQuery: async ({ notes }) => {
    const ViewXml =
      '<View><Query><Where><Gt><FieldRef Name="Rank"/><Value Type="Number">1</Value></Gt></Where></Query></View>';
    expect(titlesOf(await notes.getItemsByCAMLQuery({ ViewXml }))).toEqual(['Second']);
  },
  getListItemChangesSinceToken: async ({ notes }) => {
    const text = await notes.getListItemChangesSinceToken({ RowLimit: '10' });
    expect(text).toMatch(/<Changes [^>]*LastChangeToken="1;3;/);
    expect(text).toMatch(/<rs:data ItemCount="2"/);
    expect(text).toContain("ows_Title='Second'".replaceAll("'", '"'));
  },
  renderListData: async ({ notes }) => {
    const { Row } = (await notes.renderListData('<View/>')) as unknown as { Row: { Title: string }[] };
    expect(titlesOf(Row)).toEqual(['First', 'Second']);
  },
  renderListDataAsStream: async ({ notes }) => {
    const ViewXml = '<View><ViewFields><FieldRef Name="Title"/><FieldRef Name="Rank"/></ViewFields></View>';
    const { Row } = (await notes.renderListDataAsStream({ ViewXml })) as unknown as {
      Row: { ID: string; Title: string }[];
    };
    expect(Row.map(row => [row.ID, row.Title])).toEqual([
      ['1', 'First'],
      ['2', 'Second']
    ]);
  },
  renderListFormData: onlyRefused(({ notes }) => notes.renderListFormData(1, 'x', 1)),
  reserveListItemId: async ({ notes }) => {
    expect(await notes.reserveListItemId()).toBe(3);
    expect(await notes.items.add({ Title: 'Fourth' })).toMatchObject({ Id: 4 });
  },
  addValidateUpdateItemUsingPath: async ({ notes }) => {
    const values = [{ FieldName: 'Title', FieldValue: 'Third' }];
    const outcome = await notes.addValidateUpdateItemUsingPath(values, `${SITE}/Lists/Notes`);
    expect(outcome).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ FieldName: 'Title', HasException: false }),
        expect.objectContaining({ FieldName: 'Id', FieldValue: '3' })
      ])
    );
    expect(await notes.items.getById(3)()).toMatchObject({ Title: 'Third' });
  },
  getParentInfos: async world => {
    const { List, ParentWeb } = await world.notes.getParentInfos();
    expect(List).toMatchObject({
      Id: await idOf(world),
      RootFolderServerRelativeUrl: `${SITE}/Lists/Notes`
    });
    expect(ParentWeb).toMatchObject({ ServerRelativeUrl: SITE });
  }
});
