import { ForbiddenError, OfflineError } from '../backend/errors';
import { type Post } from '../domain/Post';
import { fakeDevice } from './fakeDevice';
import { testHallway, type TestHallway } from './testHallway';

const act = { act: 'add', target: 'post' };

async function opened(
  ...texts: readonly string[]
): Promise<TestHallway & { readonly posts: readonly Post[] }> {
  const test = testHallway();
  const posts = texts.map(text => test.bo(text));
  await test.hallway.start();
  return { ...test, posts };
}

const stored = ({ backend }: TestHallway, text: string): Post | undefined =>
  backend.stored().find(post => post.text === text);

describe('answering a post', () => {
  it('goes into its thread, and an answer to the answer too', async () => {
    const test = await opened('question');
    const [question] = test.posts;
    await test.hallway.publishPost('answer', { parentKey: question!.key });
    const answer = stored(test, 'answer');
    expect(answer).toMatchObject({ rootKey: question!.key, parentKey: question!.key });
    await test.hallway.publishPost('and more', { parentKey: answer!.key });
    expect(stored(test, 'and more')).toMatchObject({ rootKey: question!.key, parentKey: answer!.key });
  });

  it('answers what a repost shows', async () => {
    const test = await opened('question');
    await test.hallway.repost(test.posts[0]!.key, true);
    const repost = stored(test, '');
    await test.hallway.publishPost('answer', { parentKey: repost!.key });
    expect(stored(test, 'answer')).toMatchObject({ parentKey: test.posts[0]!.key });
    await test.hallway.publishPost('quote', { subjectKey: repost!.key });
    expect(stored(test, 'quote')).toMatchObject({ subjectKey: test.posts[0]!.key });
  });

  it('goes into the thread one reads, where the post itself is not here', async () => {
    const test = await opened();
    await test.hallway.goTo({ kind: 'thread', root: '23.0000000000007' });
    await test.hallway.publishPost('answer', { parentKey: '23.0000000000009' });
    expect(stored(test, 'answer')).toMatchObject({
      rootKey: '23.0000000000007',
      parentKey: '23.0000000000009'
    });
    await test.hallway.goTo({ kind: 'everyone' });
    await test.hallway.publishPost('another', { parentKey: '23.0000000000009' });
    expect(stored(test, 'another')).toMatchObject({ rootKey: '23.0000000000009' });
  });

  it('that is not sent yet waits for the post to be sent first', async () => {
    const test = await opened();
    test.backend.failNext('add', new OfflineError(act));
    await test.hallway.publishPost('first');
    const first = test.entry('first')?.post;
    await test.hallway.publishPost('second', { parentKey: first!.key });
    expect(test.backend.stored()).toEqual([]);
    await test.hallway.editPost(test.entry('second')!.post.key, 'second, corrected');
    await test.hallway.retry(first!.key);
    expect(test.backend.stored().map(({ text }) => text)).toEqual(['second, corrected', 'first']);
    expect(stored(test, 'second, corrected')).toMatchObject({ rootKey: first!.key, parentKey: first!.key });
  });

  it('twice with the same words is no double click where another post is answered', async () => {
    const test = await opened('one', 'other');
    const release = test.backend.hold('add');
    const [one, other] = test.posts.map(({ key }) => ({ parentKey: key }));
    const all = [one, one, other, { subjectKey: one!.parentKey }].map(of =>
      test.hallway.publishPost('yes', of)
    );
    release();
    await Promise.all(all);
    expect(test.backend.stored().filter(({ text }) => text === 'yes')).toHaveLength(3);
  });
});

describe('what is typed in answer', () => {
  it('is a draft of its own', async () => {
    const { hallway, posts } = await opened('question');
    const of = { parentKey: posts[0]!.key };
    hallway.writeDraft('new');
    hallway.writeDraft('answer', of);
    hallway.writeDraft('quote', { subjectKey: posts[0]!.key });
    expect([hallway.readDraft(), hallway.readDraft(of)]).toEqual(['new', 'answer']);
    await hallway.publishPost('answer', of);
    expect([hallway.readDraft(), hallway.readDraft(of)]).toEqual(['new', '']);
    expect(hallway.readDraft({ subjectKey: posts[0]!.key })).toBe('quote');
  });

  it('still answers, after the page died while it went into the outbox', async () => {
    const device = fakeDevice();
    const first = testHallway({ device });
    const { key: parentKey } = first.bo('question');
    await first.hallway.start();
    const mentions = [{ start: 2, end: 5, upn: 'bo@contoso.example' }];
    void first.hallway.publishPost('  @Bo, yes', { parentKey, mentions });
    first.tab.kill();
    const second = testHallway({ device, backend: first.backend });
    await second.hallway.start();
    const entry = second.entry('@Bo, yes');
    expect(entry).toMatchObject({ sending: 'failed', failure: { kind: 'interrupted' } });
    await second.hallway.retry(entry!.post.key);
    expect(stored(second, '@Bo, yes')).toMatchObject({
      ...{ parentKey, rootKey: parentKey },
      extra: { facets: [{ start: 0, end: 3, kind: 'mention', key: '@upn:bo@contoso.example' }] }
    });
  });

  it('is refused as any post is', async () => {
    const test = await opened('question');
    test.backend.failNext('add', new ForbiddenError(act));
    await test.hallway.publishPost('answer', { parentKey: test.posts[0]!.key });
    expect(test.entry('answer')).toMatchObject({
      sending: 'failed',
      post: { rootKey: test.posts[0]!.key }
    });
  });
});
