import { fakeDevice } from '../fakeDevice';
import { ann, testHallway, type TestHallway } from '../testHallway';
import { createMemoryBackend, type MemoryBackend } from '../../backend/memory/createMemoryBackend';

const startMs = Date.UTC(2026, 10, 18, 9);
/** Long past every delay and every doubt. */
const longAfterMs = 3_600_000;

interface Story {
  readonly name: string;
  /** What the user does before the tab dies. */
  act(test: TestHallway): Promise<unknown>;
  /** What must hold whenever it died. */
  check(after: { texts: readonly string[]; draft: string; shown: readonly string[] }): void;
}

const count = (texts: readonly string[], text: string): number => texts.filter(one => one === text).length;

const stories: readonly Story[] = [
  {
    name: 'composing and posting',
    act: ({ hallway }) => {
      hallway.writeDraft('Lunch at twelve?');
      return hallway.publishPost('Lunch at twelve?');
    },
    check: ({ texts, draft, shown }) => {
      const arrived = count(texts, 'Lunch at twelve?');
      expect(arrived).toBeLessThanOrEqual(1);
      // Not on the server means on screen, for its writer to decide.
      if (arrived === 0) expect(shown).toContain('Lunch at twelve?');
      expect(draft).toBe('');
    }
  },
  {
    name: 'posting, and changing it at once',
    act: async ({ hallway, entry }) => {
      hallway.writeDraft('frist');
      const publishing = hallway.publishPost('frist');
      await hallway.editPost(entry('frist')?.post.key ?? '', 'first');
      await publishing;
    },
    check: ({ texts, shown }) => {
      expect(count(texts, 'frist') + count(texts, 'first')).toBeLessThanOrEqual(1);
      if (texts.length === 1) expect(shown).toContain('frist');
    }
  },
  {
    name: 'changing a post',
    act: ({ hallway, entry }) => hallway.editPost(entry('mine')?.post.key ?? '', 'mine, better'),
    check: ({ texts, shown }) => {
      expect(texts).toHaveLength(1);
      expect(shown).toEqual(texts);
    }
  },
  {
    name: 'deleting a post',
    act: ({ hallway, entry }) => hallway.deletePost(entry('mine')?.post.key ?? ''),
    check: ({ texts, shown }) => expect(shown).toEqual(texts)
  }
];

function serverWithMyPost(): MemoryBackend {
  let nowMs = startMs;
  const backend = createMemoryBackend({ user: ann, nowMs: () => (nowMs += 1_000) });
  const author = { key: ann.key, displayName: ann.displayName, upn: ann.upn, isVerified: true };
  backend.put({ key: '17.0000000000001', author, text: 'mine', createdAtMs: startMs });
  return backend;
}

/** The tab dies after so many steps, and somebody opens the page again later. True once it outlived its story. */
async function dieAfter(steps: number, story: Story): Promise<boolean> {
  const device = fakeDevice();
  const backend = serverWithMyPost();
  const first = testHallway({ device, backend, startMs });
  await first.hallway.start();
  first.tab.killAfter(steps);
  void story.act(first);
  await settle();
  const hasOutlived = !first.tab.isDead;
  first.tab.kill();
  first.hallway.dispose();

  const second = testHallway({ device, backend, startMs: startMs + 60_000 });
  await second.hallway.start();
  await settle();
  for (let waitedMs = 0; waitedMs < longAfterMs; waitedMs += 60_000) {
    second.platform.advance(60_000);
    await settle();
  }
  await second.hallway.refresh();
  await settle();
  const texts = backend.stored().map(({ text }) => text);
  story.check({ texts, draft: second.hallway.readDraft(), shown: second.texts() });
  expect(second.hallway.current().timeline.entries.map(({ sending }) => sending)).not.toContain('pending');
  return hasOutlived;
}

/** Everything that is under way in memory comes to rest. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) await Promise.resolve();
}

describe.each(stories)('a tab that dies while $name', story => {
  it('loses and doubles nothing, after whichever step it dies', async () => {
    let steps = 0;
    while (!(await dieAfter(steps, story))) steps += 1;
    expect(steps).toBeGreaterThan(5);
  });
});
