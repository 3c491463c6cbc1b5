import { OfflineError } from '../../backend/errors';
import { fakeDevice } from '../fakeDevice';
import { testHallway, type TestHallway } from '../testHallway';

const lost = (): OfflineError => new OfflineError({ act: 'add', target: 'post' });

async function twoTabs(): Promise<{ one: TestHallway; other: TestHallway }> {
  const device = fakeDevice();
  const one = testHallway({ device });
  const other = testHallway({ device, backend: one.backend });
  await one.hallway.start();
  await other.hallway.start();
  return { one, other };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
}

const mine = ({ backend }: TestHallway, text: string): number =>
  backend.stored().filter(post => post.text === text).length;

describe('two tabs of one person', () => {
  it('show each other what is on its way, and what has arrived', async () => {
    const { one, other } = await twoTabs();
    const release = one.backend.hold('add');
    const publishing = one.hallway.publishPost('Shared');
    await settle();
    expect(other.entry('Shared')).toMatchObject({ sending: 'pending', change: 'publish' });
    release();
    await publishing;
    await settle();
    expect(other.entry('Shared')).toMatchObject({ sending: 'settled', canEdit: true });
    expect(mine(one, 'Shared')).toBe(1);
    expect(one.backend.calls('add')).toBe(1);
  });

  it('send what one of them left half sent when it died', async () => {
    const { one, other } = await twoTabs();
    const release = one.backend.hold('add');
    void one.hallway.publishPost('Half way');
    await settle();
    one.tab.kill();
    release();
    await settle();
    expect(other.entry('Half way')).toMatchObject({ sending: 'settled' });
    expect(mine(other, 'Half way')).toBe(1);
  });

  it('send once what both of them find when the connection comes back', async () => {
    const { one, other } = await twoTabs();
    one.backend.failNext('add', lost(), 'afterwards');
    await one.hallway.publishPost('Once');
    await settle();
    expect(other.entry('Once')).toMatchObject({ sending: 'pending', failure: { kind: 'offline' } });
    for (const tab of [one, other]) {
      tab.platform.setOnline(false);
      tab.platform.setOnline(true);
    }
    await settle();
    expect([one.entry('Once')?.sending, other.entry('Once')?.sending]).toEqual(['settled', 'settled']);
    expect(mine(one, 'Once')).toBe(1);
  });

  it('let one discard what the other has put off', async () => {
    const { one, other } = await twoTabs();
    one.backend.failNext('add', lost());
    await one.hallway.publishPost('Never mind');
    await settle();
    await other.hallway.discard(other.entry('Never mind')?.post.key ?? '');
    for (let looks = 0; looks < 6; looks += 1) {
      one.platform.advance(300_000);
      other.platform.advance(300_000);
      await settle();
    }
    expect([one.texts(), other.texts(), mine(one, 'Never mind')]).toEqual([[], [], 0]);
    expect(
      one.device.rows('hallway:outbox:https://contoso.example/sites/hallway:ann.ottens@contoso.example')
    ).toEqual([]);
  });

  it('do not touch what the former user of this browser left', async () => {
    const device = fakeDevice();
    const first = testHallway({ device });
    await first.hallway.start();
    first.backend.failNext('add', lost());
    await first.hallway.publishPost('Private to Ann');
    first.hallway.dispose();
    const second = testHallway({
      device,
      user: {
        key: '23',
        displayName: 'Bo Ek',
        upn: 'bo.ek@contoso.example',
        rights: { canPost: true, canEditOwn: true, canDeleteOwn: true, canSetUp: false }
      }
    });
    await second.hallway.start();
    second.platform.advance(600_000);
    await settle();
    expect(second.texts()).toEqual([]);
    expect(second.backend.calls('add')).toBe(0);
  });
});
