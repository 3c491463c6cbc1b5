import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.join('.hallway', 'results', 'operations');
const REFUSED = path.join('.hallway', 'results', 'refused');
const COMPLETE = path.join('.hallway', 'results', 'operations.complete');
/** A change in one of these may change which test shows what. */
const SOURCES = ['emulator', path.join('tests', 'emulator')];
const RECORD_SUFFIX = '.json';

/** Test files by the operation that answered them, as the tests themselves noted. */
export type OperationRecords = ReadonlyMap<string, readonly string[]>;

/** Before a run of the whole suite: what is left of earlier runs may no longer be true. */
export function clearRecords(): void {
  rmSync(FOLDER, { recursive: true, force: true });
  rmSync(REFUSED, { recursive: true, force: true });
  rmSync(COMPLETE, { force: true });
}

export function markComplete(): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(COMPLETE, '');
}

/** Whether the whole suite ran after the last change of the emulator and its tests. */
export function areComplete(): boolean {
  if (!existsSync(COMPLETE)) return false;
  const ranMs = statSync(COMPLETE).mtimeMs;
  return SOURCES.every(folder => filesIn(folder).every(file => statSync(file).mtimeMs < ranMs));
}

export function readRecords(): OperationRecords {
  const records = new Map<string, string[]>();
  for (const file of existsSync(FOLDER) ? filesIn(FOLDER) : []) {
    const test = path.relative(FOLDER, file).replaceAll('\\', '/').slice(0, -RECORD_SUFFIX.length);
    for (const operation of JSON.parse(readFileSync(file, 'utf8')) as string[]) {
      records.set(operation, [...(records.get(operation) ?? []), test]);
    }
  }
  return records;
}

/** What a client library can ask for and got a 501 for. */
export interface RefusedMember {
  /** Class and member: `_List.reserveListItemId`. */
  readonly member: string;
  /** What was asked for, as the refusal names it. */
  readonly asks: string;
}

/** As tests/emulator/pnp/reflection found them, by name. */
export function readRefusedMembers(): readonly RefusedMember[] {
  const files = existsSync(REFUSED) ? filesIn(REFUSED) : [];
  const refused = files.flatMap(file => JSON.parse(readFileSync(file, 'utf8')) as RefusedMember[]);
  return refused.sort((one, other) => (one.member < other.member ? -1 : 1));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name));
}
