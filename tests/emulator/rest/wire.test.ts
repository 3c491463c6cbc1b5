import { connect } from 'node:net';
import { type TestTenant, testTenant } from './testTenant';

/** What arrives on the socket, byte by byte, when it is not a well-behaved client that writes. */

let tenant: TestTenant;
let server: { url: string; close(): Promise<void> };
let token: string;

beforeEach(async () => {
  tenant = await testTenant();
  server = await tenant.emulator.listen(0);
  const answer = await tenant.nobody.get('/_emulator/token?user=ann@contoso.example');
  token = String(answer.json.access_token);
});

afterEach(async () => {
  await server.close();
  tenant.emulator.close();
});

/** Everything that comes back until the server closes; `stop` says what the client does once it has written. */
function exchange(text: string, stop: 'wait' | 'end' | 'destroy' = 'wait'): Promise<string> {
  return new Promise(resolve => {
    let received = '';
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => {
      socket.write(text);
      if (stop === 'end') socket.end();
      if (stop === 'destroy') setTimeout(() => socket.destroy(), 20);
    });
    socket.setEncoding('utf8').on('data', (chunk: string) => (received += chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(received));
  });
}

async function expectAlive(): Promise<void> {
  expect((await fetch(`${server.url}/_emulator/clock`)).status).toBe(200);
}

const POST = 'POST /_emulator/directory HTTP/1.1\r\nHost: 127.0.0.1\r\n';

describe('on the wire', () => {
  it('a body that is announced as too large is refused before it is sent', async () => {
    expect(await exchange(`${POST}Content-Length: 2147483648\r\n\r\n`)).toMatch(/^HTTP\/1\.1 413 /);
    await expectAlive();
  });

  it.each([
    ['a body that ends early', `${POST}Content-Length: 100\r\n\r\n{"people":`, 'end'],
    ['a client that is lost in a body', `${POST}Content-Length: 100\r\n\r\n{"people":`, 'destroy'],
    ['a chunk that ends early', `${POST}Transfer-Encoding: chunked\r\n\r\n40\r\n{"people":`, 'end'],
    ['a chunk without a length', `${POST}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, 'wait'],
    ['two lengths', `${POST}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`, 'wait'],
    [
      'a length and chunks',
      `${POST}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      'wait'
    ],
    ['no HTTP', 'hello\r\n\r\n', 'wait'],
    ['a header that is folded', `${POST}X-A: 1\r\n b\r\nConnection: close\r\n\r\n`, 'wait'],
    ['a method that is none', 'TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 'wait'],
    ['a host that is none', 'GET / HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n', 'wait'],
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(100_000)}`, 'wait'],
    ['an address of 100 KB', `GET /${'a'.repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 'wait']
  ] as const)('%s neither stops nor fells the server', async (_name, text, stop) => {
    const received = await exchange(text, stop);
    expect(received).not.toMatch(/^HTTP\/1\.1 5/);
    expect(received).not.toContain('at ');
    await expectAlive();
  });

  it.each(['//evil.example/sites/hallway/_api/web', 'http://evil.example/sites/hallway/_api/web'])(
    'the target %s does not put another host into answers',
    async target => {
      const received = await exchange(
        `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:4780\r\nAuthorization: Bearer ${token}\r\nConnection: close\r\n\r\n`
      );
      expect(received).not.toContain('evil.example');
    }
  );
});
