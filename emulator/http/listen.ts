import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ConnectionLost } from '../faults/ConnectionLost';
import { type AddressInfo, type Socket } from 'node:net';

type Handler = (request: Request) => Promise<Response>;

/** Larger than any package an app catalog takes here; everything else is far smaller. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;

/** A request that is not whole by then has stalled, and is answered 408; the largest package takes a second. */
const REQUEST_TIMEOUT_MS = 60_000;

/** Serves the handler on 127.0.0.1; rejects when the port is taken. */
export async function listenOn(
  handler: Handler,
  port: number,
  requestTimeoutMs = REQUEST_TIMEOUT_MS
): Promise<{ url: string; close(): Promise<void> }> {
  const answer = inTurn((incoming, outgoing) => serve(handler, incoming, outgoing));
  const server = createServer(
    // Stalled requests are looked for so often.
    { requestTimeout: requestTimeoutMs, connectionsCheckingInterval: requestTimeoutMs / 10 },
    answer
  );
  // Who asks first is told before he sends: the default is to let everybody go on.
  server.on('checkContinue', (incoming: IncomingMessage, outgoing: ServerResponse) => {
    if (isTooLarge(incoming)) return refuse(outgoing, 413);
    outgoing.writeContinue();
    answer(incoming, outgoing);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${actual}`, close: () => closeServer(server) };
}

/** Requests sent one after the other without waiting are also handled so: a read must not overtake a write (RFC 9112, 9.3.2). */
function inTurn(
  serveOne: (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>
): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  const latest = new WeakMap<Socket, Promise<void>>();
  return (incoming, outgoing) => {
    const before = latest.get(incoming.socket) ?? Promise.resolve();
    latest.set(
      incoming.socket,
      before.then(() => serveOne(incoming, outgoing))
    );
  };
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close(error => (error ? reject(error) : resolve()));
    // Browsers keep connections open; nobody should wait for them.
    server.closeAllConnections();
  });
}

async function serve(handler: Handler, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  try {
    const body = await readBody(incoming);
    if (body === 'too large') return refuse(outgoing, 413);
    await send(await handler(toRequest(incoming, body)), outgoing);
  } catch (error) {
    if (error instanceof ConnectionLost) return void outgoing.destroy();
    // The handler answers its own failures; what remains is a request no URL or Request can hold, or a lost client.
    refuse(outgoing, 400);
  }
}

function refuse(outgoing: ServerResponse, status: number): void {
  if (!outgoing.headersSent) outgoing.writeHead(status, { connection: 'close' });
  outgoing.end();
}

function isTooLarge(incoming: IncomingMessage): boolean {
  return Number(incoming.headers['content-length'] ?? 0) > MAX_BODY_BYTES;
}

async function readBody(incoming: IncomingMessage): Promise<Buffer | 'too large'> {
  if (isTooLarge(incoming)) return 'too large';
  // Waiting for the end of nothing costs as much as the rest of a small read.
  const { headers } = incoming;
  if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined)
    return Buffer.alloc(0);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return 'too large';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** @throws when it is no request: of two hosts, say, one is a lie. */
function toRequest(incoming: IncomingMessage, body: Buffer): Request {
  if ((incoming.headersDistinct.host ?? []).length > 1) throw new Error('More than one host.');
  const method = incoming.method ?? 'GET';
  const headers = headersOf(incoming);
  const url = new URL(`http://${incoming.headers.host ?? '127.0.0.1'}${pathOf(incoming.url ?? '/')}`);
  const canHaveBody = method !== 'GET' && method !== 'HEAD';
  return new Request(url, {
    method,
    headers,
    ...(canHaveBody && body.length > 0 ? { body: new Uint8Array(body) } : {})
  });
}

function headersOf(incoming: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  return headers;
}

/** The request's target may be a whole address, as for a proxy, or begin with two slashes: the host is the header's. */
function pathOf(target: string): string {
  if (target.startsWith('/')) return target;
  const { pathname, search } = new URL(target);
  return pathname + search;
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  const headers: Record<string, string | string[]> = Object.fromEntries(response.headers);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) headers['set-cookie'] = cookies;
  if (response.status !== 204 && response.status !== 304) headers['content-length'] = String(body.length);
  outgoing.writeHead(response.status, headers);
  outgoing.end(body);
}
