import { _Folder, _Folders, type IFolder } from '@pnp/sp/folders/types.js';
import { describeMembers } from './describeMembers';
import { membersOf } from './membersOf';
import { addPapers, SITE, type World } from './world';

const PAPERS = `${SITE}/Papers`;
const at = ({ web }: World, path: string): IFolder => web.getFolderByServerRelativePath(path);

/** `Papers`, with a folder `Sub` in it. */
async function papers(world: World): Promise<IFolder> {
  await addPapers(world);
  await at(world, PAPERS).folders.addUsingPath('Sub');
  return at(world, PAPERS);
}

async function sub(world: World): Promise<IFolder> {
  await papers(world);
  return at(world, `${PAPERS}/Sub`);
}

/** Without `Forms`, which every library has. */
async function namesIn(world: World): Promise<string[]> {
  return (await at(world, PAPERS).folders()).map(folder => folder.Name).filter(name => name !== 'Forms');
}

describeMembers('_Folders', membersOf(_Folders), {
  getByUrl: async world =>
    expect(await (await papers(world)).folders.getByUrl('Sub')()).toMatchObject({
      Name: 'Sub',
      ServerRelativeUrl: `${PAPERS}/Sub`
    }),
  addUsingPath: async world => {
    expect(await (await papers(world)).folders.addUsingPath('More')).toMatchObject({ Name: 'More' });
    expect((await namesIn(world)).sort()).toEqual(['More', 'Sub']);
  }
});

describeMembers('_Folder', membersOf(_Folder), {
  folders: async world => {
    await papers(world);
    expect(await namesIn(world)).toEqual(['Sub']);
  },
  files: async world => expect(await (await papers(world)).files()).toMatchObject([{ Name: 'a.txt' }]),
  listItemAllFields: async world =>
    expect(await (await sub(world)).listItemAllFields()).toMatchObject({ FileSystemObjectType: 1 }),
  parentFolder: async world =>
    expect(await (await sub(world)).parentFolder()).toMatchObject({ ServerRelativeUrl: PAPERS }),
  properties: async world => expect(await (await papers(world)).properties()).toEqual(expect.any(Object)),
  storageMetrics: async world =>
    expect(await (await papers(world)).storageMetrics()).toMatchObject({ TotalFileCount: '1' }),
  update: async world => {
    await (await sub(world)).update({ WelcomePage: 'a.aspx' });
    expect(await at(world, `${PAPERS}/Sub`)()).toMatchObject({ WelcomePage: 'a.aspx' });
  },
  delete: async world => {
    await (await sub(world)).delete();
    expect(await namesIn(world)).toEqual([]);
  },
  recycle: async world => {
    expect(await (await sub(world)).recycle()).toMatch(/^[0-9a-f-]{36}$/);
    expect(await namesIn(world)).toEqual([]);
  },
  deleteWithParams: async world => {
    await (await sub(world)).deleteWithParams({ BypassSharedLock: true });
    expect(await namesIn(world)).toEqual([]);
  },
  getItem: async world => {
    const item = await (await sub(world)).getItem<{ FileSystemObjectType: number }>('FileSystemObjectType');
    expect(item.FileSystemObjectType).toBe(1);
  },
  moveByPath: async world => {
    await (await sub(world)).moveByPath(`${PAPERS}/Moved`, true);
    expect(await namesIn(world)).toEqual(['Moved']);
  },
  copyByPath: async world => {
    await (await sub(world)).copyByPath(`${PAPERS}/Copy`, true);
    expect((await namesIn(world)).sort()).toEqual(['Copy', 'Sub']);
  },
  addSubFolderUsingPath: async world => {
    await (await papers(world)).addSubFolderUsingPath('More');
    expect((await namesIn(world)).sort()).toEqual(['More', 'Sub']);
  },
  getParentInfos: async world =>
    expect(await (await sub(world)).getParentInfos()).toMatchObject({
      Folder: { ServerRelativeUrl: `${PAPERS}/Sub` },
      ParentList: { RootFolderServerRelativeUrl: PAPERS },
      ParentWeb: { ServerRelativeUrl: SITE }
    })
});
