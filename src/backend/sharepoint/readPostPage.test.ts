import * as fc from 'fast-check';
import { clampTimes, readPostPage } from './readPostPage';

const now = Date.UTC(2026, 10, 22, 12);
const minute = 60_000;

function row(id: number, createdAtMs: number = now - minute): Record<string, unknown> {
  const key = `17.${String(id).padStart(13, '0')}`;
  return {
    Id: id,
    Body: `post ${id}`,
    PostKey: key,
    AuthorKey: '17',
    AuthorId: 17,
    Created: new Date(createdAtMs).toISOString()
  };
}

describe('reading a page of rows', () => {
  it('leaves out what cannot be shown, and counts it', () => {
    const page = readPostPage([row(9), { ...row(8), Body: null }, 'x', row(3)], now);
    expect(page.posts.map(post => post.id)).toEqual([9, 3]);
    expect(page).toMatchObject({ unavailableIds: [8, -3], rowCount: 4, lowestId: 3 });
  });

  it.each([undefined, null, {}, 'x', 5])('finds nothing in %j', answer => {
    expect(readPostPage(answer, now)).toEqual({
      posts: [],
      unavailableIds: [],
      rowCount: 0,
      lowestId: undefined
    });
  });

  it('goes on below rows that were all rejected', () => {
    expect(readPostPage([{ Id: 7 }, { Id: 6 }], now)).toMatchObject({ posts: [], lowestId: 6 });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), rows => expect(readPostPage(rows, now).rowCount).toBe(rows.length))
    );
  });
});

describe('a forged time', () => {
  const timesOf = (minutes: readonly number[]): readonly number[] =>
    readPostPage(
      minutes.map((ago, index) => row(90 - index, now - ago * minute)),
      now
    ).posts.map(post => (now - post.createdAtMs) / minute);

  it('is moved to where its ID stands', () => {
    expect(timesOf([1, 90_000, 3])).toEqual([1, 8, 3]);
    expect(timesOf([60, 0, 62])).toEqual([60, 55, 62]);
  });

  it('leaves the others alone', () => {
    expect(timesOf([1, 2, 90_000, 4, 5])).toEqual([1, 2, 9, 4, 5]);
  });

  it('is not guessed at where its neighbours contradict each other, nor at the ends', () => {
    expect(timesOf([90_000, 50, 3])).toEqual([90_000, 50, 3]);
    expect(timesOf([90_000])).toEqual([90_000]);
    expect(clampTimes([])).toEqual([]);
  });
});
