import { ACCESS_DENIED, type Answer, type Person } from '../rest/testTenant';
import { fileAt, filesTenant, MEDIA, MEDIA_FOLDER, upload } from './filesTenant';

const ORIGIN = 'http://127.0.0.1:4780';

function byPath(
  person: Person,
  name: 'Move' | 'Copy',
  [from, to]: readonly [string, string],
  overwrite = false
): Promise<Answer> {
  return person.post(`SP.MoveCopyUtil.${name}FileByPath(overwrite=@a1)?@a1=${overwrite}`, {
    srcPath: { DecodedUrl: `${ORIGIN}${MEDIA}/${from}` },
    destPath: { DecodedUrl: `${ORIGIN}${MEDIA}/${to}` },
    options: { KeepBoth: false, ShouldBypassSharedLocks: true }
  });
}

describe('moving a file', () => {
  it('keeps it the same file: id, item, who made it and when', async () => {
    const { ben, cam, clock } = await filesTenant();
    await ben.post(`${MEDIA_FOLDER}/folders/add('A')`);
    const before = await upload(ben, 'a.txt', 'hello');
    clock.nowMs += 60_000;
    const moved = await cam.post(`${fileAt('a.txt')}/moveTo(newurl='${MEDIA}/A/b.txt',flags=0)`);
    expect([moved.status, moved.text]).toEqual([200, '{"odata.null":true}']);
    expect((await ben.get(fileAt('a.txt'))).status).toBe(404);
    const after = await ben.get(
      `${fileAt('A/b.txt')}?$select=UniqueId,TimeCreated,Author/Title&$expand=Author`
    );
    expect(after.json).toEqual({
      ...{ UniqueId: before.json.UniqueId, TimeCreated: '2026-11-16T09:00:00Z' },
      Author: { Title: 'Ben Member' }
    });
    const item = await ben.get(
      "web/lists/getByTitle('HallwayMedia')/items(2)?$select=FileRef,FileDirRef,FileLeafRef"
    );
    expect(item.json).toEqual({
      FileRef: `${MEDIA}/A/b.txt`,
      FileDirRef: `${MEDIA}/A`,
      FileLeafRef: 'b.txt'
    });
  });

  it('may change only the case of its name', async () => {
    const { ben } = await filesTenant();
    await upload(ben, 'a.txt');
    expect((await ben.post(`${fileAt('a.txt')}/moveTo(newurl='${MEDIA}/A.txt',flags=0)`)).status).toBe(200);
    expect((await ben.get(fileAt('a.txt'))).json.Name).toBe('A.txt');
  });

  it('does not take the place of another unless told to', async () => {
    const { ben } = await filesTenant();
    await upload(ben, 'a.txt', 'A');
    await upload(ben, 'b.txt', 'B');
    const refused = await ben.post(`${fileAt('a.txt')}/moveTo(newurl='${MEDIA}/b.txt',flags=0)`);
    expect([refused.status, refused.errorCode]).toEqual([
      400,
      '-2130575257, Microsoft.SharePoint.SPException'
    ]);
    expect((await ben.get(`${fileAt('b.txt')}/$value`)).text).toBe('B');
    expect((await ben.post(`${fileAt('a.txt')}/moveTo(newurl='${MEDIA}/b.txt',flags=1)`)).status).toBe(200);
    expect((await ben.get(`${fileAt('b.txt')}/$value`)).text).toBe('A');
    expect((await ben.get(`${MEDIA_FOLDER}/files`)).json.value).toHaveLength(1);
  });

  it('goes by path too, with whole addresses', async () => {
    const { ben } = await filesTenant();
    await upload(ben, 'a.txt', 'A');
    expect((await byPath(ben, 'Move', ['a.txt', 'b.txt'])).text).toBe('{"odata.null":true}');
    expect((await ben.get(`${fileAt('b.txt')}/$value`)).text).toBe('A');
  });

  it('into another library makes it anew there', async () => {
    const { ann, ben } = await filesTenant();
    await ann.post('web/lists', { Title: 'Other', BaseTemplate: 101 });
    await upload(ben, 'a.txt', 'A');
    await ben.post(`${fileAt('a.txt')}/moveTo(newurl='/sites/hallway/Other/a.txt',flags=0)`);
    expect((await ben.get(fileAt('a.txt'))).status).toBe(404);
    expect((await ben.get('/sites/hallway/Other/a.txt')).text).toBe('A');
  });

  it.each([
    ['to a folder that is not there', `${MEDIA}/none/a.txt`, 404],
    ['to another site', '/sites/other/Docs/a.txt', 400],
    ['out of any library', '/sites/hallway/a.txt', 404],
    ['into a list', '/sites/hallway/Lists/Notes/a.txt', 400],
    ['up and away', `${MEDIA}/../x.txt`, 404],
    ['to a name that is none', `${MEDIA}/a:b.txt`, 400]
  ])('is refused %s', async (_, to, status) => {
    const { ann, ben } = await filesTenant();
    await ann.post('web/lists', { Title: 'Notes', BaseTemplate: 100 });
    await upload(ben, 'a.txt', 'A');
    const refused = await ben.post(`${fileAt('a.txt')}/moveTo(newurl='${to}',flags=1)`);
    expect(refused.status).toBe(status);
    expect((await ben.get(`${fileAt('a.txt')}/$value`)).text).toBe('A');
  });

  it('leaves nothing half done when the place is taken by what may not be removed', async () => {
    const { ben, cam } = await filesTenant();
    await upload(ben, 'a.txt', 'A');
    await upload(cam, 'b.txt', 'B');
    await cam.post(`${fileAt('b.txt')}/checkout`);
    expect((await byPath(ben, 'Move', ['a.txt', 'b.txt'], true)).status).toBe(423);
    expect((await ben.get(`${fileAt('a.txt')}/$value`)).text).toBe('A');
    expect((await ben.get(`${fileAt('b.txt')}/$value`)).text).toBe('B');
  });
});

describe('copying a file', () => {
  it('makes another, of who copies', async () => {
    const { ben, cam } = await filesTenant();
    const first = await upload(ben, 'a.txt', 'A');
    await cam.post(`${fileAt('a.txt')}/copyTo(strnewurl='${MEDIA}/b.txt',boverwrite=false)`);
    const copy = await cam.get(
      `${fileAt('b.txt')}?$select=UniqueId,UIVersionLabel,Author/Title&$expand=Author`
    );
    expect(copy.json).toMatchObject({ UIVersionLabel: '1.0', Author: { Title: 'Cam Member' } });
    expect(copy.json.UniqueId).not.toBe(first.json.UniqueId);
    await upload(cam, 'b.txt', 'changed', true);
    expect((await ben.get(`${fileAt('a.txt')}/$value`)).text).toBe('A');
  });

  it('overwrites only when told to', async () => {
    const { ben } = await filesTenant();
    await upload(ben, 'a.txt', 'A');
    await upload(ben, 'b.txt', 'B');
    expect((await byPath(ben, 'Copy', ['a.txt', 'b.txt'])).status).toBe(400);
    expect((await byPath(ben, 'Copy', ['a.txt', 'b.txt'], true)).status).toBe(200);
    expect((await ben.get(`${fileAt('b.txt')}/$value`)).text).toBe('A');
  });

  it('names what it does not do', async () => {
    const { ben } = await filesTenant();
    await upload(ben, 'a.txt');
    const refused = await ben.post('SP.MoveCopyUtil.CopyFileByPath(overwrite=true)', {
      srcPath: { DecodedUrl: `${ORIGIN}${MEDIA}/a.txt` },
      destPath: { DecodedUrl: `${ORIGIN}${MEDIA}/b.txt` },
      options: { KeepBoth: true }
    });
    expect([refused.status, refused.errorText]).toEqual([501, 'The emulator does not implement KeepBoth.']);
    expect((await ben.post('SP.MoveCopyUtil.CopyFileByPath(overwrite=true)', {})).status).toBe(400);
    expect((await ben.post('SP.MoveCopyUtil.MoveFolderByPath()', {})).status).toBe(501);
  });

  it('says which file is not there', async () => {
    const { ben } = await filesTenant();
    const refused = await byPath(ben, 'Copy', ['none.txt', 'b.txt']);
    expect([refused.status, refused.errorText]).toEqual([404, `The file ${MEDIA}/none.txt does not exist.`]);
  });
});

it('neither moving nor copying is for who may only read', async () => {
  const { ben, vera } = await filesTenant();
  await upload(ben, 'a.txt');
  for (const refused of [
    await vera.post(`${fileAt('a.txt')}/moveTo(newurl='${MEDIA}/b.txt',flags=0)`),
    await vera.post(`${fileAt('a.txt')}/copyTo(strnewurl='${MEDIA}/b.txt',boverwrite=true)`),
    await byPath(vera, 'Move', ['a.txt', 'b.txt']),
    await byPath(vera, 'Copy', ['a.txt', 'b.txt'])
  ]) {
    expect([refused.status, refused.text]).toEqual([403, ACCESS_DENIED]);
  }
});
