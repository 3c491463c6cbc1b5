import { type GraphAnswer, HOST, read, upnOf } from './graphTenant';
import { siteTenant, type SiteTenant } from './siteTenant';

let tenant: SiteTenant;

beforeEach(async () => {
  tenant = await siteTenant();
  await tenant.as('ann').send('POST', `${tenant.list}/items`, { fields: { Title: 'One', Key: 'a' } });
});

afterEach(() => tenant.emulator.close());

/** From a page of the site, with its cookie and nothing else. */
async function ask(name: string | undefined, path: string, init: RequestInit = {}): Promise<GraphAnswer> {
  const cookie =
    name === undefined ? '' : (tenant.emulator.tenant.sessions.cookieFor(upnOf(name)).split(';')[0] ?? '');
  const address = path.startsWith('http') ? path : `${HOST}/sites/hallway/_api/v2.0${path}`;
  return read(await tenant.emulator.handle(new Request(address, { ...init, headers: { cookie } })));
}

describe('SharePoint’s second version', () => {
  it('shows lists and items to whom is signed in, without any consent', async () => {
    expect((await ask('ann', tenant.list)).json).toMatchObject({ displayName: 'Notes' });
    const { value } = await ask('ann', `${tenant.list}/items?$expand=fields`);
    expect(value).toMatchObject([{ id: '1', fields: { Title: 'One' } }]);
    expect((await ask('ann', `${tenant.list}/items/1`)).json).toMatchObject({ fields: { Key: 'a' } });
  });

  it('tells changes, with links that stay at its own address', async () => {
    const start = await ask('ann', `${tenant.list}/items/delta?token=latest`);
    const link = String(start.json['@odata.deltaLink']);
    expect(link).toContain(`${HOST}/sites/hallway/_api/v2.0/sites/`);
    await tenant.as('ann').send('DELETE', `${tenant.list}/items/1`);
    expect((await ask('ann', link)).value).toMatchObject([{ id: '1', deleted: { state: 'deleted' } }]);
  });

  it('shows nobody more than he may see', async () => {
    expect((await ask('sam', tenant.list)).refusal).toEqual([403, 'accessDenied', 'Access denied']);
    expect((await ask(undefined, tenant.list)).refusal.slice(0, 2)).toEqual([401, 'unauthenticated']);
    await tenant.rest(
      'mia',
      'POST',
      "web/lists/getByTitle('Notes')/breakroleinheritance(copyroleassignments=false)"
    );
    expect((await ask('ann', `${tenant.list}/items`)).refusal[0]).toBe(403);
  });

  it('shows one’s own rows of a list that keeps them apart', async () => {
    await tenant.rest('mia', 'POST', 'web/lists', { Title: 'Private', BaseTemplate: 100 });
    await tenant.rest('mia', 'MERGE', "web/lists/getByTitle('Private')", { ReadSecurity: 2 });
    await tenant.rest('mia', 'POST', "web/lists/getByTitle('Private')/items", { Title: 'hers' });
    await tenant.rest('ann', 'POST', "web/lists/getByTitle('Private')/items", { Title: 'mine' });
    const { value } = await ask('ann', `${tenant.site}/lists/Private/items?$expand=fields`);
    expect(value.map(({ fields }) => (fields as { Title: string }).Title)).toEqual(['mine']);
  });

  it('writes nothing, and names it', async () => {
    const write = await ask('ann', `${tenant.list}/items`, { method: 'POST', body: '{"fields":{}}' });
    expect(write.refusal.slice(0, 2)).toEqual([501, 'notImplemented']);
    expect(write.refusal[2]).toContain('POST /sites/hallway/_api/v2.0/sites/');
    expect((await ask('ann', `${tenant.list}/items/1`, { method: 'DELETE' })).refusal[0]).toBe(501);
    expect((await ask('ann', '/me')).refusal[0]).toBe(501);
    expect((await ask('ann', `${tenant.site}/lists/Notes/subscriptions/socketIo`)).refusal[0]).toBe(501);
  });
});

describe('a request to the second version', () => {
  it('counts against what its sender may ask of SharePoint, and bears SharePoint’s headers', async () => {
    await tenant.control('switches', { requestLimit: 100_000 });
    const answer = await ask('ann', tenant.list);
    expect(answer.headers.get('sprequestguid')).toMatch(/^[0-9a-f-]{36}$/);
    await tenant.control('switches', { requestLimit: 1 });
    expect((await ask('ann', tenant.list)).status).toBe(429);
  });
});
