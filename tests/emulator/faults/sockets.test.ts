import { connect } from 'node:net';
import { ANN, type TestTenant } from '../rest/testTenant';
import { faultTenant, NOTES_PATH } from './faultTenant';

let tenant: TestTenant;
let server: { url: string; close(): Promise<void> };
let headers: Record<string, string>;

beforeEach(async () => {
  tenant = await faultTenant();
  server = await tenant.emulator.listen(0);
  const { json } = await tenant.nobody.get(`/_emulator/token?user=${ANN}`);
  headers = {
    authorization: `Bearer ${String(json.access_token)}`,
    ...{ accept: 'application/json', 'content-type': 'application/json' }
  };
});

afterEach(async () => {
  await server.close();
  tenant.emulator.close();
});

const send = (key: string): Promise<Response> =>
  fetch(server.url + NOTES_PATH, {
    ...{ method: 'POST', headers, body: JSON.stringify({ Title: key, Key: key }) }
  });

describe('on a real socket', () => {
  it('F27: the connection is cut, and the row is kept', async () => {
    tenant.emulator.faults.add({ fault: 'lost', when: 'after commit', times: 1 });
    await expect(send('a')).rejects.toThrow('fetch failed');
    const again = await send('a');
    expect([again.status, await again.text()]).toEqual([500, expect.stringContaining('-2130575169')]);
  });

  it('F27: not one byte is answered', async () => {
    tenant.emulator.faults.add({ fault: 'lost' });
    const { port } = new URL(server.url);
    const received = await new Promise<string>((resolve, reject) => {
      let text = '';
      const socket = connect(Number(port), '127.0.0.1', () =>
        socket.write('GET /sites/hallway/_api/web HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n')
      );
      socket.on('data', chunk => (text += chunk.toString()));
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
    });
    expect(received).toBe('');
  });

  it('the next connection is served', async () => {
    tenant.emulator.faults.add({ fault: 'lost', times: 1 });
    await send('a').catch(() => undefined);
    expect((await send('b')).status).toBe(201);
  });

  it('F30: an older answer comes after a newer one', async () => {
    tenant.emulator.faults.add({ fault: 'delayed', nth: 1, delayMs: 150 });
    const order: string[] = [];
    await Promise.all([
      send('slow').then(() => order.push('slow')),
      new Promise(resolve => setTimeout(resolve, 20)).then(() => send('fast')).then(() => order.push('fast'))
    ]);
    expect(order).toEqual(['fast', 'slow']);
  });

  it('F29: a body that is cut agrees with its Content-Length', async () => {
    tenant.emulator.faults.add({ fault: 'truncatedBody', when: 'after commit' });
    const answer = await send('a');
    const text = await answer.text();
    expect(answer.headers.get('content-length')).toBe(String(Buffer.byteLength(text)));
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  });

  it('F7: a fetch that follows finds a sign-in page with 200', async () => {
    tenant.emulator.faults.add({ fault: 'signInPage', times: 1 });
    const answer = await fetch(`${server.url}/sites/hallway/_api/web`, { headers });
    expect([answer.status, answer.redirected]).toEqual([200, true]);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await answer.text()).toContain('<title>Sign in to your account</title>');
  });

  it('F37: 308 without a Location is an answer, and no journey', async () => {
    tenant.emulator.faults.add({ fault: 'siteMoved' });
    expect((await fetch(`${server.url}/sites/hallway/_api/web`, { headers })).status).toBe(308);
  });

  it('answers really take their time', async () => {
    tenant.emulator.tenant.setSwitches({ latency: 'typical' });
    const startMs = performance.now();
    const answer = await send('a');
    const tookMs = performance.now() - startMs;
    const said = Number(answer.headers.get('sprequestduration'));
    expect(said).toBeGreaterThanOrEqual(60);
    expect(tookMs).toBeGreaterThanOrEqual(said - 2);
  }, 10_000);
});
