import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** SHA-256 over the names and bytes of every file under `places` (files or folders, relative to the project). */
export function hashOf(places: readonly string[]): string {
  const hash = createHash('sha256');
  for (const place of places) {
    for (const file of filesUnder(place))
      hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** True when `name` was stamped with `value` before, so that the work need not be done again. */
export function isStamped(name: string, value: string): boolean {
  const file = stampFile(name);
  return existsSync(file) && readFileSync(file, 'utf8') === value;
}

export function stamp(name: string, value: string): void {
  const file = stampFile(name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, value);
}

function stampFile(name: string): string {
  return path.join('.hallway', name);
}

function filesUnder(place: string): string[] {
  if (statSync(place).isFile()) return [place];
  return (
    readdirSync(place, { recursive: true, withFileTypes: true })
      // Archives are what a build makes, not what it reads.
      .filter(entry => entry.isFile() && !entry.name.endsWith('.zip'))
      .map(entry => path.join(entry.parentPath, entry.name))
      .sort()
  );
}
