import { execFileSync } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { sampleTenantFile } from '../../scripts/sampleTenant';

/** In a process of its own: PnPjs comes as ES modules only, which Playwright's loader does not take. */
export default function makeSampleTenant(): void {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/sample.ts'], { stdio: 'inherit' });
}

/** A copy of the sample tenant's database, for one test to change as it likes. */
export function copyOfSampleTenant(name: string): string {
  const file = path.join(path.dirname(sampleTenantFile), `${name}.sqlite`);
  removeDatabase(file);
  copyFileSync(sampleTenantFile, file);
  return file;
}

export function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}
