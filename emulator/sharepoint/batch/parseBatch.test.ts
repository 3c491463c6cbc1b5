import { type SharePointError } from '../errors/SharePointError';
import { type BatchPart, parseBatch } from './parseBatch';

const TYPE = 'multipart/mixed; boundary=b';

function read(...lines: readonly string[]): BatchPart[] {
  return parseBatch(TYPE, lines.join('\n'));
}

function refusalOf(action: () => unknown): SharePointError {
  try {
    action();
  } catch (error) {
    return error as SharePointError;
  }
  throw new Error('It was not refused.');
}

const HTTP = ['Content-Type: application/http', 'Content-Transfer-Encoding: binary', ''];
const query = (line: string, ...rest: readonly string[]): string[] => ['--b', ...HTTP, line, ...rest, ''];
const writeOf = (...lines: readonly string[]): string[] => [
  ...['--b', 'Content-Type: multipart/mixed; boundary="c"', '', '--c', ...HTTP, ...lines, '--c--', '']
];

describe('parseBatch', () => {
  it('reads the request line by its first space and its last', () => {
    const url = "https://contoso.example/_api/web/lists/getByTitle('My list')/items";
    expect(read(...query(`GET ${url} HTTP/1.1`), '--b--')[0]).toMatchObject({ method: 'GET', url });
    expect(read(...query(`  GET   ${url}   HTTP/1.0  `), '--b--')[0]).toMatchObject({ method: 'GET', url });
  });

  it('reads a request line of a million spaces as fast as any', () => {
    const startedAt = process.hrtime.bigint();
    const refused = refusalOf(() => read(...query(`GET a${' '.repeat(1_000_000)}b`), '--b--'));
    expect(refused.message).toBe('A part has no request line.');
    expect(Number(process.hrtime.bigint() - startedAt) / 1e6).toBeLessThan(4000);
  });

  it.each([
    '',
    'GET',
    'GET /x',
    'get /x HTTP/1.1',
    'GET /x HTTP/2',
    'GET HTTP/1.1',
    ' HTTP/1.1',
    'GET  HTTP/1.1',
    'G3T /x HTTP/1.1'
  ])('finds no request line in %j', line => {
    expect(refusalOf(() => read(...query(line), '--b--'))).toMatchObject({
      status: 400,
      message: 'A part has no request line.'
    });
  });

  it('hands a body on with the line ends it came with', () => {
    const lines = writeOf('POST /x HTTP/1.1', '', '{"a":', ' 1}');
    expect(parseBatch(TYPE, [...lines, '--b--'].join('\n'))[0]?.body).toBe('{"a":\n 1}');
    expect(parseBatch(TYPE, [...lines, '--b--'].join('\r\n'))[0]?.body).toBe('{"a":\r\n 1}');
  });

  it('takes a line for a boundary only when it is the whole line', () => {
    const body = ['{', '--bx', ' --b', '"--b--"', '--c--x', '}'];
    expect(read(...writeOf('POST /x HTTP/1.1', '', ...body), '--b--')[0]?.body).toBe(body.join('\n'));
    expect(read('--b \t', ...query('GET /x HTTP/1.1').slice(1), '--b-- ')).toHaveLength(1);
  });

  it('takes no notice of what stands before the first boundary and after the last', () => {
    expect(
      read('GET /no HTTP/1.1', ...query('GET /yes HTTP/1.1'), '--b--', ...query('GET /no HTTP/1.1'))
    ).toMatchObject([{ url: '/yes' }]);
  });

  it('reads headers without regard to case, joins those that come twice, and stops at the blank line', () => {
    const [part] = read(
      ...query('GET /x HTTP/1.1', 'Accept: a', 'ACCEPT:b', 'If-Match: "x:y"', '', 'Not: a header'),
      '--b--'
    );
    expect(Object.fromEntries(part?.headers ?? [])).toEqual({ accept: 'a, b', 'if-match': '"x:y"' });
    expect(part?.body).toBe('Not: a header');
  });

  it.each(['no colon', ': no name', 'a b: c', 'ü: x', 'a: \0', 'a: 漢', 'a: b\rc: d'])(
    'refuses the header %j',
    header => {
      expect(refusalOf(() => read(...query('GET /x HTTP/1.1', header, ''), '--b--'))).toMatchObject({
        status: 400,
        code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
        message: 'A part has a malformed header.'
      });
    }
  );

  it.each([
    ['multipart/mixed; boundary=b', 1],
    ['MULTIPART/MIXED; BOUNDARY=b', 1],
    ['multipart/mixed;boundary="b"', 1],
    ['multipart/mixed; charset=utf-8; boundary=b', 1],
    ['multipart/mixed; boundary=b; charset=utf-8', 1],
    ['multipart/mixed; boundary=b;charset=utf-8', 1]
  ])('finds the boundary in %s', (type, count) => {
    expect(parseBatch(type, [...query('GET /x HTTP/1.1'), '--b--'].join('\n'))).toHaveLength(count);
  });

  it.each([
    '',
    'multipart/mixed',
    'multipart/form-data; boundary=b',
    'application/json',
    'multipart/mixed; boundary=',
    'multipart/mixed; boundary=""',
    'multipart/mixedly; bound=b'
  ])('finds none in %j', type => {
    expect(refusalOf(() => parseBatch(type, '--b--')).message).toBe('The batch request has no boundary.');
  });

  it('says what it is when a batch ends too early', () => {
    for (const lines of [[], ['--b'], query('GET /x HTTP/1.1'), ['{}'], ['--b-']]) {
      expect(refusalOf(() => read(...lines)).message).toBe(
        'The batch request ends before its closing boundary.'
      );
    }
    const inner = writeOf('POST /x HTTP/1.1', '').filter(line => line !== '--c--');
    expect(refusalOf(() => read(...inner, '--b--')).message).toBe(
      'The batch request ends before its closing boundary.'
    );
  });

  it.each(['POST', 'MERGE', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE'])(
    'lets no %s stand alone',
    method => {
      expect(refusalOf(() => read(...query(`${method} /x HTTP/1.1`), '--b--')).message).toBe(
        `An invalid HTTP method '${method}' was detected for a query operation. Query operations only support the HTTP 'GET' methods.`
      );
    }
  );

  it.each(['GET', 'HEAD', 'OPTIONS', 'BREW'])('lets no %s into a change set', method => {
    expect(refusalOf(() => read(...writeOf(`${method} /x HTTP/1.1`, ''), '--b--')).message).toBe(
      `An invalid HTTP method '${method}' was detected for a request in a change set. Requests in change sets only support the HTTP methods 'POST', 'PUT', 'DELETE', and 'MERGE'.`
    );
  });

  it('counts operations over all change sets', () => {
    const many = (count: number): string[] =>
      Array.from({ length: count }, () => writeOf('POST /x HTTP/1.1', '')).flat();
    expect(
      read(...many(60), ...Array.from({ length: 40 }, () => query('GET /x HTTP/1.1')).flat(), '--b--')
    ).toHaveLength(100);
    expect(refusalOf(() => read(...many(101), '--b--')).message).toContain(
      "a maximum number of '100' query operations"
    );
  });

  it('refuses a change set inside a change set, and a part of another type, by its name', () => {
    const nested = [
      '--b',
      'Content-Type: multipart/mixed; boundary=d',
      '',
      '--d',
      ...writeOf('POST /x HTTP/1.1', '').slice(1),
      '--d--'
    ];
    expect(refusalOf(() => read(...nested, '--b--')).status).toBe(400);
    expect(refusalOf(() => read('--b', 'Content-Type: text/plain', '', 'x', '--b--')).message).toBe(
      "A part has the content type 'text/plain'."
    );
  });
});
