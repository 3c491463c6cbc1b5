import { listenOn } from '../../../emulator/http/listen';
import { readAnswer, readToEnd, Wire } from './Wire';

/** The server waits 60 seconds for a request; here it waits less, so that it can be seen. */
const TIMEOUT_MS = 500;
/** On a busy machine. */
const LATEST_MS = 10_000;

jest.setTimeout(30_000);

let server: { url: string; close(): Promise<void> };
let wire: Wire;
let handled: string[];

beforeEach(async () => {
  handled = [];
  const handler = async (request: Request): Promise<Response> => {
    handled.push(await request.text());
    return new Response('served');
  };
  server = await listenOn(handler, 0, TIMEOUT_MS);
  wire = new Wire(server.url, 'x');
});

afterEach(() => server.close());

/** Writes a byte, waits, writes the next, until the server has had enough. */
async function drip(text: string, everyMs: number): Promise<{ received: string; tookMs: number }> {
  const startedAt = Date.now();
  const socket = await wire.open();
  const received = readToEnd(socket, 20_000);
  let at = 0;
  const timer = setInterval(() => {
    if (at < text.length && !socket.destroyed) socket.write(text[at] ?? '');
    at += 1;
  }, everyMs);
  const answer = await received;
  clearInterval(timer);
  return { received: answer, tookMs: Date.now() - startedAt };
}

describe('a slow client', () => {
  it('that sends its head byte by byte is answered 408 and let go', async () => {
    const { received, tookMs } = await drip(wire.head('GET /'), 50);
    expect(readAnswer(received).status).toBe(408);
    expect(tookMs).toBeGreaterThanOrEqual(TIMEOUT_MS - 100);
    expect(tookMs).toBeLessThan(LATEST_MS);
    expect(handled).toEqual([]);
  });

  it('that sends its body byte by byte is let go, and nothing is done for it', async () => {
    const socket = await wire.open();
    const received = readToEnd(socket, 20_000);
    socket.write(wire.head('POST /', 'Content-Length: 1000'));
    const timer = setInterval(() => socket.destroyed || socket.write('x'), 50);
    const answer = await received;
    clearInterval(timer);
    expect(readAnswer(answer).status).toBe(408);
    expect(handled).toEqual([]);
  });

  it('that sends chunks without end is let go too', async () => {
    const socket = await wire.open();
    const received = readToEnd(socket, 20_000);
    socket.write(wire.head('POST /', 'Transfer-Encoding: chunked'));
    const timer = setInterval(() => socket.destroyed || socket.write('1\r\nx\r\n'), 50);
    const answer = await received;
    clearInterval(timer);
    expect(readAnswer(answer).status).toBe(408);
    expect(handled).toEqual([]);
  });

  it('that says nothing at all is let go', async () => {
    const socket = await wire.open();
    const startedAt = Date.now();
    expect(readAnswer(await readToEnd(socket, 20_000)).status).toBe(408);
    expect(Date.now() - startedAt).toBeLessThan(LATEST_MS);
  });

  it('is still served when it is slow but done in time', async () => {
    const { received } = await drip('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 4);
    expect(readAnswer(received)).toMatchObject({ status: 200, body: 'served' });
  });

  it('does not keep three hundred like it from being let go, nor others from being served', async () => {
    const sockets = await Promise.all(Array.from({ length: 300 }, () => wire.open()));
    const ends = sockets.map(socket => readToEnd(socket, 20_000));
    for (const socket of sockets) socket.write('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    expect(await (await fetch(server.url)).text()).toBe('served');
    const statuses = (await Promise.all(ends)).map(each => readAnswer(each).status);
    expect(new Set(statuses)).toEqual(new Set([408]));
    expect(await (await fetch(server.url)).text()).toBe('served');
  });

  it('whose answer is slow to make is not hurried: only its request is timed', async () => {
    const patient = await listenOn(
      () => new Promise(resolve => setTimeout(() => resolve(new Response('late')), TIMEOUT_MS * 2)),
      0,
      TIMEOUT_MS
    );
    expect(await (await fetch(patient.url)).text()).toBe('late');
    await patient.close();
  });
});
