import { type Operation } from '../../../emulator/sharepoint/Operation';
import { attachmentOperations } from '../../../emulator/sharepoint/attachments/attachmentOperations';
import { fileOperations } from '../../../emulator/sharepoint/files/fileOperations';
import { folderOperations } from '../../../emulator/sharepoint/folders/folderOperations';
import { ACCESS_DENIED, type Answer, NOTES, type Person, type TestTenant } from '../rest/testTenant';
import { fileAt, filesTenant, MEDIA, MEDIA_FOLDER, upload } from './filesTenant';

const ORIGIN = 'http://127.0.0.1:4780';
const UPLOAD = "uploadId=guid'11111111-2222-4333-8444-555555555555'";
const ITEM = `${NOTES}/items(1)/AttachmentFiles`;

const paths = {
  srcPath: { DecodedUrl: `${ORIGIN}${MEDIA}/a.txt` },
  destPath: { DecodedUrl: `${ORIGIN}${MEDIA}/z.txt` }
};

interface Request {
  readonly path: string;
  readonly body?: unknown;
  /** True for those that change something. */
  readonly writes: boolean;
}

const read = (path: string): Request => ({ path, writes: false });
const write = (path: string, body?: unknown): Request => ({ path, body, writes: true });

/** One request for every operation, each of which its maker may send. */
const REQUESTS: Readonly<Record<string, Request>> = {
  'files of a folder': read(`${MEDIA_FOLDER}/files`),
  file: read(fileAt('a.txt')),
  'list item of a file': read(`${fileAt('a.txt')}/listItemAllFields`),
  'bytes of a file': read(`${fileAt('a.txt')}/$value`),
  'user who locks a file': read(`${fileAt('a.txt')}/lockedByUser`),
  'add a file': write(`${MEDIA_FOLDER}/files/add(url='new.txt')`, 'x'),
  'add a file using a path': write(`${MEDIA_FOLDER}/files/addUsingPath(decodedurl='new.txt')`, 'x'),
  'replace the bytes of a file': write(`${fileAt('a.txt')}/$value`, 'x'),
  'save a stream into a file': write(`${fileAt('a.txt')}/saveBinaryStream`, 'x'),
  'start an upload': write(
    `${fileAt('a.txt')}/startUpload(uploadId=guid'21111111-2222-4333-8444-555555555555')`,
    'x'
  ),
  'continue an upload': write(`${fileAt('a.txt')}/continueUpload(${UPLOAD},fileOffset=5)`, 'x'),
  'finish an upload': write(`${fileAt('a.txt')}/finishUpload(${UPLOAD},fileOffset=5)`, 'x'),
  'cancel an upload': write(`${fileAt('a.txt')}/cancelUpload(${UPLOAD})`),
  'check a file out': write(`${fileAt('a.txt')}/checkout`),
  'check a file in': write(`${fileAt('out.txt')}/checkin(comment='',checkintype=1)`),
  'undo the check-out of a file': write(`${fileAt('out.txt')}/undocheckout`),
  'move a file': write(`${fileAt('a.txt')}/moveTo(newurl='${MEDIA}/z.txt',flags=0)`),
  'copy a file': write(`${fileAt('a.txt')}/copyTo(strnewurl='${MEDIA}/z.txt',boverwrite=false)`),
  'move a file by path': write('SP.MoveCopyUtil.MoveFileByPath(overwrite=false)', paths),
  'copy a file by path': write('SP.MoveCopyUtil.CopyFileByPath(overwrite=false)', paths),
  'delete a file': write(fileAt('a.txt')),
  'delete a file by its object': write(`${fileAt('a.txt')}/deleteObject`),
  'delete a file with parameters': write(`${fileAt('a.txt')}/deleteWithParameters`, { parameters: {} }),
  'recycle a file': write(`${fileAt('a.txt')}/recycle`),
  'folders of the web': read('web/folders'),
  folder: read(MEDIA_FOLDER),
  'folders of a folder': read(`${MEDIA_FOLDER}/folders`),
  'list item of a folder': read(`${MEDIA_FOLDER}/folders('A')/listItemAllFields`),
  'parent of a folder': read(`${MEDIA_FOLDER}/folders('A')/parentFolder`),
  'add a folder': write(`${MEDIA_FOLDER}/folders/add('New')`),
  'add a folder using a path': write(`${MEDIA_FOLDER}/folders/addUsingPath(decodedurl='New')`),
  'add a folder by its address': write(`web/folders/add('${MEDIA}/New')`),
  'add a folder by its address using a path': write(`web/folders/addUsingPath(decodedurl='${MEDIA}/New')`),
  'post a folder': write('web/folders', { ServerRelativeUrl: `${MEDIA}/New` }),
  'add a subfolder using a path': write(`${MEDIA_FOLDER}/AddSubFolderUsingPath`, {
    leafPath: { DecodedUrl: 'New' }
  }),
  'delete a folder': write(`${MEDIA_FOLDER}/folders('A')`),
  'delete a folder by its object': write(`${MEDIA_FOLDER}/folders('A')/deleteObject`),
  'recycle a folder': write(`${MEDIA_FOLDER}/folders('A')/recycle`),
  'attachments of an item': read(ITEM),
  attachment: read(`${ITEM}('a.txt')`),
  'bytes of an attachment': read(`${ITEM}('a.txt')/$value`),
  'add an attachment': write(`${ITEM}/add(FileName='new.txt')`, 'x'),
  'add an attachment using a path': write(`${ITEM}/addUsingPath(decodedurl='new.txt')`, 'x'),
  'replace the bytes of an attachment': write(`${ITEM}('a.txt')/$value`, 'x'),
  'save a stream into an attachment': write(`${ITEM}('a.txt')/saveBinaryStream`, 'x'),
  'delete an attachment': write(`${ITEM}('a.txt')`),
  'delete an attachment by its object': write(`${ITEM}('a.txt')/deleteObject`),
  'recycle an attachment': write(`${ITEM}('a.txt')/recycleObject`),
  'recycle an attachment by DELETE': write(`${ITEM}('a.txt')/recycleObject`)
};

const operations = [...fileOperations, ...folderOperations, ...attachmentOperations];

/** Ben's file, checked-out file, folder, unfinished upload and attachment. */
async function furnished(): Promise<TestTenant> {
  const tenant = await filesTenant();
  const { ann, ben } = tenant;
  await upload(ben, 'a.txt', 'mine');
  await upload(ben, 'out.txt', 'out');
  await ben.post(`${fileAt('out.txt')}/checkout`);
  await ben.post(`${fileAt('a.txt')}/startUpload(${UPLOAD})`, 'begun');
  await ben.post(`${MEDIA_FOLDER}/folders/add('A')`);
  await ann.post('web/lists', { Title: 'Notes', BaseTemplate: 100 });
  await ben.post(`${NOTES}/items`, { Title: 'Note' });
  await ben.post(`${ITEM}/add(FileName='a.txt')`, 'attached');
  return tenant;
}

function ask(
  person: Person,
  { method, name }: Operation,
  accept = 'application/json;odata=nometadata'
): Promise<Answer> {
  const request = REQUESTS[name];
  if (!request) throw new Error(`No request is written for ${name}.`);
  const { path, body } = request;
  return person.send(path, {
    method: method === 'GET' ? 'GET' : 'POST',
    headers: { accept, ...(method === 'GET' ? {} : { 'x-http-method': method }) },
    ...(method === 'GET' ? {} : { body: body ?? '' })
  });
}

/** What is there, in words: it must be the same after a refusal. */
async function inventory({ ann }: TestTenant): Promise<string> {
  const items = await ann.get(
    "web/lists/getByTitle('HallwayMedia')/items?$select=FileRef,OData__UIVersionString"
  );
  const notes = await ann.get(
    `${NOTES}/items?$select=Id,OData__UIVersionString,AttachmentFiles&$expand=AttachmentFiles`
  );
  const bytes = await ann.get(`${fileAt('a.txt')}/$value`);
  return [items.text, notes.text, bytes.text].join('\n');
}

describe('every operation on files, folders and attachments', () => {
  it('is asked here, and nothing else', () => {
    expect(Object.keys(REQUESTS).sort()).toEqual(operations.map(({ name }) => name).sort());
  });

  it.each(operations)('$name: is done for its maker', async operation => {
    const { ben } = await furnished();
    const answer = await ask(ben, operation);
    expect(answer.status).toBeGreaterThanOrEqual(200);
    expect(answer.status).toBeLessThan(300);
  });

  it.each(operations)('$name: answers in verbose mode inside d', async operation => {
    const { ben } = await furnished();
    const answer = await ask(ben, operation, 'application/json;odata=verbose');
    expect(answer.status).toBeLessThan(300);
    const isBytes = operation.address.endsWith('$value');
    if (answer.text === '' || isBytes) return;
    expect(Object.keys(answer.json)).toEqual(['d']);
    expect(answer.text).not.toContain('odata.metadata');
  });

  it.each(operations)('$name: names its metadata in minimal mode', async operation => {
    const { ben } = await furnished();
    const answer = await ask(ben, operation, 'application/json');
    if (answer.text === '' || operation.address.endsWith('$value')) return;
    expect(String(answer.json['odata.metadata'])).toContain('/sites/hallway/_api/$metadata#');
  });

  it.each(operations)(
    '$name: changes nothing for a visitor, and shows him what he may read',
    async operation => {
      const tenant = await furnished();
      const before = await inventory(tenant);
      const answer = await ask(tenant.vera, operation);
      if (REQUESTS[operation.name]?.writes)
        expect([answer.status, answer.text]).toEqual([403, ACCESS_DENIED]);
      else expect(answer.status).toBe(200);
      expect(await inventory(tenant)).toBe(before);
    }
  );

  it.each(operations)('$name: is refused to a guest and to a stranger', async operation => {
    const tenant = await furnished();
    const before = await inventory(tenant);
    expect((await ask(tenant.gus, operation)).text).toBe(ACCESS_DENIED);
    const stranger = await ask(tenant.nobody, operation);
    expect([stranger.status, stranger.text]).toEqual([401, ACCESS_DENIED]);
    expect(await inventory(tenant)).toBe(before);
  });

  it.each(operations.filter(({ name }) => name !== 'folders of the web'))(
    '$name: shows and changes nothing where the caller has no right on the list',
    async operation => {
      const tenant = await furnished();
      const { ann, cam } = tenant;
      const none = 'breakroleinheritance(copyroleassignments=false)';
      for (const list of ["web/lists/getByTitle('HallwayMedia')", NOTES]) await ann.post(`${list}/${none}`);
      const before = await inventory(tenant);
      expect((await ask(cam, operation)).text).toBe(ACCESS_DENIED);
      expect(await inventory(tenant)).toBe(before);
    }
  );
});
