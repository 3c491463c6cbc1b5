import { loadOnce } from '../../backend/loadOnce';
import { type Platform, type Records, type StoredRecord } from '../Platform';
import { idsOf, lessonsRow, rowsIn } from './cacheRows';
import { readSnapshot } from './readSnapshot';
import { type Snapshot } from './Snapshot';

/** What this device keeps for one user of one Hallway. Never rejects: what is refused is done without. */
export interface Cache {
  /** Of each place of which something is kept. */
  read(): Promise<readonly Snapshot[]>;
  write(snapshot: Snapshot): Promise<void>;
  /** What reading timelines taught on earlier visits, or any text. */
  readLessons(): Promise<string | undefined>;
  writeLessons(lessons: string): Promise<void>;
  /** Nothing of this user is left on this device but what he has not sent. */
  wipe(): Promise<void>;
  /** Holds on to nothing any more; what is asked for later all the same is done. */
  close(): void;
}

export interface CacheOwner {
  readonly siteUrl: string;
  readonly upn: string;
}

/** It is needed when reading is over for a while. */
const loadKeeping = loadOnce(() => import(/* webpackChunkName: 'hallway-live' */ './keepSnapshot'));

/** Two people at one computer never see what the other read: opening for one wipes what was kept for the other. */
export function openCache(platform: Platform, owner: CacheOwner): Cache {
  const { clock, records } = platform;
  const name = cacheName(owner);
  const opening = leaveOthers(platform, owner).then(() => records.open(name));
  let turn: Promise<unknown> = Promise.resolve();
  /** One after the other: what is wiped stays so, whatever was on its way before. */
  const inTurn = <T>(work: (rows: Records) => Promise<T>): Promise<T | undefined> => {
    const done = turn.then(() => attempt(async () => work(await opening)));
    turn = done;
    return done;
  };
  return {
    read: async () => (await inTurn(rows => snapshotsIn(rows, clock.nowMs()))) ?? [],
    readLessons: () => inTurn(readLessonsIn),
    writeLessons: lessons =>
      inTurn(rows => rows.change({ put: [{ id: lessonsRow, lessons } as StoredRecord] })),
    write: snapshot => inTurn(async rows => (await loadKeeping()).keepSnapshot(rows, snapshot)),
    wipe: () => inTurn(removeAll),
    close: () => void opening.then(rows => rows.close())
  };
}

async function readLessonsIn(rows: Records): Promise<string | undefined> {
  const { lessons } = (await rowsIn(rows)).find(({ id }) => id === lessonsRow) ?? {};
  return typeof lessons === 'string' ? lessons : undefined;
}

function cacheName({ siteUrl, upn }: CacheOwner): string {
  return `hallway:cache:${siteUrl}:${upn}`.toLowerCase();
}

/** Whose cache was opened last in this site, by the name of the cache. */
async function leaveOthers({ storage, records }: Platform, owner: CacheOwner): Promise<void> {
  const place = `hallway:cached-for:${owner.siteUrl}`.toLowerCase();
  const [before, now] = [storage.read(place), cacheName(owner)];
  if (before !== undefined && before !== now) {
    const left = await records.open(before);
    await attempt(async () => removeAll(left));
    left.close();
  }
  storage.write(place, now);
}

async function removeAll(rows: Records): Promise<void> {
  await rows.change({ remove: idsOf(await rowsIn(rows)) });
}

async function snapshotsIn(rows: Records, nowMs: number): Promise<readonly Snapshot[]> {
  return (await rowsIn(rows)).flatMap(row => readSnapshot(row, nowMs) ?? []);
}

/** A device that refuses costs a little time at the next visit, and nothing else. */
async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
