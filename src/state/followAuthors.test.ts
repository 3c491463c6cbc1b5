import { ForbiddenError, OfflineError, ThrottledError } from '../backend/errors';
import { type PeopleDetailsSource } from '../backend/PeopleDirectory';
import { createMemoryBackend } from '../backend/memory/createMemoryBackend';
import { createHallway } from './createHallway';
import { fakePlatform, type FakePlatform } from './fakePlatform';
import { type Hallway } from './Hallway';
import { ann } from './testHallway';

const act = { act: 'read', target: 'people' };

interface Desk {
  readonly hallway: Hallway;
  readonly platform: FakePlatform;
  /** One entry for each request: whom it asked for, by number. */
  readonly asked: number[][];
  /** What the next requests throw. */
  readonly failures: Error[];
  post(...people: number[]): void;
  titles(): (string | undefined)[];
  /** Lets timers and answers come in. */
  pass(ms: number): Promise<void>;
}

/** A Hallway in memory beside a directory that knows everybody with an even number. */
function desk(pageSize = 50): Desk {
  const platform = fakePlatform();
  const backend = createMemoryBackend({ user: ann, nowMs: platform.clock.nowMs, pageSize });
  const asked: number[][] = [];
  const failures: Error[] = [];
  const directory: PeopleDetailsSource = {
    mostAtOnce: 15,
    readDetails: async upns => {
      const numbers = upns.map(upn => Number(/\d+/.exec(upn)?.[0]));
      asked.push(numbers);
      const failure = failures.shift();
      if (failure) throw failure;
      return Promise.resolve(
        new Map(
          numbers.filter(n => n % 2 === 0).map(n => [`p${n}@contoso.example`, { jobTitle: `Title ${n}` }])
        )
      );
    }
  };
  const { posts, installation } = backend;
  const user = { displayName: 'Ann', upn: ann.upn };
  const hallway = createHallway({
    marks: backend.marks,
    platform,
    posts,
    installation,
    directory,
    siteUrl: 'https://x.example',
    user
  });
  let count = 0;
  return {
    hallway,
    platform,
    asked,
    failures,
    post: (...numbers) => {
      for (const n of numbers) {
        count += 1;
        const author = { key: `${n}`, displayName: `P ${n}`, upn: `P${n}@contoso.example`, isVerified: true };
        const key = `${n}.${String(count).padStart(13, '0')}`;
        backend.put({ key, author, text: `post ${count}`, createdAtMs: platform.clock.nowMs() });
      }
    },
    titles: () => hallway.current().timeline.entries.map(({ authorDetails }) => authorDetails?.jobTitle),
    pass: async ms => {
      platform.advance(ms);
      for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
    }
  };
}

describe('titles of authors', () => {
  it('are asked for after the posts are shown, each author once, and stand beside his posts', async () => {
    const { hallway, asked, post, titles, pass } = desk();
    post(2, 3, 2);
    await hallway.start();
    await pass(100);
    expect(asked).toEqual([]);
    await pass(1000);
    expect(asked).toEqual([[2, 3]]);
    expect(titles()).toEqual(['Title 2', undefined, 'Title 2']);
  });

  it('are asked for no more once Hallway is left', async () => {
    const { hallway, asked, post, pass } = desk();
    post(2);
    await hallway.start();
    hallway.dispose();
    await pass(1000);
    post(4);
    await hallway.refresh();
    await pass(1000);
    expect(asked).toEqual([]);
  });

  it('take one request for fifteen people', async () => {
    const { hallway, asked, post, pass } = desk();
    post(...Array.from({ length: 32 }, (_, n) => n));
    await hallway.start();
    await pass(1000);
    expect(asked.map(numbers => numbers.length)).toEqual([15, 15, 2]);
    expect(new Set(asked.flat()).size).toBe(32);
  });

  it('are not asked for again, whether they were found or not', async () => {
    const { hallway, asked, post, pass } = desk();
    post(2, 3);
    await hallway.start();
    await pass(1000);
    post(2, 3);
    await hallway.refresh();
    await pass(1000);
    expect(asked).toHaveLength(1);
  });

  it('of older pages are asked for together when pages come quickly', async () => {
    const { hallway, asked, post, pass } = desk(2);
    post(2, 4, 6, 8, 10, 12);
    await hallway.start();
    await pass(1000);
    await hallway.loadOlderPosts();
    await hallway.loadOlderPosts();
    await pass(1000);
    expect(asked).toEqual([
      [12, 10],
      [8, 6, 4, 2]
    ]);
  });

  it('change nothing of the entries they do not belong to', async () => {
    const { hallway, post, pass } = desk();
    post(3, 2);
    await hallway.start();
    const before = hallway.current().timeline.entries;
    await pass(1000);
    const after = hallway.current().timeline.entries;
    expect(after[0]).not.toEqual(before[0]);
    expect(after[1]).toEqual(before[1]);
  });
});

describe('a directory that does not answer', () => {
  it('is left alone for good once it has refused, and nothing of it is shown', async () => {
    const { hallway, asked, failures, post, titles, pass } = desk();
    failures.push(new ForbiddenError(act));
    post(2);
    await hallway.start();
    await pass(1000);
    post(4);
    await hallway.refresh();
    await pass(100_000);
    expect(asked).toHaveLength(1);
    expect(titles()).toEqual([undefined, undefined]);
    expect(hallway.current().timeline.failure).toBeUndefined();
  });

  it('is asked again after the time it names when it is busy', async () => {
    const { hallway, asked, failures, post, titles, pass } = desk();
    failures.push(new ThrottledError(act, 30));
    post(2);
    await hallway.start();
    await pass(1000);
    await pass(29_000);
    expect(asked).toHaveLength(1);
    await pass(2000);
    expect(asked).toHaveLength(2);
    expect(titles()).toEqual(['Title 2']);
  });

  it('is asked again with new posts, three times in all', async () => {
    const { hallway, asked, failures, post, pass } = desk();
    failures.push(...Array.from({ length: 9 }, () => new OfflineError(act)));
    post(2);
    await hallway.start();
    await pass(100_000);
    expect(asked).toHaveLength(1);
    for (let n = 0; n < 5; n += 1) {
      post(2);
      await hallway.refresh();
      await pass(100_000);
    }
    expect(asked).toHaveLength(3);
  });

  it('is not asked without a connection', async () => {
    const { hallway, platform, asked, post, pass } = desk();
    post(2);
    await hallway.start();
    platform.setOnline(false);
    await pass(1000);
    expect(asked).toEqual([]);
    platform.setOnline(true);
    post(4);
    await hallway.refresh();
    await pass(1000);
    expect(asked).toEqual([[4, 2]]);
  });
});
