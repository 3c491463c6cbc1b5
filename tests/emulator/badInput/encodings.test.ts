import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { type Wire, type WireAnswer } from './Wire';
import { ITEMS, type WireTenant, wireTenant } from './wireTenant';

/** Bodies in other encodings than the one there is, and text that is hardly any. */

let tenant: WireTenant;
let wire: Wire;

beforeAll(async () => {
  tenant = await wireTenant();
  wire = tenant.wire;
});

afterEach(() => tenant.expectAlive());
afterAll(() => tenant.close());

const INVALID_JSON =
  '{"odata.error":{"code":"-1, Microsoft.SharePoint.Client.InvalidClientQueryException","message":{"lang":"en-US","value":"Invalid JSON. A token was not recognized in the JSON content."}}}';

function post(body: Uint8Array | string, ...headers: readonly string[]): Promise<WireAnswer> {
  return wire.send(
    `POST ${ITEMS}`,
    body,
    ...(headers.length > 0 ? headers : ['Content-Type: application/json'])
  );
}

const count = async (): Promise<number> =>
  Number(
    /"ItemCount":(\d+)/.exec(
      (await wire.send(`GET ${ITEMS.replace('/items', '')}?$select=ItemCount`)).body
    )?.[1]
  );

describe('a body', () => {
  const JSON_TEXT = '{"Title":"é"}';
  const utf16 = Buffer.from(JSON_TEXT, 'utf16le');
  const wrong: readonly (readonly [string, Uint8Array, string])[] = [
    ['UTF-16, little end first', utf16, 'charset=utf-16'],
    ['UTF-16, big end first', Buffer.from(utf16).swap16(), 'charset=utf-16be'],
    ['UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), 'charset=utf-16'],
    [
      'UTF-32',
      Buffer.from([...JSON_TEXT].flatMap(letter => [letter.charCodeAt(0), 0, 0, 0])),
      'charset=utf-32'
    ],
    ['Latin-1', Buffer.from(JSON_TEXT, 'latin1'), 'charset=iso-8859-1'],
    ['Windows-1252 quotes', Buffer.from([0x7b, 0x93, 0x54, 0x94, 0x7d]), 'charset=windows-1252'],
    ['UTF-8 written too long', Buffer.from('{"Title":"\xc0\xaf"}', 'latin1'), 'charset=utf-8'],
    ['UTF-8 that breaks off', Buffer.from('{"Title":"\xe2\x82"}', 'latin1'), 'charset=utf-8'],
    ['UTF-8 of half a pair', Buffer.from('{"Title":"\xed\xa0\x80"}', 'latin1'), 'charset=utf-8'],
    ['UTF-8 beyond Unicode', Buffer.from('{"Title":"\xf4\x90\x80\x80"}', 'latin1'), 'charset=utf-8'],
    ['UTF-7', Buffer.from('+AHs-"Title":"a"+AH0-'), 'charset=utf-7']
  ];
  it.each(wrong)('in %s is refused whole, whatever its header says', async (_name, body, charset) => {
    const before = await count();
    for (const type of [`application/json; ${charset}`, 'application/json']) {
      const answer = await post(body, `Content-Type: ${type}`);
      expect([answer.status, answer.body]).toEqual([400, INVALID_JSON]);
    }
    expect(await count()).toBe(before);
  });

  it.each([
    ['gzip', gzipSync(JSON_TEXT)],
    ['deflate', deflateSync(JSON_TEXT)],
    ['br', brotliCompressSync(JSON_TEXT)]
  ])('packed with %s is refused, announced or not', async (encoding, body) => {
    const answers = [
      await post(body, 'Content-Type: application/json', `Content-Encoding: ${encoding}`),
      await post(body, 'Content-Type: application/json')
    ];
    for (const answer of answers) expect([answer.status, answer.body]).toEqual([400, INVALID_JSON]);
  });

  it('that would unpack to a gigabyte costs nothing, for it is never unpacked', async () => {
    const before = process.memoryUsage().rss;
    const answer = await post(
      gzipSync(Buffer.alloc(32 * 1024 * 1024)),
      'Content-Encoding: gzip',
      'Content-Type: application/json'
    );
    expect(answer.status).toBe(400);
    expect(process.memoryUsage().rss - before).toBeLessThan(128 * 1024 * 1024);
  });

  it('may begin with the mark of UTF-8', async () => {
    const answer = await post(Buffer.from('\ufeff{"Title":"marked"}'));
    expect([answer.status, (JSON.parse(answer.body) as { Title: string }).Title]).toEqual([201, 'marked']);
  });

  it.each([
    '',
    ' ',
    'null',
    'true',
    '7',
    '"text"',
    '[]',
    '[{"Title":"a"}]',
    '{',
    '{"Title":}',
    "{'Title':'a'}",
    '{"Title":"a",}',
    '{"Title":"a"}{"Title":"b"}',
    '<a/>',
    'Title=a',
    '// x\n{"Title":"a"}'
  ])('of %j is no item', async body => {
    const answer = await post(body, 'Content-Type: application/json');
    expect([answer.status, answer.body]).toEqual([400, INVALID_JSON]);
  });
});

describe('text', () => {
  const kept = async (title: string): Promise<unknown> => {
    const answer = await post(JSON.stringify({ Title: title }));
    const { Id } = JSON.parse(answer.body) as { Id: number };
    const again = await wire.send(`GET ${ITEMS}(${Id})?$select=Title`);
    return (JSON.parse(again.body) as { Title: string }).Title;
  };

  it.each([
    [
      'emoji of several characters',
      '\u{1F469}\u200d\u{1F469}\u200d\u{1F467} \u{1F1E9}\u{1F1EA} \u{1F44D}\u{1F3FD}'
    ],
    ['letters of several marks', 'Z\u0351\u036b\u0343\u036a\u0302a\u0300l\u0334go\u0321'],
    ['right to left and back', 'שלום \u202e abc \u202c عربي'],
    ['no width', 'a\u200b\u200c\u200d\u2060\ufeffb'],
    ['no characters', 'a\ufffe\uffff\u{1FFFE}b'],
    ['controls', '\u0001\u0008\u000b\u001b[31m\u007f\u0085'],
    ['line ends of every kind', 'a\nb\rc\r\nd\u2028e\u2029f'],
    ['markup', '<script>alert(1)</script>&amp;"\'`${x}{{x}}'],
    ['SQL', "'; DROP TABLE items; --"],
    ['private and unassigned', '\ue000\u{10FFFF}\u{E0041}']
  ])('of %s is kept as it is', async (_name, title) => expect(await kept(title)).toBe(title));

  it('of half a pair becomes the sign for what cannot be shown', async () => {
    expect(await kept('a\ud800b')).toBe('a\ufffdb');
    expect(await kept('\udc00\ud800')).toBe('\ufffd\ufffd');
  });

  it('of half a pair can be sorted by and paged over', async () => {
    const page = await wire.send(`GET ${ITEMS}?$orderby=Title&$top=1&$select=Title`);
    expect(page.status).toBe(200);
    const next = (JSON.parse(page.body) as Record<string, string>)['odata.nextLink'] ?? '';
    expect((await wire.send(`GET ${next.slice(next.indexOf('/sites'))}`)).status).toBe(200);
  });

  it.each(['{"Title":"a\\u0000b"}', '{"Body":"\\u0000"}', '{"Title":"\\\\\\u0000"}', '{"\\u0000":1}'])(
    'that holds NUL is refused by name, not cut: %s',
    async body => {
      const answer = await post(body);
      expect(answer.status).toBe(501);
      expect(answer.body).toContain('The emulator does not implement text that holds the character NUL.');
    }
  );

  it('that only speaks of NUL is kept', async () => {
    expect(await kept('\\u0000 and \\\\u0000')).toBe('\\u0000 and \\\\u0000');
  });

  it('that holds NUL finds nothing in a query or an address', async () => {
    const select = await wire.send(`GET ${ITEMS}?$filter=Title%20eq%20%27a%00b%27`);
    expect([
      select.status,
      select.body.includes("The query option '$filter' holds the character NUL.")
    ]).toEqual([400, true]);
    for (const address of ['web/lists/getByTitle(%27Notes%00x%27)/items', 'web%00/lists', 'web/lists(%00)']) {
      expect((await wire.send(`GET /sites/hallway/_api/${address}`)).status).toBe(400);
    }
  });
});
