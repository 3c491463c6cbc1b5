import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator } from '../../../emulator/createEmulator';
import {
  API,
  ACCESS_DENIED,
  ANN,
  BEN,
  CAM,
  HOST,
  type Person,
  personWith,
  type TestTenant,
  testTenant
} from '../rest/testTenant';
import { byEmail, claims, NO_USER, OWNER_STAYS } from './siteUserAddresses';

/** What a site forgets of somebody who is removed, and what it keeps. */

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant();
});

afterEach(() => tenant.emulator.close());

const DEE = { upn: 'dee@contoso.example', displayName: 'Dee Director' };

async function idOf(upn: string): Promise<number | undefined> {
  return (await tenant.ann.get(`${byEmail(upn)}?$select=Id`)).json.Id as number | undefined;
}

/** The tenant kept in this file, as Ann has it. */
async function startAt(database: string): Promise<Person & { close(): void }> {
  const emulator = createEmulator({ database, seed: 7 });
  const people = [{ upn: ANN, displayName: 'Ann' }];
  await personWith(emulator, {}).post('/_emulator/directory', { people });
  const token = await personWith(emulator, {}).get(`/_emulator/token?user=${ANN}`);
  const person = personWith(emulator, { authorization: `Bearer ${String(token.json.access_token)}` });
  return { ...person, close: () => emulator.close() };
}

describe('removing a site user', () => {
  const ways: readonly [string, (id: number) => Promise<{ status: number; text: string }>][] = [
    ['by DELETE', id => tenant.ann.remove(`web/siteusers(${id})`)],
    ['by DELETE of his email', () => tenant.ann.remove(byEmail(BEN))],
    ['by removebyid', id => tenant.ann.post(`web/siteusers/removebyid(${id})`)],
    ['by removebyloginname', () => tenant.ann.post(removeByLogin(claims(BEN)))]
  ];
  const removeByLogin = (login: string): string =>
    `web/siteusers/removebyloginname(@v)?@v='${encodeURIComponent(login)}'`;

  it.each(ways)('makes him unknown %s', async (_, remove) => {
    const id = (await idOf(BEN)) ?? 0;
    expect((await remove(id)).status).toBe(200);
    expect((await tenant.ann.get(`web/siteusers(${id})`)).text).toBe(NO_USER);
    expect((await remove(id)).text).toBe(NO_USER);
  });

  it('takes him from his groups, and with them his rights', async () => {
    await tenant.ann.post('web/lists', { Title: 'Tasks', BaseTemplate: 100 });
    expect((await tenant.ben.post("web/lists/getbytitle('Tasks')/items", { Title: 'a' })).status).toBe(201);
    await tenant.ann.remove(byEmail(BEN));
    expect((await tenant.ben.post("web/lists/getbytitle('Tasks')/items", { Title: 'b' })).text).toBe(
      ACCESS_DENIED
    );
    const members = await tenant.ann.get("web/sitegroups/getbyname('Hallway Members')/users?$select=Title");
    expect(members.json.value).toEqual([{ Title: 'Cam Member' }]);
  });

  it('gives him another id when he comes back, while his rows keep the first', async () => {
    await tenant.ann.post('web/lists', { Title: 'Tasks', BaseTemplate: 100 });
    await tenant.ben.post("web/lists/getbytitle('Tasks')/items", { Title: 'a' });
    const first = (await idOf(BEN)) ?? 0;
    await tenant.ann.remove(`web/siteusers(${first})`);
    const again = await tenant.ann.post('web/ensureuser', { logonName: claims(BEN) });
    expect(again.json.Id).toBeGreaterThan(first);
    const row = await tenant.ann.get("web/lists/getbytitle('Tasks')/items(1)?$select=AuthorId");
    expect(row.json).toEqual({ AuthorId: first });
  });

  it('gives another id by a visit too, and never one that was used', async () => {
    const ids = new Set<unknown>();
    for (let round = 0; round < 3; round += 1) {
      const { json } = await tenant.vera.get('web/currentuser?$select=Id');
      ids.add(json.Id);
      await tenant.ann.post(`web/siteusers/removebyid(${String(json.Id)})`);
    }
    expect(ids.size).toBe(3);
  });

  it('never removes the owner, whoever asks', async () => {
    const id = String(await idOf(ANN));
    for (const address of [`web/siteusers/removebyid(${id})`, removeByLogin(claims(ANN).toUpperCase())]) {
      const refused = await tenant.ann.post(address);
      expect([refused.status, refused.text]).toEqual([500, OWNER_STAYS]);
    }
    expect((await tenant.ann.remove(`web/siteusers(${id})`)).text).toBe(OWNER_STAYS);
  });

  it('is not for members, of themselves neither', async () => {
    const id = String(await idOf(CAM));
    const tried = [
      tenant.ben.post(`web/siteusers/removebyid(${id})`),
      tenant.ben.post(removeByLogin(claims(CAM))),
      tenant.ben.remove(`web/siteusers(${id})`),
      tenant.cam.remove(`web/siteusers(${id})`),
      tenant.vera.post(`web/siteusers/removebyid(${id})`)
    ];
    for (const answer of await Promise.all(tried))
      expect([answer.status, answer.text]).toEqual([403, ACCESS_DENIED]);
    expect(String(await idOf(CAM))).toBe(id);
  });

  it.each(['99', '-1', '0', "'x'", '1.5', '1e300', 'null'])('knows nobody by the id %s', async id => {
    const refused = await tenant.ann.post(`web/siteusers/removebyid(${id})`);
    expect([refused.status, refused.text]).toEqual([500, NO_USER]);
  });

  it('works in a batch, with what fails beside it', async () => {
    const part = (path: string): string[] => [
      ...['--c', 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', ''],
      ...[`POST ${HOST}${API}${path} HTTP/1.1`, 'Accept: application/json;odata=nometadata', '', '']
    ];
    const body = [
      ...['--b', 'Content-Type: multipart/mixed; boundary=c', ''],
      ...part(`web/siteusers/removebyid(${String(await idOf(BEN))})`),
      ...part('web/siteusers/removebyid(99)'),
      ...['--c--', '', '--b--', '']
    ].join('\r\n');
    const answer = await tenant.ann.post('$batch', body, { 'content-type': 'multipart/mixed; boundary=b' });
    expect(answer.status).toBe(200);
    expect(answer.text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 500']);
    expect(answer.text).toContain(NO_USER);
    expect(await idOf(BEN)).toBeUndefined();
  });

  it('outlasts a restart: the id is not given again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'users-'));
    const database = join(folder, 'tenant.sqlite');
    const first = await startAt(database);
    await first.post('/_emulator/directory', { people: [{ upn: ANN, displayName: 'Ann' }, DEE] });
    await first.post('/_emulator/sites', { url: '/sites/hallway', title: 'Hallway', ownerUpn: ANN });
    const before = (await first.post('web/siteusers', { LoginName: claims(DEE.upn) })).json.Id as number;
    expect((await first.post(`web/siteusers/removebyid(${before})`)).status).toBe(200);
    first.close();
    const second = await startAt(database);
    expect((await second.get(`web/siteusers(${before})`)).text).toBe(NO_USER);
    const after = (await second.post('web/siteusers', { LoginName: claims(DEE.upn) })).json.Id as number;
    expect(after).toBeGreaterThan(before);
    second.close();
    await rm(folder, { recursive: true });
  });
});
