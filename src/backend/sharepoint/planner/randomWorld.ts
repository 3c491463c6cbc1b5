import * as fc from 'fast-check';
import { type ModelRow, type ModelWorld } from './modelServer';
import { monthAt } from './months';

export const birthMs = Date.UTC(2026, 4, 20);
const dayMs = 86_400_000;
const authors = 30;
const tags = ['#budget', '#canteen', '#parking'];

interface Written {
  /** Since the post before. */
  readonly gapMs: number;
  /** Low numbers write most. */
  readonly author: number;
  readonly tag: number;
  readonly lateMs: number;
  /** Created is stamped when the row is written, its ID is taken before. */
  readonly stampedMs: number;
  readonly wrongMonths: number;
  /** How long after its post a topic row came; an edit adds one later. */
  readonly topicLateMs: number;
  readonly skippedIds: number;
}

const oneIn = (times: number, often: fc.Arbitrary<number>, value: number): fc.Arbitrary<number> =>
  fc.oneof({ weight: times - 1, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: often });

const written: fc.Arbitrary<Written> = fc.record({
  gapMs: fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: 8 * 3_600_000 }) },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 20_000 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 3 * dayMs }) }
  ),
  author: fc.oneof(
    fc
      .tuple(fc.nat(authors - 1), fc.nat(authors - 1))
      .map(([one, other]) => Math.floor((one * other) / authors)),
    // Whom nobody here follows.
    fc.constant(500)
  ),
  tag: fc.integer({ min: -4, max: tags.length - 1 }),
  lateMs: oneIn(6, fc.nat(30_000), 0),
  stampedMs: oneIn(3, fc.nat(25_000), 0),
  wrongMonths: oneIn(2, fc.constantFrom(-1, 1), 0),
  topicLateMs: oneIn(12, fc.nat(40 * dayMs), 1000),
  skippedIds: oneIn(10, fc.nat(30), 0)
});

/** A burst of one author: many rows within a short time, wherever it falls. */
const burst = fc.record({
  at: fc.nat(500),
  author: fc.nat(authors - 1),
  length: fc.integer({ min: 60, max: 160 })
});

export const randomWorld: fc.Arbitrary<ModelWorld> = fc
  .record({
    posts: fc.array(written, { minLength: 0, maxLength: 500, size: 'max' }),
    bursts: fc.array(burst, { maxLength: 3 })
  })
  .map(({ posts, bursts }) => worldOf(bursts.reduce(withBurst, posts)));

function withBurst(
  posts: readonly Written[],
  { at, author, length }: { at: number; author: number; length: number }
): Written[] {
  const same: Written = { ...plain, author };
  return [...posts.slice(0, at), ...Array.from({ length }, () => same), ...posts.slice(at)];
}

const plain: Written = {
  ...{
    gapMs: 600_000,
    author: 0,
    tag: -1,
    lateMs: 0,
    stampedMs: 0,
    wrongMonths: 0,
    topicLateMs: 1000,
    skippedIds: 0
  }
};

function worldOf(all: readonly Written[]): ModelWorld {
  const posts: ModelRow[] = [];
  const topics: Unnumbered[] = [];
  let [id, nowMs] = [0, birthMs];
  for (const { gapMs, author, tag, lateMs, wrongMonths, topicLateMs, skippedIds, stampedMs } of all) {
    nowMs += gapMs;
    id += 1 + skippedIds;
    const key = String(10 + author);
    const post = {
      postKey: `${key}.${id}`,
      createdMs: nowMs + stampedMs,
      visibleMs: nowMs + stampedMs + lateMs
    };
    posts.push({ ...post, id, key, month: monthAt(nowMs, wrongMonths) });
    const at = nowMs + stampedMs + topicLateMs;
    if (tags[tag] !== undefined)
      topics.push({
        ...post,
        writtenMs: at - stampedMs,
        createdMs: at,
        visibleMs: at + lateMs,
        key: tags[tag],
        month: monthAt(at, wrongMonths)
      });
  }
  return { posts, topics: numbered(topics, nowMs), nowMs };
}

type Unnumbered = Omit<ModelRow, 'id'> & { readonly writtenMs: number };

/** In the order they were written; what is to come is not there yet. */
function numbered(topics: readonly Unnumbered[], nowMs: number): ModelRow[] {
  return [...topics]
    .filter(row => row.createdMs <= nowMs)
    .sort((one, other) => one.writtenMs - other.writtenMs)
    .map((row, at) => ({ ...row, id: at + 1 }));
}

export const randomKeys: fc.Arbitrary<readonly string[]> = fc.subarray(
  [...Array.from({ length: authors }, (_, at) => String(10 + at)), ...tags],
  { minLength: 1 }
);
