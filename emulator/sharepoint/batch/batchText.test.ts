import fc from 'fast-check';
import { type ApiAnswer } from '../ApiAnswer';
import { parseBatch } from './parseBatch';
import { writeBatch } from './writeBatch';

const TYPE = 'multipart/mixed; boundary=batch_1';

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly body: string;
}

/** As clients write it: reads apart, each write in a change set. */
function written(requests: readonly Sent[], lineEnd: string): string {
  const head = 'Content-Type: application/http\nContent-Transfer-Encoding: binary\n\n';
  const parts = requests.map(({ method, url, body }) => {
    const request = `${head}${method} ${url} HTTP/1.1\nAccept: application/json\n\n${body}\n\n`;
    if (method === 'GET') return `--batch_1\n${request}`;
    return `--batch_1\nContent-Type: multipart/mixed; boundary="changeset_2"\n\n--changeset_2\n${request}--changeset_2--\n\n`;
  });
  return `${parts.join('')}--batch_1--\n`.replaceAll('\n', lineEnd);
}

const request = fc.oneof(
  fc.record({ method: fc.constant('GET'), url: fc.webUrl(), body: fc.constant('') }),
  fc.record({
    method: fc.constantFrom('POST', 'MERGE', 'PUT', 'DELETE'),
    url: fc.webUrl(),
    body: fc.json().filter(json => json.trim() === json)
  })
);

describe('a batch as text', () => {
  it('is read as it was written, with LF or CRLF', () => {
    fc.assert(
      fc.property(
        fc.array(request, { maxLength: 20 }),
        fc.constantFrom('\n', '\r\n'),
        (requests, lineEnd) => {
          const read = parseBatch(TYPE, written(requests, lineEnd));
          expect(read.map(({ method, url, body }) => ({ method, url, body }))).toEqual(requests);
        }
      )
    );
  });

  it('is read or refused, whatever comes', () => {
    const line = fc.constantFrom(
      '--batch_1',
      '--batch_1--',
      '',
      'GET /x HTTP/1.1',
      'Content-Type: application/http',
      ': x',
      '{}'
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), lines => {
        try {
          expect(parseBatch(TYPE, lines.join('\n')).length).toBeLessThanOrEqual(100);
        } catch (error) {
          expect(error).toMatchObject({ status: 400 });
        }
      })
    );
  });

  it('answers what PnPjs can parse: LF split, a status with its reason, a line end at the end', () => {
    const answer: ApiAnswer = {
      status: 204,
      headers: { 'CONTENT-TYPE': 'application/json', ETAG: '"1"' },
      body: '',
      operation: 'x',
      rowsTouched: 0
    };
    expect(writeBatch([answer], 'batchresponse_1')).toBe(
      [
        ...['--batchresponse_1', 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', ''],
        ...['HTTP/1.1 204 No Content', 'CONTENT-TYPE: application/json', 'ETAG: "1"', '', ''],
        ...['--batchresponse_1--', '']
      ].join('\r\n')
    );
  });
});
