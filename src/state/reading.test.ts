import * as fc from 'fast-check';
import { OfflineError } from '../backend/errors';
import { bo as boEk, testHallway } from './testHallway';

const offline = (): OfflineError => new OfflineError({ act: 'read', target: 'posts' });

describe('refreshing', () => {
  it('shows what is new, changed and gone, and keeps older pages', async () => {
    const { hallway, backend, bo, texts } = testHallway({ pageSize: 2 });
    const [, , three] = [bo('one'), bo('two'), bo('three')];
    await hallway.start();
    await hallway.loadOlderPosts();
    bo('four');
    await backend.as(boEk).posts.edit(three, 'three, corrected');
    backend.removeBehindTheBack('23.0000000000002');
    await hallway.refresh();
    expect(texts()).toEqual(['four', 'three, corrected', 'one']);
  });

  it('leaves the posts where they are when it fails', async () => {
    const { hallway, backend, bo, texts } = testHallway();
    bo('one');
    await hallway.start();
    backend.failNext('readSince', offline());
    await hallway.refresh();
    expect(texts()).toEqual(['one']);
    expect(hallway.current()).toMatchObject({ phase: 'ready', timeline: { failure: { kind: 'offline' } } });
    await hallway.refresh();
    expect(hallway.current().timeline.failure).toBeUndefined();
  });

  it('begins again from the top when more is new than one answer holds', async () => {
    const { hallway, bo, texts } = testHallway({ pageSize: 2, windowSize: 3 });
    bo('old');
    await hallway.start();
    for (let number = 1; number <= 5; number += 1) bo(`new ${number}`);
    await hallway.refresh();
    expect(texts()).toEqual(['new 5', 'new 4', 'new 3']);
    await hallway.loadOlderPosts();
    await hallway.loadOlderPosts();
    expect(texts()).toEqual(['new 5', 'new 4', 'new 3', 'new 2', 'new 1', 'old']);
    expect(hallway.current().timeline.hasOlder).toBe(false);
  });

  it('sees a row that became visible late, below one already read', async () => {
    const { hallway, backend, bo, texts } = testHallway();
    bo('one');
    const late = bo('late');
    backend.removeBehindTheBack(late.key);
    bo('three');
    await hallway.start();
    expect(texts()).toEqual(['three', 'one']);
    const read = backend.posts.readSince.bind(backend.posts);
    Object.assign(backend.posts, {
      readSince: async (afterId: number) => {
        const window = await read(afterId);
        return { ...window, posts: [...window.posts, late].filter(post => Number(post.id) > afterId) };
      }
    });
    await hallway.refresh();
    expect(texts()).toEqual(['three', 'late', 'one']);
  });
});

describe('reading older posts', () => {
  it('goes on to the end, one request a page', async () => {
    const { hallway, backend, bo, texts } = testHallway({ pageSize: 20 });
    for (let number = 1; number <= 45; number += 1) bo(`${number}`);
    await hallway.start();
    await Promise.all([hallway.loadOlderPosts(), hallway.loadOlderPosts()]);
    expect(texts()).toHaveLength(40);
    await hallway.loadOlderPosts();
    await hallway.loadOlderPosts();
    expect(texts()).toEqual(Array.from({ length: 45 }, (_, index) => `${45 - index}`));
    expect(backend.calls('readOlder')).toBe(2);
    expect(hallway.current().timeline.hasOlder).toBe(false);
  });

  it('goes on where it was after a failure', async () => {
    const { hallway, backend, bo, texts } = testHallway({ pageSize: 1 });
    bo('one');
    bo('two');
    await hallway.start();
    backend.failNext('readOlder', offline());
    await hallway.loadOlderPosts();
    expect(hallway.current().timeline).toMatchObject({ hasOlder: true, failure: { kind: 'offline' } });
    await hallway.loadOlderPosts();
    expect(texts()).toEqual(['two', 'one']);
  });

  it('is not glued below a timeline that was begun anew meanwhile', async () => {
    const { hallway, backend, bo, texts } = testHallway({ pageSize: 1, windowSize: 1 });
    bo('one');
    bo('two');
    await hallway.start();
    const release = backend.hold('readOlder');
    const reading = hallway.loadOlderPosts();
    bo('three');
    bo('four');
    await hallway.refresh();
    release();
    await reading;
    expect(texts()).toEqual(['four']);
    expect(hallway.current().timeline.isLoadingOlder).toBe(false);
  });

  it('counts rows that cannot be shown once, however often they are read', async () => {
    const { hallway } = testHallway({ unavailableIds: [4, 9] });
    await hallway.start();
    expect(hallway.current().timeline.unavailableCount).toBe(2);
    await hallway.start();
    expect(hallway.current().timeline.unavailableCount).toBe(2);
  });
});

describe('any order of reading while others post and delete', () => {
  it('ends with what the server has, newest first', async () => {
    const step = fc.constantFrom('refresh', 'older', 'post', 'delete');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async steps => {
        const { hallway, backend, bo, texts } = testHallway({ pageSize: 3 });
        for (let number = 1; number <= 4; number += 1) bo(`start ${number}`);
        await hallway.start();
        for (const [index, name] of steps.entries()) {
          if (name === 'refresh') await hallway.refresh();
          else if (name === 'older') await hallway.loadOlderPosts();
          else if (name === 'post') bo(`later ${index}`);
          else backend.removeBehindTheBack(backend.stored()[0]?.key ?? '');
        }
        while (hallway.current().timeline.hasOlder) await hallway.loadOlderPosts();
        await hallway.refresh();
        expect(texts()).toEqual(backend.stored().map(post => post.text));
      }),
      { numRuns: 200 }
    );
  });
});
