import { OfflineError } from '../backend/errors';
import { createMemoryBackend, type MemoryBackend } from '../backend/memory/createMemoryBackend';
import { type Timelines } from '../backend/Timelines';
import { type Place, printPlace } from '../domain/Place';
import { type Post } from '../domain/Post';
import { ann, testHallway, type TestHallway } from './testHallway';

const bosPlace: Place = { kind: 'person', person: '23' };
const rootKey = '23.000000000root';
const thread: Place = { kind: 'thread', root: rootKey };
const author = { key: '23', displayName: 'Bo Ek', upn: 'bo.ek@contoso.example', isVerified: true };
const pageSize = 2;

interface Site extends TestHallway {
  /** What each place was asked for, in order. */
  readonly asked: string[];
  /** Until it is called, no timeline answers. */
  hold(): () => void;
  failNext(error: Error): void;
}

/** A Hallway whose timelines are those of its posts, two a page. */
async function siteWith(...posts: readonly Partial<Post>[]): Promise<Site> {
  const backend = createMemoryBackend({ user: ann, nowMs: () => 0 });
  posts.forEach((post, at) => put(backend, post, at));
  const asked: string[] = [];
  let gate = Promise.resolve();
  let failure: Error | undefined;
  const answer = async (place: Place, below: number): ReturnType<MemoryBackend['posts']['readNewest']> => {
    asked.push(`${printPlace(place)} ${below === Infinity ? 'newest' : below}`);
    await gate;
    const error = failure;
    failure = undefined;
    if (error) throw error;
    const all = backend.stored().filter(post => isAt(post, place) && (post.id ?? 0) < below);
    const page = all.slice(0, pageSize);
    const related = backend.stored().filter(({ key }) => key === rootKey);
    const olderCursor = page.length < all.length ? page[page.length - 1]?.id : undefined;
    return { posts: page, related, unavailableIds: [], olderCursor };
  };
  const timelines: Timelines = {
    of: place => ({
      readNewest: () => answer(place, Infinity),
      readOlder: cursor => answer(place, cursor)
    })
  };
  const site = testHallway({ backend, timelines });
  await site.hallway.start();
  return {
    ...site,
    asked,
    hold: () => {
      let release = (): void => undefined;
      gate = new Promise(resolve => (release = resolve));
      return release;
    },
    failNext: error => (failure = error)
  };
}

function put(backend: MemoryBackend, post: Partial<Post>, at = 99): Post {
  const key = `23.${String(at).padStart(13, '0')}`;
  return backend.put({ key, author, text: `post ${at}`, createdAtMs: 0, ...post });
}

function isAt(post: Post, place: Place): boolean {
  if (place.kind === 'person') return post.author.key === place.person;
  return place.kind === 'thread' && post.rootKey === place.root;
}

const replies = ['one', 'two', 'three'].map(text => ({ text, rootKey, parentKey: rootKey }));

describe('going somewhere else', () => {
  it('shows that place’s posts, newest first, and the way back shows at once what was read', async () => {
    const { hallway, texts, asked, backend, hold } = await siteWith(
      { text: 'a' },
      { text: 'b' },
      { text: 'c' }
    );
    await hallway.goTo(bosPlace);
    expect(hallway.current()).toMatchObject({
      place: bosPlace,
      timeline: { hasOlder: true, isRefreshing: false }
    });
    expect(texts()).toEqual(['c', 'b']);
    await hallway.loadOlderPosts();
    expect(texts()).toEqual(['c', 'b', 'a']);
    await hallway.goTo({ kind: 'everyone' });
    expect(texts()).toEqual(['c', 'b', 'a']);
    expect(backend.calls('readSince')).toBe(1);

    const release = hold();
    const going = hallway.goTo(bosPlace);
    expect(texts()).toEqual(['c', 'b', 'a']);
    release();
    await going;
    expect(asked).toEqual(['person:23 newest', 'person:23 2', 'person:23 newest']);
    expect(hallway.current().timeline.hasOlder).toBe(false);
  });

  it('to where one is asks nothing', async () => {
    const { hallway, asked } = await siteWith({ text: 'a' });
    await hallway.goTo({ kind: 'everyone' });
    await hallway.goTo(bosPlace);
    await hallway.goTo(bosPlace);
    expect(asked).toHaveLength(1);
  });

  it('and on again leaves late answers behind', async () => {
    const { hallway, texts, hold } = await siteWith({ text: 'a' });
    const release = hold();
    const going = hallway.goTo(bosPlace);
    const away = hallway.goTo({ kind: 'everyone' });
    release();
    await Promise.all([going, away]);
    expect(texts()).toEqual(['a']);
    expect(hallway.current()).toMatchObject({
      place: { kind: 'everyone' },
      timeline: { isRefreshing: false }
    });
  });

  it('that fails says so there, keeps what was read, and a refresh asks again', async () => {
    const site = await siteWith({ text: 'a' });
    const { hallway, texts } = site;
    await hallway.goTo(bosPlace);
    await hallway.goTo({ kind: 'everyone' });
    site.failNext(new OfflineError({ act: 'read', target: 'posts' }));
    await hallway.goTo(bosPlace);
    expect(texts()).toEqual(['a']);
    expect(hallway.current().timeline.failure?.kind).toBe('offline');
    await hallway.goTo({ kind: 'everyone' });
    expect(hallway.current().timeline.failure).toBeUndefined();
    await hallway.goTo(bosPlace);
    await hallway.refresh();
    expect(hallway.current().timeline.failure).toBeUndefined();
  });

  it('before Hallway is ready is where it opens', async () => {
    const site = await siteWith({ text: 'a' });
    const { backend, hallway, texts } = site;
    const other = testHallway({ backend, timelines: { of: () => ({ ...backend.posts }) } });
    const starting = other.hallway.start();
    void other.hallway.goTo(bosPlace);
    await starting;
    expect(other.hallway.current()).toMatchObject({ place: bosPlace, timeline: { isRefreshing: false } });
    expect(backend.calls('readNewest')).toBe(1);
    await other.hallway.goTo({ kind: 'everyone' });
    expect(other.texts()).toEqual(['a']);
    expect([texts(), hallway.current().phase]).toEqual([['a'], 'ready']);
  });

  it('before Hallway is ready has what it needs asked already; later nothing is asked early', async () => {
    const { backend } = await siteWith({ text: 'a' });
    const prepared: string[] = [];
    const timelines = {
      of: () => backend.posts,
      prepare: (place: Place) => prepared.push(printPlace(place))
    };
    const { hallway } = testHallway({ backend, timelines });
    const starting = hallway.start();
    void hallway.goTo(bosPlace);
    await starting;
    expect(prepared).toEqual(['person:23', 'everyone']);
    await hallway.goTo({ kind: 'home' });
    expect(prepared).toHaveLength(2);
  });

  it('shows what was deleted or posted there meanwhile as it is', async () => {
    const { hallway, texts, backend } = await siteWith({ text: 'a' }, { text: 'b' });
    await hallway.goTo(bosPlace);
    backend.removeBehindTheBack(backend.stored()[0]?.key ?? '');
    put(backend, { text: 'c' });
    await hallway.refresh();
    expect(texts()).toEqual(['c', 'a']);
  });
});

describe('one’s own post', () => {
  it('stands at once where it belongs, and nowhere else', async () => {
    const { hallway, texts } = await siteWith({ text: 'a' });
    await hallway.goTo(bosPlace);
    await hallway.publishPost('mine');
    expect(texts()).toEqual(['a']);
    await hallway.goTo({ kind: 'everyone' });
    expect(texts()).toEqual(['mine', 'a']);
    await hallway.goTo({ kind: 'person', person: ann.key });
    expect(texts()).toEqual(['mine']);
  });
});

describe('a thread', () => {
  it('shows what it began with, and its replies from the oldest to the newest', async () => {
    const { hallway, texts } = await siteWith({ key: rootKey, text: 'who comes?' }, ...replies);
    await hallway.goTo(thread);
    expect(hallway.current().timeline).toMatchObject({
      root: { post: { text: 'who comes?' } },
      hasOlder: true
    });
    expect(texts()).toEqual(['two', 'three']);
    await hallway.loadOlderPosts();
    expect(texts()).toEqual(['one', 'two', 'three']);
    expect(hallway.current().timeline.entries[0]?.answeredAuthor?.displayName).toBe('Bo Ek');
  });

  it('whose beginning is gone says so, once that is known', async () => {
    const { hallway, hold } = await siteWith(...replies);
    const release = hold();
    const going = hallway.goTo(thread);
    expect(hallway.current().timeline).toMatchObject({ isRootGone: false });
    release();
    await going;
    expect(hallway.current().timeline).toMatchObject({ isRootGone: true });
  });

  it('whose beginning is one’s own is changed and deleted there as anywhere', async () => {
    const mine = { key: ann.key, displayName: 'Ann', upn: ann.upn, isVerified: true };
    const { hallway } = await siteWith({ key: rootKey, author: mine, text: 'who comes?' }, ...replies);
    await hallway.goTo(thread);
    await hallway.editPost(rootKey, 'who comes tomorrow?');
    expect(hallway.current().timeline.root?.post.text).toBe('who comes tomorrow?');
    await hallway.deletePost(rootKey);
    expect(hallway.current().timeline).toMatchObject({ isRootGone: true });
  });
});
