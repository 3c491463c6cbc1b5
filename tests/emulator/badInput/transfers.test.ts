import { readAnswer, readToEnd, statusesOf, type Wire } from './Wire';
import { ITEMS, type WireTenant, wireTenant } from './wireTenant';

/** Lengths and ends of requests, as nobody should send them: on real sockets. */

let tenant: WireTenant;
let wire: Wire;

beforeAll(async () => {
  tenant = await wireTenant();
  wire = tenant.wire;
});

afterEach(() => tenant.expectAlive());
afterAll(() => tenant.close());

const POST = `POST ${ITEMS}`;
const JSON_TYPE = 'Content-Type: application/json';
const titles = async (): Promise<string> =>
  (await tenant.tenant.ann.get(`${"web/lists/getByTitle('Notes')"}/items?$select=Title`)).text;

describe('a body announced as 2 GB', () => {
  it('is refused at once, unread, and the connection closed', async () => {
    const before = process.memoryUsage().rss;
    const startedAt = Date.now();
    const received = await wire.exchange(wire.head(POST, JSON_TYPE, 'Content-Length: 2147483648'));
    expect(readAnswer(received).status).toBe(413);
    expect(received.toLowerCase()).toContain('connection: close');
    expect(Date.now() - startedAt).toBeLessThan(4000);
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
  });

  it('is refused before it is invited, when the client asks first', async () => {
    const received = await wire.exchange(
      wire.head(POST, JSON_TYPE, 'Content-Length: 2147483648', 'Expect: 100-continue')
    );
    expect(statusesOf(received)).toEqual([413]);
    expect(received).not.toContain('100 Continue');
  });

  it('is refused fifty times over without the memory growing with it', async () => {
    const before = process.memoryUsage().rss;
    const head = wire.head(POST, JSON_TYPE, 'Content-Length: 2147483648');
    const received = await Promise.all(
      Array.from({ length: 50 }, () =>
        wire.exchange(Buffer.concat([Buffer.from(head), Buffer.alloc(100_000, 0x7b)]))
      )
    );
    // A client that is still writing may lose the answer to the reset of its connection.
    for (const each of received) expect([413, 0]).toContain(readAnswer(each).status);
    expect(process.memoryUsage().rss - before).toBeLessThan(128 * 1024 * 1024);
  });
});

describe('a client that asks before it sends', () => {
  it('is told to go on, and then answered', async () => {
    const socket = await wire.open();
    const received = readToEnd(socket, 3000);
    const body = '{"Title":"invited"}';
    socket.write(
      wire.head(
        POST,
        JSON_TYPE,
        `Content-Length: ${body.length}`,
        'Expect: 100-continue',
        'Connection: close'
      )
    );
    await new Promise(resolve => socket.once('data', resolve));
    socket.write(body);
    expect(statusesOf(await received)).toEqual([100, 201]);
    expect(await titles()).toContain('invited');
  });

  it('for anything else is refused', async () => {
    const received = await wire.exchange(
      wire.head(POST, JSON_TYPE, 'Content-Length: 2', 'Expect: a-miracle')
    );
    expect(readAnswer(received).status).toBe(417);
  });
});

describe('a length that is no length', () => {
  it.each(['-1', '+5', '1e3', '0x10', '5 5', '5,5', '99999999999999999999999', '5;q=1', 'five'])(
    '%s is refused, and what follows is never taken for a request',
    async length => {
      const next = wire.head('GET /sites/hallway/_api/web', 'Connection: close');
      const received = await wire.exchange(
        wire.head(POST, JSON_TYPE, `Content-Length: ${length}`) + `{}${next}`
      );
      expect(statusesOf(received)).toEqual([400]);
    }
  );
});

describe('a request that hides another', () => {
  const hidden = '{"Title":"smuggled"}';
  const smuggled = (): string => wire.head(POST, JSON_TYPE, `Content-Length: ${hidden.length}`) + hidden;
  const shapes: readonly (readonly [string, readonly string[], string])[] = [
    ['a length and chunks', ['Content-Length: 4', 'Transfer-Encoding: chunked'], '0\r\n\r\n'],
    ['chunks and a length', ['Transfer-Encoding: chunked', 'Content-Length: 4'], '0\r\n\r\n'],
    ['two lengths', ['Content-Length: 0', 'Content-Length: 44'], ''],
    ['two lengths that agree', ['Content-Length: 0', 'Content-Length: 0'], ''],
    ['an encoding that is none', ['Transfer-Encoding: xchunked'], '0\r\n\r\n'],
    ['an encoding behind a space', ['Transfer-Encoding : chunked'], '0\r\n\r\n'],
    [
      'an encoding behind a vertical tab',
      ['Transfer-Encoding:\x0bchunked', 'Content-Length: 5'],
      '0\r\n\r\n'
    ],
    ['an encoding on a second line', ['Transfer-Encoding:', ' chunked', 'Content-Length: 5'], '0\r\n\r\n'],
    ['two encodings', ['Transfer-Encoding: chunked', 'Transfer-Encoding: identity'], '0\r\n\r\n'],
    [
      'a bare line feed in its head',
      ['X-A: b\nTransfer-Encoding: chunked', 'Content-Length: 5'],
      '0\r\n\r\n'
    ],
    [
      'a bare carriage return in its head',
      ['X-A: b\rTransfer-Encoding: chunked', 'Content-Length: 5'],
      '0\r\n\r\n'
    ]
  ];
  it.each(shapes)('behind %s is refused and writes nothing', async (_name, headers, body) => {
    const received = await wire.exchange(wire.head('POST /_emulator/clock', ...headers) + body + smuggled());
    expect(statusesOf(received)).toEqual([400]);
    expect(await titles()).not.toContain('smuggled');
  });

  it.each([
    ['a chunk that says it is longer', '4\r\n{}\r\n0\r\n\r\n'],
    ['a chunk of no number', 'zz\r\n{}\r\n0\r\n\r\n'],
    ['a negative chunk', '-2\r\n{}\r\n0\r\n\r\n'],
    ['a chunk of more than any number', 'fffffffffffffffff\r\n{}\r\n0\r\n\r\n'],
    ['a chunk without its line end', '2\r\n{}0\r\n\r\n']
  ])('in %s is refused', async (_name, chunks) => {
    const received = await wire.exchange(
      wire.head(POST, JSON_TYPE, 'Transfer-Encoding: chunked') + chunks,
      500
    );
    expect(statusesOf(received).filter(status => status < 400)).toEqual([]);
  });

  it('between two hosts is refused: one is a lie', async () => {
    const received = await wire.exchange(
      wire.head('GET /_emulator/clock', 'Host: evil.example', 'Connection: close')
    );
    expect(readAnswer(received).status).toBe(400);
    expect(received).not.toContain('evil.example');
  });

  it('without a host is refused', async () => {
    expect(readAnswer(await wire.exchange('GET /_emulator/clock HTTP/1.1\r\n\r\n')).status).toBe(400);
  });
});

describe('a body in chunks', () => {
  it('is read whole, whatever their size', async () => {
    const body = '{"Title":"in pieces"}';
    const chunks = [...body].map(letter => `1;ext=x\r\n${letter}\r\n`).join('');
    const received = await wire.exchange(
      wire.head(POST, JSON_TYPE, 'Transfer-Encoding: chunked', 'Connection: close') +
        `${chunks}0\r\nTrailer: x\r\n\r\n`
    );
    expect(readAnswer(received).status).toBe(201);
    expect(await titles()).toContain('in pieces');
  });

  it('that does not end is cut off at 64 MB, and the memory given back', async () => {
    const socket = await wire.open();
    const received = readToEnd(socket, 20_000);
    socket.write(wire.head(POST, JSON_TYPE, 'Transfer-Encoding: chunked'));
    const chunk = Buffer.concat([
      Buffer.from('100000\r\n'),
      Buffer.alloc(0x100000, 0x20),
      Buffer.from('\r\n')
    ]);
    let sent = 0;
    while (!socket.destroyed && sent < 200) {
      sent += 1;
      await new Promise<void>(resolve => {
        socket.once('close', resolve);
        socket.write(chunk, () => resolve());
      });
    }
    expect(sent).toBeLessThan(200);
    expect([413, 0]).toContain(readAnswer(await received).status);
  }, 30_000);
});

describe('several requests at once on one connection', () => {
  it('are answered in the order they were sent', async () => {
    const paths = [
      'web?$select=Title',
      'web/nothing',
      'web/currentuser?$select=Title',
      'web/lists?$select=Title&$top=1'
    ];
    const requests = paths.map((path, at) =>
      wire.head(`GET /sites/hallway/_api/${path}`, ...(at === paths.length - 1 ? ['Connection: close'] : []))
    );
    const received = await wire.exchange(requests.join(''));
    expect(statusesOf(received)).toEqual([200, 501, 200, 200]);
    expect(received.indexOf('{"Title":"Hallway"}')).toBeLessThan(received.indexOf('Ben Member'));
  });

  it('do not overtake a write', async () => {
    const body = '{"Title":"first","Rank":41}';
    const write = wire.head(POST, JSON_TYPE, `Content-Length: ${body.length}`) + body;
    const read = wire.head(`GET ${ITEMS}?$filter=Title%20eq%20%27first%27&$select=Rank`, 'Connection: close');
    const received = await wire.exchange(write + read);
    expect(statusesOf(received)).toEqual([201, 200]);
    expect(received).toMatch(/\{"value":\[\{[^}]*"Rank":41/);
  });

  it('stop at the first that is none', async () => {
    const received = await wire.exchange(
      `${wire.head('GET /_emulator/clock')}nonsense\r\n\r\n${wire.head('GET /_emulator/clock')}`
    );
    // The server hangs up at once; whether the first answer was out by then is a race.
    expect([[400], [200, 400], [200]]).toContainEqual(statusesOf(received));
  });

  it('of a client that goes away in the middle harm nobody', async () => {
    const socket = await wire.open();
    socket.on('error', () => undefined);
    socket.write(wire.head(`GET ${ITEMS}`).repeat(50));
    socket.destroy();
    await tenant.expectAlive();
  });
});

describe('heads that are too large', () => {
  it.each([
    ['an address of 100,000 characters', (): string => wire.head(`GET /${'a'.repeat(100_000)}`)],
    ['a query of 100,000 characters', (): string => wire.head(`GET ${ITEMS}?$filter=${'a'.repeat(100_000)}`)],
    [
      'one header of 100,000 characters',
      (): string => wire.head('GET /_emulator/clock', `X-A: ${'a'.repeat(100_000)}`)
    ],
    [
      '10,000 headers',
      (): string =>
        wire.head('GET /_emulator/clock', ...Array.from({ length: 10_000 }, (_, at) => `X-${at}: a`))
    ],
    [
      'a cookie of 100,000 characters',
      (): string => wire.head('GET /_emulator/clock', `Cookie: ${'a=b; '.repeat(20_000)}`)
    ]
  ])('%s are refused with 431', async (_name, request) => {
    expect(readAnswer(await wire.exchange(request())).status).toBe(431);
  });

  it('an address of 12,000 characters is read', async () => {
    const filter = Array.from({ length: 400 }, (_, at) => `Rank%20eq%20${at}`).join('%20or%20');
    expect(filter.length).toBeGreaterThan(8000);
    expect((await wire.send(`GET ${ITEMS}?$filter=${filter}`)).status).toBe(200);
  });
});
