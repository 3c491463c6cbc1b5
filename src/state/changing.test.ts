import { ConflictError, ForbiddenError, NotFoundError, OfflineError } from '../backend/errors';
import { entryOf } from './HallwayState';
import { ann, testHallway, type TestHallway } from './testHallway';

const act = { act: 'change', target: 'post' };

async function withMyPost(): Promise<TestHallway & { key: string }> {
  const test = testHallway();
  await test.hallway.start();
  await test.hallway.publishPost('mine');
  return { ...test, key: test.entry('mine')?.post.key ?? '' };
}

/** Everything that is under way in memory comes to rest. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
}

describe('deleting a post that was sent twice', () => {
  it('also deletes what the first sending makes of it when it comes late', async () => {
    const { hallway, backend, platform, entry, texts } = testHallway();
    await hallway.start();
    backend.failNext('add', new OfflineError(act));
    await hallway.publishPost('mine');
    const key = entry('mine')?.post.key ?? '';
    await hallway.retry(key);
    const [post] = backend.stored();
    await hallway.deletePost(key);
    expect(backend.stored()).toEqual([]);
    backend.put(post!);
    for (let look = 0; look < 10; look += 1) {
      platform.advance(60_000);
      await settle();
    }
    expect(backend.stored()).toEqual([]);
    expect(texts()).toEqual([]);
  });
});

describe('editing a post', () => {
  it('shows the new text at once and marks it edited', async () => {
    const { hallway, backend, entry, key } = await withMyPost();
    const release = backend.hold('edit');
    const editing = hallway.editPost(key, 'mine, better');
    expect(entry('mine, better')).toMatchObject({ sending: 'pending', change: 'edit' });
    release();
    await editing;
    expect(entry('mine, better')).toMatchObject({ sending: 'settled', canEdit: true });
    expect(entry('mine, better')?.post.editedAtMs).toBeDefined();
    expect(backend.stored()[0]?.text).toBe('mine, better');
  });

  it('keeps the new text when it fails, and gives the old one back when it is discarded', async () => {
    const { hallway, backend, entry, texts, key } = await withMyPost();
    backend.failNext('edit', new ForbiddenError(act));
    await hallway.editPost(key, 'mine, better');
    expect(entry('mine, better')).toMatchObject({
      sending: 'failed',
      change: 'edit',
      failure: { kind: 'forbidden' }
    });
    await hallway.discard(key);
    expect(texts()).toEqual(['mine']);
    expect(entry('mine')).toMatchObject({ sending: 'settled' });
  });

  it('writes over a change made elsewhere only when it is sent again', async () => {
    const { hallway, backend, entry, key } = await withMyPost();
    await backend.posts.edit(backend.stored()[0]!, 'from my phone');
    await hallway.editPost(key, 'from my desk');
    const failure = { kind: 'conflict', theirText: 'from my phone' };
    expect(entry('from my desk')).toMatchObject({ sending: 'failed', failure });
    expect(backend.stored()[0]?.text).toBe('from my phone');
    await hallway.retry(key);
    expect(backend.stored()[0]?.text).toBe('from my desk');
    expect(entry('from my desk')).toMatchObject({ sending: 'settled' });
  });

  it('keeps what was typed although the post has vanished', async () => {
    const { hallway, backend, platform, texts, key } = await withMyPost();
    backend.removeBehindTheBack(key);
    await hallway.editPost(key, 'typed for nothing');
    platform.advance(200_000);
    await hallway.refresh();
    expect(texts()).toEqual(['typed for nothing']);
    expect(entryOf(hallway.current(), key)?.failure).toEqual({ kind: 'notFound' });
    await hallway.discard(key);
    expect(texts()).toEqual([]);
  });

  it('keeps the post while it is being typed over, though somebody deletes it; then it goes', async () => {
    const { hallway, backend, platform, key, entry } = await withMyPost();
    platform.advance(120_000);
    const letGo = hallway.holdPost(key);
    backend.removeBehindTheBack(key);
    await hallway.refresh();
    expect(entry('mine')).toMatchObject({ isGone: true });
    await hallway.editPost(key, 'typed meanwhile');
    letGo();
    expect(entry('typed meanwhile')).toMatchObject({ sending: 'failed', failure: { kind: 'notFound' } });
    await hallway.discard(key);
    expect([entry('mine'), entry('typed meanwhile')]).toEqual([undefined, undefined]);
  });

  it('keeps it, too, while another tab of its writer deletes it', async () => {
    const { hallway, backend, key, entry } = await withMyPost();
    hallway.holdPost(key);
    const release = backend.hold('remove');
    const deleting = hallway.deletePost(key);
    expect(entry('mine')).toMatchObject({ isGone: true, change: 'delete' });
    release();
    await deleting;
    expect(entry('mine')).toMatchObject({ isGone: true, sending: 'settled' });
  });

  it('keeps what was typed over it once more although the post has vanished', async () => {
    const { hallway, backend, platform, texts, key } = await withMyPost();
    backend.removeBehindTheBack(key);
    await hallway.editPost(key, 'typed for nothing');
    platform.advance(200_000);
    await hallway.refresh();
    await hallway.editPost(key, 'typed again');
    expect(texts()).toEqual(['typed again']);
    expect(entryOf(hallway.current(), key)).toMatchObject({ sending: 'failed', change: 'edit' });
  });

  it('tells when sending again finds nothing to change', async () => {
    const { hallway, backend, key } = await withMyPost();
    await backend.posts.edit(backend.stored()[0]!, 'from my phone');
    await hallway.editPost(key, 'x');
    backend.removeBehindTheBack(key);
    await hallway.retry(key);
    expect(entryOf(hallway.current(), key)).toMatchObject({
      sending: 'failed',
      failure: { kind: 'notFound' }
    });
  });

  it('keeps trying when reading the post anew fails', async () => {
    const { hallway, backend, key } = await withMyPost();
    await backend.posts.edit(backend.stored()[0]!, 'from my phone');
    await hallway.editPost(key, 'x');
    backend.failNext('edit', new ConflictError(act));
    backend.failNext('readByKey', new OfflineError(act));
    await hallway.retry(key);
    expect(entryOf(hallway.current(), key)?.failure).toEqual({ kind: 'offline' });
  });

  it('leaves what came from elsewhere when it is discarded after a conflict', async () => {
    const { hallway, backend, texts, key } = await withMyPost();
    await backend.posts.edit(backend.stored()[0]!, 'from my phone');
    await hallway.editPost(key, 'from my desk');
    await hallway.discard(key);
    await hallway.refresh();
    expect(texts()).toEqual(['from my phone']);
  });

  it('waits when the server refuses what it has just shown: a copy lags behind', async () => {
    const { hallway, backend, entry, platform, key } = await withMyPost();
    backend.failNext('edit', new ConflictError(act));
    backend.failNext('edit', new ConflictError(act));
    await hallway.editPost(key, 'mine, better');
    expect(entry('mine, better')).toMatchObject({ sending: 'pending', failure: { kind: 'unsure' } });
    platform.advance(10_000);
    await settle();
    expect(entry('mine, better')).toMatchObject({ sending: 'settled' });
  });

  it('made while the post is on its way follows it, however late the server shows the post', async () => {
    const { hallway, backend, entry } = await withMyPost();
    const release = backend.hold('add');
    const publishing = hallway.publishPost('frist');
    const editing = hallway.editPost(entry('frist')?.post.key ?? '', 'first');
    await settle();
    backend.failNext('readByKey', new NotFoundError(act));
    release();
    await Promise.all([publishing, editing]);
    expect(entry('first')).toMatchObject({ sending: 'settled' });
    expect(backend.calls('readByKey')).toBe(0);
    expect(backend.stored().map(({ text }) => text)).toEqual(['first', 'mine']);
  });

  it('is no conflict when something but the text was changed', async () => {
    const { hallway, backend, entry, key } = await withMyPost();
    backend.failNext('edit', new ConflictError(act));
    await hallway.editPost(key, 'mine, better');
    expect(entry('mine, better')).toMatchObject({ sending: 'settled' });
    expect(backend.stored()[0]?.text).toBe('mine, better');
  });

  it.each(['', '  ', 'mine', ' mine '])('sends nothing for %j', async text => {
    const { hallway, backend, key } = await withMyPost();
    await hallway.editPost(key, text);
    expect(backend.calls('edit')).toBe(0);
  });

  it('keeps a text beyond the limit without sending it', async () => {
    const { hallway, backend, key } = await withMyPost();
    await hallway.editPost(key, 'x'.repeat(501));
    expect(entryOf(hallway.current(), key)?.failure).toEqual({ kind: 'tooLong' });
    expect(backend.calls('edit')).toBe(0);
  });

  it('is not undone by a reading that began before it', async () => {
    const { hallway, backend, texts, key } = await withMyPost();
    const before = backend.stored();
    const release = backend.hold('readSince');
    Object.assign(backend.posts, {
      readSince: async () => {
        await Promise.resolve(release);
        return { posts: before, unavailableIds: [], isComplete: true };
      }
    });
    await hallway.editPost(key, 'newer');
    await hallway.refresh();
    expect(texts()).toEqual(['newer']);
  });

  it('gives way to a later change made elsewhere', async () => {
    const { hallway, backend, platform, texts, key } = await withMyPost();
    await hallway.editPost(key, 'from my desk');
    platform.advance(1_000);
    await backend.posts.edit(backend.stored()[0]!, 'from my phone, later');
    await hallway.refresh();
    expect(texts()).toEqual(['from my phone, later']);
  });
});

describe('deleting a post', () => {
  it('marks it as going, then it is gone and stays gone', async () => {
    const { hallway, backend, entry, texts, key } = await withMyPost();
    const stale = backend.stored();
    const release = backend.hold('remove');
    const deleting = hallway.deletePost(key);
    expect(entry('mine')).toMatchObject({
      sending: 'pending',
      change: 'delete',
      canEdit: false,
      canDelete: false
    });
    release();
    await deleting;
    expect(texts()).toEqual([]);
    Object.assign(backend.posts, {
      readSince: () => Promise.resolve({ posts: stale, unavailableIds: [], isComplete: true })
    });
    await hallway.refresh();
    expect(texts()).toEqual([]);
  });

  it('leaves the post as it was when it fails and is given up', async () => {
    const { hallway, backend, entry, key } = await withMyPost();
    backend.failNext('remove', new OfflineError(act));
    await hallway.deletePost(key);
    expect(entry('mine')).toMatchObject({
      sending: 'pending',
      change: 'delete',
      failure: { kind: 'offline' }
    });
    await hallway.discard(key);
    expect(entry('mine')).toMatchObject({ sending: 'settled', canDelete: true });
  });

  it('works when it is tried again, even if the answer was all that was lost', async () => {
    const { hallway, backend, texts, key } = await withMyPost();
    backend.failNext('remove', new OfflineError(act), 'afterwards');
    await hallway.deletePost(key);
    await hallway.retry(key);
    expect(texts()).toEqual([]);
  });

  it('does one thing at a time to a post', async () => {
    const { hallway, backend, key } = await withMyPost();
    await Promise.all([hallway.deletePost(key), hallway.deletePost(key), hallway.editPost(key, 'x')]);
    expect([backend.calls('remove'), backend.calls('edit')]).toEqual([1, 0]);
  });
});

describe('posts that are not there', () => {
  it('are not changed, deleted, sent again or given up', async () => {
    const { hallway, backend } = await withMyPost();
    await Promise.all([hallway.editPost('9.x', 'a'), hallway.deletePost('9.x'), hallway.retry('9.x')]);
    await hallway.discard('9.x');
    expect([backend.calls('remove'), backend.calls('edit'), backend.calls('add')]).toEqual([0, 0, 1]);
  });
});

describe('rights', () => {
  it('that are missing hide what they are for', async () => {
    const user = { ...ann, rights: { ...ann.rights, canEditOwn: false } };
    const { hallway, entry } = testHallway({ user });
    await hallway.start();
    await hallway.publishPost('mine');
    expect(entry('mine')).toMatchObject({ isMine: true, canEdit: false, canDelete: true });
  });

  it('are not given over a post whose author is forged', async () => {
    const { hallway, backend, entry } = testHallway();
    const author = { key: ann.key, displayName: 'Ann Ottens', isVerified: false };
    backend.put({ key: '17.0000000000000', author, text: 'I resign', createdAtMs: 0 });
    await hallway.start();
    expect(entry('I resign')).toMatchObject({ isMine: false, canEdit: false, canDelete: false });
    expect(new NotFoundError(act).message).toBe(
      'Could not change post: it is not there any more. Refresh to see what is.'
    );
  });
});
