import { type Timelines } from '../backend/Timelines';
import { type Place } from '../domain/Place';
import { fakeDevice } from './fakeDevice';
import { testHallway, type TestHallway } from './testHallway';

const bosPlace: Place = { kind: 'person', person: '23' };
const home: Place = { kind: 'home' };

/** Everything that is under way in memory comes to rest. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
}

interface Visit extends TestHallway {
  /** Until it is called, no place but everyone's answers. */
  hold(): () => void;
}

/** Opens a Hallway where everybody's posts stand at every place, be it after an earlier visit. */
function open(before?: TestHallway): Visit {
  let gate = Promise.resolve();
  const timelines: Timelines = {
    of: () => ({
      readNewest: async () => {
        await gate;
        return test.backend.posts.readNewest();
      },
      readOlder: async () => ({ posts: [], unavailableIds: [] })
    })
  };
  const startMs = before?.platform.clock.nowMs();
  const test: TestHallway = testHallway({
    timelines,
    backend: before?.backend,
    device: before?.device ?? fakeDevice(),
    startMs
  });
  return {
    ...test,
    hold: () => {
      let release = (): void => undefined;
      gate = new Promise(resolve => (release = resolve));
      return release;
    }
  };
}

async function passes({ platform }: TestHallway): Promise<void> {
  platform.advance(5_000);
  await settle();
}

async function visited(place: Place, ...posts: readonly string[]): Promise<Visit> {
  const visit = open();
  posts.forEach(text => visit.bo(text));
  await visit.hallway.start();
  await passes(visit);
  await visit.hallway.goTo(place);
  await passes(visit);
  visit.hallway.dispose();
  return visit;
}

describe('the next visit to the place where one was', () => {
  it.each([home, bosPlace])('begins with what was seen there last: %j', async place => {
    const visit = open(await visited(place, 'one', 'two'));
    const [release, answer] = [visit.backend.hold('open'), visit.hold()];
    void visit.hallway.goTo(place);
    const starting = visit.hallway.start();
    await settle();
    expect([visit.texts(), visit.hallway.current().isKept]).toEqual([['two', 'one'], true]);
    release();
    answer();
    await starting;
    expect([visit.texts(), visit.hallway.current().isKept]).toEqual([['two', 'one'], false]);
  });

  it('goes on showing it until the place itself has answered, and then nothing that is gone', async () => {
    const first = await visited(home, 'one', 'two', 'three');
    const gone = first.backend.stored().find(({ text }) => text === 'one');
    first.backend.removeBehindTheBack(gone?.key ?? '');
    first.bo('four');
    const visit = open(first);
    const [release, answer] = [visit.backend.hold('open'), visit.hold()];
    void visit.hallway.goTo(home);
    const starting = visit.hallway.start();
    await settle();
    release();
    await settle();
    expect([visit.texts(), visit.hallway.current().isKept]).toEqual([['three', 'two', 'one'], false]);
    answer();
    await starting;
    expect(visit.texts()).toEqual(['four', 'three', 'two']);
  });

  it('shows nothing of another place', async () => {
    const visit = open(await visited(home, 'one'));
    const [release, answer] = [visit.backend.hold('open'), visit.hold()];
    void visit.hallway.goTo(bosPlace);
    const starting = visit.hallway.start();
    await settle();
    expect(visit.texts()).toEqual([]);
    release();
    answer();
    await starting;
    expect(visit.texts()).toEqual(['one']);
  });

  it('has what everyone said at hand as well', async () => {
    const visit = open(await visited(home, 'one'));
    const release = visit.backend.hold('open');
    void visit.hallway.goTo(home);
    const starting = visit.hallway.start();
    await settle();
    void visit.hallway.goTo({ kind: 'everyone' });
    expect(visit.texts()).toEqual(['one']);
    release();
    await starting;
    expect(visit.texts()).toEqual(['one']);
  });
});
