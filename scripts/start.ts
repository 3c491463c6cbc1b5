import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type RunningEmulator } from '../emulator/createEmulator';
import { listenFrom } from '../emulator/http/listenFrom';
import { buildPackage, packageFile } from './build';
import { deployBuiltPackage, inProcessUrl, openTenant } from './openTenant';
import { seedOrganisation } from './seed/seedOrganisation';
import { hashOf } from './stamp';

const tenantFile = path.join('.hallway', 'tenant.sqlite');
const firstPort = 4780;
const siteUrl = '/sites/hallway';

/** `npm start [-- --fresh --port N]`: builds, starts the tenant, deploys, provisions, seeds, says where to click. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { fresh: { type: 'boolean' }, port: { type: 'string' } } });
  if (values.fresh === true) forgetTenant();
  await buildPackage(() =>
    console.log('Building the package (about half a minute, when its sources changed)...')
  );
  mkdirSync('.hallway', { recursive: true });
  const emulator = await openTenant({ database: tenantFile });
  await prepare(emulator);
  const { url, close } = await listenFrom(emulator, portFrom(values.port));
  await assertAnswers(`${url}${siteUrl}/SitePages/Home.aspx`);
  console.log(whereToClick(url));
  stopOnSignal(async () => {
    await close();
    emulator.close();
  });
}

function forgetTenant(): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(tenantFile + suffix, { force: true });
}

/** Everything here is safe to repeat: a start that was interrupted goes on where it stopped. */
async function prepare(emulator: RunningEmulator): Promise<void> {
  const { settings } = emulator.tenant.store;
  await seedOrganisation({
    fetch: request => emulator.handle(request),
    baseUrl: inProcessUrl,
    siteUrl,
    today: new Date(),
    onProgress: message => console.log(message)
  });
  const packageHash = hashOf([packageFile]);
  if (settings.get('deployedPackage') === packageHash) return;
  console.log('Deploying the package to the app catalog...');
  await deployBuiltPackage(emulator);
  settings.set('deployedPackage', packageHash);
}

function portFrom(wanted: string | undefined): number {
  if (wanted === undefined) return firstPort;
  const port = Number(wanted);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`"${wanted}" is no port. Give a whole number from 1 to 65535.`);
}

async function assertAnswers(url: string): Promise<void> {
  const response = await fetch(url, { redirect: 'manual' });
  if (response.status >= 500) throw new Error(`${url} answers ${response.status}: ${await response.text()}`);
}

function whereToClick(url: string): string {
  return [
    '',
    'Hallway is running. Pick a person on the first page; the bar at the top changes who you are.',
    '',
    `  SharePoint page     ${url}${siteUrl}/SitePages/Home.aspx`,
    `  Teams               ${url}/teams/`,
    `  First run           ${url}/sites/empty/SitePages/Home.aspx`,
    '',
    'What you post is kept in .hallway/tenant.sqlite. Ctrl+C stops; npm start -- --fresh begins again.'
  ].join('\n');
}

function stopOnSignal(stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      console.log('Stopping.');
      void stop().then(() => process.exit(0));
    });
  }
}

main().catch((error: Error) => {
  console.error(`\n${error.message}`);
  process.exit(1);
});
