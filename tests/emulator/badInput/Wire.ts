import { connect, type Socket } from 'node:net';

/** The server closes when it has answered; a busy machine takes its time. */
const PATIENCE_MS = 25_000;

/** A server under attack, and bytes written to it as they are. */
export class Wire {
  private readonly port: number;
  private readonly token: string;

  /** @param token signs in whoever writes */
  public constructor(url: string, token: string) {
    this.port = Number(new URL(url).port);
    this.token = token;
  }

  public open(): Promise<Socket> {
    return new Promise((resolve, reject) => {
      const socket = connect(this.port, '127.0.0.1', () => resolve(socket));
      socket.once('error', reject);
    });
  }

  /** All that comes back until the server closes, or for so long. */
  public async exchange(bytes: string | Uint8Array, patienceMs = 3000): Promise<string> {
    const socket = await this.open();
    const received = readToEnd(socket, patienceMs);
    socket.write(bytes);
    return received;
  }

  /** The head of a request by somebody signed in; lines end as they must. */
  public head(requestLine: string, ...headers: readonly string[]): string {
    const lines = [
      `${requestLine} HTTP/1.1`,
      `Host: 127.0.0.1:${this.port}`,
      `Authorization: Bearer ${this.token}`,
      'Accept: application/json;odata=nometadata',
      ...headers
    ];
    return `${lines.join('\r\n')}\r\n\r\n`;
  }

  /** The answer to one request that carries these bytes. */
  public async send(
    requestLine: string,
    body: Uint8Array | string = '',
    ...headers: readonly string[]
  ): Promise<WireAnswer> {
    const bytes = Buffer.from(body);
    const length = bytes.length > 0 ? [`Content-Length: ${bytes.length}`] : [];
    const head = this.head(requestLine, 'Connection: close', ...length, ...headers);
    return readAnswer(await this.exchange(Buffer.concat([Buffer.from(head), bytes]), PATIENCE_MS));
  }
}

export interface WireAnswer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

export function readAnswer(received: string): WireAnswer {
  const end = received.indexOf('\r\n\r\n');
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(received)?.[1] ?? 0),
    head: received.slice(0, Math.max(0, end)),
    body: received.slice(end + 4)
  };
}

export function statusesOf(received: string): number[] {
  return [...received.matchAll(/HTTP\/1\.1 (\d{3}) [A-Z]/g)].map(match => Number(match[1]));
}

export function readToEnd(socket: Socket, patienceMs: number): Promise<string> {
  return new Promise(resolve => {
    let received = '';
    const timer = setTimeout(() => socket.destroy(), patienceMs);
    socket.setEncoding('utf8').on('data', (chunk: string) => (received += chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(received);
    });
  });
}
