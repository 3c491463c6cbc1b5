import * as fc from 'fast-check';
import { mergePosts, mergeWindow } from './mergePosts';
import { type Post } from './Post';

function post(id: number | undefined, text = 'x'): Post {
  const author = { key: '1', displayName: 'Ann', isVerified: true };
  return { key: `1.${String(id ?? 'new').padStart(13, '0')}`, id, author, text, createdAtMs: 0 };
}

const ids = fc.uniqueArray(fc.integer({ min: 1, max: 40 }));
const posts = ids.map(list => list.map(id => post(id)));
const idsOf = (list: readonly Post[]): readonly (number | undefined)[] => list.map(({ id }) => id);

describe('merging two readings of a timeline', () => {
  it('gives every post once, newest first', () => {
    fc.assert(
      fc.property(posts, posts, (one, other) => {
        const expected = [...new Set([...idsOf(one), ...idsOf(other)])].sort((a, b) => Number(b) - Number(a));
        expect(idsOf(mergePosts(one, other))).toEqual(expected);
      })
    );
  });

  it('changes nothing when merged with itself, and does not mind the order of arrival', () => {
    fc.assert(
      fc.property(posts, posts, (one, other) => {
        const merged = mergePosts(one, other);
        expect(mergePosts(merged, merged)).toEqual(merged);
        expect(mergePosts(other, one)).toEqual(merged);
      })
    );
  });

  it('gives the same however the pages are grouped', () => {
    fc.assert(
      fc.property(posts, posts, posts, (one, two, three) => {
        expect(mergePosts(mergePosts(one, two), three)).toEqual(mergePosts(one, mergePosts(two, three)));
      })
    );
  });

  it('believes what was read later', () => {
    expect(mergePosts([post(1, 'before')], [post(1, 'after')])[0]?.text).toBe('after');
  });

  it('puts what the server has not numbered on top', () => {
    expect(idsOf(mergePosts([post(7)], [post(undefined), post(3)]))).toEqual([undefined, 7, 3]);
  });

  it('orders two unnumbered posts alike from either side', () => {
    const one = { ...post(undefined), key: '1.000000000000a' };
    const other = { ...post(undefined), key: '1.000000000000b' };
    expect(mergePosts([one], [other])).toEqual(mergePosts([other], [one]));
  });
});

describe('merging a window', () => {
  it('forgets what the server no longer holds in it, and only that', () => {
    const merged = mergeWindow([post(9), post(8), post(4)], { later: [post(10), post(8)], afterId: 5 });
    expect(idsOf(merged)).toEqual([10, 8, 4]);
  });

  it('agrees with reading everything again', () => {
    fc.assert(
      fc.property(ids, ids, fc.integer({ min: 0, max: 40 }), (before, after, afterId) => {
        const unchangedBelow = before.filter(id => id <= afterId);
        const now = [...unchangedBelow, ...after.filter(id => id > afterId)].map(id => post(id));
        const window = now.filter(({ id }) => Number(id) > afterId);
        expect(
          mergeWindow(
            before.map(id => post(id)),
            { later: window, afterId }
          )
        ).toEqual(mergePosts([], now));
      })
    );
  });
});
