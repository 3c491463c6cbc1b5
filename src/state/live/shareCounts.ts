import { type PostKey } from '../../domain/PostKey';
import { type Tally } from '../../domain/Tally';
import { withTallies } from '../marks';
import { type Model } from '../Model';
import { type Unsubscribe } from '../Platform';
import { whenChanged } from '../whenChanged';
import { type Work } from '../Work';

/** What one tab has counted, or its user has made of a post there, for the others. Plain data. */
interface CountsMessage {
  readonly kind: 'counts';
  readonly counts: readonly (readonly [key: PostKey, tally: PlainTally])[];
}

interface PlainTally extends Omit<Tally, 'reactions'> {
  readonly reactions: readonly (readonly [kind: string, count: number])[];
}

export interface SharedCounts {
  hear(message: unknown): void;
  stop: Unsubscribe;
}

/** Only one tab counts again while one reads: the others show what it found. */
export function shareCounts(
  { store, platform }: Pick<Work, 'store' | 'platform'>,
  say: (message: CountsMessage) => void
): SharedCounts {
  let known = store.read().tallies;
  const stop = whenChanged(
    store,
    ({ tallies }) => tallies,
    tallies => {
      const counts = [...tallies].filter(([key, tally]) => known.get(key) !== tally).map(plain);
      known = tallies;
      if (counts.length > 0) say({ kind: 'counts', counts });
    }
  );
  return {
    stop,
    hear: message => {
      const read = shownHere(store.read(), readCounts(message));
      if (read.size === 0) return;
      const model = withTallies(store.read(), { read, nowMs: platform.clock.nowMs() });
      // What was heard is not said again.
      known = model.tallies;
      store.update(() => model);
    }
  };
}

function plain([key, tally]: readonly [PostKey, Tally]): readonly [PostKey, PlainTally] {
  return [key, { ...tally, reactions: [...tally.reactions] }];
}

/** Empty for anything else that is said there. Who can speak to this page's tabs can do what this page can. */
function readCounts(message: unknown): ReadonlyMap<PostKey, Tally> {
  const told = message as Partial<CountsMessage> | null | undefined;
  if (told?.kind !== 'counts' || !Array.isArray(told.counts)) return new Map();
  return new Map(
    told.counts
      .filter(isCount)
      .map(([key, tally]) => [key, Object.freeze({ ...tally, reactions: new Map(tally.reactions) })])
  );
}

/** Another version of Hallway may be open in another tab. */
function isCount(entry: unknown): boolean {
  const [key, told] = Array.isArray(entry) ? (entry as readonly unknown[]) : [];
  const tally = told as Partial<PlainTally> | null | undefined;
  return typeof key === 'string' && typeof tally?.replies === 'number' && Array.isArray(tally.reactions);
}

/** What is not counted here comes with all that stands beside it, when it is. */
function shownHere({ tallies }: Model, told: ReadonlyMap<PostKey, Tally>): ReadonlyMap<PostKey, Tally> {
  return new Map([...told].filter(([key]) => tallies.has(key)));
}
