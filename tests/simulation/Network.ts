import { type Fetch } from '../../src/backend/sharepoint/createSend';
import { type Dice } from '../../scripts/fuzz/Dice';
import { type VirtualTime } from './VirtualTime';

/** What happens on the way between a browser and SharePoint; what SharePoint itself does is the weather. */
export interface Network {
  /** The same connection as one browser sees it. */
  connect(send: Fetch, isOnline: () => boolean): Fetch;
  /** Probability that something happens to a request. */
  rate: number;
  /** Writes that were answered, and nothing came in between. */
  readonly acknowledged: number;
}

export interface NetworkParts {
  readonly time: VirtualTime;
  readonly dice: Dice;
  /** Of everything the tenant spoiled so far. */
  faultsMet(): number;
  count(fault: string): void;
}

interface Exchange {
  readonly deliver: () => Promise<Response>;
  readonly signal: AbortSignal | undefined;
  readonly time: VirtualTime;
  readonly dice: Dice;
}

type Meet = (exchange: Exchange) => Promise<Response>;

export function createNetwork({ time, dice, faultsMet, count }: NetworkParts): Network {
  const kinds = Object.keys(faults) as (keyof typeof faults)[];
  let acknowledged = 0;

  async function deliver(send: Fetch, { url, init }: { url: string; init: RequestInit }): Promise<Response> {
    const before = faultsMet();
    const response = await time.during(() => send(url, init));
    if (isWrite(url, init) && response.ok && faultsMet() === before) acknowledged += 1;
    return response;
  }

  const network = {
    rate: 0,
    get acknowledged() {
      return acknowledged;
    },
    connect(send: Fetch, isOnline: () => boolean): Fetch {
      return async (url, init) => {
        if (!isOnline()) {
          count('F32 offline');
          throw new TypeError('Failed to fetch');
        }
        const exchange = (): Promise<Response> => deliver(send, { url, init });
        if (dice.roll() >= network.rate) return exchange();
        const kind = dice.pick(kinds);
        count(kind);
        return faults[kind]({ deliver: exchange, signal: init.signal ?? undefined, time, dice });
      };
    }
  };
  return network;
}

const faults = {
  'F27 lost on the way': () => Promise.reject(new TypeError('Failed to fetch')),
  'F27 hangs': ({ signal }) => untilAborted(signal),
  'F27 done, and hangs': async ({ deliver, signal }) => {
    await deliver();
    return untilAborted(signal);
  },
  'F30 slow': async ({ deliver, time, dice }) => {
    await new Promise<void>(resolve => time.after(dice.below(20_000), resolve));
    return deliver();
  },
  'F30 answer slow': async ({ deliver, time, dice }) => {
    const response = await deliver();
    await new Promise<void>(resolve => time.after(dice.below(20_000), resolve));
    return response;
  }
} satisfies Readonly<Record<string, Meet>>;

/** A row added, changed or thrown away. */
function isWrite(url: string, { method }: RequestInit): boolean {
  return method === 'POST' && /\/items/i.test(url);
}

function untilAborted(signal: AbortSignal | undefined): Promise<Response> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
  });
}
