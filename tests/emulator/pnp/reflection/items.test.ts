import { type IItem } from '@pnp/sp/items';
import { _Item, _Items, _ItemVersion, _ItemVersions } from '@pnp/sp/items/types.js';
import { describeMembers, onlyRefused } from './describeMembers';
import { membersOf } from './membersOf';
import { inheritanceCases, securityCases } from './securityCases';
import { addPapers, type World } from './world';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** 512 for each major version: 2.0 is 1024. */
const FIRST_VERSION = 512;
const first = ({ notes }: World): IItem => notes.items.getById(1);
const titlesIn = async ({ notes }: World): Promise<string[]> =>
  (await notes.items<{ Title: string }[]>()).map(item => item.Title);

async function updateFirst(world: World): Promise<IItem> {
  await first(world).update({ Title: 'Changed' });
  return first(world);
}

describeMembers('_Items', membersOf(_Items), {
  getById: async world => expect(await first(world)()).toMatchObject({ Id: 1, Title: 'First', Rank: 1 }),
  getItemByStringId: async ({ notes }) =>
    expect(await notes.items.getItemByStringId('2')()).toMatchObject({ Id: 2, Title: 'Second' }),
  skip: async ({ notes }) => expect(await notes.items.skip(1)()).toMatchObject([{ Id: 2 }]),
  add: async world => {
    expect(await world.notes.items.add({ Title: 'Third' })).toMatchObject({ Id: 3, Title: 'Third' });
    expect(await titlesIn(world)).toEqual(['First', 'Second', 'Third']);
  },
  'Symbol(Symbol.asyncIterator)': async ({ notes }) => {
    const pages: unknown[] = [];
    for await (const page of notes.items.top(1)) pages.push((page as { Title: string }[])[0]?.Title);
    expect(pages.slice(0, 2)).toEqual(['First', 'Second']);
  }
});

describeMembers('_Item', membersOf(_Item), {
  ...securityCases(first),
  ...inheritanceCases(first),
  effectiveBasePermissions: async world =>
    expect(await first(world).effectiveBasePermissions()).toMatchObject({ High: '2147483647' }),
  effectiveBasePermissionsForUI: async world =>
    expect(await first(world).effectiveBasePermissionsForUI()).toMatchObject({ High: '2147483647' }),
  fieldValuesAsHTML: async world =>
    expect(await first(world).fieldValuesAsHTML()).toMatchObject({ Title: 'First', Rank: '1' }),
  fieldValuesAsText: async world =>
    expect(await first(world).fieldValuesAsText()).toMatchObject({ Title: 'First', Rank: '1' }),
  fieldValuesForEdit: async world =>
    expect(await first(world).fieldValuesForEdit()).toMatchObject({ Title: 'First', Rank: '1' }),
  versions: async world =>
    expect(await (await updateFirst(world)).versions()).toMatchObject([
      { VersionLabel: '2.0', IsCurrentVersion: true, Title: 'Changed' },
      { VersionLabel: '1.0', IsCurrentVersion: false, Title: 'First' }
    ]),
  list: async world => expect(await first(world).list()).toMatchObject({ Title: 'Notes' }),
  update: async world => {
    const { etag } = (await first(world).update({ Title: 'Changed' })) as { etag: string };
    expect(etag).toMatch(/^"[0-9a-f-]{36},2"$/);
    expect(await titlesIn(world)).toEqual(['Changed', 'Second']);
  },
  delete: async world => {
    await first(world).delete();
    expect(await titlesIn(world)).toEqual(['Second']);
  },
  recycle: async world => {
    expect(await first(world).recycle()).toMatch(GUID);
    expect(await titlesIn(world)).toEqual(['Second']);
  },
  deleteWithParams: async world => {
    await first(world).deleteWithParams({ BypassSharedLock: true });
    expect(await titlesIn(world)).toEqual(['Second']);
  },
  getWopiFrameUrl: onlyRefused(world => first(world).getWopiFrameUrl()),
  validateUpdateListItem: async world => {
    const values = [{ FieldName: 'Title', FieldValue: 'Changed' }];
    const outcome = await first(world).validateUpdateListItem(values);
    expect(outcome).toMatchObject([{ FieldName: 'Title', FieldValue: 'Changed', HasException: false }]);
    expect(await titlesIn(world)).toEqual(['Changed', 'Second']);
  },
  getParentInfos: async world =>
    expect(await first(world).getParentInfos()).toMatchObject({
      Item: { Id: 1 },
      ParentList: { Title: 'Notes', RootFolderServerRelativeUrl: '/sites/hallway/Lists/Notes' },
      ParentWeb: { ServerRelativeUrl: '/sites/hallway' }
    }),
  setImageField: onlyRefused(world => first(world).setImageField('Picture', 'a.png', Buffer.from('x'))),
  attachmentFiles: async world => expect(await first(world).attachmentFiles()).toEqual([]),
  file: async world => {
    const papers = await addPapers(world);
    expect(await papers.items.getById(1).file()).toMatchObject({ Name: 'a.txt', Length: '5' });
  },
  folder: async world => {
    const papers = await addPapers(world);
    await papers.rootFolder.folders.addUsingPath('Sub');
    expect(await papers.items.getById(2).folder()).toMatchObject({ Name: 'Sub' });
  }
});

describeMembers('_ItemVersions', membersOf(_ItemVersions), {
  getById: async world =>
    expect(await (await updateFirst(world)).versions.getById(FIRST_VERSION)()).toMatchObject({
      VersionId: FIRST_VERSION,
      Title: 'First'
    })
});

describeMembers('_ItemVersion', membersOf(_ItemVersion), {
  delete: async world => {
    const { versions } = await updateFirst(world);
    await versions.getById(FIRST_VERSION).delete();
    expect(await versions()).toMatchObject([{ VersionLabel: '2.0' }]);
  }
});
