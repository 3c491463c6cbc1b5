import { type Caller } from './Caller';
import { type Budget, type Throttle } from './throttle';

interface GraphLimit {
  readonly name: string;
  readonly path: RegExp;
  readonly requests: number;
  readonly seconds: number;
  /** Everybody together: all web parts share one application. */
  readonly isShared: boolean;
}

/** https://learn.microsoft.com/graph/throttling-limits. The first that fits. */
const LIMITS: readonly GraphLimit[] = [
  {
    ...{ name: 'presence', path: /\/(presence|communications\/getPresencesByUserId)$/i },
    ...{ requests: 1500, seconds: 30, isShared: true }
  },
  {
    ...{ name: 'activity feed to many', path: /\/teamwork\/sendActivityNotificationToRecipients$/i },
    ...{ requests: 2, seconds: 1, isShared: true }
  },
  {
    ...{ name: 'activity feed', path: /\/sendActivityNotification$/i },
    ...{ requests: 5, seconds: 1, isShared: true }
  },
  {
    ...{ name: 'photos', path: /\/photos?(\/|$)/i },
    ...{ requests: 10_000, seconds: 600, isShared: false }
  },
  {
    ...{ name: 'directory', path: /^\/graph\/v1\.0\/(me|users|groups|directoryObjects)(\/|$)/i },
    ...{ requests: 3500, seconds: 10, isShared: true }
  }
];

/** Counts one request to Graph against the limit of its service; undefined where there is none, or nobody is signed in. */
export function spendGraph(throttle: Throttle, url: URL, caller: Caller | undefined): Budget | undefined {
  const limit = caller && LIMITS.find(({ path }) => path.test(url.pathname));
  if (!limit) return undefined;
  const key = `graph ${limit.name}${limit.isShared ? '' : ` ${caller.upn}`}`;
  const count = limit.name === 'directory' ? costOf(url) : 1;
  return throttle.spend(key, count, { limit: limit.requests, seconds: limit.seconds });
}

/** The same page: reading users costs 2, one less with `$select`, one less with a `$top` under 20; never nothing. */
function costOf({ searchParams }: URL): number {
  const top = searchParams.get('$top');
  const saved = Number(searchParams.has('$select')) + Number(top !== null && Number(top) < 20);
  return Math.max(1, 2 - saved);
}
