import { type IAttachment } from '@pnp/sp/attachments';
import { _Attachment, _Attachments } from '@pnp/sp/attachments/types.js';
import { type IFile } from '@pnp/sp/files';
import { _File, _Files, _Version, _Versions } from '@pnp/sp/files/types.js';
import { describeMembers, onlyRefused } from './describeMembers';
import { membersOf } from './membersOf';
import { readingCases } from './readingCases';
import { addPapers, SITE, type World } from './world';

const PATH = `${SITE}/Papers/a.txt`;
const at = ({ web }: World, path = PATH): IFile => web.getFileByServerRelativePath(path);
const namesIn = async ({ web }: World, folder = 'Papers'): Promise<string[]> =>
  (await web.getFolderByServerRelativePath(`${SITE}/${folder}`).files()).map(file => file.Name);

async function paper(world: World): Promise<IFile> {
  await addPapers(world);
  return at(world);
}

/** Two versions: `hello`, then `changed`. */
async function changedPaper(world: World): Promise<IFile> {
  const papers = await addPapers(world);
  await papers.update({ EnableVersioning: true });
  await at(world).setContent('changed');
  return at(world);
}

async function files(
  world: World
): Promise<ReturnType<World['web']['getFolderByServerRelativePath']>['files']> {
  await addPapers(world);
  return world.web.getFolderByServerRelativePath(`${SITE}/Papers`).files;
}

describeMembers('_Files', membersOf(_Files), {
  getByUrl: async world =>
    expect(await (await files(world)).getByUrl('a.txt')()).toMatchObject({ Name: 'a.txt' }),
  addUsingPath: async world => {
    expect(await (await files(world)).addUsingPath('b.txt', 'there')).toMatchObject({
      Name: 'b.txt',
      Length: '5'
    });
    expect(await at(world, `${SITE}/Papers/b.txt`).getText()).toBe('there');
  },
  addChunked: async world => {
    const content = new Blob(['first part, ', 'second part']);
    await (await files(world)).addChunked('c.txt', content, { Overwrite: true, chunkSize: 8 });
    expect(await at(world, `${SITE}/Papers/c.txt`).getText()).toBe('first part, second part');
  },
  addTemplateFile: onlyRefused(async world =>
    (await files(world)).addTemplateFile(`${SITE}/Papers/p.aspx`, 3)
  )
});

describeMembers('_File', membersOf(_File), {
  ...readingCases(paper, 'hello'),
  listItemAllFields: async world =>
    expect(await (await paper(world)).listItemAllFields()).toMatchObject({ Id: 1 }),
  versions: async world => expect((await (await changedPaper(world)).versions()).length).toBe(1),
  getLockedByUser: async world => expect(await (await paper(world)).getLockedByUser()).toBeNull(),
  approve: onlyRefused(async world => (await paper(world)).approve('good')),
  deny: onlyRefused(async world => (await paper(world)).deny('bad')),
  publish: onlyRefused(async world => (await paper(world)).publish('out')),
  unpublish: onlyRefused(async world => (await paper(world)).unpublish('in')),
  cancelUpload: async world => {
    const file = await paper(world);
    const upload = '11111111-2222-4333-8444-555555555555';
    const address = `web/getFileByServerRelativePath(decodedurl='${PATH}')`;
    await world.tenant.ann.post(`${address}/startUpload(uploadId=guid'${upload}')`, 'begun');
    await file.cancelUpload(upload);
    expect(await file.getText()).toBe('hello');
  },
  checkout: async world => {
    await (await paper(world)).checkout();
    expect(await at(world)()).toMatchObject({ CheckOutType: 0 });
  },
  checkin: async world => {
    await (await paper(world)).checkout();
    await at(world).checkin('done');
    expect(await at(world)()).toMatchObject({ CheckOutType: 2, CheckInComment: 'done' });
  },
  undoCheckout: async world => {
    await (await paper(world)).checkout();
    await at(world).undoCheckout();
    expect(await at(world)()).toMatchObject({ CheckOutType: 2 });
  },
  copyTo: async world => {
    await (await paper(world)).copyTo(`${SITE}/Papers/copy.txt`, true);
    expect(await namesIn(world)).toEqual(['a.txt', 'copy.txt']);
  },
  copyByPath: async world => {
    await (await paper(world)).copyByPath(`${SITE}/Papers/copy.txt`, true, false);
    expect(await namesIn(world)).toEqual(['a.txt', 'copy.txt']);
  },
  moveByPath: async world => {
    await (await paper(world)).moveByPath(`${SITE}/Papers/moved.txt`, true, false);
    expect(await namesIn(world)).toEqual(['moved.txt']);
  },
  recycle: async world => {
    expect(await (await paper(world)).recycle()).toMatch(/^[0-9a-f-]{36}$/);
    expect(await namesIn(world)).toEqual([]);
  },
  delete: async world => {
    await (await paper(world)).delete();
    expect(await namesIn(world)).toEqual([]);
  },
  deleteWithParams: async world => {
    await (await paper(world)).deleteWithParams({ BypassSharedLock: true });
    expect(await namesIn(world)).toEqual([]);
  },
  exists: async world => {
    expect(await (await paper(world)).exists()).toBe(true);
    expect(await at(world, `${SITE}/Papers/none.txt`).exists()).toBe(false);
  },
  setContent: async world => {
    await (await paper(world)).setContent('changed');
    expect(await at(world).getText()).toBe('changed');
  },
  setContentChunked: async world => {
    await (await paper(world)).setContentChunked(new Blob(['in more than one part']), { chunkSize: 8 });
    expect(await at(world).getText()).toBe('in more than one part');
  },
  getItem: async world => {
    const item = await (await paper(world)).getItem<{ Id: number }>('Id');
    expect(item.Id).toBe(1);
  }
});

const FIRST = 512;

describeMembers('_Versions', membersOf(_Versions), {
  getById: async world =>
    expect(await (await changedPaper(world)).versions.getById(FIRST)()).toMatchObject({
      VersionLabel: '1.0'
    }),
  deleteAll: async world => {
    await (await changedPaper(world)).versions.deleteAll();
    expect(await at(world).versions()).toEqual([]);
  },
  deleteById: async world => {
    await (await changedPaper(world)).versions.deleteById(FIRST);
    expect(await at(world).versions()).toEqual([]);
  },
  deleteByLabel: async world => {
    await (await changedPaper(world)).versions.deleteByLabel('1.0');
    expect(await at(world).versions()).toEqual([]);
  },
  recycleByID: async world => {
    await (await changedPaper(world)).versions.recycleByID(FIRST);
    expect(await at(world).versions()).toEqual([]);
  },
  recycleByLabel: async world => {
    await (await changedPaper(world)).versions.recycleByLabel('1.0');
    expect(await at(world).versions()).toEqual([]);
  },
  restoreByLabel: async world => {
    await (await changedPaper(world)).versions.restoreByLabel('1.0');
    expect(await at(world).getText()).toBe('hello');
  }
});

describeMembers('_Version', membersOf(_Version), {
  ...readingCases(async world => (await changedPaper(world)).versions.getById(FIRST), 'hello'),
  delete: async world => {
    await (await changedPaper(world)).versions.getById(FIRST).delete();
    expect(await at(world).versions()).toEqual([]);
  }
});

const attachments = ({ notes }: World): ReturnType<World['notes']['items']['getById']>['attachmentFiles'] =>
  notes.items.getById(1).attachmentFiles;

async function attached(world: World): Promise<IAttachment> {
  await attachments(world).add('a.txt', 'hello');
  return attachments(world).getByName('a.txt');
}

describeMembers('_Attachments', membersOf(_Attachments), {
  getByName: async world => expect(await (await attached(world))()).toMatchObject({ FileName: 'a.txt' }),
  add: async world => {
    await attached(world);
    expect((await attachments(world)()).map(file => file.FileName)).toEqual(['a.txt']);
    expect(await world.notes.items.getById(1)()).toMatchObject({ Attachments: true });
  }
});

describeMembers('_Attachment', membersOf(_Attachment), {
  ...readingCases(attached, 'hello'),
  setContent: async world => {
    await (await attached(world)).setContent('changed');
    expect(await attachments(world).getByName('a.txt').getText()).toBe('changed');
  },
  delete: async world => {
    await (await attached(world)).delete();
    expect(await attachments(world)()).toEqual([]);
  },
  recycle: async world => {
    await (await attached(world)).recycle();
    expect(await attachments(world)()).toEqual([]);
  }
});
