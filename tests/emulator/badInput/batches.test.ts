import { type Wire, type WireAnswer } from './Wire';
import { ITEMS, type WireTenant, wireTenant } from './wireTenant';

/** Batches that are torn, forged or turned against their reader, over a real socket. */

let tenant: WireTenant;
let wire: Wire;

beforeEach(async () => {
  tenant = await wireTenant();
  wire = tenant.wire;
});

afterEach(async () => {
  await tenant.expectAlive();
  await tenant.close();
});

const BATCH = 'POST /sites/hallway/_api/$batch';
const TYPE = 'Content-Type: multipart/mixed; boundary=b';
const HTTP = 'Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n';

const here = (path: string): string => `${tenant.url}${path}`;
const get = (path: string): string =>
  `--b\r\n${HTTP}GET ${here(path)} HTTP/1.1\r\nAccept: application/json;odata=nometadata\r\n\r\n\r\n`;
const write = (body: string, headers = ''): string =>
  `--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n${HTTP}POST ${here(ITEMS)} HTTP/1.1\r\n` +
  `Content-Type: application/json\r\nAccept: application/json;odata=nometadata\r\n${headers}\r\n${body}\r\n--c--\r\n\r\n`;
const END = '--b--\r\n';

const send = (body: string | Uint8Array, type = TYPE): Promise<WireAnswer> => wire.send(BATCH, body, type);
const statuses = ({ body }: WireAnswer): string[] =>
  [...body.matchAll(/^HTTP\/1\.1 (\d{3} .*)\r$/gm)].map(match => match[1] ?? '');
const count = async (): Promise<unknown> =>
  (await tenant.tenant.ann.get("web/lists/getByTitle('Notes')?$select=ItemCount")).json.ItemCount;

describe('a batch that is cut off', () => {
  it('anywhere before its end writes nothing', async () => {
    const whole = write('{"Title":"a"}') + get(ITEMS) + END;
    for (let length = 0; length < whole.length - '--\r\n'.length; length += 37) {
      const answer = await send(whole.slice(0, length));
      expect([length, answer.status]).toEqual([length, 400]);
    }
    expect(await count()).toBe(0);
    expect(statuses(await send(whole))).toEqual(['201 Created', '200 OK']);
  });

  it('by the end of the connection writes nothing', async () => {
    const body = write('{"Title":"a"}') + END;
    const socket = await wire.open();
    socket.on('error', () => undefined).resume();
    socket.write(wire.head(BATCH, TYPE, `Content-Length: ${body.length + 10}`) + body);
    socket.end();
    await new Promise(resolve => socket.once('close', resolve));
    expect(await count()).toBe(0);
  });
});

describe('a batch', () => {
  it('of 2 MB and one byte is refused, one of 2 MB is read', async () => {
    const limit = 2 * 1024 * 1024;
    const frame = get(ITEMS) + END;
    expect((await send(' '.repeat(limit - frame.length - 2) + `\r\n${frame}`)).status).toBe(200);
    expect((await send(' '.repeat(limit - frame.length - 1) + `\r\n${frame}`)).status).toBe(413);
  });

  it('of a million spaces in its request line is refused in no time', async () => {
    const startedAt = Date.now();
    expect(
      (await send(`--b\r\n${HTTP}GET ${here(ITEMS)}${' '.repeat(1_000_000)}x\r\n\r\n${END}`)).status
    ).toBe(400);
    expect(Date.now() - startedAt).toBeLessThan(4000);
  });

  it('of nothing but boundaries is refused', async () => {
    for (const body of [
      '--b\r\n'.repeat(10_000) + END,
      '--b\r\n\r\n'.repeat(1000) + END,
      '--b--'.repeat(1000)
    ]) {
      expect((await send(body)).status).toBe(400);
    }
  });

  it('with no part is answered with none', async () => {
    const answer = await send(END);
    expect([answer.status, statuses(answer)]).toEqual([200, []]);
  });

  it('keeps its parts apart when their bodies speak of boundaries', async () => {
    const title = '--b-- --c-- --b';
    const answer = await send(
      `${write(`{"Title":"${title}"}`)}${write(`{\r\n "Title":\r\n  "--c"\r\n}`)}${END}`
    );
    expect(statuses(answer)).toEqual(['201 Created', '201 Created']);
    expect(answer.body).toContain(`"Title":"${title}"`);
  });

  it.each([
    ['signs in as somebody else', 'Authorization: Bearer forged\r\n'],
    ['sends a cookie', 'Cookie: FedAuth=forged\r\n'],
    ['says it is another host', 'Host: evil.example\r\n']
  ])('whose part %s is still of him who sent it', async (_name, header) => {
    const answer = await send(write('{"Title":"mine"}', header) + END);
    expect(statuses(answer)).toEqual(['201 Created']);
    const { json } = await tenant.tenant.ann.get(
      "web/lists/getByTitle('Notes')/items(1)?$select=Author/EMail&$expand=Author"
    );
    expect(json.Author).toEqual({ EMail: 'ben@contoso.example' });
  });

  it.each([
    '/sites/hallway/_api/$batch',
    '/_emulator/token?user=ann@contoso.example',
    '/graph/v1.0/me',
    '/sites/empty/_api/web',
    '/sites/hallway/SitePages/Home.aspx',
    '/sites/hallway/_api/../../../_emulator/switches'
  ])('reaches nothing at %s', async path => {
    const answer = await send(get(path) + END);
    const [status = ''] = statuses(answer);
    expect(['400 Bad Request', '404 Not Found', '501 Not Implemented']).toContain(status);
    expect(answer.body).not.toContain('access_token');
  });

  it.each([
    'http://evil.example/_api/web',
    '//evil.example/_api/web',
    'ftp://x/_api/web',
    'javascript:_api/web',
    'http://['
  ])('does not go to %s', async url => {
    const answer = await send(`--b\r\n${HTTP}GET ${url} HTTP/1.1\r\n\r\n\r\n${END}`);
    expect(statuses(answer)).toEqual(['400 Bad Request']);
  });

  it('answers every part though one of them cannot be read', async () => {
    const broken = ['{', '[]', '{"None":1}', '{"Title":7}', '{"Title":"a\\u0000"}'].map(body => write(body));
    const answer = await send(
      broken.join('') + write('{"Title":"whole"}') + get(`${ITEMS}?$filter=(`) + get(`${ITEMS}(9)`) + END
    );
    expect(statuses(answer)).toEqual([
      ...Array.from({ length: 4 }, () => '400 Bad Request'),
      '501 Not Implemented',
      '201 Created',
      '400 Bad Request',
      '404 Not Found'
    ]);
    expect(await count()).toBe(1);
  });

  it('splits no answer by what a row holds', async () => {
    const title = 'a\\r\\n\\r\\nHTTP/1.1 200 OK\\r\\n--batchresponse_x--';
    const answer = await send(write(`{"Title":"${title}"}`) + get(`${ITEMS}?$select=Title`) + END);
    expect(statuses(answer)).toEqual(['201 Created', '200 OK']);
  });

  it('in UTF-16 or packed is refused', async () => {
    const whole = write('{"Title":"a"}') + END;
    expect((await send(Buffer.from(whole, 'utf16le'))).status).toBe(400);
    expect((await send(Buffer.from(whole, 'utf16le').swap16())).status).toBe(400);
    expect(await count()).toBe(0);
  });

  it('of bytes that are no UTF-8 keeps the sign for what cannot be shown', async () => {
    const whole = Buffer.from(`${write('{"Title":"a\xff\xc0\xafb"}')}${END}`, 'latin1');
    expect(statuses(await send(whole))).toEqual(['201 Created']);
    expect(
      (await tenant.tenant.ann.get("web/lists/getByTitle('Notes')/items(1)?$select=Title")).json.Title
    ).toBe('a\ufffd\ufffd\ufffdb');
  });

  it('of another content type is refused', async () => {
    for (const type of [
      'multipart/form-data; boundary=b',
      'application/json',
      'text/plain',
      'multipart/mixed',
      'multipart/mixed; boundary='
    ]) {
      expect((await send(get(ITEMS) + END, `Content-Type: ${type}`)).status).toBe(400);
    }
  });
});
