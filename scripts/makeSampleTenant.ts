import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildPackage } from './build';
import { deployBuiltPackage, inProcessUrl, openTenant } from './openTenant';
import { sampleTenantFile, testMorning } from './sampleTenant';
import { seedOrganisation } from './seed/seedOrganisation';
import { hashOf, isStamped, stamp } from './stamp';

/** Makes the sample tenant once for all browser tests: people, sites, posts, and the built package deployed. */
export async function makeSampleTenant(): Promise<void> {
  await buildPackage(() => console.error('Building the package...'));
  const wanted = hashOf(['emulator', 'scripts', 'src', 'sharepoint/solution/hallway.sppkg']);
  if (existsSync(sampleTenantFile) && isStamped('sample', wanted)) return;
  mkdirSync(path.dirname(sampleTenantFile), { recursive: true });
  for (const suffix of ['', '-wal', '-shm']) rmSync(sampleTenantFile + suffix, { force: true });
  const emulator = await openTenant({ database: sampleTenantFile, seed: 1 });
  await seedOrganisation({
    fetch: request => emulator.handle(request),
    baseUrl: inProcessUrl,
    siteUrl: '/sites/hallway',
    today: testMorning,
    onProgress: () => undefined
  });
  await deployBuiltPackage(emulator);
  emulator.close();
  stamp('sample', wanted);
}
