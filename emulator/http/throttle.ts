import { type Clock } from './Clock';

export interface Limit {
  /** Requests in so many seconds; 0 for any number. */
  readonly limit: number;
  readonly seconds: number;
}

export interface Budget {
  readonly limit: number;
  /** Requests inside the window, this one too. */
  readonly used: number;
  readonly isOver: boolean;
  /** Until there is room for one more, if nothing is sent meanwhile; at least 1. */
  readonly resetSeconds: number;
}

/** Counts in a window that slides. What is refused counts as well, so that whoever does not wait stays out. */
export interface Throttle {
  /** Counts so many requests under this key. */
  spend(key: string, count: number, limit: Limit): Budget;
}

interface Bucket {
  readonly second: number;
  count: number;
}

export function createThrottle(clock: Clock): Throttle {
  const buckets = new Map<string, Bucket[]>();
  return {
    spend(key, count, { limit, seconds }) {
      const now = Math.floor(clock.now() / 1000);
      const kept = recent(buckets.get(key) ?? [], now, seconds);
      const last = kept.at(-1);
      if (last?.second === now) last.count += count;
      else kept.push({ second: now, count });
      buckets.set(key, kept);
      return budgetOf(kept, now, { limit, seconds });
    }
  };
}

/** A clock that was put back must not keep anybody out for longer. */
function recent(buckets: Bucket[], now: number, seconds: number): Bucket[] {
  return buckets.filter(({ second }) => second > now - seconds && second <= now);
}

function budgetOf(buckets: readonly Bucket[], now: number, { limit, seconds }: Limit): Budget {
  const used = buckets.reduce((sum, { count }) => sum + count, 0);
  let left = used;
  const enough = buckets.find(({ count }) => (left -= count) < limit) ?? buckets.at(-1);
  const resetSeconds = Math.max(1, (enough?.second ?? now) + seconds - now);
  return { limit, used, isOver: limit > 0 && used > limit, resetSeconds };
}
