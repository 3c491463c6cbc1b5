import { createEmulator, type RunningEmulator } from '../createEmulator';

export const origin = 'http://127.0.0.1:4780';

/** A small tenant for tests: an owner, a member, a visitor and somebody without rights, on one site and the catalog. */
export interface TestTenant {
  readonly emulator: RunningEmulator;
  /** Sends as a browser in which this person is signed in; writes carry a form digest. */
  send(person: Person, path: string, init?: RequestInit): Promise<Response>;
}

export type Person = 'owner' | 'member' | 'visitor' | 'outsider';

export async function createTestTenant(): Promise<TestTenant> {
  const emulator = createEmulator({ database: ':memory:', seed: 1, clock: { now: () => 1_795_000_000_000 } });
  const post = (path: string, body: unknown): Promise<Response> =>
    emulator.handle(new Request(origin + path, { method: 'POST', body: JSON.stringify(body) }));
  const people = ['owner', 'member', 'visitor', 'outsider'];
  await post('/_emulator/directory', {
    people: people.map(name => ({ upn: upnOf(name), displayName: `${name} O'<b>Hare` }))
  });
  await post('/_emulator/sites', { url: '/sites/appcatalog', title: 'Apps', ownerUpn: upnOf('owner') });
  await post('/_emulator/sites', {
    url: '/sites/hallway',
    title: 'Hall & way',
    ownerUpn: upnOf('owner'),
    memberUpns: [upnOf('member')],
    visitorUpns: [upnOf('visitor')]
  });
  const { sessions, formDigests, store } = emulator.tenant;
  const siteIdOf = (path: string): string => store.sites.containing(path)?.siteId ?? '';
  return {
    emulator,
    send(person, path, init = {}) {
      const headers = new Headers(init.headers);
      headers.set('cookie', sessions.cookieFor(upnOf(person)).split(';')[0] ?? '');
      if (init.method === 'POST' && !headers.has('x-requestdigest')) {
        headers.set('x-requestdigest', formDigests.issue({ upn: upnOf(person), siteId: siteIdOf(path) }));
      }
      headers.set('accept', 'application/json;odata=nometadata');
      return emulator.handle(new Request(origin + path, { ...init, headers }));
    }
  };
}

function upnOf(person: string): string {
  return `${person}@contoso.example`;
}
