import { graphTenant, type GraphAnswer, type GraphCaller, type GraphTenant } from './graphTenant';

interface Part {
  readonly id: string;
  readonly status: number;
}

let tenant: GraphTenant;
let ann: GraphCaller;

beforeAll(async () => {
  tenant = await graphTenant({ graphBatchShuffles: false });
  ann = tenant.as('ann');
});

afterAll(() => tenant.emulator.close());

function send(requests: unknown, who = ann): Promise<GraphAnswer> {
  return who.send('POST', '/$batch', { requests });
}

async function parts(requests: unknown): Promise<readonly Part[]> {
  const answer = await send(requests);
  expect(answer.status).toBe(200);
  return answer.json.responses as readonly Part[];
}

const get = (id: string, url: string, more: object = {}): object => ({ id, method: 'GET', url, ...more });

function many(count: number): object[] {
  return Array.from({ length: count }, (_, at) => get(String(at + 1), '/me?$select=id'));
}

describe('a malformed batch', () => {
  const INVALID = [400, 'BadRequest', 'Invalid batch payload format.'];

  it.each([
    ['no JSON', '{"requests":['],
    ['nothing', ''],
    ['a list', '[]'],
    ['no requests', '{}'],
    ['requests that are none', '{"requests":{}}'],
    ['no request at all', '{"requests":[]}'],
    ['a request that is none', '{"requests":["/me"]}'],
    ['a request that is null', '{"requests":[null]}']
  ])('of %s is refused', async (_, body) => {
    expect((await ann.send('POST', '/$batch', body)).refusal).toEqual(INVALID);
  });

  it.each([
    ['no id', { method: 'GET', url: '/me' }],
    ['an empty id', get('', '/me')],
    ['a number for an id', { id: 1, method: 'GET', url: '/me' }],
    ['no method', { id: '1', url: '/me' }],
    ['a method nobody knows', { id: '1', method: 'FETCH', url: '/me' }],
    ['no url', { id: '1', method: 'GET' }],
    ['an empty url', get('1', '')],
    ['headers that are none', get('1', '/me', { headers: ['a'] })],
    ['a header that is a number', get('1', '/me', { headers: { a: 1 } })],
    ['dependencies that are none', get('1', '/me', { dependsOn: 'a' })]
  ])('with %s is refused', async (_, part) => {
    expect((await send([get('0', '/me'), part])).refusal).toEqual(INVALID);
  });

  it('of 21 parts is refused, of 20 is not', async () => {
    expect(await parts(many(20))).toHaveLength(20);
    expect((await send(many(21))).refusal).toEqual([
      ...[400, 'MaximumValueExceeded', 'Number of batch request steps exceeds the maximum value of 20.']
    ]);
  });

  it('with an id twice is refused, in whatever case', async () => {
    expect((await send([get('1', '/me'), get('1', '/me')])).refusal).toEqual([
      ...[400, 'BadRequest', 'Request Id 1 has to be unique in a batch.']
    ]);
    expect((await send([get('a', '/me'), get('A', '/me')])).refusal).toEqual([
      ...[400, 'BadRequest', 'Request Id A has to be unique in a batch.']
    ]);
  });

  it('with a write that carries nothing, or does not say what, is refused and does nothing', async () => {
    const write = { id: 'w', method: 'POST', url: '/directoryObjects/getByIds' };
    const headers = { 'Content-Type': 'application/json' };
    expect((await send([get('1', '/me'), { ...write, headers }])).refusal).toEqual([
      ...[400, 'BadRequest', 'Write request id : w does not contain Content-Type header or body.']
    ]);
    expect((await send([get('1', '/me'), { ...write, body: {} }])).refusal).toEqual([
      ...[400, 'BadRequest', "Write request with id 'w' does not contain a Content-Type header."]
    ]);
    tenant.emulator.meters.reset();
    await send([get('1', '/me'), write]);
    expect(tenant.emulator.meters.read().parts).toBe(0);
  });

  it('without a token is refused as any other request', async () => {
    expect((await send(many(1), tenant.withToken(undefined))).refusal).toEqual([
      ...[401, 'InvalidAuthenticationToken', 'Access token is empty.']
    ]);
  });

  it('is asked for by POST only', async () => {
    expect((await ann.get('/$batch')).status).toBe(501);
  });
});

describe('a part that leads astray', () => {
  it.each([
    'https://graph.microsoft.com/v1.0/me',
    'http://127.0.0.1:4780/graph/v1.0/me',
    'javascript:alert(1)',
    '/../../_api/web',
    '../../_emulator/switches',
    '/%2e%2e/%2e%2e/_emulator/token?user=mia@contoso.example',
    '..\\..\\_emulator\\switches',
    '/$batch',
    '/%24batch/../$batch',
    '/users/%zz',
    '/me%00'
  ])('to %s is refused, and the others are answered', async url => {
    const [stray, other] = await parts([
      {
        ...{ id: '1', method: 'POST', url },
        ...{ headers: { 'Content-Type': 'application/json' }, body: { requests: many(1) } }
      },
      get('2', '/me')
    ]);
    expect([400, 501]).toContain(stray?.status);
    expect(JSON.stringify(stray)).not.toContain('id-ann');
    expect(other?.status).toBe(200);
  });

  it('by a header that is none in HTTP is refused', async () => {
    const [part] = await parts([get('1', '/me', { headers: { 'a b': 'c' } })]);
    expect(part?.status).toBe(400);
    const [split] = await parts([get('1', '/me', { headers: { a: 'b\r\nauthorization: x' } })]);
    expect(split?.status).toBe(400);
  });
});
