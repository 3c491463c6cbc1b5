import { type LiveMark, type News } from '../../src/backend/LiveStore';
import { type SharePointBackend } from '../../src/backend/sharepoint/createSharePointBackend';
import { type Post } from '../../src/domain/Post';
import { type EmulatorWorld } from './emulatorWorld';
import { readyWorld } from './readyWorld';

let world: EmulatorWorld;
let ann: SharePointBackend;
let bo: SharePointBackend;
let boKey = '';
let made = 0;

beforeEach(async () => {
  world = await readyWorld();
  [ann, bo] = [world.as('ann'), world.as('bo')];
  boKey = (await bo.installation.open()).user?.key ?? '';
});
afterEach(() => world.close());

const nextKey = (): string => `${boKey}.${String((made += 1)).padStart(13, '0')}`;
const write = (text: string): Promise<Post> => bo.posts.add({ key: nextKey(), text });

async function opened(): Promise<LiveMark> {
  const opening = await ann.installation.open();
  if (opening.kind !== 'ready' || !opening.asOf) throw new Error(opening.kind);
  world.emulator.meters.reset();
  return opening.asOf;
}

const textsOf = (posts: readonly Post[]): readonly string[] => posts.map(({ text }) => text);
const requests = (): number => world.emulator.meters.read().requests;

async function newsAfter(...done: readonly (() => Promise<unknown>)[]): Promise<News> {
  const mark = await opened();
  for (const act of done) await act();
  world.emulator.meters.reset();
  return ann.live.readNews(mark);
}

describe('news', () => {
  it('is nothing where nothing happened, in one request', async () => {
    await write('before');
    const news = await newsAfter();
    expect(news).toMatchObject({ added: [], changed: [], removedIds: [], isComplete: true });
    expect(world.emulator.meters.read()).toMatchObject({ requests: 1, refusals: 0 });
  });

  it('holds what was posted since, whole and newest first, in one request, and only once', async () => {
    const news = await newsAfter(
      () => write('one'),
      () => write('two')
    );
    expect(textsOf(news.added)).toEqual(['two', 'one']);
    expect(requests()).toBe(1);
    expect((await ann.live.readNews(news.next)).added).toEqual([]);
  });

  it('says once that moderators have said something, where nobody need be told what was there before', async () => {
    const post = await write('off topic');
    const first = await newsAfter();
    expect(first.hasVerdicts).toBe(false);
    const row = { RowKey: `${post.key}|hide`, PostKey: post.key, WhatMonth: 'hide|2026-11', What: 'hide' };
    const answer = await world.raw(
      'owner',
      "/_api/web/getList('/sites/team/Lists/HallwayModeration')/items",
      {
        method: 'POST',
        headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
        body: JSON.stringify(row)
      }
    );
    expect(answer.status).toBe(201);
    const second = await ann.live.readNews(first.next);
    expect(second).toMatchObject({ added: [], hasVerdicts: true, hasReactions: false });
    expect((await ann.live.readNews(second.next)).hasVerdicts).toBe(false);
  });

  it('holds what was changed, as it is now, and says what is gone', async () => {
    const [edited, deleted] = [await write('draft'), await write('mistake')];
    const news = await newsAfter(
      () => bo.posts.edit(edited, 'final'),
      () => bo.posts.remove(deleted)
    );
    expect(textsOf(news.changed)).toEqual(['final']);
    expect(news.removedIds).toEqual([deleted.id]);
    expect(news).toMatchObject({ added: [], isComplete: true });
    expect(requests()).toBe(2);
  });

  it('says nothing of what came and went in between', async () => {
    const news = await newsAfter(async () => bo.posts.remove(await write('brief')));
    expect(news.added).toEqual([]);
  });

  it('says that others have reacted, and does not when nobody has', async () => {
    const post = await write('liked');
    const { next } = await newsAfter();
    const mark = { list: 'reactions', key: `${post.key}|${boKey}|reaction`, value: 'like' } as const;
    await bo.marks.putMark(mark);
    const liked = await ann.live.readNews(next);
    expect([liked.hasReactions, liked.added]).toEqual([true, []]);
    expect((await ann.live.readNews(liked.next)).hasReactions).toBe(false);
    await bo.marks.removeMark(mark);
    expect((await ann.live.readNews(liked.next)).hasReactions).toBe(true);
  });

  it('finds without a change log what is new and gone among the newest', async () => {
    const [, gone] = [await write('first'), await write('gone')];
    const { newestId } = await opened();
    await bo.posts.remove(gone);
    await write('new');
    const news = await ann.live.readNews({ newestId });
    expect(textsOf(news.added)).toEqual(['new', 'first']);
    expect(news).toMatchObject({ wholeAboveId: 0, isComplete: true });
    expect(news.next.posts).toBeDefined();
  });

  it('goes on without a token that the log has forgotten', async () => {
    const mark = await opened();
    world.advance(61 * 24 * 3_600_000);
    await write('two months later');
    const news = await ann.live.readNews(mark);
    expect(textsOf(news.added)).toEqual(['two months later']);
    expect(news).toMatchObject({ wholeAboveId: 0, isComplete: true });
  });

  it('is known not to be all where more happened than is told at once', async () => {
    const mark = await opened();
    for (let number = 0; number < 161; number += 1) await write(`post ${number}`);
    const news = await ann.live.readNews(mark);
    expect([news.isComplete, news.added.length]).toEqual([false, 160]);
    expect((await ann.live.readNews(news.next)).added).toEqual([]);
  });
});
