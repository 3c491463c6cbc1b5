import {
  DuplicateKeyError,
  ForbiddenError,
  OfflineError,
  ThrottledError,
  TooLargeError
} from '../backend/errors';
import { entryOf } from './HallwayState';
import { ann, testHallway, type TestHallway } from './testHallway';

const act = { act: 'add', target: 'post' };

async function started(options = {}): Promise<TestHallway> {
  const test = testHallway(options);
  test.bo('hello');
  await test.hallway.start();
  return test;
}

describe('publishing a post', () => {
  it('shows it at once, on top, and settles it when the server has it', async () => {
    const { hallway, backend, entry, texts } = await started();
    const release = backend.hold('add');
    const publishing = hallway.publishPost('  Lunch at twelve?\r\n');
    expect(entry('Lunch at twelve?')).toMatchObject({
      sending: 'pending',
      change: 'publish',
      isMine: true,
      canEdit: false,
      post: { author: { key: '17', displayName: 'Ann Ottens', isVerified: true } }
    });
    release();
    await publishing;
    expect(texts()).toEqual(['Lunch at twelve?', 'hello']);
    expect(entry('Lunch at twelve?')).toMatchObject({ sending: 'settled', canEdit: true, canDelete: true });
    expect(entry('hello')).toMatchObject({ isMine: false, canEdit: false, canDelete: false });
  });

  it('sends once for a double click, and twice for two texts', async () => {
    const { hallway, backend, texts } = await started();
    await Promise.all([hallway.publishPost('a'), hallway.publishPost('a'), hallway.publishPost('b')]);
    expect(backend.calls('add')).toBe(2);
    expect(texts()).toEqual(['b', 'a', 'hello']);
    await hallway.publishPost('a');
    expect(backend.stored()).toHaveLength(4);
  });

  it.each(['', ' \n ', '\u200b'])('sends nothing for %j', async text => {
    const { hallway, backend, texts } = await started();
    await hallway.publishPost(text);
    expect(backend.calls('add')).toBe(0);
    expect(texts()).toEqual(['hello']);
  });

  it('sends nothing for somebody who may only read', async () => {
    const reader = { ...ann, rights: { ...ann.rights, canPost: false } };
    const { hallway, backend } = await started({ user: reader });
    await hallway.publishPost('let me in');
    expect(backend.calls('add')).toBe(0);
  });

  it('keeps a text beyond the limit without sending it, until it is discarded', async () => {
    const { hallway, backend, entry } = await started({ limits: { maxPostCharacters: 5 } });
    await hallway.publishPost('too long');
    const failed = entry('too long');
    expect(failed).toMatchObject({ sending: 'failed', failure: { kind: 'tooLong' } });
    await hallway.retry(failed?.post.key ?? '');
    expect(backend.calls('add')).toBe(0);
    await hallway.discard(failed?.post.key ?? '');
    expect(entry('too long')).toBeUndefined();
  });

  it('never cuts a text to make it fit', async () => {
    const { hallway, backend } = await started({ limits: { maxPostCharacters: 16_384 } });
    await hallway.publishPost('x'.repeat(20_000));
    expect(hallway.current().timeline.entries[0]?.failure).toEqual({ kind: 'tooLong' });
    expect(backend.calls('add')).toBe(0);
  });

  it.each([
    ['offline', 'pending', new OfflineError(act), { kind: 'offline' }],
    ['throttled', 'pending', new ThrottledError(act, 41), { kind: 'throttled', retryAfterSeconds: 41 }],
    ['a defect', 'pending', new TypeError('a defect'), { kind: 'unexpected' }],
    ['forbidden', 'failed', new ForbiddenError(act), { kind: 'forbidden' }],
    ['too large', 'failed', new TooLargeError(act), { kind: 'tooLarge' }]
  ])('keeps the text when it does not arrive: %s', async (_, sending, error, failure) => {
    const { hallway, backend, entry, texts } = await started();
    backend.failNext('add', error);
    await hallway.publishPost('keep me');
    expect(entry('keep me')).toMatchObject({ sending, change: 'publish', failure });
    await hallway.retry(entry('keep me')?.post.key ?? '');
    expect(entry('keep me')).toMatchObject({ sending: 'settled' });
    expect(texts()).toEqual(['keep me', 'hello']);
  });

  it('makes one post when only the answer was lost and it is sent again', async () => {
    const { hallway, backend, entry } = await started();
    backend.failNext('add', new OfflineError(act), 'afterwards');
    await hallway.publishPost('once');
    await hallway.retry(entry('once')?.post.key ?? '');
    expect(backend.stored().filter(post => post.text === 'once')).toHaveLength(1);
    expect(entry('once')).toMatchObject({ sending: 'settled' });
  });

  it('makes one post of a text that was changed after its answer was lost', async () => {
    const { hallway, backend, entry, texts } = await started();
    backend.failNext('add', new OfflineError(act), 'afterwards');
    await hallway.publishPost('frist');
    await hallway.editPost(entry('frist')?.post.key ?? '', 'first');
    expect(backend.stored().map(post => post.text)).toEqual(['first', 'hello']);
    expect(entry('first')).toMatchObject({ sending: 'settled' });
    await hallway.refresh();
    expect(texts()).toEqual(['first', 'hello']);
  });

  it('sends a text that was too long once it has been made shorter', async () => {
    const { hallway, backend, entry } = await started({ limits: { maxPostCharacters: 5 } });
    await hallway.publishPost('too long');
    const key = entry('too long')?.post.key ?? '';
    await hallway.editPost(key, ' ');
    await hallway.editPost(key, 'longer still');
    expect(entry('longer still')).toMatchObject({ sending: 'failed', failure: { kind: 'tooLong' } });
    await hallway.editPost(key, 'short');
    expect(entry('short')).toMatchObject({ sending: 'settled' });
    expect(backend.calls('add')).toBe(1);
  });

  it('keeps the text when it cannot be told who holds its key', async () => {
    const { hallway, backend, entry } = await started();
    backend.failNext('add', new DuplicateKeyError(act));
    backend.failNext('findHolder', new OfflineError(act));
    await hallway.publishPost('keep me too');
    expect(entry('keep me too')).toMatchObject({ sending: 'pending', failure: { kind: 'offline' } });
  });

  it('sees by itself, on refresh, that a post whose answer was lost has arrived', async () => {
    const { hallway, backend, entry, texts } = await started();
    backend.failNext('add', new OfflineError(act), 'afterwards');
    await hallway.publishPost('arrived');
    await hallway.refresh();
    expect(texts()).toEqual(['arrived', 'hello']);
    expect(entry('arrived')).toMatchObject({ sending: 'settled' });
  });

  it('takes another key when somebody sits on the first', async () => {
    const { hallway, backend, texts } = await started();
    const add = backend.posts.add.bind(backend.posts);
    let squatted = '';
    Object.assign(backend.posts, {
      add: (post: { key: string; text: string }) => {
        if (squatted === '') {
          squatted = post.key;
          const author = { key: '66', displayName: 'Mallory', isVerified: true };
          backend.put({ key: squatted, author, text: 'squatted', createdAtMs: 0 });
        }
        return add(post);
      }
    });
    await hallway.publishPost('mine');
    await hallway.refresh();
    expect(texts()).toEqual(['mine', 'squatted', 'hello']);
    expect(entryOf(hallway.current(), squatted)?.post.text).toBe('squatted');
  });

  it('stays on screen when the next reading does not show it yet', async () => {
    const { hallway, backend, platform, texts } = await started();
    await hallway.publishPost('just sent');
    backend.removeBehindTheBack(backend.stored()[0]?.key ?? '');
    await hallway.refresh();
    expect(texts()).toEqual(['just sent', 'hello']);
    platform.advance(120_000);
    await hallway.refresh();
    expect(texts()).toEqual(['hello']);
  });
});

describe('a draft', () => {
  it('is kept for its writer and its site', () => {
    const { hallway, device } = testHallway();
    hallway.writeDraft('half a thought');
    expect(hallway.readDraft()).toBe('half a thought');
    expect([...device.stored.keys()]).toContain(
      'hallway:draft:https://contoso.example/sites/hallway:ann.ottens@contoso.example'
    );
    hallway.writeDraft('');
    expect(hallway.readDraft()).toBe('');
    expect([...device.stored.keys()].filter(name => name.startsWith('hallway:draft'))).toEqual([]);
  });

  it('keeps whom it mentions, and mentions nobody by what is no list of mentions', () => {
    const { hallway, device } = testHallway();
    const mentions = [{ start: 4, end: 10, upn: 'bo.ek@contoso.example' }];
    hallway.writeDraft('Ask @Bo Ek', { mentions });
    expect(hallway.readDraft()).toBe('Ask @Bo Ek');
    expect(testHallway({ device }).hallway.readDraftMentions()).toEqual(mentions);
    hallway.writeDraft('Ask @Bo Ek');
    expect(hallway.readDraftMentions()).toEqual([]);
    for (const typed of ['Ask \0', 'Ask \0{', 'Ask \0[{"upn":1}]', 'Ask \0"me"']) {
      hallway.writeDraft(typed);
      expect([hallway.readDraft(), hallway.readDraftMentions()]).toEqual([typed, []]);
    }
  });
});
