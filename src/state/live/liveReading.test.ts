import { type Post } from '../../domain/Post';
import { ann, bo, testHallway, type TestHallway, type TestHallwayOptions } from '../testHallway';
import { fakeLive, type FakeLive } from './fakeLive';

const author = { key: bo.key, displayName: bo.displayName, upn: bo.upn, isVerified: true };

interface Reader extends TestHallway {
  readonly live: FakeLive;
  /** Until it is looked for the next time. */
  pass(): Promise<void>;
  newPosts(): number;
}

async function reader(options: TestHallwayOptions = {}, ...texts: readonly string[]): Promise<Reader> {
  const live = fakeLive();
  const test = testHallway({ live, ...options });
  for (const text of texts) test.bo(text);
  await test.hallway.start();
  // What looks is loaded once the posts are drawn.
  test.platform.advance(1_000);
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  return {
    ...test,
    live,
    newPosts: () => test.hallway.current().timeline.newPosts,
    pass: async () => {
      test.platform.advance(45_000);
      for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
    }
  };
}

function post(id: number, change: Partial<Post> = {}): Post {
  const key = `23.${String(id).padStart(13, 'n')}`;
  return { key, id, author, text: `post ${id}`, createdAtMs: 0, etag: '"1"', ...change };
}

describe('what is posted while one reads', () => {
  it('waits, and comes when it is asked for', async () => {
    const { live, pass, newPosts, texts, hallway } = await reader({}, 'a');
    live.tell({ added: [post(8), post(7)] });
    await pass();
    expect([newPosts(), texts()]).toEqual([2, ['a']]);
    await hallway.showNewPosts();
    expect([newPosts(), texts()]).toEqual([0, ['post 8', 'post 7', 'a']]);
  });

  it('counts once, also when it is told again, and not when it was read meanwhile', async () => {
    const { live, pass, newPosts, hallway, bo: postAsBo } = await reader({}, 'a');
    const read = postAsBo('b');
    live.tell({ added: [post(9), read] });
    await pass();
    live.tell({ added: [post(9)] });
    await pass();
    expect(newPosts()).toBe(2);
    await hallway.refresh();
    expect(newPosts()).toBe(1);
  });

  it('does not wait any more when it was deleted', async () => {
    const { live, pass, newPosts } = await reader({}, 'a');
    live.tell({ added: [post(7)] });
    await pass();
    live.tell({ removedIds: [7] });
    await pass();
    expect(newPosts()).toBe(0);
  });

  it('is read anew where more has happened than was told', async () => {
    const { live, pass, newPosts, texts, hallway, backend, bo: postAsBo } = await reader({}, 'a');
    postAsBo('b');
    live.tell({ isComplete: false });
    await pass();
    expect(newPosts()).toBe(1);
    await hallway.showNewPosts();
    expect([newPosts(), texts(), backend.calls('readSince')]).toEqual([0, ['b', 'a'], 1]);
  });

  it('is not what waited before more happened than was told: it may be gone since', async () => {
    const { live, pass, newPosts, texts, hallway } = await reader({}, 'a');
    live.tell({ added: [post(9)] });
    await pass();
    live.tell({ isComplete: false });
    await pass();
    await hallway.showNewPosts();
    expect([newPosts(), texts()]).toEqual([0, ['a']]);
  });

  it('comes at once in a thread, where it stands below what is being read', async () => {
    const root = post(1);
    const page = { posts: [], related: [root], unavailableIds: [] };
    const timelines = { of: () => ({ readNewest: async () => page, readOlder: async () => page }) };
    const { live, pass, newPosts, texts, hallway } = await reader({ timelines });
    await hallway.goTo({ kind: 'thread', root: root.key });
    live.tell({ added: [post(9, { rootKey: root.key }), post(8), post(7, { rootKey: root.key })] });
    await pass();
    expect([newPosts(), texts()]).toEqual([0, ['post 7', 'post 9']]);
  });
});

describe('what becomes of a post while one reads', () => {
  it('shows at once: it reads as it is now, or is gone', async () => {
    const { live, pass, texts, entry, hallway } = await reader({}, 'a', 'b', 'c');
    const [a, b] = [entry('a')?.post, entry('b')?.post];
    if (!a || !b) throw new Error('Both were read.');
    live.tell({ changed: [{ ...a, text: 'a, changed', etag: '"1,2"' }], removedIds: [b.id ?? 0] });
    await pass();
    expect(texts()).toEqual(['c', 'a, changed']);
    expect(hallway.current().timeline.newPosts).toBe(0);
  });

  it('shows at every place, and in what a post quotes', async () => {
    const quoted = post(1);
    const page = { posts: [post(5, { subjectKey: quoted.key })], related: [quoted], unavailableIds: [] };
    const timelines = { of: () => ({ readNewest: async () => page, readOlder: async () => page }) };
    const { live, pass, entry, hallway, texts } = await reader({ timelines }, 'a');
    const a = entry('a')?.post;
    await hallway.goTo({ kind: 'person', person: bo.key });
    live.tell({ changed: [{ ...quoted, text: 'changed', etag: '"2"' }], removedIds: [a?.id ?? 0] });
    await pass();
    expect(entry('post 5')?.subject).toMatchObject({ text: 'changed' });
    void hallway.goTo({ kind: 'everyone' });
    expect(texts()).toEqual([]);
  });

  it('shows in the post of a link, too', async () => {
    const { live, pass, hallway, backend } = await reader({ pageSize: 1 }, 'old', 'new');
    const old = backend.stored()[1];
    if (!old) throw new Error('It was posted.');
    await hallway.openPost(old.key);
    live.tell({ changed: [{ ...old, text: 'older', etag: '"9"' }] });
    await pass();
    expect(hallway.current().linkedPost.entry?.post.text).toBe('older');
    live.tell({ removedIds: [old.id ?? 0] });
    await pass();
    expect(hallway.current().linkedPost.status).toBe('missing');
  });

  it('shows without a change log, too: what is missing among the newest is gone', async () => {
    const { live, pass, texts, entry } = await reader({}, 'a', 'b', 'c');
    const c = entry('c')?.post;
    if (!c) throw new Error('It was read.');
    live.tell({ added: [c], wholeAboveId: (c.id ?? 0) - 2 });
    await pass();
    expect(texts()).toEqual(['c', 'a']);
  });

  it('shows also right after one has changed it oneself: deleted elsewhere, it is gone', async () => {
    const { live, pass, texts, entry, hallway } = await reader({}, 'a');
    await hallway.publishPost('mine');
    const mine = entry('mine')?.post;
    if (mine?.id === undefined) throw new Error('It was posted.');
    await hallway.editPost(mine.key, 'mine, changed');
    live.tell({ removedIds: [mine.id] });
    await pass();
    expect(texts()).toEqual(['a']);
  });

  it('leaves alone what one has just posted oneself, which a copy of the list may not show yet', async () => {
    const { live, pass, texts, newPosts, hallway } = await reader({}, 'a');
    await hallway.publishPost('mine');
    live.tell({ wholeAboveId: 0, added: [], next: { newestId: 99 } });
    await pass();
    expect(texts()).toEqual(['mine']);
    expect([newPosts(), hallway.current().me.displayName]).toEqual([0, ann.displayName]);
  });
});
