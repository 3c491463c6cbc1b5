import { type MarkStore } from '../../backend/MarkStore';
import { type PostStore } from '../../backend/PostStore';
import { failureOf } from '../failureOf';
import { type FacetsOf } from '../facetsOf';
import { type Platform } from '../Platform';
import { afterFailure } from './afterFailure';
import { newEntry, type OutboxEntry } from './OutboxEntry';
import { sendWrite } from './sendWrite';
import { type Write } from './Write';
import { type Displaced, type Settled } from './WriteKind';

export interface Attempted {
  /** What has to be done instead, or again. */
  readonly left: readonly OutboxEntry[];
  readonly settled?: Settled;
}

interface AttemptParts {
  readonly platform: Platform;
  readonly posts: PostStore;
  readonly marks: MarkStore;
  readonly facetsOf: FacetsOf;
  keep(entry: OutboxEntry): Promise<void>;
  rename(write: Write): Write;
}

/** Sends one entry once. That it is being sent is kept before its first byte leaves: this page may die at any moment. */
export async function attemptEntry(entry: OutboxEntry, parts: AttemptParts): Promise<Attempted> {
  const { clock, random } = parts.platform;
  const { posts, marks, facetsOf } = parts;
  const begunAtMs = clock.nowMs();
  const attempts = entry.attempts + 1;
  await parts.keep({ ...entry, attempts, mayBeDone: true, lastSentAtMs: begunAtMs });
  try {
    const outcome = await sendWrite(entry.write, {
      posts,
      marks,
      facetsOf,
      mayBeDone: entry.mayBeDone,
      attempts,
      nowMs: begunAtMs
    });
    if (isDisplaced(outcome)) return { left: [renamed(entry, parts)] };
    return { left: [], settled: { ...outcome, ...doubtAbout(entry) } };
  } catch (error) {
    const chance = random.bytes(1).reduce((_, byte) => byte / 256, 0);
    const failure = failureOf(error);
    return { left: [afterFailure(entry, { failure, nowMs: clock.nowMs(), chance })] };
  }
}

/** A sending whose answer was missed may still be on its way, and make what is deleted meanwhile anew. */
function doubtAbout({ mayBeDone, lastSentAtMs }: OutboxEntry): Pick<Settled, 'sentBeforeMs'> {
  return mayBeDone && lastSentAtMs !== undefined ? { sentBeforeMs: lastSentAtMs } : {};
}

function renamed({ id, write }: OutboxEntry, { platform, rename }: AttemptParts): OutboxEntry {
  const { clock, random } = platform;
  return newEntry(rename(write), { nowMs: clock.nowMs(), latest: id, entropy: random.bytes(4) });
}

function isDisplaced(outcome: Settled | Displaced): outcome is Displaced {
  return 'displacedBy' in outcome;
}
