import { createMemoryBackend } from '../backend/memory/createMemoryBackend';
import { type Timelines } from '../backend/Timelines';
import { type Place } from '../domain/Place';
import { openCache } from './cache/openCache';
import { fakeDevice, type FakeDevice } from './fakeDevice';
import { fakePlatform } from './fakePlatform';
import { ann, bo, testHallway } from './testHallway';

const siteUrl = 'https://contoso.example/sites/hallway';
const home: Place = { kind: 'home' };

interface Taught {
  /** What was kept and told to this visit. */
  readonly recalled: readonly string[];
}

/** Somebody looks at a place of Hallway, where reading teaches a lesson, and leaves. */
async function visit(device: FakeDevice, { place = home, lesson = 'much' } = {}): Promise<Taught> {
  const recalled: string[] = [];
  const backend = createMemoryBackend({ user: ann, nowMs: () => 0 });
  const timelines: Timelines = {
    of: () => backend.posts,
    lessons: () => Promise.resolve(lesson),
    recall: lessons => recalled.push(lessons)
  };
  const { hallway, platform } = testHallway({ device, backend, timelines });
  await hallway.start();
  await hallway.goTo(place);
  platform.advance(5_000);
  for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
  hallway.dispose();
  return { recalled };
}

const rowsOf = (device: FakeDevice): readonly string[] =>
  device
    .rows(`hallway:cache:${siteUrl}:${ann.upn}`)
    .map(({ id }) => id)
    .sort();

describe('what reading timelines taught', () => {
  it('is told to the next visit, and no other', async () => {
    const device = fakeDevice();
    expect((await visit(device)).recalled).toEqual([]);
    expect((await visit(device, { lesson: 'more' })).recalled).toEqual(['much']);
    expect((await visit(device)).recalled).toEqual(['more']);
    expect((await visit(fakeDevice())).recalled).toEqual([]);
  });

  it('is not asked for where one reads what everyone said', async () => {
    const device = fakeDevice();
    await visit(device);
    expect((await visit(device, { place: { kind: 'everyone' }, lesson: 'other' })).recalled).toEqual([]);
    expect((await visit(device)).recalled).toEqual(['much']);
  });

  it('goes with all else when somebody else opens the same Hallway', async () => {
    const device = fakeDevice();
    await visit(device);
    expect(rowsOf(device)).toContain('lessons');
    await openCache(fakePlatform({ tab: device.tab() }), { siteUrl, upn: bo.upn }).read();
    expect(rowsOf(device)).toEqual([]);
    expect((await visit(device)).recalled).toEqual([]);
  });

  it('is done without where there is nothing to keep, or the device refuses', async () => {
    const device = fakeDevice();
    await visit(device, { lesson: '' });
    expect(rowsOf(device)).not.toContain('lessons');
    device.fill();
    await visit(device);
    expect((await visit(device)).recalled).toEqual([]);
  });
});
