import {
  EVENTUAL,
  graphTenant,
  type GraphAnswer,
  type GraphCaller,
  type GraphTenant,
  upnOf
} from './graphTenant';

interface Part {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
}

let tenant: GraphTenant;
let ann: GraphCaller;

beforeAll(async () => {
  tenant = await graphTenant({ graphBatchShuffles: false });
  const photos = [{ upn: upnOf('ann'), contentType: 'image/png', base64: 'iVBORw0KGgo=' }];
  await tenant.control('directory', { photos });
  ann = tenant.as('ann');
});

afterAll(() => tenant.emulator.close());

const JSON_TYPE =
  'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

function send(requests: unknown, who = ann): Promise<GraphAnswer> {
  return who.send('POST', '/$batch', { requests });
}

async function parts(requests: unknown, who = ann): Promise<readonly Part[]> {
  const answer = await send(requests, who);
  expect(answer.status).toBe(200);
  return answer.json.responses as readonly Part[];
}

const get = (id: string, url: string, more: object = {}): object => ({ id, method: 'GET', url, ...more });

function many(count: number): object[] {
  return Array.from({ length: count }, (_, at) => get(String(at + 1), '/me?$select=id'));
}

function codeOf({ body }: Part): unknown {
  return (body?.error as { code: string } | undefined)?.code;
}

describe('a batch', () => {
  it('answers each part with its id, status, headers and body', async () => {
    const [first, second] = await parts([get('a', '/me?$select=id'), get('b', '/users/nobody')]);
    expect(first).toEqual({
      ...{ id: 'a', status: 200 },
      headers: { 'Cache-Control': 'no-cache', 'OData-Version': '4.0', 'Content-Type': JSON_TYPE },
      body: { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users(id)/$entity', id: 'id-ann' }
    });
    expect(second).toMatchObject({ id: 'b', status: 404, headers: { 'Content-Type': 'application/json' } });
    expect(second && codeOf(second)).toBe('Request_ResourceNotFound');
  });

  it('takes urls with and without a slash before them, in any spelling of the method', async () => {
    const answers = await parts([get('1', 'me'), get('2', '/me'), { id: '3', method: 'get', url: '//me' }]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it('gives the headers of a part to the part', async () => {
    const [advanced, plain] = await parts([
      get('1', "/users?$count=true&$filter=userType ne 'Guest'", { headers: EVENTUAL }),
      get('2', "/users?$count=true&$filter=userType ne 'Guest'")
    ]);
    expect(advanced?.body?.['@odata.count']).toBe(7);
    expect(plain?.status).toBe(400);
  });

  it('does not let a part be somebody else', async () => {
    const headers = { Authorization: `Bearer ${tenant.as('mia').token}` };
    const [part] = await parts([get('1', '/me?$select=id', { headers })]);
    expect(part?.body?.id).toBe('id-ann');
  });

  it('writes a picture as base64, text as text, and nothing as no body', async () => {
    const [picture, count, missing] = await parts([
      get('1', '/me/photo/$value'),
      get('2', '/users/$count', { headers: EVENTUAL }),
      get('3', '/users/id-ben/photo/$value')
    ]);
    expect(picture).toMatchObject({ headers: { 'Content-Type': 'image/png' }, body: 'iVBORw0KGgo=' });
    expect(picture?.headers.ETag).toMatch(/^"[0-9A-F]{8}"$/);
    expect(count?.body).toBe('8');
    expect(missing && codeOf(missing)).toBe('ImageNotFound');
  });

  it('carries writes', async () => {
    const ids = ['id-ben', 'id-mia'];
    const [part] = await parts([
      {
        ...{ id: '1', method: 'POST', url: '/communications/getPresencesByUserId' },
        ...{ headers: { 'Content-Type': 'application/json' }, body: { ids } }
      }
    ]);
    expect((part?.body?.value as { id: string }[]).map(({ id }) => id)).toEqual(ids);
  });

  it('takes a body as base64url', async () => {
    const body = Buffer.from(JSON.stringify({ ids: ['id-ben'] })).toString('base64url');
    const headers = { 'content-type': 'application/json' };
    const [part] = await parts([
      { id: '1', method: 'POST', url: '/directoryObjects/getByIds', headers, body }
    ]);
    expect(part?.status).toBe(200);
  });

  it('judges each part by the scopes of its token', async () => {
    const answers = await parts(
      [
        get('1', '/me'),
        get('2', '/users'),
        get('3', '/me/presence'),
        get('4', '/me/people'),
        get('5', '/me/photo')
      ],
      tenant.as('ann', 'User.Read')
    );
    expect(answers.map(part => [part.status, codeOf(part)])).toEqual([
      [200, undefined],
      [403, 'Authorization_RequestDenied'],
      [403, 'Forbidden'],
      [403, 'ErrorAccessDenied'],
      [200, undefined]
    ]);
  });

  it('counts as one request with parts', async () => {
    tenant.emulator.meters.reset();
    await parts([get('1', '/me'), get('2', '/users/nobody'), get('3', '/me/drive')]);
    const reading = tenant.emulator.meters.read();
    expect([reading.requests, reading.parts, reading.refusals]).toEqual([1, 3, 2]);
    expect(Object.keys(reading.byOperation)).toEqual([
      'graph batch',
      'graph me',
      'graph user',
      'graph unknown'
    ]);
  });
});

describe('the order of the answers', () => {
  it('is another than that of the requests, by the seed', async () => {
    const orderOf = async (seed: number): Promise<string[]> => {
      const shuffled = await graphTenant({}, seed);
      const order = (await parts(many(20), shuffled.as('ann'))).map(({ id }) => id);
      shuffled.emulator.close();
      return order;
    };
    const order = await orderOf(3);
    expect(order).not.toEqual(many(20).map((_, at) => String(at + 1)));
    expect([...order].sort()).toEqual(
      many(20)
        .map((_, at) => String(at + 1))
        .sort()
    );
    expect(await orderOf(3)).toEqual(order);
    expect(await orderOf(4)).not.toEqual(order);
  });

  it('is that of the requests where the switch says so', async () => {
    expect((await parts(many(20))).map(({ id }) => id)).toEqual(many(20).map((_, at) => String(at + 1)));
  });
});

describe('parts that depend on others', () => {
  it('come after them', async () => {
    const answers = await parts([get('b', '/me', { dependsOn: ['a'] }), get('a', '/me')]);
    expect(answers.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('fail with 424 where one failed, and so do those behind them', async () => {
    const answers = await parts([
      get('1', '/users/nobody'),
      get('2', '/me', { dependsOn: ['1'] }),
      get('3', '/me', { dependsOn: ['2'] }),
      get('4', '/me')
    ]);
    expect(answers.map(part => [part.id, part.status, codeOf(part)])).toEqual([
      ['1', 404, 'Request_ResourceNotFound'],
      ['2', 424, 'FailedDependency'],
      ['3', 424, 'FailedDependency'],
      ['4', 200, undefined]
    ]);
  });

  it.each([
    ['on nobody', [get('1', '/me', { dependsOn: ['9'] })]],
    ['on each other', [get('1', '/me', { dependsOn: ['2'] }), get('2', '/me', { dependsOn: ['1'] })]]
  ])('%s are refused as a whole', async (_, requests) => {
    expect((await send(requests)).refusal.slice(0, 2)).toEqual([400, 'BadRequest']);
  });
});
