import { type Failure, type FailureKind } from '../HallwayState';
import { type OutboxEntry } from './OutboxEntry';

/** What becomes of a write after a failure of this kind. */
interface Policy {
  /** Sendings after which its writer is asked; undefined for as long as it takes. */
  readonly maxAttempts?: number;
  /** The server refused it: what was sent now did not arrive. */
  readonly isRefusal: boolean;
  /** Wait before the second sending, where asking soon would only be a burden. */
  readonly firstDelayMs?: number;
}

const untilItWorks: Policy = { isRefusal: false };
const askAtOnce: Policy = { maxAttempts: 0, isRefusal: true };

const policies: Readonly<Record<FailureKind, Policy>> = {
  offline: untilItWorks,
  throttled: untilItWorks,
  // Both may pass by themselves, and both may never.
  unsure: { maxAttempts: 10, isRefusal: false },
  unexpected: { maxAttempts: 5, isRefusal: false },
  locked: { maxAttempts: 5, isRefusal: true },
  // It lasts as long as an administrator wants.
  readOnly: { isRefusal: true, firstDelayMs: 60_000 },
  signedOut: { maxAttempts: 0, isRefusal: false },
  anotherUser: askAtOnce,
  forbidden: askAtOnce,
  policy: askAtOnce,
  moved: askAtOnce,
  notFound: askAtOnce,
  conflict: askAtOnce,
  tooLong: askAtOnce,
  tooLarge: askAtOnce,
  quotaFull: askAtOnce,
  invalid: askAtOnce,
  threshold: askAtOnce,
  listDamaged: askAtOnce,
  tooOld: askAtOnce,
  interrupted: askAtOnce,
  removed: askAtOnce
};

const shortestDelayMs = 2_000;
/** Five minutes: the window SharePoint counts requests in. */
export const longestDelayMs = 300_000;
/** SharePoint may ask for more than Hallway would wait by itself, within reason. */
export const longestAskedMs = 1_200_000;

/**
 * The entry as it waits for its next sending, or for its writer.
 * @param before as it was before it was sent
 * @param chance from 0 up to 1, so that many devices do not come back in the same second
 */
export function afterFailure(
  before: OutboxEntry,
  { failure, nowMs, chance }: { failure: Failure; nowMs: number; chance: number }
): OutboxEntry {
  const { maxAttempts = Infinity, isRefusal } = policies[failure.kind];
  const attempts = before.attempts + 1;
  return {
    ...before,
    attempts,
    failure,
    lastSentAtMs: nowMs,
    mayBeDone: before.mayBeDone || !isRefusal,
    status: attempts > maxAttempts ? 'failed' : 'waiting',
    notBeforeMs: nowMs + delayMs(attempts, { failure, chance })
  };
}

function delayMs(attempts: number, { failure, chance }: { failure: Failure; chance: number }): number {
  const { firstDelayMs = shortestDelayMs } = policies[failure.kind];
  const grown = Math.min(firstDelayMs * 2 ** (attempts - 1), longestDelayMs);
  const asked = Math.min((failure.retryAfterSeconds ?? 0) * 1_000, longestAskedMs);
  return Math.round(Math.max(asked, grown / 2) + (grown / 2) * chance);
}
