import { Client, type GraphError } from '@microsoft/microsoft-graph-client';
import { AppCatalog } from '../catalog/AppCatalog';
import { pack, sampleParts } from '../catalog/samplePackage';
import { createEmulator, type RunningEmulator } from '../createEmulator';

const HOST = 'http://127.0.0.1:4780';
const PROFILE = ['displayName', 'jobTitle', 'department', 'businessPhones'];
let emulator: RunningEmulator;
const realFetch = globalThis.fetch;

beforeEach(async () => {
  emulator = createEmulator({ database: ':memory:', seed: 1 });
  const people = Array.from({ length: 20 }, (_, n) => ({
    upn: `p${n}@contoso.example`,
    displayName: `Person ${n}`,
    jobTitle: 'Designer',
    department: 'Research',
    managerUpn: 'p0@contoso.example'
  }));
  await send('/_emulator/directory', { method: 'POST', body: JSON.stringify({ people }) });
  globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    return emulator.handle(
      new Request(request.url.replace('https://graph.microsoft.com/', `${HOST}/graph/`), request)
    );
  };
});

afterEach(() => {
  globalThis.fetch = realFetch;
  emulator.close();
});

function send(path: string, init: RequestInit = {}): Promise<Response> {
  return emulator.handle(new Request(HOST + path, init));
}

/** What the page gets for a resource, as person 1. */
async function pageToken(resource: string): Promise<{ status: number; token?: string; said?: string }> {
  const cookie = emulator.tenant.sessions.cookieFor('p1@contoso.example').split(';')[0] ?? '';
  const path = `/_emulator/page/token?resource=${encodeURIComponent(resource)}`;
  const response = await send(path, { headers: { cookie } });
  const { access_token: token, error_description: said } = (await response.json()) as Record<string, string>;
  return { status: response.status, token, said };
}

/** Microsoft's own client with the token of a page, once these scopes are granted. */
async function clientWith(graphScopes: string): Promise<Client> {
  const body = JSON.stringify({ graphScopes });
  expect((await send('/_emulator/switches', { method: 'POST', body })).status).toBe(200);
  const { token = '' } = await pageToken('https://graph.microsoft.com');
  return Client.init({ authProvider: done => done(null, token) });
}

async function refusal(asking: Promise<unknown>): Promise<unknown[]> {
  const { statusCode, code, message } = (await asking.catch((error: unknown) => error)) as GraphError;
  return [statusCode, code, message];
}

const denied = [403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.'];

describe('without consent', () => {
  it('a page gets no token for Graph, in the words of Entra ID, and one for SharePoint all the same', async () => {
    const graph = await pageToken('https://graph.microsoft.com');
    expect([graph.status, graph.token]).toEqual([400, undefined]);
    expect(graph.said).toMatch(/^AADSTS65001: /);
    expect(await pageToken('https://contoso.example')).toMatchObject({ status: 200 });
  });

  it('a token for other scopes reads nobody, neither his manager nor his photo', async () => {
    const client = await clientWith('Mail.Read');
    expect(await refusal(client.api('/users').get())).toEqual(denied);
    expect(await refusal(client.api('/me').get())).toEqual(denied);
    expect(await refusal(client.api('/users/p2@contoso.example').get())).toEqual(denied);
    expect(await refusal(client.api('/users/p2@contoso.example/manager').get())).toEqual(denied);
    expect((await refusal(client.api('/me/photo/$value').get())).slice(0, 2)).toEqual([
      403,
      'ErrorAccessDenied'
    ]);
  });
});

describe('what an administrator grants', () => {
  it('is by default what the deployed packages ask for', async () => {
    const catalog = new AppCatalog(emulator.tenant.store.blobs);
    const { productId } = catalog.add('sample.sppkg', pack(sampleParts()));
    expect((await pageToken('https://graph.microsoft.com')).status).toBe(400);
    catalog.change(productId, { isDeployed: true });
    const client = await clientWith('requested');
    expect(await client.api('/users/p2@contoso.example').select(PROFILE).get()).toMatchObject({
      displayName: 'Person 2'
    });
  });

  it('with User.ReadBasic.All shows names, leaves titles empty, and filters by neither', async () => {
    const client = await clientWith('User.ReadBasic.All');
    const other = await client.api('/users/p2@contoso.example').select(PROFILE).get();
    expect(other).toMatchObject({
      displayName: 'Person 2',
      jobTitle: null,
      department: null,
      businessPhones: []
    });
    expect(await client.api('/me').select('jobTitle').get()).toMatchObject({ jobTitle: 'Designer' });
    expect(await refusal(client.api('/users').filter("jobTitle eq 'Designer'").get())).toEqual(denied);
    const searching = client.api('/users').header('ConsistencyLevel', 'eventual').search('"department:res"');
    expect(await refusal(searching.get())).toEqual(denied);
    expect(await refusal(client.api('/me/manager').get())).toEqual(denied);
  });

  it('with User.Read shows oneself and nobody else', async () => {
    const client = await clientWith('User.Read');
    expect(await client.api('/me').select('jobTitle').get()).toMatchObject({ jobTitle: 'Designer' });
    expect(await refusal(client.api('/users/p2@contoso.example').get())).toEqual(denied);
  });

  it('with User.Read.All shows titles, departments and managers', async () => {
    const client = await clientWith('User.Read.All');
    const filter = "userPrincipalName in ('p2@contoso.example','p3@contoso.example')";
    const { value } = await client.api('/users').filter(filter).select(PROFILE).top(15).get();
    expect(value).toEqual(
      [2, 3].map(n => expect.objectContaining({ displayName: `Person ${n}` }) as unknown)
    );
    expect(value[0]).toMatchObject({ jobTitle: 'Designer', department: 'Research' });
    expect(await client.api('/me/manager').get()).toMatchObject({ displayName: 'Person 0' });
  });
});

describe('a filter by a list of values', () => {
  const among = (count: number): string =>
    `userPrincipalName in (${Array.from({ length: count }, (_, n) => `'p${n}@contoso.example'`).join(',')})`;

  it('takes fifteen and no more', async () => {
    const client = await clientWith('User.Read.All');
    expect((await client.api('/users').filter(among(15)).get()).value).toHaveLength(15);
    expect(await refusal(client.api('/users').filter(among(16)).get())).toEqual([
      400,
      'Request_UnsupportedQuery',
      "Too many child clauses specified in search filter expression containing 'OR' operators: 16. Max allowed: 15."
    ]);
  });

  it('is refused by name beyond that in an advanced query, whose own limit is another', async () => {
    const client = await clientWith('User.Read.All');
    const asking = client.api('/users').header('ConsistencyLevel', 'eventual').count(true).filter(among(16));
    expect((await refusal(asking.get())).slice(0, 2)).toEqual([501, 'notImplemented']);
  });
});
