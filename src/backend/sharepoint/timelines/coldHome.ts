import { type AuthorKey } from '../../../domain/PostKey';
import { peopleLane, tagLane, type Answer, type Part, type Row } from '../planner/Part';
import { askFollows, keysOf, targetsIn } from '../sharePointFollows';
import { createFiledTopics, type FiledTopics } from './FiledTopics';
import { plannedSource } from './plannedSource';
import { limitsOf, type TimelineParts } from './TimelineParts';

/** What home begins with where nothing is known: whom one follows, and everybody's newest posts and rows of topics. */
export interface ColdHome {
  /** Who filed what, as far as the rows of topics told. */
  readonly filed: FiledTopics;
  /** Asks for it already, for whoever the page says is here. */
  prepare(): void;
  /**
   * What was prepared, if it was for him and nothing newer has been seen since. Else it is asked for now, unless it is
   * known whom he follows. Either way that is known afterwards.
   */
  read(mine: readonly AuthorKey[]): Promise<FirstSight | undefined>;
}

export interface FirstSight {
  readonly answers: readonly Answer[];
  readonly targets: readonly string[];
}

export function coldHome(parts: TimelineParts): ColdHome {
  const { whoAmI, follows, memory } = parts;
  const filed = createFiledTopics();
  let early: { readonly name: string; readonly sight: Promise<FirstSight | undefined> } | undefined;
  const isNewest = ({ answers: [posts, topics] }: FirstSight): boolean => {
    const { headId = 0, topicHeadId = 0 } = memory.remembered();
    return newestId(posts) >= headId && newestId(topics) >= topicHeadId;
  };
  return {
    filed,
    prepare: () => {
      const guess = whoAmI.guess();
      if (!guess || follows.known()) return;
      const mine = keysOf(guess);
      early = { name: mine.join(), sight: ask({ ...parts, filed }, mine).catch(() => undefined) };
    },
    read: async mine => {
      const prepared = early?.name === mine.join() ? early.sight : undefined;
      early = undefined;
      const sight = await prepared;
      if (sight) follows.learn(sight.targets);
      if (sight && isNewest(sight)) return sight;
      if (follows.known()) return undefined;
      const asked = await ask({ ...parts, filed }, mine);
      follows.learn(asked.targets);
      return asked;
    }
  };
}

async function ask(
  parts: TimelineParts & { readonly filed: FiledTopics },
  mine: readonly AuthorKey[]
): Promise<FirstSight> {
  const { connection, follows, filed } = parts;
  const limits = limitsOf(parts);
  const source = plannedSource({ connection, limits, filed, isShown: () => true, isWanted: () => false });
  const heads = [peopleLane, tagLane].map((lane): Part => {
    return { kind: 'walk', lane, top: limits.headRows, mayBeRefused: false };
  });
  const coming = follows.expected(mine);
  if (coming) {
    const [{ answers }, targets] = await Promise.all([source.ask({ parts: heads, postKeys: [] }), coming]);
    return { answers, targets };
  }
  let targets: readonly string[] = [];
  source.askAlong({
    asks: askFollows(connection, { keys: mine, limits }),
    learn: found => (targets = targetsIn(found.flat(), mine))
  });
  const asked = source.ask({ parts: heads, postKeys: [] });
  follows.expect(
    mine,
    asked.then(() => targets)
  );
  const { answers } = await asked;
  return { answers, targets };
}

function rowsOf(answer: Answer | undefined): readonly Row[] {
  return !answer || answer.outcome === 'refused' ? [] : answer.outcome;
}

function newestId(answer: Answer | undefined): number {
  return Math.max(0, ...rowsOf(answer).map(({ id }) => (id < Infinity ? id : 0)));
}
