import {
  DuplicateKeyError,
  ForbiddenError,
  OfflineError,
  SignedOutError,
  ThrottledError,
  UnexpectedError
} from '../../backend/errors';
import { fakeDevice } from '../fakeDevice';
import { testHallway, type TestHallway } from '../testHallway';

const act = { act: 'add', target: 'post' };
const outboxName = 'hallway:outbox:https://contoso.example/sites/hallway:ann.ottens@contoso.example';

async function started(options = {}): Promise<TestHallway> {
  const test = testHallway(options);
  await test.hallway.start();
  return test;
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
}

async function advance({ platform }: TestHallway, ms: number): Promise<void> {
  platform.advance(ms);
  await settle();
}

describe('what could not be sent', () => {
  it('is sent again by itself, later each time', async () => {
    const test = await started();
    const { hallway, backend, entry } = test;
    for (let times = 0; times < 4; times += 1) backend.failNext('findHolder', new OfflineError(act));
    backend.failNext('add', new OfflineError(act));
    await hallway.publishPost('patient');
    const triesWithin = async (ms: number): Promise<number> => {
      const before = backend.calls('findHolder') + backend.calls('add');
      await advance(test, ms);
      return backend.calls('findHolder') + backend.calls('add') - before;
    };
    expect(await triesWithin(900)).toBe(0);
    expect(await triesWithin(1_200)).toBe(1);
    expect(await triesWithin(1_900)).toBe(0);
    expect(await triesWithin(2_200)).toBe(1);
    expect(entry('patient')).toMatchObject({ sending: 'pending', failure: { kind: 'offline' } });
    for (let minutes = 0; minutes < 4; minutes += 1) await advance(test, 60_000);
    expect(entry('patient')).toMatchObject({ sending: 'settled' });
  });

  it('leaves SharePoint alone for as long as it asked', async () => {
    const test = await started();
    test.backend.failNext('add', new ThrottledError(act, 41));
    await test.hallway.publishPost('busy');
    await advance(test, 40_500);
    expect(test.entry('busy')).toMatchObject({ sending: 'pending', failure: { kind: 'throttled' } });
    await advance(test, 3_000);
    expect(test.entry('busy')).toMatchObject({ sending: 'settled' });
  });

  it('goes out as soon as there is a connection again', async () => {
    const test = await started();
    test.backend.failNext('add', new OfflineError(act));
    test.platform.setOnline(false);
    await test.hallway.publishPost('in the lift');
    test.platform.setOnline(true);
    await settle();
    expect(test.entry('in the lift')).toMatchObject({ sending: 'settled' });
  });

  it('asks its writer once an unknown failure has come back five times', async () => {
    const test = await started();
    for (let times = 0; times < 6; times += 1) test.backend.failNext('findHolder', new UnexpectedError(act));
    test.backend.failNext('add', new UnexpectedError(act));
    await test.hallway.publishPost('odd');
    for (let minutes = 0; minutes < 10; minutes += 1) await advance(test, 60_000);
    expect(test.entry('odd')).toMatchObject({ sending: 'failed', failure: { kind: 'unexpected' } });
    expect(test.backend.calls('add') + test.backend.calls('findHolder')).toBe(6);
  });

  it('is sent by the next page, whose writer has signed in again', async () => {
    const first = await started();
    first.backend.failNext('add', new SignedOutError(act));
    await first.hallway.publishPost('signed out');
    expect(first.entry('signed out')).toMatchObject({ sending: 'failed', failure: { kind: 'signedOut' } });
    first.hallway.dispose();
    const { hallway, entry } = await started({ device: first.device, backend: first.backend });
    await settle();
    expect(entry('signed out')).toMatchObject({ sending: 'settled' });
    await hallway.refresh();
    expect(first.backend.stored()).toHaveLength(1);
  });

  it('is asked about when it has waited for more than a week', async () => {
    const first = await started();
    first.backend.failNext('add', new OfflineError(act));
    await first.hallway.publishPost('see you on Monday');
    first.hallway.dispose();
    const { device, backend, platform } = first;
    const startMs = platform.clock.nowMs() + 8 * 24 * 3_600_000;
    const second = await started({ device, backend, startMs });
    const entry = second.entry('see you on Monday');
    expect(entry).toMatchObject({ sending: 'failed', failure: { kind: 'tooOld' } });
    expect(backend.stored()).toEqual([]);
    await second.hallway.retry(entry?.post.key ?? '');
    expect(backend.stored()).toHaveLength(1);
  });

  it('is sent although the clock was set back by a day', async () => {
    const first = await started();
    first.backend.failNext('add', new ThrottledError(act, 60));
    await first.hallway.publishPost('time traveller');
    first.hallway.dispose();
    const { device, backend, platform } = first;
    const second = await started({ device, backend, startMs: platform.clock.nowMs() - 24 * 3_600_000 });
    await settle();
    expect(second.entry('time traveller')).toMatchObject({ sending: 'settled' });
  });

  it('can be changed while it waits, and goes out as it then reads', async () => {
    const test = await started();
    test.backend.failNext('add', new OfflineError(act));
    await test.hallway.publishPost('Lunch at twelv');
    await test.hallway.editPost(test.entry('Lunch at twelv')?.post.key ?? '', 'Lunch at twelve');
    await advance(test, 60_000);
    expect(test.backend.stored().map(({ text }) => text)).toEqual(['Lunch at twelve']);
    expect(test.texts()).toEqual(['Lunch at twelve']);
  });

  it('is taken back from the server when it is discarded although it had arrived', async () => {
    const test = await started();
    test.backend.failNext('add', new OfflineError(act), 'afterwards');
    await test.hallway.publishPost('on second thoughts');
    expect(test.backend.stored()).toHaveLength(1);
    await test.hallway.discard(test.entry('on second thoughts')?.post.key ?? '');
    await settle();
    expect([test.backend.stored(), test.texts()]).toEqual([[], []]);
  });

  it('is taken back too when it arrives after it was discarded', async () => {
    const test = await started();
    const key = async (): Promise<string> => {
      test.backend.failNext('add', new OfflineError(act));
      await test.hallway.publishPost('too late');
      return test.entry('too late')?.post.key ?? '';
    };
    const late = await key();
    await test.hallway.discard(late);
    expect(test.texts()).toEqual([]);
    await test.backend.posts.add({ key: late, text: 'too late' });
    await advance(test, 60_000);
    expect(test.backend.stored()).toEqual([]);
  });

  it('is no longer looked for once it cannot arrive any more', async () => {
    const test = await started();
    test.backend.failNext('add', new OfflineError(act));
    await test.hallway.publishPost('gone');
    await test.hallway.discard(test.entry('gone')?.post.key ?? '');
    for (let minutes = 0; minutes < 6; minutes += 1) await advance(test, 60_000);
    expect(test.device.rows(outboxName)).toEqual([]);
  });

  it('waits when its key is taken and nobody shows by whom', async () => {
    const test = await started();
    test.backend.failNext('add', new DuplicateKeyError(act));
    await test.hallway.publishPost('lagging copy');
    expect(test.entry('lagging copy')).toMatchObject({ sending: 'pending', failure: { kind: 'unsure' } });
    await advance(test, 60_000);
    expect(test.backend.stored()).toHaveLength(1);
  });

  it('is not brought back when it had arrived and was deleted from another device, unless its writer says so', async () => {
    const test = await started();
    test.backend.failNext('add', new OfflineError(act), 'afterwards');
    await test.hallway.publishPost('over and done with');
    const [arrived] = test.backend.stored();
    await test.backend.posts.remove(arrived!);
    await advance(test, 60_000);
    const entry = test.entry('over and done with');
    expect(entry).toMatchObject({ sending: 'failed', failure: { kind: 'removed' } });
    expect(test.backend.stored()).toEqual([]);
    await test.hallway.retry(entry?.post.key ?? '');
    expect(test.backend.stored()).toHaveLength(1);
  });

  it('does not hold up what belongs to another thread', async () => {
    const test = await started();
    test.backend.failNext('add', new ForbiddenError(act));
    await test.hallway.publishPost('refused');
    await test.hallway.publishPost('welcome');
    expect(test.entry('refused')).toMatchObject({ sending: 'failed' });
    expect(test.entry('welcome')).toMatchObject({ sending: 'settled' });
  });
});

describe('a device that keeps nothing', () => {
  it('still sends, and says that what is unsent is lost with the page', async () => {
    const device = fakeDevice();
    const test = await started({ device });
    device.fill();
    test.backend.failNext('add', new OfflineError(act));
    await test.hallway.publishPost('only in memory');
    expect(test.hallway.current().keepsUnsent).toBe(false);
    expect(test.entry('only in memory')).toMatchObject({ sending: 'pending' });
    await advance(test, 60_000);
    expect(test.entry('only in memory')).toMatchObject({ sending: 'settled' });
    expect(test.hallway.current().keepsUnsent).toBe(true);
  });

  it('does not send again what it could not cross off its list', async () => {
    const device = fakeDevice();
    const test = await started({ device });
    const release = test.backend.hold('add');
    const publishing = test.hallway.publishPost('once');
    await settle();
    device.fill();
    release();
    await publishing;
    await advance(test, 600_000);
    expect(test.backend.calls('add')).toBe(1);
    expect(test.entry('once')).toMatchObject({ sending: 'settled' });
  });
});
