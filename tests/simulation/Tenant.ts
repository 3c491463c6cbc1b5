import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createEmulator, type RunningEmulator } from '../../emulator/createEmulator';
import { createSharePointBackend } from '../../src/backend/sharepoint/createSharePointBackend';
import { type Fetch } from '../../src/backend/sharepoint/createSend';

const host = 'http://127.0.0.1:4780';
export const siteUrl = `${host}/sites/team`;
export const startMs = Date.UTC(2026, 10, 23, 9);

export const users = {
  owner: { upn: 'olga.owner@contoso.example', displayName: 'Olga Owner' },
  ann: { upn: 'ann.ottens@contoso.example', displayName: 'Ann Ottens' },
  bo: { upn: 'bo.ek@contoso.example', displayName: 'Bo Ek' }
} as const;

export type UserName = keyof typeof users;

/** A site with Hallway set up, made once for all simulations of a process. */
export interface Template {
  /** Their IDs in the site's list of users. */
  readonly ids: Readonly<Record<UserName, number>>;
  readonly folder: string;
  readonly file: string;
  remove(): void;
}

export async function createTemplate(): Promise<Template> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hallway-simulation-'));
  const file = path.join(folder, 'template.sqlite');
  const emulator = createEmulator({ database: file, seed: 1, clock: { now: () => startMs } });
  await ask(emulator, '/_emulator/directory', { people: Object.values(users) });
  await ask(emulator, '/_emulator/sites', {
    ...{ url: '/sites/team', title: 'Team', ownerUpn: users.owner.upn },
    ...{ memberUpns: [users.ann.upn, users.bo.upn], visitorUpns: [] }
  });
  const { installation } = createSharePointBackend({
    webUrl: siteUrl,
    fetch: await fetchAs(emulator, 'owner'),
    platform: { clock: { nowMs: () => startMs }, timers: { after: () => () => undefined } },
    signing: { kind: 'cookie' }
  });
  await installation.setUp(() => undefined);
  const idOf = async (name: UserName): Promise<number> => {
    const send = await fetchAs(emulator, name);
    const response = await send(`${siteUrl}/_api/web/currentuser?$select=Id`, { headers: json });
    return ((await response.json()) as { Id: number }).Id;
  };
  const ids = { owner: await idOf('owner'), ann: await idOf('ann'), bo: await idOf('bo') };
  emulator.close();
  return { ids, folder, file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A tenant of its own for one simulation. */
export function openCopy(
  { folder, file }: Template,
  { seed, clock }: { seed: number; clock: { now(): number } }
): { emulator: RunningEmulator; remove(): void } {
  const database = path.join(folder, `${process.pid}-${seed}.sqlite`);
  copyFileSync(file, database);
  const emulator = createEmulator({ database, seed, clock });
  return {
    emulator,
    remove: () => {
      emulator.close();
      for (const end of ['', '-wal', '-shm']) rmSync(`${database}${end}`, { force: true });
    }
  };
}

/** Somebody's browser: signed in by cookie, so that every write needs a digest. */
export async function fetchAs(emulator: RunningEmulator, name: UserName): Promise<Fetch> {
  const signIn = new Request(`${host}/_emulator/signin?user=${users[name].upn}`);
  const cookie = ((await emulator.handle(signIn)).headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const send: Fetch = async (url, init) => {
    const headers = new Headers(init.headers);
    headers.set('Cookie', cookie);
    const response = await emulator.handle(new Request(url, { ...init, headers, signal: null }));
    const location = response.status === 302 ? response.headers.get('Location') : null;
    if (location === null) return response;
    // As a browser does: it follows, and knows where the answer came from.
    const { href } = new URL(location, url);
    const landed = await send(href, { headers: init.headers });
    return Object.defineProperty(landed, 'url', { value: href });
  };
  return send;
}

export const json = { Accept: 'application/json;odata=nometadata' };

async function ask(emulator: RunningEmulator, address: string, body: unknown): Promise<void> {
  const request = new Request(`${host}${address}`, { method: 'POST', body: JSON.stringify(body) });
  const response = await emulator.handle(request);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
}
