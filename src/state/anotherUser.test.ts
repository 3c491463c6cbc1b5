import { AnotherUserError, ForbiddenError, OfflineError } from '../backend/errors';
import { type Opening } from '../backend/Installation';
import { createMemoryBackend, type MemoryBackend } from '../backend/memory/createMemoryBackend';
import { ann, bo, testHallway, type TestHallway } from './testHallway';

const act = { act: 'add', target: 'post' };
const handedName = `hallway:handed-over:https://contoso.example/sites/hallway:${ann.upn}`;
const handedKey = '17.0000000000001';

/** Everything the screen could show, as text. */
function seen({ hallway }: TestHallway): string {
  return JSON.stringify(hallway.current()) + hallway.readDraft();
}

/** Ann has read a post, has one that waits, and is typing another. */
async function annAtWork(backend?: MemoryBackend): Promise<TestHallway> {
  const page = testHallway({ backend, pageSize: 1 });
  page.bo('older, for the team only');
  page.bo('for the team only');
  await page.hallway.start();
  page.backend.failNext('add', new OfflineError(act));
  await page.hallway.publishPost('waits');
  page.hallway.writeDraft('half a thought');
  expect(seen(page)).toMatch(/for the team only.*Ann Ottens|Ann Ottens.*for the team only/);
  expect(seen(page)).toMatch(/waits.*half a thought/);
  return page;
}

/** A backend that can be told who is asking. */
function withOpening(): { backend: MemoryBackend; answer(opening: Opening): void } {
  let told: Opening | undefined;
  const memory = createMemoryBackend({ user: ann, nowMs: () => Date.UTC(2026, 10, 18, 9) });
  const open = async (): Promise<Opening> => told ?? memory.installation.open();
  return {
    backend: { ...memory, installation: { ...memory.installation, open } },
    answer: opening => (told = opening)
  };
}

describe('when somebody else turns out to be signed in', () => {
  const nothingOfAnn = (page: TestHallway): void => {
    expect(page.hallway.current().phase).toBe('anotherUser');
    expect(seen(page)).not.toMatch(/team only|waits|thought|Ann|ann\.ottens/);
  };

  const asking: Readonly<Record<string, (page: TestHallway) => Promise<void>>> = {
    add: ({ hallway }) => hallway.publishPost('one more'),
    readSince: ({ hallway }) => hallway.refresh(),
    readOlder: ({ hallway }) => hallway.loadOlderPosts(),
    readByKey: ({ hallway }) => hallway.openPost('23.000000000000z')
  };

  it.each(['add', 'readSince', 'readOlder', 'readByKey'] as const)(
    'nothing of the former user is left on screen (%s)',
    async operation => {
      const page = await annAtWork();
      page.backend.failNext(operation, new AnotherUserError(act));
      await asking[operation]?.(page);
      nothingOfAnn(page);
    }
  );

  it('it is seen too when SharePoint names another user', async () => {
    const { backend, answer } = withOpening();
    const page = await annAtWork(backend);
    answer({ kind: 'noAccess', user: bo });
    await page.hallway.start();
    nothingOfAnn(page);
  });

  it('it is seen too when opening Hallway says so', async () => {
    const page = await annAtWork();
    page.backend.failNext('open', new AnotherUserError(act));
    await page.hallway.start();
    nothingOfAnn(page);
  });

  it('it is seen too when asking anew what one may do says so', async () => {
    const page = await annAtWork();
    page.backend.failNext('add', new ForbiddenError(act));
    page.backend.failNext('open', new AnotherUserError(act));
    await page.hallway.publishPost('one more');
    nothingOfAnn(page);
  });

  it('what a page died over before stays for its writer', async () => {
    const page = testHallway();
    page.platform.storage.write(handedName, JSON.stringify([{ key: handedKey, text: 'half sent' }]));
    const release = page.backend.hold('findHolder');
    const starting = page.hallway.start();
    await new Promise(resolve => setTimeout(resolve));
    page.backend.failNext('readSince', new AnotherUserError(act));
    await page.hallway.refresh();
    release();
    await starting;
    expect(page.platform.storage.read(handedName)).toContain('half sent');
  });

  it('nothing is sent any more, and nothing asked', async () => {
    const page = await annAtWork();
    page.backend.failNext('readSince', new AnotherUserError(act));
    await page.hallway.refresh();
    const before = page.backend.calls('open');
    await page.hallway.publishPost('by whom?');
    page.platform.advance(3_600_000);
    page.platform.setOnline(true);
    await page.hallway.refresh();
    await page.hallway.start();
    expect(page.backend.stored().map(({ text }) => text)).toEqual([
      'for the team only',
      'older, for the team only'
    ]);
    expect(page.backend.calls('open')).toBe(before);
    nothingOfAnn(page);
  });

  it('what was on its way to the screen does not arrive there', async () => {
    const page = await annAtWork();
    const release = page.backend.hold('readSince');
    const reading = page.hallway.refresh();
    page.backend.failNext('add', new AnotherUserError(act));
    await page.hallway.publishPost('one more');
    release();
    await reading;
    nothingOfAnn(page);
  });

  it('what the former user wrote is there when he is back, and goes out', async () => {
    const page = await annAtWork();
    page.backend.failNext('add', new AnotherUserError(act));
    await page.hallway.publishPost('not by Bo');
    // The field is taken off the screen with what was being typed in it.
    page.hallway.writeDraft('half a thought, and more');
    nothingOfAnn(page);

    const later = testHallway({ device: page.device, backend: page.backend });
    await later.hallway.start();
    expect(later.hallway.readDraft()).toBe('half a thought, and more');
    await new Promise(resolve => setTimeout(resolve));
    const texts = later.backend.stored().map(({ text }) => text);
    expect([...texts].sort()).toEqual([
      'for the team only',
      'not by Bo',
      'older, for the team only',
      'waits'
    ]);
  });
});

describe('a page that says another name than SharePoint does', () => {
  it('shows the draft of whom SharePoint names', async () => {
    const { backend, answer } = withOpening();
    const page = testHallway({ backend });
    page.hallway.writeDraft('by Ann, whom the page names');
    const { posts, ...rest } = createMemoryBackend({ user: bo, nowMs: () => 0 });
    answer({
      kind: 'ready',
      user: bo,
      limits: { maxPostCharacters: 500 },
      schema: 'current',
      newest: await posts.readNewest()
    });
    expect(rest.calls('open')).toBe(0);
    await page.hallway.start();
    expect(page.hallway.readDraft()).toBe('');
  });
});
