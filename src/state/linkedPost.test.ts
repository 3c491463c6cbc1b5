import { OfflineError } from '../backend/errors';
import { type LinkedPostState } from './HallwayState';
import { ann, testHallway, type TestHallway } from './testHallway';

const offline = (): OfflineError => new OfflineError({ act: 'read', target: 'post' });

/** Fifty posts of Bo's below one of Ann's, of which the first page shows two. */
function longHallway(): TestHallway & { oldKey: string; linked(): LinkedPostState } {
  const test = testHallway({ pageSize: 2 });
  const author = { key: ann.key, displayName: ann.displayName, upn: ann.upn, isVerified: true };
  const oldKey = '17.0000000000old';
  test.backend.put({ key: oldKey, author, text: 'old', createdAtMs: 0 });
  for (let number = 1; number <= 50; number += 1) test.bo(`post ${number}`);
  return { ...test, oldKey, linked: () => test.hallway.current().linkedPost };
}

describe('opening a post by a link', () => {
  it('asks for it by its key, once, however far down it is', async () => {
    const { hallway, backend, oldKey, linked, texts } = longHallway();
    await Promise.all([hallway.start(), hallway.openPost(oldKey)]);
    expect(linked()).toMatchObject({ status: 'found', place: 'apart', entry: { post: { text: 'old' } } });
    expect([backend.calls('readByKey'), backend.calls('readOlder')]).toEqual([1, 0]);
    expect(texts()).toEqual(['post 50', 'post 49']);
  });

  it('asks for nothing when the first page holds it', async () => {
    const { hallway, backend, linked } = longHallway();
    const opening = hallway.openPost('23.0000000000049');
    expect(linked().status).toBe('searching');
    await Promise.all([hallway.start(), opening]);
    expect(linked()).toMatchObject({ status: 'found', place: 'feed', entry: { post: { text: 'post 49' } } });
    expect(backend.calls('readByKey')).toBe(0);
  });

  it.each(['', 'x', "17.0000000000old' or 1 eq 1", '17.<script>', '../../etc', `17.${'0'.repeat(5000)}`])(
    'finds nothing behind %j, and does not ask',
    async key => {
      const { hallway, backend, linked } = longHallway();
      await hallway.start();
      await hallway.openPost(key);
      expect(linked()).toEqual({ status: 'missing' });
      expect(backend.calls('readByKey')).toBe(0);
    }
  );

  it('says that a post is gone', async () => {
    const { hallway, linked } = longHallway();
    await hallway.start();
    await hallway.openPost('17.000000000gone');
    expect(linked()).toEqual({ status: 'missing', key: '17.000000000gone' });
  });

  it('says why it could not ask, and asks again when told to or when the connection is back', async () => {
    const { hallway, backend, platform, oldKey, linked } = longHallway();
    await hallway.start();
    backend.failNext('readByKey', offline());
    await hallway.openPost(oldKey);
    expect(linked()).toMatchObject({ status: 'failed', failure: { kind: 'offline' } });
    backend.failNext('readByKey', offline());
    await hallway.openPost(oldKey);
    expect(linked().status).toBe('failed');
    platform.setOnline(true);
    await Promise.resolve();
    await new Promise(resolve => setTimeout(resolve));
    expect(linked().status).toBe('found');
  });

  it('waits until Hallway is there', async () => {
    const { hallway, backend, oldKey, linked } = longHallway();
    backend.failNext('open', offline());
    await Promise.all([hallway.start(), hallway.openPost(oldKey)]);
    expect([linked().status, backend.calls('readByKey')]).toEqual(['searching', 0]);
    await hallway.refresh();
    expect(linked().status).toBe('found');
  });

  it('asks once when it is opened twice', async () => {
    const { hallway, backend, oldKey } = longHallway();
    await hallway.start();
    await Promise.all([hallway.openPost(oldKey), hallway.openPost(oldKey)]);
    await hallway.openPost(oldKey);
    expect(backend.calls('readByKey')).toBe(1);
  });

  it('shows the post opened last, whichever answer comes last', async () => {
    const { hallway, backend, oldKey, linked } = longHallway();
    await hallway.start();
    const release = backend.hold('readByKey');
    const first = hallway.openPost(oldKey);
    const second = hallway.openPost('23.0000000000007');
    release();
    await Promise.all([second, first]);
    expect(linked()).toMatchObject({ status: 'found', entry: { post: { text: 'post 7' } } });
  });

  it('stays closed when the answer comes after it was closed', async () => {
    const { hallway, backend, oldKey, linked } = longHallway();
    await hallway.start();
    const release = backend.hold('readByKey');
    const opening = hallway.openPost(oldKey);
    hallway.closePost();
    release();
    await opening;
    expect(linked()).toEqual({ status: 'none' });
  });

  it('is in the feed if an older page brought it before the answer', async () => {
    const { hallway, backend, linked } = longHallway();
    await hallway.start();
    const release = backend.hold('readByKey');
    const opening = hallway.openPost('23.0000000000047');
    await hallway.loadOlderPosts();
    expect(linked()).toMatchObject({ status: 'found', place: 'feed' });
    release();
    await opening;
    expect(linked()).toMatchObject({ status: 'found', place: 'feed' });
  });
});

describe('a post opened by a link, apart from the feed', () => {
  async function opened(): Promise<ReturnType<typeof longHallway>> {
    const test = longHallway();
    await Promise.all([test.hallway.start(), test.hallway.openPost(test.oldKey)]);
    return test;
  }

  it('is edited as in the feed, and does not slip into it', async () => {
    const { hallway, backend, oldKey, linked, texts } = await opened();
    const release = backend.hold('edit');
    const editing = hallway.editPost(oldKey, 'old, better');
    expect(linked().entry).toMatchObject({ sending: 'pending', post: { text: 'old, better' } });
    expect(texts()).toEqual(['post 50', 'post 49']);
    release();
    await editing;
    expect(linked().entry).toMatchObject({
      sending: 'settled',
      canEdit: true,
      post: { text: 'old, better' }
    });
    await hallway.refresh();
    expect(texts()).toEqual(['post 50', 'post 49']);
    expect(linked().entry?.post.text).toBe('old, better');
  });

  it('is deleted as in the feed, and stays deleted for a lagging server', async () => {
    const { hallway, backend, oldKey, linked } = await opened();
    const stale = backend.stored().find(post => post.key === oldKey);
    await hallway.deletePost(oldKey);
    expect(linked()).toEqual({ status: 'none' });
    Object.assign(backend.posts, { readByKey: () => Promise.resolve(stale) });
    await hallway.openPost(oldKey);
    expect(linked().status).toBe('missing');
  });

  it('keeps what was typed when it is closed over a failed edit', async () => {
    const { hallway, backend, oldKey, linked, texts } = await opened();
    backend.failNext('edit', offline());
    await hallway.editPost(oldKey, 'typed with care');
    expect(linked().entry).toMatchObject({ sending: 'pending', post: { text: 'typed with care' } });
    hallway.closePost();
    expect(texts()).toEqual(['post 50', 'post 49', 'typed with care']);
    await hallway.retry(oldKey);
    expect(backend.stored().find(post => post.key === oldKey)?.text).toBe('typed with care');
  });

  it('follows what a page says of it', async () => {
    const { hallway, backend, oldKey, linked } = await opened();
    const old = backend.stored().find(post => post.key === oldKey)!;
    await backend.posts.edit(old, 'from my phone');
    while (hallway.current().timeline.hasOlder) await hallway.loadOlderPosts();
    expect(linked()).toMatchObject({ place: 'apart', entry: { post: { text: 'from my phone' } } });
  });
});
