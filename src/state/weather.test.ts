import {
  ForbiddenError,
  ListDamagedError,
  MovedError,
  OfflineError,
  QuotaError,
  ReadOnlyError
} from '../backend/errors';
import { type CurrentUser, type Opening } from '../backend/Installation';
import { createMemoryBackend, type MemoryBackend } from '../backend/memory/createMemoryBackend';
import { ann, testHallway, type TestHallway } from './testHallway';

const act = { act: 'add', target: 'post' };
const mayOnlyRead: CurrentUser = {
  ...ann,
  rights: { canPost: false, canEditOwn: false, canDeleteOwn: false, canSetUp: false }
};

const asking: Readonly<Record<string, (page: TestHallway) => Promise<void>>> = {
  readSince: ({ hallway }) => hallway.refresh(),
  readOlder: ({ hallway }) => hallway.loadOlderPosts(),
  readByKey: ({ hallway }) => hallway.openPost('23.000000000000z')
};

interface Site {
  readonly page: TestHallway;
  readonly backend: MemoryBackend;
  /** What opening finds from now on. */
  finds(change: (opening: Opening) => Opening): void;
}

async function siteInUse(): Promise<Site> {
  let change = (opening: Opening): Opening => opening;
  const memory = createMemoryBackend({ user: ann, pageSize: 1, nowMs: () => Date.UTC(2026, 10, 18, 9) });
  const open = async (): Promise<Opening> => change(await memory.installation.open());
  const backend = { ...memory, installation: { ...memory.installation, open } };
  const page = testHallway({ backend });
  page.bo('older');
  page.bo('read before');
  await page.hallway.start();
  return { page, backend, finds: changed => (change = changed) };
}

const hindrance = ({ hallway }: TestHallway): string | undefined => hallway.current().hindrance;

describe('a site that takes no writes', () => {
  it('is read on, says why nothing can be posted, and is tried again slowly until it opens', async () => {
    const { page, backend } = await siteInUse();
    for (let time = 1; time <= 3; time += 1) backend.failNext('add', new ReadOnlyError(act));
    await page.hallway.publishPost('later, then');
    expect(hindrance(page)).toBe('readOnly');
    expect(page.texts()).toEqual(['later, then', 'read before']);
    page.bo('said meanwhile');
    await page.hallway.refresh();
    expect(page.texts()).toContain('said meanwhile');

    const calls = backend.calls('add');
    page.platform.advance(20_000);
    expect(backend.calls('add')).toBe(calls);
    for (let minute = 0; minute < 12; minute += 1) {
      page.platform.advance(60_000);
      await new Promise(resolve => setTimeout(resolve));
    }
    expect(backend.stored().map(({ text }) => text)).toContain('later, then');
    expect(hindrance(page)).toBeUndefined();
  });

  it('is still one after a reload', async () => {
    const { page, backend } = await siteInUse();
    backend.failNext('add', new ReadOnlyError(act));
    await page.hallway.publishPost('later, then');
    const reloaded = testHallway({ device: page.device, backend });
    await reloaded.hallway.start();
    expect(hindrance(reloaded)).toBe('readOnly');
  });

  it.each([
    ['quotaFull', new QuotaError(act)],
    ['moved', new MovedError(act, undefined)],
    ['listDamaged', new ListDamagedError(act, 'A list')]
  ] as const)('says so: %s; and no more once nothing waits for it', async (kind, error) => {
    const { page, backend } = await siteInUse();
    backend.failNext('add', error);
    await page.hallway.publishPost('kept');
    expect(page.hallway.current()).toMatchObject({ hindrance: kind, me: { canPost: true } });
    expect(page.entry('kept')).toMatchObject({ sending: 'failed', failure: { kind } });
    await page.hallway.discard(page.entry('kept')?.post.key ?? '');
    expect(hindrance(page)).toBeUndefined();
  });

  it('is not one because the network is away', async () => {
    const { page, backend } = await siteInUse();
    backend.failNext('add', new OfflineError(act));
    await page.hallway.publishPost('kept');
    expect(hindrance(page)).toBeUndefined();
  });
});

describe('rights that are taken away', () => {
  it('to post: it is said, reading goes on where it was, and the text is kept', async () => {
    const { page, backend, finds } = await siteInUse();
    finds(opening => ({ ...opening, user: mayOnlyRead }));
    backend.failNext('add', new ForbiddenError(act));
    await page.hallway.publishPost('too late');
    expect(page.hallway.current()).toMatchObject({
      phase: 'ready',
      hindrance: 'forbidden',
      me: { canPost: false }
    });
    expect(page.texts()).toEqual(['too late', 'read before']);
    expect(page.entry('too late')).toMatchObject({ sending: 'failed', failure: { kind: 'forbidden' } });

    finds(opening => opening);
    await page.hallway.refresh();
    expect(page.hallway.current()).toMatchObject({ hindrance: undefined, me: { canPost: true } });
  });

  it('to post are found again when they are given back, also where nothing waits to be sent', async () => {
    const { page, finds } = await siteInUse();
    finds(opening => ({ ...opening, user: mayOnlyRead }));
    await page.hallway.start();
    expect(page.hallway.current().me.canPost).toBe(false);
    finds(opening => opening);
    await page.hallway.refresh();
    expect(page.hallway.current().me.canPost).toBe(true);
  });

  it('to one thing do not hide the composer', async () => {
    const { page, backend } = await siteInUse();
    backend.failNext('add', new ForbiddenError(act));
    await page.hallway.publishPost('not this');
    expect(page.hallway.current()).toMatchObject({ hindrance: undefined, me: { canPost: true } });
  });

  it.each(['readSince', 'readOlder', 'readByKey'] as const)(
    'to read: what was read is cleared, and who may give them back is named (%s)',
    async operation => {
      const { page, backend, finds } = await siteInUse();
      backend.failNext(operation, new ForbiddenError(act));
      finds(() => ({ kind: 'noAccess', user: mayOnlyRead }));
      await asking[operation]?.(page);
      expect(page.hallway.current().phase).toBe('noAccess');
      expect(page.texts()).toEqual([]);
      expect(backend.calls('readOwnerNames')).toBe(1);
    }
  );

  it('are as they were last known where nobody can tell', async () => {
    const { page, backend, finds } = await siteInUse();
    finds(() => {
      throw new OfflineError(act);
    });
    backend.failNext('add', new ForbiddenError(act));
    await page.hallway.publishPost('perhaps');
    expect(page.hallway.current()).toMatchObject({ phase: 'ready', me: { canPost: true } });
  });
});

describe('lists that are removed while somebody reads', () => {
  it('leave what was read on screen, and say so', async () => {
    const { page, backend, finds } = await siteInUse();
    backend.failNext('readSince', new ListDamagedError(act, 'A list'));
    finds(({ user }) => ({ kind: 'notSetUp', user }));
    for (let time = 0; time < 2; time += 1) {
      await page.hallway.refresh();
      expect(page.hallway.current()).toMatchObject({
        phase: 'ready',
        timeline: { failure: { kind: 'listDamaged' }, isRefreshing: false }
      });
      expect(page.texts()).toEqual(['read before']);
    }
  });

  it('and made anew are read from their beginning', async () => {
    const { page, backend, finds } = await siteInUse();
    backend.failNext('readSince', new ListDamagedError(act, 'A list'));
    await page.hallway.refresh();
    finds(opening => (opening.kind === 'ready' ? { ...opening, newest: anew(page) } : opening));
    await page.hallway.refresh();
    expect(page.texts()).toEqual(['the first of the new list']);
    expect(page.hallway.current().timeline.failure).toBeUndefined();
  });
});

function anew(page: TestHallway): Extract<Opening, { kind: 'ready' }>['newest'] {
  const post = { ...page.bo('the first of the new list'), id: 1 };
  return { posts: [post], unavailableIds: [] };
}

describe('lists of another version', () => {
  it.each(['older', 'newer'] as const)('%s ones are read and written', async schema => {
    const { page, finds } = await siteInUse();
    finds(opening => (opening.kind === 'ready' ? { ...opening, schema } : opening));
    await page.hallway.start();
    await page.hallway.publishPost('as before');
    expect(page.hallway.current()).toMatchObject({ schema, hindrance: undefined, me: { canPost: true } });
    expect(page.entry('as before')).toMatchObject({ sending: 'settled' });
  });
});
