import { readFileSync } from 'node:fs';
import { deployPackage } from '../deploy/deployPackage';
import { buildHosts } from '../emulator/hosts/buildHosts';
import { createEmulator, type EmulatorOptions, type RunningEmulator } from '../emulator/createEmulator';
import { packageFile } from './build';
import { signIns } from './seed/organisation/signIns';

/** Any address will do in process; this one is never asked for over a network. */
export const inProcessUrl = 'http://127.0.0.1';

/** The emulator with its pages built. Nobody is in it yet. */
export async function openTenant(options: EmulatorOptions): Promise<RunningEmulator> {
  await buildHosts('.hallway/hosts');
  return createEmulator(options);
}

/** Adds the built package to the tenant's app catalog, by the addresses an administrator uses. */
export async function deployBuiltPackage(emulator: RunningEmulator): Promise<void> {
  const token = await tokenFor(emulator, signIns.tenantAdmin);
  await deployPackage(
    {
      fetch: (url, init) => {
        const headers = new Headers(init.headers);
        headers.set('Authorization', `Bearer ${token}`);
        return emulator.handle(new Request(url, { ...init, headers }));
      }
    },
    {
      catalogUrl: `${inProcessUrl}/sites/appcatalog`,
      package: new Uint8Array(readFileSync(packageFile)),
      fileName: 'hallway.sppkg'
    }
  );
}

async function tokenFor(emulator: RunningEmulator, upn: string): Promise<string> {
  const url = `${inProcessUrl}/_emulator/token?user=${encodeURIComponent(upn)}`;
  const response = await emulator.handle(new Request(url));
  if (!response.ok) throw new Error(`The emulator gave no token for ${upn}: ${await response.text()}`);
  const { access_token: token } = (await response.json()) as { access_token: string };
  return token;
}
