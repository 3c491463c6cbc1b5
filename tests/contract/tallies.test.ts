import { type NewItem } from '../../emulator/store/Items';
import { type SharePointBackend } from '../../src/backend/sharepoint/createSharePointBackend';
import { bucketOf } from '../../src/domain/bucketOf';
import { type Post } from '../../src/domain/Post';
import { type Tally } from '../../src/domain/Tally';
import { type EmulatorWorld } from './emulatorWorld';
import { readyWorld } from './readyWorld';
import { type Role } from './World';

let world: EmulatorWorld;
const ids = new Map<Role, string>();

beforeEach(async () => {
  world = await readyWorld();
  for (const role of ['owner', 'ann', 'bo'] as const)
    ids.set(role, (await world.as(role).installation.open()).user?.key ?? '');
});
afterEach(() => world.close());

const keyOf = (role: Role, tail: string): string => `${ids.get(role)}.${tail.padStart(13, '0')}`;

async function opened(role: Role): Promise<SharePointBackend> {
  const backend = world.as(role);
  await backend.installation.open();
  world.emulator.meters.reset();
  return backend;
}

const add = (role: Role, tail: string, beside: Partial<Post> = {}): Promise<Post> =>
  world.as(role).posts.add({ text: tail, ...beside, key: keyOf(role, tail) });

const answer = (at: number, { key }: Post): Promise<Post> =>
  add('ann', `${at}`, { rootKey: key, parentKey: key });

const like = (role: Role, { key }: Post, value = 'like'): Promise<void> =>
  world.as(role).marks.putMark({ list: 'reactions', key: `${key}|${ids.get(role)}|reaction`, value });

async function writeRaw(role: Role, list: string, row: Readonly<Record<string, string>>): Promise<void> {
  const path = `/_api/web/getList('/sites/team/Lists/${list}')/items`;
  const headers = { Accept: 'application/json', 'Content-Type': 'application/json' };
  const answer = await world.raw(role, path, { method: 'POST', headers, body: JSON.stringify(row) });
  if (!answer.ok) throw new Error(await answer.text());
}

async function tallyOf(role: Role, post: Post): Promise<Tally | undefined> {
  return (await (await opened(role)).tallies.readTallies([post])).byPost.get(post.key);
}

function load(list: string, items: readonly NewItem[]): void {
  const { store } = world.emulator.tenant;
  const webId = store.sites.byUrl('/sites/team')?.webId ?? '';
  store.items.load(store.lists.byUrl(webId, `/sites/team/Lists/${list}`)?.id ?? '', items);
}

/** One reaction each, of people numbered from a thousand. */
function reactionsBy(count: number, { key }: Post): readonly NewItem[] {
  return Array.from({ length: count }, (_, at) => {
    const user = String(1000 + at);
    const values = {
      RowKey: `${key}|${user}|reaction`,
      PostKey: key,
      Bucket: `${key}.${bucketOf(user)}`,
      UserKey: user,
      Kind: 'like'
    };
    const guid = world.emulator.tenant.newGuid();
    return { guid, authorId: Number(user), created: '2026-11-22T09:00:00Z', values };
  });
}

describe('what others made of a post', () => {
  it('is counted in one trip: answers, reposts, quotes, and reactions by kind, with one’s own', async () => {
    const post = await add('bo', 'post');
    const answer = await add('ann', 'answer', { rootKey: post.key, parentKey: post.key });
    await add('owner', 'answer2', { rootKey: post.key, parentKey: answer.key });
    await add('ann', 'quote', { subjectKey: post.key });
    const repost = await add('ann', 'repost', { text: '', subjectKey: post.key });
    await like('ann', post, 'thanks');
    await like('owner', post);
    await like('bo', post);

    const { tallies } = await opened('ann');
    const { byPost } = await tallies.readTallies([post, answer]);
    expect(world.emulator.meters.read()).toMatchObject({ requests: 1, refusals: 0 });
    expect(byPost.get(post.key)).toEqual({
      ...{ replies: 2, reposts: 1, quotes: 1, atLeast: [] },
      reactions: new Map([
        ['like', 2],
        ['thanks', 1]
      ]),
      myReaction: 'thanks',
      myRepost: repost.key
    });
    expect(byPost.get(answer.key)).toMatchObject({ replies: 1, reposts: 0, reactions: new Map() });
  });

  it('of a repost is what they made of its subject, which comes along, as does what is answered', async () => {
    const post = await add('bo', 'subject');
    const repost = await add('ann', 'repost', { text: '', subjectKey: post.key });
    const root = await add('owner', 'root');
    const answer = await add('bo', 'answer', { rootKey: root.key, parentKey: root.key });
    await like('owner', post);
    await add('owner', 'reply', { rootKey: post.key, parentKey: post.key });

    const { tallies } = await opened('ann');
    const { byPost, related } = await tallies.readTallies([repost, answer]);
    expect(byPost.get(post.key)).toMatchObject({ replies: 1, reposts: 1, reactions: new Map([['like', 1]]) });
    expect(related.map(({ text }) => text).sort()).toEqual(['root', 'subject']);
    expect(related.find(({ text }) => text === 'subject')).toEqual({ ...post, etag: undefined });
    expect(world.emulator.meters.read().requests).toBe(1);
  });

  it('says what a moderator has hidden, and why, in the same trip; who is no moderator hides nothing', async () => {
    const [post, other] = [await add('bo', 'post'), await add('bo', 'other')];
    const quote = await add('ann', 'quote', { subjectKey: post.key });
    const repost = await add('ann', 'repost', { text: '', subjectKey: post.key });
    const hide = ({ key }: Post): Record<string, string> => ({
      ...{ RowKey: `${key}|hide`, PostKey: key, WhatMonth: 'hide|2026-11', What: 'hide' },
      Reason: 'Off topic.'
    });
    await writeRaw('owner', 'HallwayModeration', hide(post));
    await expect(writeRaw('bo', 'HallwayModeration', hide(other))).rejects.toThrow(/[Aa]ccess/);

    const { tallies } = await opened('ann');
    const { byPost } = await tallies.readTallies([post, other]);
    expect(world.emulator.meters.read()).toMatchObject({ requests: 1, refusals: 0 });
    expect(byPost.get(post.key)?.hiddenWhy).toBe('Off topic.');
    expect(byPost.get(other.key)?.hiddenWhy).toBeUndefined();
    // Reposted and quoted it is hidden as well.
    const reposted = await tallies.readTallies([repost]);
    expect(reposted.byPost.get(post.key)?.hiddenWhy).toBe('Off topic.');
    expect(reposted.related.map(({ key }) => key)).toEqual([post.key]);
    const quoted = await tallies.readTallies([quote]);
    expect(quoted.related.map(({ key }) => key)).toEqual([post.key]);
    expect(quoted.hidden).toEqual(new Map([[post.key, 'Off topic.']]));
    expect(quoted.byPost.get(quote.key)?.hiddenWhy).toBeUndefined();
    // Whoever comes later knows it at once.
    const opening = await world.as('ann').installation.open();
    expect(opening).toMatchObject({ kind: 'ready', hidden: new Map([[post.key, 'Off topic.']]) });
  });

  it('is told although the list of what moderators say is gone', async () => {
    const post = await add('bo', 'post');
    await like('owner', post);
    const list = "/_api/web/getList('/sites/team/Lists/HallwayModeration')";
    const removal = { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE', 'If-Match': '*' } };
    expect((await world.raw('owner', list, removal)).ok).toBe(true);
    expect((await tallyOf('ann', post))?.reactions.get('like')).toBe(1);
  });

  it('counts nobody twice, and nothing that was written in another’s name', async () => {
    const post = await add('bo', 'post');
    await like('bo', post);
    await writeRaw('bo', 'HallwayReactions', {
      ...{ RowKey: `${post.key}|${ids.get('bo')}|reaction|again`, Kind: 'thanks' },
      PostKey: post.key
    });
    await writeRaw('bo', 'HallwayReactions', {
      ...{ RowKey: `${post.key}|${ids.get('ann')}|reaction`, Kind: 'like' },
      PostKey: post.key
    });
    await writeRaw('bo', 'HallwayReactions', {
      ...{ RowKey: `${post.key}|@upn:ann.ottens@contoso.example|reaction`, Kind: 'like' },
      PostKey: post.key
    });
    await writeRaw('bo', 'HallwayPosts', {
      ...{ PostKey: keyOf('ann', 'forged'), AuthorKey: ids.get('ann') ?? '', Body: 'x' },
      ...{ RootKey: post.key, SubjectKey: post.key }
    });
    expect(await tallyOf('ann', post)).toEqual({
      ...{ replies: 0, reposts: 0, quotes: 0, atLeast: [] },
      reactions: new Map([['like', 1]]),
      myReaction: undefined,
      myRepost: undefined
    });
  });

  it('is told as at least so much where more react than SharePoint looks through, in one trip more', async () => {
    const [hot, mild] = [await add('bo', 'hot'), await add('bo', 'mild')];
    load('HallwayReactions', reactionsBy(6000, hot));
    await like('ann', mild);
    await like('ann', hot, 'thanks');
    const { tallies } = await opened('ann');
    const { byPost } = await tallies.readTallies([hot, mild]);
    expect(world.emulator.meters.read()).toMatchObject({ requests: 2, refusals: 2 });
    expect(byPost.get(hot.key)).toMatchObject({ atLeast: ['reactions'], myReaction: 'thanks' });
    expect(byPost.get(hot.key)?.reactions.get('like')).toBeGreaterThanOrEqual(90);
    expect(byPost.get(mild.key)).toMatchObject({ atLeast: [], reactions: new Map([['like', 1]]) });

    world.emulator.meters.reset();
    expect((await tallies.readTallies([hot, mild])).byPost).toEqual(byPost);
    expect(world.emulator.meters.read()).toMatchObject({ requests: 1, refusals: 0 });
  });

  it('is told as at least so much where so much was answered that it would weigh too much, and exactly where none is missing', async () => {
    const [old, older] = [await add('bo', 'old'), await add('bo', 'older')];
    for (let at = 0; at < 52; at += 1) await answer(at, at % 2 === 0 ? old : older);
    const young = await add('bo', 'young');
    await answer(52, young);
    const { tallies } = await opened('ann');
    const { byPost } = await tallies.readTallies([young, old, older]);
    expect(world.emulator.meters.read()).toMatchObject({ requests: 1, refusals: 0 });
    expect(byPost.get(young.key)).toMatchObject({ replies: 1, atLeast: [] });
    expect(byPost.get(old.key)).toMatchObject({ replies: 24, atLeast: ['replies'] });
    expect(byPost.get(older.key)).toMatchObject({ replies: 25, atLeast: ['replies'] });
  });

  it('is told of a post although another is flooded with answers: it is counted without that one, in one trip more', async () => {
    const [quiet, flooded] = [await add('bo', 'quiet'), await add('bo', 'flooded')];
    await answer(0, quiet);
    for (let at = 1; at <= 50; at += 1) await answer(at, flooded);
    const { tallies } = await opened('ann');
    const { byPost } = await tallies.readTallies([flooded, quiet]);
    expect(world.emulator.meters.read()).toMatchObject({ requests: 2, refusals: 0 });
    expect(byPost.get(quiet.key)).toMatchObject({ replies: 1, atLeast: [] });
    expect(byPost.get(flooded.key)).toMatchObject({ replies: 50, atLeast: ['replies'] });
  });

  it('weighs, with the page itself, no more than 60 KB', async () => {
    for (let at = 0; at < 20; at += 1) {
      const tail = `${at} `.padEnd(150, 'words ');
      const root = at % 5 > 1 ? keyOf('bo', String(at - (at % 5))) : undefined;
      const key = keyOf('bo', String(at));
      load(
        'HallwayReactions',
        reactionsBy(
          8,
          await world.as('bo').posts.add({ key, text: tail, ...(root && { rootKey: root, parentKey: root }) })
        )
      );
    }
    const { timelines, tallies } = await opened('ann');
    const { posts } = await timelines.of({ kind: 'everyone' }).readNewest();
    await tallies.readTallies(posts);
    const { requests, bytesOut } = world.emulator.meters.read();
    expect([posts.length, requests]).toEqual([20, 2]);
    expect(bytesOut).toBeLessThanOrEqual(60 * 1024);
  });
});
