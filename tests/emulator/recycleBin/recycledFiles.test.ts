import { type TestTenant, testTenant } from '../rest/testTenant';
import { binOf, titlesIn } from './binTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant();
  await upload('paper.txt', 'first');
});

afterEach(() => tenant.emulator.close());

const FOLDER = '/sites/hallway/Shared Documents';

const upload = async (name: string, body: string): Promise<void> => {
  const answer = await tenant.ben.send(
    `web/getFolderByServerRelativeUrl('${await folder()}')/files/add(url='${name}',overwrite=true)`,
    { method: 'POST', body, headers: { 'content-type': 'application/octet-stream' } }
  );
  if (answer.status !== 200) throw new Error(answer.text);
};
const folder = async (): Promise<string> => {
  const { json } = await tenant.ann.get(
    "web/lists/getByTitle('Documents')?$select=RootFolder/ServerRelativeUrl&$expand=RootFolder"
  );
  return String((json.RootFolder as { ServerRelativeUrl?: string } | undefined)?.ServerRelativeUrl ?? FOLDER);
};
const file = async (name = 'paper.txt'): Promise<string> =>
  `web/getFileByServerRelativeUrl('${await folder()}/${name}')`;
const recycle = async (): Promise<string> =>
  String((await tenant.ben.post(`${await file()}/recycle`)).json.value);

describe('a file that is recycled', () => {
  it('lies in the bin as a file', async () => {
    await recycle();
    expect((await tenant.ben.get(await file())).status).toBe(404);
    expect(await binOf(tenant.ben)).toMatchObject([
      { Title: 'paper.txt', LeafName: 'paper.txt', ItemType: 1, DirName: (await folder()).slice(1) }
    ]);
  });

  it('comes back with its bytes', async () => {
    const bin = await recycle();
    expect((await tenant.ben.post(`web/recyclebin('${bin}')/restore`)).status).toBe(200);
    expect((await tenant.ben.get(`${await file()}/$value`)).text).toBe('first');
    expect(await titlesIn(tenant.ben)).toEqual([]);
  });

  it('does not come back to a name that is taken', async () => {
    const bin = await recycle();
    await upload('paper.txt', 'second');
    const refused = await tenant.ben.post(`web/recyclebin('${bin}')/restore`);
    expect([refused.status, refused.errorCode, refused.errorText]).toEqual([
      500,
      '-2130575257, Microsoft.SharePoint.SPException',
      "A file or folder with the name 'paper.txt' already exists."
    ]);
    expect((await tenant.ben.get(`${await file()}/$value`)).text).toBe('second');
    await tenant.ben.remove(await file());
    await tenant.ben.post(`web/recyclebin('${bin}')/restore`);
    expect((await tenant.ben.get(`${await file()}/$value`)).text).toBe('first');
  });
});
