import { ForbiddenError, OfflineError, ThrottledError } from '../backend/errors';
import { ann, testHallway } from './testHallway';

const act = { act: 'read', target: 'posts' };

describe('starting', () => {
  it('shows the newest posts, who I am and what I may do, after one request', async () => {
    const { hallway, bo, backend, texts } = testHallway({ limits: { maxPostCharacters: 280 } });
    bo('first');
    bo('second');
    expect(hallway.current().phase).toBe('starting');
    await hallway.start();
    expect(hallway.current()).toMatchObject({
      phase: 'ready',
      me: { displayName: 'Ann Ottens', upn: ann.upn, canPost: true, canSetUp: false },
      settings: { maxPostCharacters: 280 },
      timeline: { hasOlder: false, isRefreshing: false, unavailableCount: 0, failure: undefined }
    });
    expect(texts()).toEqual(['second', 'first']);
    expect([backend.calls('open'), backend.calls('readNewest'), backend.calls('readOwnerNames')]).toEqual([
      1, 0, 0
    ]);
  });

  it('asks once, however often it is called meanwhile', async () => {
    const { hallway, backend } = testHallway();
    await Promise.all([hallway.start(), hallway.start(), hallway.refresh()]);
    expect(backend.calls('open')).toBe(1);
  });

  it('tells a member whom to ask where there is no Hallway yet', async () => {
    const { hallway } = testHallway({ kind: 'notSetUp', ownerNames: ['Olga Owner'] });
    await hallway.start();
    expect(hallway.current()).toMatchObject({ phase: 'notSetUp', setUp: { ownerNames: ['Olga Owner'] } });
    expect(hallway.current().me.canPost).toBe(false);
  });

  it('does not ask for owners when I am one', async () => {
    const owner = { ...ann, rights: { ...ann.rights, canSetUp: true } };
    const { hallway, backend } = testHallway({ kind: 'notSetUp', user: owner });
    await hallway.start();
    expect(hallway.current().me.canSetUp).toBe(true);
    expect(backend.calls('readOwnerNames')).toBe(0);
  });

  it('says so where the posts may not be read, even if the owners may not be read either', async () => {
    const { hallway, backend } = testHallway({ kind: 'noAccess' });
    backend.failNext('readOwnerNames', new ForbiddenError(act));
    await hallway.start();
    expect(hallway.current()).toMatchObject({ phase: 'noAccess', setUp: { ownerNames: [] } });
  });

  it('keeps why it failed, and works when it is asked again', async () => {
    const { hallway, backend } = testHallway();
    backend.failNext('open', new ThrottledError(act, 31));
    await hallway.start();
    expect(hallway.current()).toMatchObject({
      phase: 'failed',
      timeline: { failure: { kind: 'throttled', retryAfterSeconds: 31 }, isRefreshing: false }
    });
    await hallway.start();
    expect(hallway.current().phase).toBe('ready');
    expect(hallway.current().timeline.failure).toBeUndefined();
  });

  it('tries again by itself when the connection is back', async () => {
    const { hallway, backend, platform } = testHallway();
    backend.failNext('open', new OfflineError(act));
    await hallway.start();
    platform.setOnline(false);
    expect(backend.calls('open')).toBe(1);
    platform.setOnline(true);
    await Promise.resolve();
    expect(backend.calls('open')).toBe(2);
  });
});
