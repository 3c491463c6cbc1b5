import { dormantSpan } from './calendar';
import { chance, choice } from './chance';
import { dormantTag, tagAt } from './tags';
import { type World } from './World';

/** What a post names: what its text says, and its topic rows with it. */
export interface Named {
  readonly tags: readonly string[];
  /** People, by their number. */
  readonly mentioned: readonly number[];
  readonly praised: readonly number[];
  readonly isQuestion: boolean;
}

const oneTagShare = 0.35;
const twoTagsShare = 0.2;
/** Of the posts of its time: in a world of a million, far more rows than one query may touch. */
const dormantShare = 0.1;
const mentionShare = 0.25;
const praiseShare = 0.02;
const questionShare = 0.02;

const nothing: Named = { tags: [], mentioned: [], praised: [], isQuestion: false };

/** Post number `at`, the same each time. A repost says nothing itself. */
export function namedBy({ plot, size }: World, at: number): Named {
  if (plot.isRepost[at] === 1) return nothing;
  return {
    tags: tagsOf(plot.createdS[at] ?? 0, at),
    mentioned: chance(at, 31) < mentionShare ? [choice(size.people, at, 32)] : [],
    praised: chance(at, 33) < praiseShare ? [choice(size.people, at, 34)] : [],
    isQuestion: chance(at, 35) < questionShare
  };
}

function tagsOf(createdS: number, at: number): readonly string[] {
  const isThen = createdS >= dormantSpan.fromS && createdS < dormantSpan.toS;
  if (isThen && chance(at, 36) < dormantShare) return [dormantTag];
  const drawn = chance(at, 37);
  if (drawn >= oneTagShare + twoTagsShare) return [];
  const tags = [tagAt(chance(at, 38)), tagAt(chance(at, 39))];
  return [...new Set(drawn < oneTagShare ? tags.slice(0, 1) : tags)];
}
