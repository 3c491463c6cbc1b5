import { type TallyStore } from '../backend/TallyStore';
import { emptyTally, type Tally } from '../domain/Tally';
import { type TimelineEntry } from './HallwayState';
import { testHallway, type TestHallway } from './testHallway';

const liked: Tally = { ...emptyTally, reactions: new Map([['like', 2]]) };
const tallies: TallyStore = {
  readTallies: async posts => ({ byPost: new Map(posts.map(({ key }) => [key, liked])), related: [] })
};

interface Test extends TestHallway {
  entries(): readonly TimelineEntry[];
}

async function opened(): Promise<Test> {
  const test = testHallway({ tallies });
  for (const text of ['first', 'second', 'third']) test.bo(text);
  await test.hallway.start();
  test.platform.advance(100);
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  return { ...test, entries: () => test.hallway.current().timeline.entries };
}

/** Those that are another object than before. */
const changed = (before: readonly TimelineEntry[], after: readonly TimelineEntry[]): readonly string[] =>
  after.filter(entry => !before.includes(entry)).map(({ post }) => post.text);

describe('entries', () => {
  it('are the same list while nothing of a post changes', async () => {
    const { hallway, entries } = await opened();
    const [state, before] = [hallway.current(), entries()];
    const refreshed = hallway.refresh();
    expect(hallway.current()).not.toBe(state);
    expect(entries()).toBe(before);
    await refreshed;
  });

  it('are the same but for the one somebody reacts to', async () => {
    const { hallway, entries, entry } = await opened();
    const before = entries();
    await hallway.react(entry('second')?.post.key ?? '', 'like', true);
    expect(changed(before, entries())).toEqual(['second']);
    expect(entry('second')?.tally?.reactions.get('like')).toBe(3);
  });

  it('are the same but for the one that is new', async () => {
    const { hallway, backend, entries, entry } = await opened();
    const before = entries();
    const release = backend.hold('add');
    const published = hallway.publishPost('mine');
    await Promise.resolve();
    expect(changed(before, entries())).toEqual(['mine']);
    release();
    await published;
    expect(entry('mine')).toMatchObject({ sending: 'settled', canEdit: true });
  });

  it('are the same but for the one that is typed over', async () => {
    const { hallway, entries, entry } = await opened();
    await hallway.publishPost('mine');
    const before = entries();
    await hallway.editPost(entry('mine')?.post.key ?? '', 'mine, better');
    expect(changed(before, entries())).toEqual(['mine, better']);
  });
});
