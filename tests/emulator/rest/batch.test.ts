import {
  addNotesList,
  API,
  BEN,
  HOST,
  NOTES,
  type Answer,
  type Person,
  type TestTenant,
  testTenant
} from './testTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant();
  await addNotesList(tenant.ann);
  tenant.emulator.meters.reset();
});

afterEach(() => tenant.emulator.close());

const ITEMS = `${HOST}${API}${NOTES}/items`;

function get(url: string): string {
  return `--batch_b\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\nGET ${url} HTTP/1.1\naccept: application/json;odata=nometadata\n\n`;
}

function write(method: string, url: string, body: string, headers = ''): string {
  return (
    `--changeset_c\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\n${method} ${url} HTTP/1.1\n` +
    `accept: application/json;odata=nometadata\ncontent-type: application/json\n${headers}\n${body}\n\n`
  );
}

function changeSet(...writes: readonly string[]): string {
  return `--batch_b\nContent-Type: multipart/mixed; boundary="changeset_c"\n\n${writes.join('')}--changeset_c--\n\n`;
}

function send(
  person: Person,
  body: string,
  contentType = 'multipart/mixed; boundary=batch_b'
): Promise<Answer> {
  return person.post('$batch', body, { 'content-type': contentType });
}

const END = '--batch_b--\n';

/** Status lines of the parts. */
const statuses = (text: string): string[] =>
  [...text.matchAll(/^HTTP\/1\.1 (.*)\r$/gm)].map(match => match[1] ?? '');

describe('a batch', () => {
  it('answers in order, in CRLF, flat, and ends with a line end, byte for byte', async () => {
    const answer = await send(tenant.ben, get(`${ITEMS}?$select=Title`) + get(`${ITEMS}(9)`) + END);
    const boundary =
      /boundary=(batchresponse_[0-9a-f-]{36})$/.exec(answer.headers.get('content-type') ?? '')?.[1] ?? '';
    const part = (status: string, body: string): string =>
      `--${boundary}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 ${status}\r\n` +
      `CONTENT-TYPE: application/json;odata=nometadata;streaming=true;charset=utf-8\r\n\r\n${body}\r\n`;
    expect(answer.text).toBe(
      part('200 OK', '{"value":[]}') +
        part(
          '404 Not Found',
          '{"odata.error":{"code":"-2130575338, System.ArgumentException","message":{"lang":"en-US","value":"Item does not exist. It may have been deleted by another user."}}}'
        ) +
        `--${boundary}--\r\n`
    );
  });

  it('writes what it can and rolls nothing back', async () => {
    const writes = [
      write('POST', ITEMS, '{"Title":"one","Key":"k"}'),
      write('POST', ITEMS, '{"Title":"two","Key":"K"}'),
      write('POST', ITEMS, '{"Title":"three"}'),
      write('MERGE', `${ITEMS}(1)`, '{"Title":"changed"}', 'if-match: *\n'),
      write('DELETE', `${ITEMS}(2)`, '', 'if-match: *\n')
    ];
    const answer = await send(tenant.ben, changeSet(...writes) + get(`${ITEMS}?$select=Title`) + END);
    expect(statuses(answer.text)).toEqual([
      '201 Created',
      '500 Internal Server Error',
      '201 Created',
      '204 No Content',
      '200 OK',
      '200 OK'
    ]);
    expect(answer.text).toContain('{"value":[{"Title":"changed"}]}');
    expect(answer.text).toMatch(/ETAG: "[0-9a-f-]{36},2"\r\n/);
    expect(answer.text).toMatch(/LOCATION: http/);
  });

  it('counts one request, its parts, and the rows of each', async () => {
    await send(
      tenant.ben,
      changeSet(write('POST', ITEMS, '{"Title":"one"}')) + get(ITEMS) + get(`${ITEMS}(9)`) + END
    );
    const reading = tenant.emulator.meters.read();
    expect([reading.requests, reading.parts, reading.refusals]).toEqual([1, 3, 1]);
    expect(reading.byOperation['create an item']?.count).toBe(1);
    expect(reading.recent[0]?.parts.map(part => [part.operation, part.status])).toEqual([
      ['create an item', 201],
      ['read items', 200],
      ['read an item', 404]
    ]);
  });

  it('reads CRLF and a quoted boundary as well', async () => {
    const body = (get(ITEMS) + END).replaceAll('\n', '\r\n');
    const answer = await send(tenant.ben, body, 'multipart/mixed; boundary="batch_b"; charset=utf-8');
    expect(statuses(answer.text)).toEqual(['200 OK']);
  });

  it('checks the rights of every part', async () => {
    const answer = await send(
      tenant.vera,
      changeSet(write('POST', ITEMS, '{"Title":"no"}')) + get(ITEMS) + END
    );
    expect(statuses(answer.text)).toEqual(['403 Forbidden', '200 OK']);
  });

  it('keeps text with line ends, emoji and boundaries inside strings', async () => {
    const title = 'a\\nb 👩‍👩‍👧 --batch_b-- --changeset_c';
    const answer = await send(tenant.ben, changeSet(write('POST', ITEMS, `{"Title":"${title}"}`)) + END);
    expect(statuses(answer.text)).toEqual(['201 Created']);
    expect((await tenant.ben.get(`${NOTES}/items(1)`)).json.Title).toBe('a\nb 👩‍👩‍👧 --batch_b-- --changeset_c');
  });

  it('takes a hundred operations and refuses one more', async () => {
    expect(statuses((await send(tenant.ben, get(`${ITEMS}(1)`).repeat(100) + END)).text)).toHaveLength(100);
    const refused = await send(tenant.ben, get(`${ITEMS}(1)`).repeat(101) + END);
    expect([refused.status, refused.errorText]).toEqual([
      400,
      "The current batch message contains too many parts. Only batch messages with a maximum number of '100' query operations and changesets are allowed."
    ]);
  });

  it('refuses more than two megabytes with 413', async () => {
    const refused = await send(
      tenant.ben,
      changeSet(write('POST', ITEMS, `{"Body":"${'x'.repeat(2_097_152)}"}`)) + END
    );
    expect(refused.status).toBe(413);
  });

  it.each([
    ['no boundary', get(ITEMS) + END, 'multipart/mixed'],
    ['another content type', get(ITEMS) + END, 'application/json'],
    ['no closing boundary', get(ITEMS), 'multipart/mixed; boundary=batch_b'],
    [
      'a read inside a change set',
      changeSet(write('GET', ITEMS, '')) + END,
      'multipart/mixed; boundary=batch_b'
    ],
    [
      'a write outside a change set',
      get(ITEMS).replace('GET', 'POST') + END,
      'multipart/mixed; boundary=batch_b'
    ],
    [
      'no request line',
      '--batch_b\nContent-Type: application/http\n\nhello\n\n' + END,
      'multipart/mixed; boundary=batch_b'
    ],
    [
      'a part of another type',
      '--batch_b\nContent-Type: text/plain\n\nGET x HTTP/1.1\n\n' + END,
      'multipart/mixed; boundary=batch_b'
    ],
    [
      'a header without a name',
      get(ITEMS).replace('accept:', ': ') + END,
      'multipart/mixed; boundary=batch_b'
    ],
    [
      'an unclosed change set',
      changeSet(write('POST', ITEMS, '{}')).replace('--changeset_c--', '') + END,
      'multipart/mixed; boundary=batch_b'
    ]
  ])('refuses %s as a whole with 400', async (_name, body, contentType) => {
    expect((await send(tenant.ben, body, contentType)).status).toBe(400);
    expect((await tenant.ben.get(`${NOTES}/items`)).json.value).toEqual([]);
  });

  it('answers 400 for a part with broken JSON, and goes on', async () => {
    const answer = await send(tenant.ben, changeSet(write('POST', ITEMS, '{"Title":')) + get(ITEMS) + END);
    expect(statuses(answer.text)).toEqual(['400 Bad Request', '200 OK']);
  });

  it('holds neither other hosts nor batches', async () => {
    const inner = changeSet(write('POST', `${HOST}${API}$batch`, ''));
    const answer = await send(
      tenant.ben,
      get('https://elsewhere.example/_api/web') + get(`${HOST}/_emulator/meters`) + inner + END
    );
    expect(statuses(answer.text)).toEqual(['400 Bad Request', '400 Bad Request', '501 Not Implemented']);
  });

  it('holds no parts of other sites, whoever owns them', async () => {
    await tenant.nobody.post('/_emulator/sites', { url: '/sites/other', title: 'Other', ownerUpn: BEN });
    const answer = await send(
      tenant.ben,
      get(`${HOST}/sites/other/_api/web`) + get(`${HOST}${API}web`) + END
    );
    expect(statuses(answer.text)).toEqual(['400 Bad Request', '200 OK']);
  });

  it('may be empty', async () => {
    const answer = await send(tenant.ben, END);
    expect(answer.text).toMatch(/^--batchresponse_[0-9a-f-]{36}--\r\n$/);
  });
});
