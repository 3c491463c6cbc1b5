import { type Answer, type Person } from '../rest/testTenant';
import { fileAt, filesTenant, MEDIA, upload } from '../files/filesTenant';

const ORIGIN = 'http://127.0.0.1:4780';

function byPath(person: Person, name: 'Move' | 'Copy', to: string): Promise<Answer> {
  return person.post(`SP.MoveCopyUtil.${name}FileByPath(overwrite=@a1)?@a1=true`, {
    srcPath: { DecodedUrl: `${ORIGIN}${MEDIA}/a.txt` },
    destPath: { DecodedUrl: `${ORIGIN}${MEDIA}/${to}` }
  });
}

describe('a file sent to where it is', () => {
  it.each(['a.txt', 'A.TXT'])('is still there, the same, after MoveFileByPath to %s', async to => {
    const { ben } = await filesTenant();
    const before = await upload(ben, 'a.txt', 'hello');
    expect((await byPath(ben, 'Move', to)).status).toBe(200);
    const after = await ben.get(fileAt(to));
    expect([after.status, after.json.UniqueId]).toEqual([200, before.json.UniqueId]);
    expect((await ben.get(`${fileAt(to)}/$value`)).text).toBe('hello');
  });

  it('is not overwritten by a copy of itself by path', async () => {
    const { ben } = await filesTenant();
    const before = await upload(ben, 'a.txt', 'hello');
    expect((await byPath(ben, 'Copy', 'a.txt')).status).toBe(400);
    expect((await ben.get(fileAt('a.txt'))).json.UniqueId).toBe(before.json.UniqueId);
  });

  it('is not overwritten by copyTo its own address', async () => {
    const { ben } = await filesTenant();
    const before = await upload(ben, 'a.txt', 'hello');
    const answer = await ben.post(`${fileAt('a.txt')}/copyTo(strnewurl='${MEDIA}/a.txt',boverwrite=true)`);
    expect(answer.status).toBe(400);
    expect((await ben.get(fileAt('a.txt'))).json.UniqueId).toBe(before.json.UniqueId);
  });
});
