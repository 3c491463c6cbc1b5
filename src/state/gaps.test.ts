import { OfflineError } from '../backend/errors';
import { type Post } from '../domain/Post';
import { ann, testHallway } from './testHallway';

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('what was read and what was written here, side by side', () => {
  it('a refresh reads what others posted before the post one has just written', async () => {
    const { hallway, bo, texts } = testHallway();
    bo('before the night');
    await hallway.start();
    for (const number of numbers(1, 300)) bo(`in the night ${number}`);
    await hallway.publishPost('good morning');
    await hallway.refresh();
    expect(texts()).toHaveLength(302);
    expect(texts().slice(-2)).toEqual(['in the night 1', 'before the night']);
  });

  it('a refresh reads what others posted before the first post one has written here', async () => {
    const { hallway, bo, texts } = testHallway();
    await hallway.start();
    bo('a moment sooner');
    await hallway.publishPost('first!');
    await hallway.refresh();
    expect(texts()).toEqual(['first!', 'a moment sooner']);
  });

  it('a feed that begins again from the top holds nothing from below its gap', async () => {
    const { hallway, bo, texts, entry } = testHallway({ pageSize: 2, windowSize: 3 });
    await hallway.start();
    await hallway.publishPost('mine');
    await hallway.editPost(entry('mine')?.post.key ?? '', 'mine, better');
    for (const number of numbers(1, 5)) bo(`new ${number}`);
    await hallway.refresh();
    expect(texts()).toEqual(['new 5', 'new 4', 'new 3']);
    await hallway.loadOlderPosts();
    await hallway.loadOlderPosts();
    expect(texts()).toEqual(['new 5', 'new 4', 'new 3', 'new 2', 'new 1', 'mine, better']);
  });
});

describe('a row of another that holds the key of a post not sent yet', () => {
  it('does not take its text off the screen', async () => {
    const { hallway, backend, texts, entry } = testHallway();
    await hallway.start();
    backend.failNext('add', new OfflineError({ act: 'add', target: 'post' }));
    await hallway.publishPost('typed with care');
    const key = entry('typed with care')?.post.key ?? '';
    const author: Post['author'] = { key: ann.key, displayName: '', isVerified: false };
    backend.put({ key, author, text: 'squatting', createdAtMs: 0 });
    await hallway.refresh();
    expect(entry('typed with care')).toMatchObject({ sending: 'pending' });
    await hallway.retry(key);
    expect(texts()).toEqual(['typed with care', 'squatting']);
    expect(backend.stored().map(post => post.text)).toEqual(['typed with care', 'squatting']);
  });
});
