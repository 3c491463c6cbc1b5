import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createEmulator, type RunningEmulator } from '../../emulator/createEmulator';
import { birthMs } from './calendar';
import { fillWorld, isProvisioned } from './fillWorld';
import { type WorldSize } from './WorldSize';

const folder = '.hallway/worlds';
/** A setting of the tenant: its landmarks. */
export const landmarksSetting = 'bench.landmarks';

/** What a world is made by, beside the files of this folder. */
const makers = [
  'bench/millionRows.ts',
  'src/backend/sharepoint/hallwayLists.ts',
  'src/domain/PostKey.ts',
  'src/domain/bucketOf.ts',
  'emulator/store/migrations',
  'emulator/store/sqlite/fieldSql.ts',
  'emulator/store/sqlite/textKey.ts'
];

/** The database of the world of this size, made first where it is not kept yet; several minutes for a million posts. */
export async function keptWorld(size: WorldSize, onProgress: (done: string) => void): Promise<string> {
  const path = join(folder, `${hashOf(size)}.sqlite`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  // Under another name until it is whole. What was broken off is gone on with, from the last list that was whole.
  const unfinished = `${path}.unfinished`;
  const emulator = await openUnfinished(unfinished);
  const landmarks = await fillWorld(emulator, size, onProgress);
  emulator.tenant.store.settings.set(landmarksSetting, landmarks);
  emulator.close();
  renameSync(unfinished, path);
  return path;
}

async function openUnfinished(path: string): Promise<RunningEmulator> {
  const open = (): RunningEmulator =>
    createEmulator({
      database: path,
      clock: { now: () => birthMs },
      seed: 1,
      switches: { requestLimit: 0 }
    });
  const emulator = open();
  if (isProvisioned(emulator)) return emulator;
  emulator.close();
  for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });
  return open();
}

function hashOf(size: WorldSize): string {
  const own = readdirSync('bench/world').map(name => `bench/world/${name}`);
  const files = [...own, ...makers].flatMap(filesIn).filter(file => !file.endsWith('.test.ts'));
  const hash = createHash('sha256').update(JSON.stringify(size));
  for (const file of files.sort()) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

function filesIn(place: string): readonly string[] {
  return place.endsWith('.ts') ? [place] : readdirSync(place).map(name => join(place, name));
}
