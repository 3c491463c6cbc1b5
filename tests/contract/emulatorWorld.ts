import { createEmulator, type RunningEmulator } from '../../emulator/createEmulator';
import {
  createSharePointBackend,
  type SharePointBackend,
  type SharePointSite
} from '../../src/backend/sharepoint/createSharePointBackend';
import { type Fetch } from '../../src/backend/sharepoint/createSend';
import { type Limits } from '../../src/backend/sharepoint/planner/Limits';
import { followed } from './followed';
import { people, startMs, type Role, type World } from './World';

const host = 'http://127.0.0.1:4780';
export const siteUrl = `${host}/sites/team`;

export interface EmulatorWorld extends World {
  readonly emulator: RunningEmulator;
  as(role: Role): SharePointBackend;
  /** As a browser would: a cookie, and the digest that came with the page. */
  inBrowser(role: Role, options?: { pageDigest?: string }): Promise<SharePointBackend>;
  /** A backend whose requests the test may count, spoil or refuse. */
  through(
    role: Role,
    fetch: (send: Fetch) => Fetch,
    page?: Pick<SharePointSite, 'pageUser'>
  ): SharePointBackend;
  /** A request of somebody who writes his own, to an address below the site. */
  raw(role: Role, path: string, init?: RequestInit): Promise<Response>;
}

export interface SiteOptions {
  readonly memberUpns?: readonly string[];
  readonly visitorUpns?: readonly string[];
  /** What the backends take SharePoint to answer at once. */
  readonly limits?: Limits;
  /** A file that holds such a site already; else one is made, in memory or in this file. */
  readonly database?: string;
  readonly newDatabase?: string;
}

/** A tenant that goes on must not give out the same identifiers again. */
const seeds = { made: 1, goesOn: 2 };

/** A SharePoint site in an emulator of its own, in this process. */
export async function emulatorWorld(site: SiteOptions = {}): Promise<EmulatorWorld> {
  const clock = { nowMs: startMs };
  const emulator = createEmulator({
    database: site.database ?? site.newDatabase ?? ':memory:',
    clock: { now: () => clock.nowMs },
    seed: site.database ? seeds.goesOn : seeds.made
  });
  const platform = { clock: { nowMs: () => clock.nowMs }, timers: { after: () => () => undefined } };
  const ask = (path: string, init?: RequestInit): Promise<Response> =>
    emulator.handle(new Request(`${host}${path}`, init));

  if (!site.database) await makeSite(ask, site);

  const asRole =
    (role: Role): Fetch =>
    async (url, init) => {
      const headers = new Headers(init.headers);
      headers.set('Authorization', `Bearer ${await tokenOf(ask, people[role].upn)}`);
      return emulator.handle(new Request(url, { ...init, headers, signal: null }));
    };
  const through: EmulatorWorld['through'] = (role, wrap, page = {}) =>
    createSharePointBackend({
      webUrl: siteUrl,
      fetch: wrap(asRole(role)),
      platform,
      signing: { kind: 'bearer' },
      limits: site.limits,
      ...page
    });

  return {
    emulator,
    as: role => through(role, send => send),
    through,
    inBrowser: async (role, { pageDigest } = {}) => {
      const cookie = await cookieOf(ask, people[role].upn);
      const fetch: Fetch = (url, init) => {
        const headers = new Headers(init.headers);
        headers.set('Cookie', cookie);
        return followed(request => emulator.handle(request), { url, ...init, headers, signal: null });
      };
      return createSharePointBackend({
        webUrl: siteUrl,
        fetch,
        platform,
        signing: { kind: 'cookie', pageDigest }
      });
    },
    raw: (role, path, init = {}) => asRole(role)(`${siteUrl}${path}`, init),
    advance: ms => {
      clock.nowMs += ms;
    },
    close: () => emulator.close()
  };
}

type Ask = (path: string, init?: RequestInit) => Promise<Response>;

async function makeSite(ask: Ask, { memberUpns, visitorUpns }: SiteOptions): Promise<void> {
  await post(ask, '/_emulator/directory', { people: Object.values(people) });
  await post(ask, '/_emulator/sites', {
    url: '/sites/team',
    title: 'Team',
    ownerUpn: people.owner.upn,
    memberUpns: memberUpns ?? [people.ann.upn, people.bo.upn],
    visitorUpns: visitorUpns ?? [people.visitor.upn]
  });
}

async function post(ask: Ask, path: string, body: unknown): Promise<void> {
  const response = await ask(path, { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
}

async function tokenOf(ask: Ask, upn: string): Promise<string> {
  const answer = (await (await ask(`/_emulator/token?user=${encodeURIComponent(upn)}`)).json()) as {
    access_token: string;
  };
  return answer.access_token;
}

async function cookieOf(ask: Ask, upn: string): Promise<string> {
  const response = await ask(`/_emulator/signin?user=${encodeURIComponent(upn)}`);
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}
