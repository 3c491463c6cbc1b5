import { OfflineError, ThrottledError } from '../../backend/errors';
import { createMemoryBackend, type MemoryBackend } from '../../backend/memory/createMemoryBackend';
import { fakeDevice, type FakeDevice } from '../fakeDevice';
import { fakePlatform, type FakePlatform } from '../fakePlatform';
import { type Records } from '../Platform';
import { ann } from '../testHallway';
import { DeviceOutbox } from './DeviceOutbox';
import { newEntry, type OutboxEntry } from './OutboxEntry';
import { type MarkWrite, type Write } from './Write';

const name = 'hallway:outbox:test';
const keyOf = (number: number): string => `17.${String(number).padStart(13, '0')}`;
const publish = (number: number): Write => ({
  ...{ kind: 'publish', thread: keyOf(number), key: keyOf(number), text: `post ${number}` }
});
const likeOf = (number: number, isOn: boolean): MarkWrite => {
  const key = `${keyOf(number)}|17|reaction`;
  const mark = { list: 'reactions', key, value: 'like' } as const;
  return { kind: 'mark', thread: keyOf(number), key, mark, isOn };
};
const act = { act: 'add', target: 'post' };

interface Test {
  readonly outbox: DeviceOutbox;
  readonly backend: MemoryBackend;
  readonly platform: FakePlatform;
  readonly device: FakeDevice;
  /** As last shown. */
  shown(): readonly string[];
  readonly settled: string[];
}

function opened(records?: (real: Records) => Records): Test {
  const device = fakeDevice();
  const tab = device.tab();
  const platform = fakePlatform({ tab });
  const backend = createMemoryBackend({ user: ann, nowMs: platform.clock.nowMs });
  const settled: string[] = [];
  let entries: readonly OutboxEntry[] = [];
  const open = async (of: string): Promise<Records> => {
    const real = await tab.records.open(of);
    return records ? records(real) : real;
  };
  const outbox = new DeviceOutbox({
    platform: { ...platform, records: { open } },
    name,
    posts: backend.posts,
    marks: backend.marks,
    facetsOf: async () => [],
    rename: write => write,
    onEntries: now => (entries = now),
    onSettled: ({ key }) => settled.push(key)
  });
  return { outbox, backend, platform, device, settled, shown: () => entries.map(({ write }) => write.key) };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
}

describe('an outbox', () => {
  it('takes back what arrives while it is being discarded', async () => {
    const { outbox, backend, shown } = opened();
    const release = backend.hold('add');
    const { settled } = outbox.add(publish(1));
    await settle();
    const discarding = outbox.discard(keyOf(1));
    release();
    await Promise.all([settled, discarding]);
    expect([backend.stored(), shown()]).toEqual([[], []]);
  });

  it('changes a post that is on its way as soon as it has arrived, without asking what it has become', async () => {
    const { outbox, backend } = opened();
    const release = backend.hold('add');
    const sending = outbox.add(publish(1)).settled;
    await settle();
    const [key, thread] = [keyOf(1), keyOf(1)];
    const before = { key, author: { key: '17', displayName: 'Ann', isVerified: true }, text: 'post 1' };
    const edit = { kind: 'edit', key, thread, text: 'changed', earlierTexts: ['post 1'] } as const;
    const editing = outbox.add({ ...edit, before: { ...before, createdAtMs: 0 } }).settled;
    await settle();
    release();
    await Promise.all([sending, editing]);
    expect(backend.stored().map(({ text }) => text)).toEqual(['changed']);
    expect(backend.calls('readByKey')).toBe(0);
  });

  it('sends a mark of an unsent post once the post is there, and only what it comes to', async () => {
    const { outbox, backend, platform } = opened();
    backend.failNext('add', new OfflineError(act));
    await outbox.add(publish(1)).settled;
    for (const isOn of [true, false, true]) await outbox.add(likeOf(1, isOn)).settled;
    expect(backend.calls('putMark')).toBe(0);
    platform.advance(60_000);
    await settle();
    expect([backend.stored().length, backend.storedMarks()]).toEqual([1, [likeOf(1, true).mark]]);
    expect([backend.calls('putMark'), backend.calls('removeMark')]).toEqual([1, 0]);
  });

  it('has nothing to do about a key it does not hold', async () => {
    const { outbox, backend } = opened();
    await Promise.all([outbox.retry(keyOf(9)), outbox.discard(keyOf(9))]);
    expect(backend.calls('add')).toBe(0);
  });

  it('hurries what waited for a connection, and nothing else', async () => {
    const { outbox, backend } = opened();
    backend.failNext('add', new OfflineError(act));
    backend.failNext('add', new ThrottledError(act, 60));
    await outbox.add(publish(1)).settled;
    await outbox.add(publish(2)).settled;
    await outbox.hurry();
    expect(backend.stored().map(({ text }) => text)).toEqual(['post 1']);
  });

  it('sends and shows nothing once it is closed, and loses nothing', async () => {
    const { outbox, backend, shown, device, settled } = opened();
    const { kept } = outbox.add(publish(1));
    const before = shown();
    outbox.close();
    await kept;
    await settle();
    expect([backend.calls('add'), settled, shown()]).toEqual([0, [], before]);
    expect(device.rows(name)).toHaveLength(1);
  });

  it('lets what is on its way arrive when it is closed, and tells its page nothing of it', async () => {
    const { outbox, backend, device, settled } = opened();
    const release = backend.hold('add');
    const { settled: sending } = outbox.add(publish(1));
    await settle();
    outbox.close();
    release();
    await sending;
    expect([backend.stored().length, settled, device.rows(name)]).toEqual([1, [], []]);
  });

  it('gives up what its writer gave up, though it was closed before what was on its way came to an end', async () => {
    const { outbox, backend, device } = opened();
    const release = backend.hold('add');
    void outbox.add(publish(1));
    await settle();
    const discarding = outbox.discard(keyOf(1));
    await settle();
    outbox.close();
    release();
    await discarding;
    await settle();
    expect(device.rows(name)).toMatchObject([{ write: { kind: 'withdraw' } }]);
  });

  it('shows the latest reading of the device, though an earlier one comes later', async () => {
    const held: (() => void)[] = [];
    let reads = 0;
    const { outbox, shown, backend } = opened(real => ({
      ...real,
      readAll: async () => {
        const rows = await real.readAll();
        reads += 1;
        if (reads === 1) await new Promise<void>(resolve => held.push(resolve));
        return rows;
      }
    }));
    backend.failNext('add', new OfflineError(act));
    const late = outbox.open();
    await settle();
    await outbox.add(publish(1)).settled;
    held.forEach(release => release());
    await late;
    expect(shown()).toEqual([keyOf(1)]);
  });

  it('leaves on the device what another version of Hallway wrote there', async () => {
    const { outbox, device, shown } = opened();
    const records = await device.tab().records.open(name);
    await records.change({ put: [{ id: 'from the future' }] });
    await outbox.open();
    await outbox.add(publish(1)).settled;
    expect([shown(), device.rows(name)]).toEqual([[], [{ id: 'from the future' }]]);
  });

  it('crosses off what a dead page left that comes to nothing', async () => {
    const { outbox, device, backend, platform, shown } = opened();
    const made = { nowMs: platform.clock.nowMs(), entropy: new Uint8Array(4) };
    const post = newEntry(publish(1), made);
    const [key, thread] = [keyOf(1), keyOf(1)];
    const before = { key, author: { key: '17', displayName: 'Ann', isVerified: true }, text: 'post 1' };
    const remove: Write = { kind: 'delete', key, thread, before: { ...before, createdAtMs: 0 } };
    const records = await device.tab().records.open(name);
    await records.change({ put: [post, newEntry(remove, { ...made, latest: post.id })] });
    await outbox.open();
    await settle();
    expect([backend.calls('add'), shown(), device.rows(name)]).toEqual([0, [], []]);
  });
});
