import { allTime, burstSpan, deadThreadSpan } from './calendar';
import { castOf } from './Cast';
import { none } from './Plot';
import { plotPosts } from './plotPosts';
import { burstSize } from './WorldSize';

const size = { posts: 50_000, people: 1000 };
const cast = castOf(size);
const plot = plotPosts(size, cast);

const all = Array.from({ length: size.posts }, (_, at) => at);

function countBy(keys: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts.values()].sort((one, other) => other - one);
}

/** Of the counts over their ranks, both as logarithms: minus the exponent where Zipf's law holds. */
function slopeOf(counts: readonly number[], from: number, to: number): number {
  return Math.log((counts[to] ?? 0) / (counts[from] ?? 0)) / Math.log((to + 1) / (from + 1));
}

describe('the posts of a world', () => {
  it('are spread over 36 months, and never older than the one before', () => {
    expect(plot.createdS[0]).toBeLessThan(allTime.fromS + 3600);
    expect(plot.createdS[size.posts - 1]).toBeGreaterThan(allTime.toS - 7200);
    expect(plot.createdS[size.posts - 1]).toBeLessThanOrEqual(allTime.toS);
    expect(all.every(at => at === 0 || (plot.createdS[at - 1] ?? 0) <= (plot.createdS[at] ?? 0))).toBe(true);
  });

  it('are written by few people mostly', () => {
    const counts = countBy(
      all.filter(at => plot.authors[at] !== cast.burst).map(at => plot.authors[at] ?? 0)
    );
    expect(counts.length).toBeGreaterThan(950);
    expect(slopeOf(counts, 0, 99)).toBeCloseTo(-0.8, 1);
    expect(slopeOf(counts, 9, 499)).toBeCloseTo(-0.8, 1);
  });

  it('are replies for 60 in 100, to few conversations mostly', () => {
    const replies = all.filter(at => plot.roots[at] !== none);
    expect(replies.length / size.posts).toBeCloseTo(0.6, 2);
    const lively = countBy(replies.map(at => plot.roots[at] ?? 0).filter(root => root !== plot.deadRoot));
    expect(lively[0]).toBeGreaterThan(20 * (lively[lively.length >> 1] ?? 0));
    expect(slopeOf(lively, 199, 1999)).toBeLessThan(-0.5);
  });
});

describe('what posts are about', () => {
  it('was there before: they answer, repost and quote it', () => {
    const before = (column: Int32Array): boolean =>
      all.every(at => (column[at] ?? 0) < at && (column[at] ?? 0) >= none);
    expect([plot.roots, plot.parents, plot.subjects].map(before)).toEqual([true, true, true]);
    const rooted = all.filter(at => plot.roots[at] !== none);
    expect(rooted.every(at => plot.roots[plot.roots[at] ?? 0] === none)).toBe(true);
    const inOtherThread = rooted.filter(at => {
      const parent = plot.parents[at] ?? 0;
      return parent !== plot.roots[at] && plot.roots[parent] !== plot.roots[at];
    });
    expect(inOtherThread).toEqual([]);
    const subjects = all.filter(at => plot.subjects[at] !== none);
    expect(subjects.length / size.posts).toBeCloseTo(0.06, 2);
    expect(subjects.every(at => plot.isRepost[plot.subjects[at] ?? 0] === 0)).toBe(true);
  });

  it('is one burst and one dead thread, each of a fiftieth', () => {
    const within = ({ fromS, toS }: typeof burstSpan, at: number): boolean =>
      (plot.createdS[at] ?? 0) >= fromS && (plot.createdS[at] ?? 0) < toS;
    const burst = all.filter(at => plot.authors[at] === cast.burst && within(burstSpan, at));
    expect(burst.length).toBeGreaterThanOrEqual(burstSize(size));
    const dead = all.filter(at => plot.roots[at] === plot.deadRoot);
    expect(dead).toHaveLength(burstSize(size));
    expect(dead.every(at => within(deadThreadSpan, at))).toBe(true);
  });
});
