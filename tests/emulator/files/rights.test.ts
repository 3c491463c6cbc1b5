import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator } from '../../../emulator/createEmulator';
import { ACCESS_DENIED, ANN, type Answer, API, HOST, type Person, personWith } from '../rest/testTenant';
import { fileAt, filesTenant, MEDIA, MEDIA_FOLDER, upload } from './filesTenant';

const LIBRARY = "web/lists/getByTitle('HallwayMedia')";

/** Everything that changes a file of somebody else. */
function attempts(person: Person): readonly (() => Promise<Answer>)[] {
  const path = fileAt('a.txt');
  return [
    () => upload(person, 'a.txt', 'evil', true),
    () => person.post(`${path}/$value`, 'evil', { 'x-http-method': 'PUT' }),
    () => person.post(`${path}/SaveBinaryStream`, 'evil'),
    () => person.post(`${path}/StartUpload(uploadId=guid'11111111-2222-4333-8444-555555555555')`, 'evil'),
    () => person.post(`${path}/moveTo(newurl='${MEDIA}/stolen.txt',flags=0)`),
    () => person.post(`${path}/deleteObject`),
    () => person.post(`${path}/recycle`),
    () => person.remove(path)
  ];
}

async function assertRefused(person: Person): Promise<void> {
  for (const [at, attempt] of attempts(person).entries()) {
    const refused = await attempt();
    expect([at, refused.status, refused.text]).toEqual([at, 403, ACCESS_DENIED]);
  }
}

describe('who may do what in a library', () => {
  it('a reader reads and changes nothing', async () => {
    const { ben, vera } = await filesTenant();
    await upload(ben, 'a.txt', 'mine');
    await assertRefused(vera);
    expect((await upload(vera, 'new.txt')).text).toBe(ACCESS_DENIED);
    expect((await vera.post(`${MEDIA_FOLDER}/folders/add('x')`)).text).toBe(ACCESS_DENIED);
    expect((await vera.post(`${fileAt('a.txt')}/copyTo(strnewurl='${MEDIA}/b.txt')`)).text).toBe(
      ACCESS_DENIED
    );
    expect((await vera.get(`${fileAt('a.txt')}/$value`)).text).toBe('mine');
  });

  it('a guest and a stranger see nothing at all', async () => {
    const { ben, gus, nobody } = await filesTenant();
    await upload(ben, 'a.txt', 'mine');
    expect((await gus.get(fileAt('a.txt'))).text).toBe(ACCESS_DENIED);
    expect((await gus.get(`${MEDIA_FOLDER}/files`)).status).toBe(403);
    expect((await nobody.get(fileAt('a.txt'))).status).toBe(401);
    expect((await nobody.get(`${MEDIA_FOLDER}/files`)).status).toBe(401);
  });

  it('under WriteSecurity 2 members change their own and nobody else does, save who overrides it', async () => {
    const { ann, ben, cam } = await filesTenant();
    await upload(ben, 'a.txt', 'mine');
    await ann.merge(LIBRARY, { WriteSecurity: 2 });
    await assertRefused(cam);
    expect((await ben.get(`${fileAt('a.txt')}/$value`)).text).toBe('mine');
    expect((await upload(ben, 'a.txt', 'changed', true)).status).toBe(200);
    expect((await upload(cam, 'own.txt')).status).toBe(200);
    expect((await upload(ann, 'a.txt', 'by the owner', true)).status).toBe(200);
  });

  it('under WriteSecurity 4 nobody adds either, save who overrides it', async () => {
    const { ann, ben } = await filesTenant();
    await ann.merge(LIBRARY, { WriteSecurity: 4 });
    expect((await upload(ben, 'a.txt')).text).toBe(ACCESS_DENIED);
    expect((await ben.post(`${MEDIA_FOLDER}/folders/add('x')`)).text).toBe(ACCESS_DENIED);
    expect((await upload(ann, 'a.txt')).status).toBe(200);
  });

  it('a level that only views and adds leaves what is there as it is, even to its maker', async () => {
    const { ann, ben } = await filesTenant();
    const { Id: role } = (
      await ann.post('web/roledefinitions', {
        ...{ Name: 'Adds only', Description: '', Order: 1 },
        // View, add and open items, open, view pages, browse user information, remote interfaces, as in Read.
        BasePermissions: { High: '176', Low: String(138612833 | 2) }
      })
    ).json;
    await ann.post(`${LIBRARY}/breakroleinheritance(copyroleassignments=false)`);
    const user = (await ben.get('web/currentuser')).json.Id;
    await ann.post(
      `${LIBRARY}/roleassignments/addroleassignment(principalid=${String(user)},roledefid=${String(role)})`
    );
    expect((await upload(ben, 'a.txt', 'first')).status).toBe(200);
    await assertRefused(ben);
    expect((await ben.get(`${MEDIA}/a.txt`)).text).toBe('first');
  });

  it('a write by cookie needs a form digest', async () => {
    const { emulator, nobody } = await filesTenant();
    const signedIn = await nobody.get(`/_emulator/signin?user=${ANN}`);
    const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const browser = personWith(emulator, { cookie });
    const refused = await upload(browser, 'a.txt');
    expect([refused.status, refused.errorCode]).toEqual([
      403,
      '-2130575251, Microsoft.SharePoint.SPException'
    ]);
    const digest = String((await browser.post('contextinfo')).json.FormDigestValue);
    const path = `${MEDIA_FOLDER}/files/add(url='a.txt',overwrite=false)`;
    expect((await browser.post(path, 'x', { 'x-requestdigest': digest })).status).toBe(200);
  });
});

describe('in a batch', () => {
  it('files are read, removed and refused part by part', async () => {
    const { ben } = await filesTenant();
    await upload(ben, 'a.txt', 'hello');
    const get = (path: string): string[] => [
      ...['--b', 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', ''],
      ...[`GET ${HOST}${API}${path} HTTP/1.1`, 'Accept: application/json;odata=nometadata', '']
    ];
    const body = [
      ...get(`${fileAt('a.txt')}?$select=Name`),
      ...get(fileAt('none.txt')),
      ...get(`${fileAt('a.txt')}/$value`),
      ...['--b--', '']
    ].join('\r\n');
    const answer = await ben.post('$batch', body, { 'content-type': 'multipart/mixed; boundary=b' });
    const statuses = [...answer.text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(match => match[1]);
    expect(statuses).toEqual(['200', '404', '200']);
    expect(answer.text).toContain('{"Name":"a.txt"}');
    expect(answer.text).toContain(`The file ${MEDIA}/none.txt does not exist.`);
    expect(answer.text).toContain('hello');
  });
});

it('files, folders, attachments and unfinished uploads outlive a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'media-'));
  const database = join(folder, 'tenant.sqlite');
  const start = async (): Promise<{ ann: Person; close(): void }> => {
    const emulator = createEmulator({ database, seed: 3 });
    const nobody = personWith(emulator, {});
    await nobody.post('/_emulator/directory', { people: [{ upn: ANN, displayName: 'Ann' }] });
    const token = await nobody.get(`/_emulator/token?user=${ANN}`);
    const ann = personWith(emulator, { authorization: `Bearer ${String(token.json.access_token)}` });
    return { ann, close: () => emulator.close() };
  };
  const before = await start();
  await before.ann.post('/_emulator/sites', { url: '/sites/hallway', title: 'Hallway', ownerUpn: ANN });
  await before.ann.post('web/lists', { Title: 'HallwayMedia', BaseTemplate: 101 });
  const { json } = await upload(before.ann, 'a.txt', 'kept');
  await before.ann.post(`${MEDIA_FOLDER}/folders/add('A')`);
  const id = '11111111-2222-4333-8444-555555555555';
  await before.ann.post(`${fileAt('a.txt')}/StartUpload(uploadId=guid'${id}')`, 'half ');
  before.close();
  const after = await start();
  expect((await after.ann.get(fileAt('a.txt'))).json).toMatchObject({
    UniqueId: json.UniqueId,
    ETag: json.ETag
  });
  expect((await after.ann.get(`${MEDIA}/a.txt`)).text).toBe('kept');
  expect((await after.ann.get(`${MEDIA_FOLDER}/folders('A')`)).status).toBe(200);
  const finished = await after.ann.post(
    `${fileAt('a.txt')}/FinishUpload(uploadId=guid'${id}',fileOffset=5)`,
    'done'
  );
  expect(finished.json.Length).toBe('9');
  after.close();
  rmSync(folder, { recursive: true });
});
