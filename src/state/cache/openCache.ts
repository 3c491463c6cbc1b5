import { type Platform, type Records, type StoredRecord } from '../Platform';
import { isObject } from './keptPost';
import { printSnapshot, readSnapshot } from './readSnapshot';
import { type Snapshot } from './Snapshot';

/** What this device keeps for one user of one Hallway. Never rejects: what is refused is done without. */
export interface Cache {
  read(): Promise<Snapshot | undefined>;
  write(snapshot: Snapshot): Promise<void>;
  /** What reading timelines taught on earlier visits, or any text. */
  readLessons(): Promise<string | undefined>;
  writeLessons(lessons: string): Promise<void>;
  /** Nothing of this user is left on this device but what he has not sent. */
  wipe(): Promise<void>;
}

export interface CacheOwner {
  readonly siteUrl: string;
  readonly upn: string;
}

const row = 'snapshot';
const lessonsRow = 'lessons';

/** Two people at one computer never see what the other read: opening for one wipes what was kept for the other. */
export function openCache(platform: Platform, owner: CacheOwner): Cache {
  const { clock, records } = platform;
  const name = cacheName(owner);
  const opening = leaveOthers(platform, owner).then(() => records.open(name));
  const keptAs = async (name: string): Promise<Readonly<Record<string, unknown>> | undefined> =>
    (await rowsIn(await opening)).find(({ id }) => id === name);
  return {
    read: () => attempt(async () => readSnapshot(await keptAs(row), clock.nowMs())),
    readLessons: () =>
      attempt(async () => {
        const { lessons } = (await keptAs(lessonsRow)) ?? {};
        return typeof lessons === 'string' ? lessons : undefined;
      }),
    writeLessons: lessons =>
      attempt(async () => (await opening).change({ put: [{ id: lessonsRow, lessons } as StoredRecord] })),
    write: snapshot =>
      attempt(async () => {
        await (await opening).change({ put: [{ ...printSnapshot(snapshot), id: row }] });
      }),
    wipe: () => attempt(async () => removeAll(await opening))
  };
}

function cacheName({ siteUrl, upn }: CacheOwner): string {
  return `hallway:cache:${siteUrl}:${upn}`.toLowerCase();
}

/** Whose cache was opened last in this site, by the name of the cache. */
async function leaveOthers({ storage, records }: Platform, owner: CacheOwner): Promise<void> {
  const place = `hallway:cached-for:${owner.siteUrl}`.toLowerCase();
  const [before, now] = [storage.read(place), cacheName(owner)];
  if (before !== undefined && before !== now) {
    await attempt(async () => removeAll(await records.open(before)));
  }
  storage.write(place, now);
}

async function removeAll(rows: Records): Promise<void> {
  const kept = await rowsIn(rows);
  await rows.change({ remove: kept.flatMap(({ id }) => (typeof id === 'string' ? [id] : [])) });
}

async function rowsIn(rows: Records): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return (await rows.readAll()).filter(isObject);
}

/** A device that refuses costs a little time at the next visit, and nothing else. */
async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
