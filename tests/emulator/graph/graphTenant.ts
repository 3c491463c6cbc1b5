import { createEmulator, type RunningEmulator } from '../../../emulator/createEmulator';
import { type Switches } from '../../../emulator/http/Switches';

export const HOST = 'http://127.0.0.1:4780';
/** A Monday, nine in the morning, UTC. */
export const START_MS = Date.parse('2026-11-16T09:00:00Z');

/** What came back from Graph, with the body read. */
export interface GraphAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  /** The body as JSON; empty when it is none. */
  readonly json: Readonly<Record<string, unknown>>;
  /** `value` of a collection. */
  readonly value: readonly Readonly<Record<string, unknown>>[];
  /** Status, code and words of a refusal. */
  readonly refusal: readonly [number, string, string];
}

export interface GraphCaller {
  /** Address below `/graph/v1.0`. */
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<GraphAnswer>;
  send(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>
  ): Promise<GraphAnswer>;
  readonly token: string;
}

export interface GraphTenant {
  readonly emulator: RunningEmulator;
  readonly clock: { nowMs: number };
  /** Somebody with a token for these scopes; for everything without. */
  as(name: string, ...scopes: readonly string[]): GraphCaller;
  withToken(token: string | undefined): GraphCaller;
  control(path: string, body?: unknown): Promise<Response>;
}

export const EVENTUAL = { ConsistencyLevel: 'eventual' };

/**
 * Mia leads Ann and Ben; Ann leads Cam and Dee. Sam is a guest, Zed has left. Ann is in Board and Bikes.
 * Object ids are `id-<name>`.
 */
const PEOPLE = [
  { name: 'mia', displayName: 'Mia van der Meer', jobTitle: 'Director', department: 'Board' },
  {
    name: 'ann',
    displayName: 'Ann Berg',
    jobTitle: 'Designer',
    department: 'Research',
    managerUpn: upnOf('mia')
  },
  {
    name: 'ben',
    displayName: 'Ben Okafor',
    jobTitle: 'Engineer',
    department: 'Works',
    managerUpn: upnOf('mia')
  },
  { name: 'cam', displayName: 'Cam Ito', department: 'Research', managerUpn: upnOf('ann') },
  { name: 'dee', displayName: 'Dee Øst', department: 'Research', managerUpn: upnOf('ann') },
  { name: 'eve', displayName: 'Eve Stone', department: 'Finance' },
  { name: 'sam', displayName: "Sam O'Neil", userType: 'Guest' },
  { name: 'zed', displayName: 'Zed Gone', accountEnabled: false }
].map(({ name, ...person }) => ({ ...person, upn: upnOf(name), entraId: `id-${name}` }));

const GROUPS = [
  { id: 'g-board', displayName: 'Board', mail: 'board@contoso.example', members: ['mia', 'ann'].map(upnOf) },
  { id: 'g-bikes', displayName: 'Bikes', members: ['ann', 'eve'].map(upnOf) }
];

export function upnOf(name: string): string {
  return `${name}@contoso.example`;
}

export async function graphTenant(switches: Partial<Switches> = {}, seed = 7): Promise<GraphTenant> {
  const clock = { nowMs: START_MS };
  const emulator = createEmulator({
    ...{ database: ':memory:', seed, switches },
    clock: { now: () => clock.nowMs }
  });
  const control = (path: string, body?: unknown): Promise<Response> =>
    emulator.handle(
      new Request(
        `${HOST}/_emulator/${path}`,
        body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
      )
    );
  await control('directory', { people: PEOPLE });
  await control('groups', { groups: GROUPS });
  const withToken = (token: string | undefined): GraphCaller => callerWith(emulator, token);
  return {
    ...{ emulator, clock, control, withToken },
    as: (name, ...scopes) =>
      withToken(
        emulator.tenant.sessions.tokenFor(upnOf(name), scopes.length === 0 ? undefined : scopes).accessToken
      )
  };
}

function callerWith(emulator: RunningEmulator, token: string | undefined): GraphCaller {
  const send: GraphCaller['send'] = async (method, path, body, headers = {}) => {
    const authorization: Record<string, string> =
      token === undefined ? {} : { authorization: `Bearer ${token}` };
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const request = new Request(`${HOST}/graph/v1.0${path}`, {
      method,
      headers: { ...authorization, ...type, ...headers },
      ...(body === undefined ? {} : { body: text })
    });
    return read(await emulator.handle(request));
  };
  return { send, get: (path, headers) => send('GET', path, undefined, headers), token: token ?? '' };
}

export async function read(response: Response): Promise<GraphAnswer> {
  const bytes = Buffer.from(await response.arrayBuffer());
  const { status, headers } = response;
  const isJson = (headers.get('content-type') ?? '').includes('json') && bytes.length > 0;
  const json = (isJson ? JSON.parse(bytes.toString()) : {}) as GraphAnswer['json'];
  const { code = '', message = '' } = (json.error ?? {}) as { code?: string; message?: string };
  return {
    ...{ status, headers, bytes, json },
    value: (json.value ?? []) as GraphAnswer['value'],
    refusal: [status, code, message]
  };
}

/** Sends what an unmodified client asks of graph.microsoft.com to the emulator. Undo it with what comes back. */
export function leadGraphTo(emulator: RunningEmulator): () => void {
  const realFetch = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    const address = request.url.replace('https://graph.microsoft.com/', `${HOST}/graph/`);
    return emulator.handle(new Request(address, request));
  };
  return () => {
    globalThis.fetch = realFetch;
  };
}
