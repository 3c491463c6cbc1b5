import { Client, GraphError, PageIterator, ResponseType } from '@microsoft/microsoft-graph-client';
import { createEmulator, type RunningEmulator } from '../createEmulator';

/** Microsoft's own client, unmodified, as the judge. Its requests to graph.microsoft.com are led to the emulator. */
let emulator: RunningEmulator;
let client: Client;
const realFetch = globalThis.fetch;

beforeAll(async () => {
  emulator = createEmulator({ database: ':memory:', seed: 1 });
  const people = Array.from({ length: 25 }, (_, n) => ({
    upn: `p${n}@contoso.example`,
    displayName: `Person ${String(n).padStart(2, '0')}`
  }));
  const photos = [{ upn: 'p3@contoso.example', contentType: 'image/png', base64: 'AQID' }];
  const body = JSON.stringify({ people, photos });
  await emulator.handle(new Request('http://127.0.0.1/_emulator/directory', { method: 'POST', body }));
  globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    const address = request.url.replace('https://graph.microsoft.com/', 'http://127.0.0.1/graph/');
    return emulator.handle(new Request(address, request));
  };
  const { accessToken } = emulator.tenant.sessions.tokenFor('p1@contoso.example');
  client = Client.init({ authProvider: done => done(null, accessToken) });
});

afterAll(() => {
  globalThis.fetch = realFetch;
  emulator.close();
});

describe('Microsoft Graph client', () => {
  it('reads the one who asks', async () => {
    expect(await client.api('/me').select(['displayName', 'id']).get()).toMatchObject({
      displayName: 'Person 01'
    });
  });

  it('follows the next links to the end', async () => {
    const first = await client.api('/users').top(10).select('displayName').get();
    const found: string[] = [];
    const pages = new PageIterator(
      client,
      first,
      (user: { displayName: string }) => found.push(user.displayName) > 0
    );
    await pages.iterate();
    expect(found).toHaveLength(25);
    expect(new Set(found).size).toBe(25);
    expect(pages.isComplete()).toBe(true);
  });

  it('filters, searches and counts', async () => {
    const filtered = await client.api('/users').filter("startswith(displayName,'Person 1')").get();
    expect(filtered.value).toHaveLength(10);
    const searched = await client
      .api('/users')
      .header('ConsistencyLevel', 'eventual')
      .count(true)
      .search('"displayName:07"')
      .get();
    expect(searched).toMatchObject({ '@odata.count': 1, value: [{ displayName: 'Person 07' }] });
  });

  it('reads a photo', async () => {
    const bytes = (await client
      .api('/users/p3@contoso.example/photos/48x48/$value')
      .responseType(ResponseType.ARRAYBUFFER)
      .get()) as ArrayBuffer;
    expect([...new Uint8Array(bytes)]).toEqual([1, 2, 3]);
  });

  it('understands the refusals', async () => {
    const error = (await client
      .api('/users/nobody')
      .get()
      .catch((thrown: unknown) => thrown)) as GraphError;
    expect(error).toBeInstanceOf(GraphError);
    expect(error).toMatchObject({ statusCode: 404, code: 'Request_ResourceNotFound' });
    expect(error.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });
});
