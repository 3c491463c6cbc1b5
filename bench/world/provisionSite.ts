import { type RunningEmulator } from '../../emulator/createEmulator';
import { siteUserOf } from '../../emulator/sharepoint/permissions/WebScope';
import { createSharePointBackend } from '../../src/backend/sharepoint/createSharePointBackend';
import { birthMs } from './calendar';
import { displayNameOf, upnOf } from './Cast';
import { type WorldSize } from './WorldSize';

const host = 'http://127.0.0.1';
export const sitePath = '/sites/hallway';
const owner = { upn: 'olga.owner@contoso.example', displayName: 'Olga Owner' };

/** Site user ids. */
export interface SiteIds {
  readonly owner: number;
  /** Of person 0; the others follow. */
  readonly first: number;
}

/** A site with a Hallway that Hallway's own set-up made, and everybody known to it. Nothing is posted yet. */
export async function provisionSite(emulator: RunningEmulator, { people }: WorldSize): Promise<SiteIds> {
  const everybody = Array.from({ length: people }, (_, at) => ({
    upn: upnOf(at),
    displayName: displayNameOf(at)
  }));
  await post(emulator, '/_emulator/directory', { people: [owner, ...everybody] });
  const site = { url: sitePath, title: 'Hallway', ownerUpn: owner.upn, memberUpns: ['everyone'] };
  await post(emulator, '/_emulator/sites', site);
  await setUp(emulator);
  return knownPeople(emulator, everybody.length);
}

async function setUp(emulator: RunningEmulator): Promise<void> {
  const url = `${host}/_emulator/token?user=${owner.upn}`;
  const { access_token: token } = (await (await emulator.handle(new Request(url))).json()) as {
    access_token: string;
  };
  const backend = createSharePointBackend({
    webUrl: `${host}${sitePath}`,
    fetch: (address, init) => {
      const headers = new Headers(init.headers);
      headers.set('Authorization', `Bearer ${token}`);
      return emulator.handle(new Request(address, { ...init, headers, signal: null }));
    },
    platform: { clock: { nowMs: () => birthMs }, timers: { after: () => () => undefined } },
    signing: { kind: 'bearer' }
  });
  await backend.installation.setUp(() => undefined);
}

/** As if each had opened the site once. */
function knownPeople({ tenant }: RunningEmulator, people: number): SiteIds {
  const { store } = tenant;
  const webId = store.sites.byUrl(sitePath)?.webId ?? '';
  const idOf = (upn: string): number => {
    const person = store.directory.get(upn);
    if (!person) throw new Error(`Nobody here is called ${upn}.`);
    return store.principals.ensureUser(siteUserOf(webId, person)).id;
  };
  return store.transact(() => {
    const ids = Array.from({ length: people }, (_, at) => idOf(upnOf(at)));
    const [first = 0] = ids;
    if (ids.some((id, at) => id !== first + at)) throw new Error('People did not get ids in a row.');
    return { first, owner: idOf(owner.upn) };
  });
}

async function post(emulator: RunningEmulator, path: string, body: unknown): Promise<void> {
  const request = new Request(host + path, { method: 'POST', body: JSON.stringify(body) });
  const answer = await emulator.handle(request);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}
