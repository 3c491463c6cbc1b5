import { OfflineError } from '../backend/errors';
import { fakeDevice } from './fakeDevice';
import { bo, testHallway, type TestHallway, type TestHallwayOptions } from './testHallway';

const cacheName = 'hallway:cache:https://contoso.example/sites/hallway:ann.ottens@contoso.example';
const act = { act: 'read', target: 'posts' };

/** Everything that is under way in memory comes to rest. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
}

/** Somebody has read a Hallway with so many posts, and left. */
async function visited(count: number, options: TestHallwayOptions = {}): Promise<TestHallway> {
  const visit = testHallway({ device: fakeDevice(), ...options });
  for (let at = 1; at <= count; at += 1) visit.bo(`post ${at}`);
  await visit.hallway.start();
  visit.platform.advance(5_000);
  await settle();
  visit.hallway.dispose();
  return visit;
}

const again = ({ device, backend, platform }: TestHallway): TestHallway =>
  testHallway({ device, backend, startMs: platform.clock.nowMs() });

/** What is kept is read sooner than SharePoint answers. */
async function startSeen({ backend, hallway }: TestHallway): Promise<void> {
  const release = backend.hold('open');
  const starting = hallway.start();
  await settle();
  release();
  await starting;
}

describe('the next visit', () => {
  it('does not show what is hidden, not even until SharePoint has answered', async () => {
    const hidden = new Map([['23.0000000000001', 'Off topic.']]);
    const visit = again(await visited(1, { hidden }));
    const release = visit.backend.hold('open');
    const starting = visit.hallway.start();
    await settle();
    expect(visit.hallway.current().isKept).toBe(true);
    expect(visit.entry('post 1')?.hiddenWhy).toBe('Off topic.');
    release();
    await starting;
  });

  it('begins with what was seen last, before SharePoint has answered, to be read and not to be acted on', async () => {
    const visit = again(await visited(2));
    const release = visit.backend.hold('open');
    const starting = visit.hallway.start();
    await settle();
    expect(visit.texts()).toEqual(['post 2', 'post 1']);
    expect(visit.hallway.current()).toMatchObject({
      phase: 'ready',
      isKept: true,
      me: { canPost: false }
    });
    await visit.hallway.publishPost('too soon');
    await visit.hallway.deletePost(visit.backend.stored()[0]?.key ?? '');
    expect(visit.texts()).toEqual(['post 2', 'post 1']);
    release();
    await starting;
    expect(visit.hallway.current()).toMatchObject({ isKept: false, me: { canPost: true } });
    expect(visit.backend.calls('readSince')).toBe(0);
  });

  it('asks SharePoint for nothing before what was kept is shown', async () => {
    const visit = again(await visited(2));
    const before = visit.backend.calls('open');
    const askedWhenShown: number[] = [];
    visit.hallway.subscribe(() => {
      if (visit.texts().length > 0) askedWhenShown.push(visit.backend.calls('open') - before);
    });
    await visit.hallway.start();
    expect(askedWhenShown[0]).toBe(0);
    expect(visit.backend.calls('open') - before).toBe(1);
  });

  it('does not wait for a device that does not tell what it keeps', async () => {
    const visit = again(await visited(2));
    const before = visit.backend.calls('open');
    visit.platform.records.open = () => new Promise(() => undefined);
    void visit.hallway.start();
    await settle();
    expect(visit.backend.calls('open') - before).toBe(0);
    visit.platform.advance(100);
    await settle();
    expect(visit.backend.calls('open') - before).toBe(1);
    expect(visit.texts()).toEqual(['post 2', 'post 1']);
  });

  it('shows what came, changed and went meanwhile', async () => {
    const first = await visited(3);
    first.backend.removeBehindTheBack(first.backend.stored()[1]?.key ?? '');
    first.bo('post 4');
    const visit = again(first);
    await startSeen(visit);
    expect(visit.texts()).toEqual(['post 4', 'post 3', 'post 1']);
  });

  it('reads again what lies below the newest page, and loses nothing of it', async () => {
    const first = testHallway({ pageSize: 2, device: fakeDevice() });
    for (let at = 1; at <= 7; at += 1) first.bo(`post ${at}`);
    await first.hallway.start();
    await first.hallway.loadOlderPosts();
    first.platform.advance(5_000);
    await settle();
    first.hallway.dispose();
    const gone = first.backend.stored().find(({ text }) => text === 'post 5');
    first.backend.removeBehindTheBack(gone?.key ?? '');
    const visit = again(first);
    await startSeen(visit);
    expect(visit.texts()).toEqual(['post 7', 'post 6', 'post 4']);
    await visit.hallway.loadOlderPosts();
    expect(visit.texts()).toEqual(['post 7', 'post 6', 'post 4', 'post 3', 'post 2']);
  });

  it('goes on from the lower of both ends, where deletes have let the newest page reach further down', async () => {
    const first = await visited(5, { pageSize: 3 });
    const [five, four] = first.backend.stored();
    for (const post of [five, four]) first.backend.removeBehindTheBack(post?.key ?? '');
    const visit = again(first);
    await startSeen(visit);
    expect(visit.texts()).toEqual(['post 3', 'post 2', 'post 1']);
    const one = visit.backend.stored()[2];
    await visit.backend.as(bo).posts.edit(one!, 'post 1, changed');
    await visit.hallway.refresh();
    expect(visit.texts()).toEqual(['post 3', 'post 2', 'post 1, changed']);
  });

  it('leaves no gap where more was posted than a page holds', async () => {
    const first = await visited(3, { pageSize: 2 });
    for (let at = 4; at <= 9; at += 1) first.bo(`post ${at}`);
    const visit = again(first);
    await startSeen(visit);
    expect(visit.texts()).toEqual(['post 9', 'post 8']);
    expect(visit.hallway.current().timeline.hasOlder).toBe(true);
  });

  it('without a connection shows what is kept and why there is no more, and goes on when it is back', async () => {
    const visit = again(await visited(2));
    visit.backend.failNext('open', new OfflineError(act));
    await visit.hallway.start();
    expect(visit.texts()).toEqual(['post 2', 'post 1']);
    expect(visit.hallway.current()).toMatchObject({
      isKept: true,
      timeline: { failure: { kind: 'offline' } }
    });
    await visit.hallway.refresh();
    expect(visit.hallway.current()).toMatchObject({ isKept: false, me: { canPost: true } });
    await visit.hallway.publishPost('and on');
    expect(visit.texts()).toEqual(['and on', 'post 2', 'post 1']);
  });

  it('of somebody else whom the page takes for the former shows nothing of the former', async () => {
    const first = await visited(2);
    const backend = { ...first.backend, ...first.backend.as(bo) };
    const visit = testHallway({ device: first.device, backend, startMs: first.platform.clock.nowMs() });
    first.backend.removeBehindTheBack(first.backend.stored()[1]?.key ?? '');
    await startSeen(visit);
    expect(visit.hallway.current()).toMatchObject({ phase: 'ready', isKept: false, me: { upn: bo.upn } });
    expect(visit.texts()).toEqual(['post 2']);
  });

  it('of one who may no longer read shows nothing, and nothing is kept for the one after', async () => {
    const first = await visited(2);
    const visit = again(first);
    const { installation } = visit.backend;
    installation.open = async () => ({ kind: 'noAccess' });
    await startSeen(visit);
    expect(visit.hallway.current()).toMatchObject({ phase: 'noAccess', isKept: false });
    expect(visit.texts()).toEqual([]);
    await settle();
    expect(visit.device.rows(cacheName)).toEqual([]);
  });

  it('keeps nothing of what is not sent yet', async () => {
    const first = testHallway({ device: fakeDevice() });
    await first.hallway.start();
    first.bo('theirs');
    await first.hallway.refresh();
    first.backend.failNext('add', new OfflineError(act));
    await first.hallway.publishPost('mine, on its way');
    first.platform.advance(1_900);
    await settle();
    const visit = again(first);
    const release = visit.backend.hold('open');
    const starting = visit.hallway.start();
    await settle();
    expect(visit.texts()).toEqual([]);
    release();
    await starting;
  });
});
