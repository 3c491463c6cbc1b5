import { OfflineError } from '../../backend/errors';
import { fakeDevice } from '../fakeDevice';
import { testHallway, type TestHallway } from '../testHallway';

const act = { act: 'add', target: 'post' };

async function settle(): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
}

/** A post that waits because its sending failed, and is sent again by itself, on its way until it is let go. */
async function underWay(text: string): Promise<TestHallway & { key: string; release(): void }> {
  const test = testHallway({ device: fakeDevice() });
  await test.hallway.start();
  test.backend.failNext('add', new OfflineError(act));
  await test.hallway.publishPost(text);
  const key = test.entry(text)?.post.key ?? '';
  const release = test.backend.hold('findHolder');
  test.platform.advance(5_000);
  await settle();
  return { ...test, key, release };
}

const stored = ({ backend }: TestHallway): readonly string[] => backend.stored().map(({ text }) => text);

describe('giving up a post that is on its way', () => {
  it('twice is giving it up: the second click does not take back the first', async () => {
    const test = await underWay('never mind');
    const both = [test.hallway.discard(test.key), test.hallway.discard(test.key)];
    test.backend.failNext('add', new OfflineError(act));
    test.release();
    await Promise.all(both);
    test.platform.advance(600_000);
    await settle();
    expect([stored(test), test.texts()]).toEqual([[], []]);
  });

  it('gives it up also where somebody sits on its key, and it goes out under another', async () => {
    const test = await underWay('never mind');
    const author = { key: '66', displayName: 'Mallory', isVerified: true };
    test.backend.put({ key: test.key, author, text: 'squatting', createdAtMs: 0 });
    const discarding = test.hallway.discard(test.key);
    test.release();
    await discarding;
    test.platform.advance(600_000);
    await settle();
    expect(stored(test)).toEqual(['squatting']);
  });

  it('gives it up also from another tab than the one that sends it', async () => {
    const test = await underWay('never mind');
    const other = testHallway({ device: test.device, backend: test.backend, startMs: 5_000 });
    await other.hallway.start();
    const author = { key: '66', displayName: 'Mallory', isVerified: true };
    test.backend.put({ key: test.key, author, text: 'squatting', createdAtMs: 0 });
    const discarding = other.hallway.discard(test.key);
    await settle();
    test.release();
    await discarding;
    for (const { platform } of [test, other]) platform.advance(600_000);
    await settle();
    expect(stored(test)).toEqual(['squatting']);
  });
});

describe('a post that was handed to the outbox by a page that died, and went out under another key', () => {
  it('is not found a second time by the next page', async () => {
    const device = fakeDevice();
    const first = testHallway({ device });
    await first.hallway.start();
    first.backend.failNext('add', new OfflineError(act));
    const publishing = first.hallway.publishPost('once');
    const key = first.entry('once')?.post.key ?? '';
    await publishing;
    const owner = `hallway:handed-over:https://contoso.example/sites/hallway:ann.ottens@contoso.example`;
    first.platform.storage.write(owner, JSON.stringify([{ key, text: 'once' }]));
    const author = { key: '66', displayName: 'Mallory', isVerified: true };
    first.backend.put({ key, author, text: 'squatting', createdAtMs: 0 });
    await first.hallway.retry(key);
    const next = testHallway({ device, backend: first.backend });
    await next.hallway.start();
    expect(next.texts().filter(text => text === 'once')).toHaveLength(1);
  });
});
