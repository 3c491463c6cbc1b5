import { type Fetch } from '../../src/backend/sharepoint/createSend';
import { type Dice } from '../../scripts/fuzz/Dice';
import { type VirtualTime } from './VirtualTime';

/** What can happen to a request between a browser and SharePoint; the numbers are those of the fault catalogue. */
export type NetworkFault =
  | 'F1 throttled'
  | 'F2 busy'
  | 'F3 throttled without a time'
  | 'F4 throttled although done'
  | 'F7 signed out, sign-in page'
  | 'F9 digest expired'
  | 'F10 access denied'
  | 'F13 save conflict'
  | 'F21 locked'
  | 'F22 quota full'
  | 'F24 unknown failure'
  | 'F27 lost on the way'
  | 'F27 answer lost'
  | 'F27 hangs'
  | 'F28 gateway, not done'
  | 'F28 gateway, done'
  | 'F29 page instead of JSON'
  | 'F29 cut short'
  | 'F29 empty'
  | 'F30 slow'
  | 'F32 captive portal';

export interface Network {
  /** The same connection as one browser sees it. */
  connect(send: Fetch, isOnline: () => boolean): Fetch;
  /** Probability that something happens to a request. */
  rate: number;
  readonly met: Map<NetworkFault, number>;
}

interface Exchange {
  readonly deliver: () => Promise<Response>;
  readonly signal: AbortSignal | undefined;
  readonly time: VirtualTime;
  readonly dice: Dice;
}

type Meet = (exchange: Exchange) => Promise<Response>;

export function createNetwork(time: VirtualTime, dice: Dice): Network {
  const network: Network = { rate: 0, met: new Map(), connect };
  const kinds = Object.keys(faults) as NetworkFault[];

  function connect(send: Fetch, isOnline: () => boolean): Fetch {
    return async (url, init) => {
      const deliver = (): Promise<Response> => time.during(() => send(url, init));
      if (!isOnline()) throw new TypeError('Failed to fetch');
      if (dice.roll() >= network.rate) return deliver();
      const kind = dice.pick(kinds);
      network.met.set(kind, (network.met.get(kind) ?? 0) + 1);
      return faults[kind]({ deliver, signal: init.signal ?? undefined, time, dice });
    };
  }

  return network;
}

const faults: Readonly<Record<NetworkFault, Meet>> = {
  'F1 throttled': ({ dice }) => refused(429, busy, { 'Retry-After': String(1 + dice.below(120)) }),
  'F2 busy': () =>
    refused(503, page('Service Unavailable'), { 'Content-Type': 'text/html', 'Retry-After': '10' }),
  'F3 throttled without a time': () => refused(429, busy),
  'F4 throttled although done': async ({ deliver }) => {
    await deliver();
    return refused(429, busy, { 'Retry-After': '5' });
  },
  'F7 signed out, sign-in page': () => refused(200, page('Sign in'), { 'Content-Type': 'text/html' }),
  'F9 digest expired': () =>
    refused(
      403,
      odata(
        '-2130575252, Microsoft.SharePoint.SPException',
        'The security validation for this page is invalid'
      )
    ),
  'F10 access denied': () =>
    refused(403, odata('-2147024891, System.UnauthorizedAccessException', 'Access denied.')),
  'F13 save conflict': () =>
    refused(409, odata('-2130246326, Microsoft.SharePoint.SPException', 'Save Conflict')),
  'F21 locked': () =>
    refused(423, odata('-2147018894, Microsoft.SharePoint.SPFileLockException', 'The file is locked')),
  'F22 quota full': () =>
    refused(507, odata('-2147024784, System.IO.IOException', 'There is not enough space')),
  'F24 unknown failure': () => refused(500, odata('-1, System.InvalidOperationException', 'Something else')),
  'F27 lost on the way': () => Promise.reject(new TypeError('Failed to fetch')),
  'F27 answer lost': async ({ deliver }) => {
    await deliver();
    throw new TypeError('Failed to fetch');
  },
  'F27 hangs': ({ signal }) => untilAborted(signal),
  'F28 gateway, not done': () => refused(502, page('Bad Gateway'), { 'Content-Type': 'text/html' }),
  'F28 gateway, done': async ({ deliver }) => {
    await deliver();
    return refused(504, page('Gateway Timeout'), { 'Content-Type': 'text/html' });
  },
  'F29 page instead of JSON': async ({ deliver }) => {
    await deliver();
    return refused(200, page('Something went wrong'), { 'Content-Type': 'text/html' });
  },
  'F29 cut short': async ({ deliver }) => respoken(await deliver(), body => body.slice(0, body.length / 2)),
  'F29 empty': async ({ deliver }) => respoken(await deliver(), () => ''),
  'F30 slow': async ({ deliver, time, dice }) => {
    await new Promise<void>(resolve => time.after(dice.below(20_000), resolve));
    return deliver();
  },
  'F32 captive portal': () => refused(200, page('Welcome to the hotel'), { 'Content-Type': 'text/html' })
};

const busy = odata(
  '-1, Microsoft.SharePoint.Client.ClientServiceException',
  'The request has been throttled'
);

function odata(code: string, value: string): string {
  return JSON.stringify({ 'odata.error': { code, message: { lang: 'en-US', value } } });
}

const page = (title: string): string => `<!DOCTYPE html><html><title>${title}</title></html>`;

function refused(status: number, body: string, headers: Record<string, string> = {}): Promise<Response> {
  return Promise.resolve(
    new Response(body, { status, headers: { 'Content-Type': 'application/json;charset=utf-8', ...headers } })
  );
}

async function respoken(response: Response, change: (body: string) => string): Promise<Response> {
  const body = await response.text();
  const isBodiless = response.status === 204 || response.status === 304;
  return new Response(isBodiless ? null : change(body), {
    status: response.status,
    headers: response.headers
  });
}

function untilAborted(signal: AbortSignal | undefined): Promise<Response> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
  });
}
