import { ForbiddenError, OfflineError } from '../backend/errors';
import { type TallyStore } from '../backend/TallyStore';
import { type Post } from '../domain/Post';
import { emptyTally, type Tally } from '../domain/Tally';
import { ann, testHallway, type TestHallway } from './testHallway';
import { type MarkFailure } from './HallwayState';

const act = { act: 'add', target: 'reaction' };
const liked: Tally = { ...emptyTally, reactions: new Map([['like', 2]]) };
const tallies: TallyStore = {
  readTallies: async posts => ({ byPost: new Map(posts.map(({ key }) => [key, liked])), related: [] })
};
const follows = { readFollows: async () => new Set(['@23']) };

interface Test extends TestHallway {
  readonly post: Post;
  tally(): Tally | undefined;
  failures(): readonly MarkFailure[];
}

async function opened(options: Parameters<typeof testHallway>[0] = {}): Promise<Test> {
  const test = testHallway({ tallies, follows, ...options });
  const post = test.bo('said');
  await test.hallway.start();
  await counted(test);
  return {
    ...test,
    post,
    tally: () => test.entry('said')?.tally,
    failures: () => test.hallway.current().markFailures
  };
}

async function counted({ platform }: TestHallway): Promise<void> {
  platform.advance(100);
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

describe('a reaction', () => {
  it('is counted at once, and stays when it is saved', async () => {
    const { hallway, backend, post, tally } = await opened();
    const release = backend.hold('putMark');
    const saved = hallway.react(post.key, 'like', true);
    expect(tally()).toMatchObject({ myReaction: 'like', reactions: new Map([['like', 3]]) });
    release();
    await saved;
    expect(tally()).toMatchObject({ myReaction: 'like', reactions: new Map([['like', 3]]) });
    expect(backend.storedMarks()).toEqual([
      { list: 'reactions', key: `${post.key}|17|reaction`, value: 'like' }
    ]);
  });

  it('is not undone by a count that lags behind', async () => {
    const test = await opened();
    await test.hallway.react(test.post.key, 'like', true);
    await test.hallway.refresh();
    await counted(test);
    expect(test.tally()).toMatchObject({ myReaction: 'like', reactions: new Map([['like', 3]]) });
    test.platform.advance(120_000);
    await test.hallway.refresh();
    await counted(test);
    expect(test.tally()?.myReaction).toBeUndefined();
  });

  it('taken back before it was sent is none', async () => {
    const { hallway, backend, post, tally } = await opened();
    backend.failNext('putMark', new ForbiddenError(act));
    await hallway.react(post.key, 'like', true);
    await hallway.react(post.key, 'like', false);
    expect(tally()).toEqual(liked);
    expect(backend.calls('removeMark')).toBe(0);
    expect(hallway.current().markFailures).toEqual([]);
  });

  it('is taken back with the kind it was', async () => {
    const { hallway, backend, post, tally } = await opened();
    await hallway.react(post.key, 'thanks', true);
    await hallway.react(post.key, 'like', false);
    expect(backend.storedMarks()).toEqual([]);
    expect(tally()).toEqual({ ...liked, myReaction: undefined });
  });

  it('that is refused is undone and says so; sent again it is there', async () => {
    const { hallway, backend, post, tally, failures } = await opened();
    backend.failNext('putMark', new ForbiddenError(act));
    await hallway.react(post.key, 'like', true);
    expect(tally()).toEqual(liked);
    const [failure] = failures();
    expect(failure).toMatchObject({
      kind: 'reaction',
      about: post.key,
      isOn: true,
      failure: { kind: 'forbidden' }
    });
    await hallway.retry(failure!.key);
    expect([tally()?.myReaction, failures()]).toEqual(['like', []]);
  });

  it('that is refused can be given up', async () => {
    const { hallway, backend, post, failures } = await opened();
    backend.failNext('putMark', new ForbiddenError(act));
    await hallway.react(post.key, 'like', true);
    await hallway.discard(failures()[0]!.key);
    expect([failures(), backend.storedMarks()]).toEqual([[], []]);
  });

  it('waits for a connection and looks as if it were there', async () => {
    const { hallway, backend, post, tally, failures } = await opened();
    backend.failNext('putMark', new OfflineError(act));
    await hallway.react(post.key, 'like', true);
    expect([tally()?.myReaction, failures()]).toEqual(['like', []]);
  });

  it('is not made by who may not, nor of what is no kind', async () => {
    const visitor = { ...ann, rights: { ...ann.rights, canPost: false } };
    const { hallway, backend, post } = await opened({ user: visitor });
    await hallway.react(post.key, 'like', true);
    expect(backend.calls('putMark')).toBe(0);
    const member = await opened();
    await member.hallway.react(member.post.key, 'NO KIND', true);
    expect(member.backend.calls('putMark')).toBe(0);
  });
});

describe('counting', () => {
  it('is not done for what one has just posted: nobody has made anything of it yet', async () => {
    const asked: (readonly string[])[] = [];
    const readTallies = (posts: readonly Post[]): ReturnType<TallyStore['readTallies']> => {
      asked.push(posts.map(({ text }) => text));
      return tallies.readTallies(posts);
    };
    const test = await opened({ tallies: { readTallies } });
    await test.hallway.publishPost('mine');
    await counted(test);
    expect(asked).toEqual([['said']]);
    await test.hallway.refresh();
    await counted(test);
    expect(asked).toEqual([['said'], ['mine', 'said']]);
  });
});

describe('a repost', () => {
  it('is counted at once, is one row, and gone when it is taken back', async () => {
    const { hallway, backend, post, tally } = await opened();
    const saved = hallway.repost(post.key, true);
    expect(tally()).toMatchObject({ reposts: 1 });
    await saved;
    const [row] = backend.stored();
    expect(row).toMatchObject({ text: '', subjectKey: post.key, author: { key: '17' } });
    expect(tally()).toMatchObject({ reposts: 1, myRepost: row!.key });
    await hallway.repost(post.key, false);
    expect(backend.stored()).toHaveLength(1);
    expect(tally()).toMatchObject({ reposts: 0 });
  });

  it('clicked several times before it is sent is one row or none', async () => {
    const { hallway, backend, post } = await opened();
    backend.failNext('add', new ForbiddenError(act));
    await hallway.repost(post.key, true);
    await hallway.repost(post.key, true);
    expect(backend.stored()).toHaveLength(2);
    backend.failNext('remove', new ForbiddenError(act));
    await hallway.repost(post.key, false);
    await hallway.repost(post.key, true);
    expect(backend.stored()).toHaveLength(2);
  });
});

describe('following', () => {
  const home = { kind: 'home' } as const;
  const bo = { kind: 'person', person: '23' } as const;
  const budget = { kind: 'tag', tag: 'budget' } as const;

  it('is shown at once, once it is known what one follows', async () => {
    const { hallway, backend } = await opened();
    expect(hallway.current().follows.status).toBe('unknown');
    await hallway.goTo(home);
    await hallway.follow(budget, true);
    await hallway.follow(bo, false);
    expect(hallway.current().follows).toEqual({ status: 'known', targets: new Set(['#budget']) });
    expect(backend.storedMarks()).toEqual([{ list: 'follows', key: '17|#budget', value: 'all' }]);
  });

  it('is laid over what is read a moment later', async () => {
    const { hallway } = await opened();
    await hallway.follow(budget, true);
    await hallway.goTo(home);
    expect([...hallway.current().follows.targets].sort()).toEqual(['#budget', '@23']);
  });

  it('is nothing to do to oneself', async () => {
    const { hallway, backend } = await opened();
    await hallway.follow({ kind: 'person', person: '17' }, true);
    expect(backend.calls('putMark')).toBe(0);
  });
});
