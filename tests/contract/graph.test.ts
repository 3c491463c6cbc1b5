import { Client } from '@microsoft/microsoft-graph-client';
import { graphCaller, type CallGraph } from '../../src/backend/graph/graphCaller';
import { graphPeople } from '../../src/backend/graph/graphPeople';
import { graphPresence } from '../../src/backend/graph/graphPresence';
import { ForbiddenError } from '../../src/backend/errors';
import { type PeopleDetailsSource } from '../../src/backend/PeopleDirectory';
import { createEmulator, type RunningEmulator } from '../../emulator/createEmulator';

const host = 'http://127.0.0.1:4780';
const realFetch = globalThis.fetch;
let emulator: RunningEmulator;

beforeEach(async () => {
  emulator = createEmulator({ database: ':memory:', seed: 1 });
  const numbered = Array.from({ length: 40 }, (_, n) => ({
    upn: `p${n}@contoso.example`,
    displayName: `Person ${n}`,
    jobTitle: `Title ${n}`,
    department: n % 2 === 0 ? 'Research' : ''
  }));
  const people = [
    ...numbered,
    { upn: "sam.o'neil@contoso.example", displayName: 'Sam', jobTitle: 'Writer' },
    {
      upn: 'bo_fabrikam.example#ext#@contoso.example',
      displayName: 'Bo',
      jobTitle: 'Partner',
      userType: 'Guest'
    }
  ];
  const body = JSON.stringify({ people });
  await emulator.handle(new Request(`${host}/_emulator/directory`, { method: 'POST', body }));
  globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    return emulator.handle(
      new Request(request.url.replace('https://graph.microsoft.com/', `${host}/graph/`), request)
    );
  };
});

afterEach(() => {
  globalThis.fetch = realFetch;
  emulator.close();
});

/** Over Microsoft's own client, with a token for these scopes. */
function callingWith(...scopes: string[]): CallGraph {
  const { accessToken } = emulator.tenant.sessions.tokenFor('p1@contoso.example', scopes);
  const client = Client.init({ authProvider: done => done(null, accessToken) });
  return graphCaller({
    connect: () => Promise.resolve(client),
    renewToken: () => Promise.resolve(),
    clock: { nowMs: () => 0 }
  });
}

const peopleWith = (...scopes: string[]): PeopleDetailsSource => graphPeople(callingWith(...scopes));

describe('people through Graph', () => {
  it('are read fifteen at a time, in one request', async () => {
    const people = peopleWith('User.Read.All');
    const upns = Array.from({ length: people.mostAtOnce }, (_, n) => `p${n}@contoso.example`);
    emulator.meters.reset();
    const found = await people.readDetails(upns);
    expect([...found.keys()].sort()).toEqual([...upns].sort());
    expect(found.get('p2@contoso.example')).toEqual({ jobTitle: 'Title 2', department: 'Research' });
    expect(found.get('p3@contoso.example')).toEqual({ jobTitle: 'Title 3', department: undefined });
    expect(emulator.meters.read().recent).toHaveLength(1);
  });

  it('may have an apostrophe in their names, be guests, or be nobody', async () => {
    const found = await peopleWith('User.Read.All').readDetails([
      "sam.o'neil@contoso.example",
      'bo_fabrikam.example#ext#@contoso.example',
      'nobody@contoso.example',
      "x') or startswith(displayName,'@contoso.example"
    ]);
    expect([...found].map(([upn, { jobTitle }]) => [upn, jobTitle]).sort()).toEqual([
      ['bo_fabrikam.example#ext#@contoso.example', 'Partner'],
      ["sam.o'neil@contoso.example", 'Writer']
    ]);
  });

  it('have no titles where only basic profiles may be read', async () => {
    const found = await peopleWith('User.ReadBasic.All').readDetails(['p2@contoso.example']);
    expect([...found]).toEqual([['p2@contoso.example', { jobTitle: undefined, department: undefined }]]);
  });

  it('are refused without consent', async () => {
    await expect(peopleWith('Mail.Read').readDetails(['p2@contoso.example'])).rejects.toBeInstanceOf(
      ForbiddenError
    );
  });
});

describe('who is there, through Graph', () => {
  const scopes = ['Presence.Read.All', 'User.Read.All'];

  it('is asked by the names people sign in with, in two requests and then in one', async () => {
    const presence = graphPresence(callingWith(...scopes));
    emulator.meters.reset();
    const upns = ['p1@contoso.example', 'p2@contoso.example', 'nobody@contoso.example'];
    const found = await presence.readPresence(upns);
    expect([...found.keys()]).toEqual(upns.slice(0, 2));
    expect(await presence.readPresence(upns.slice(0, 1))).toEqual(new Map([...found].slice(0, 1)));
    expect(emulator.meters.read().recent).toHaveLength(3);
  });

  it('is refused without consent, and nothing is asked of nobody', async () => {
    const denied = graphPresence(callingWith('User.Read.All'));
    await expect(denied.readPresence(['p1@contoso.example'])).rejects.toBeInstanceOf(ForbiddenError);
    emulator.meters.reset();
    expect(await graphPresence(callingWith(...scopes)).readPresence(['no name'])).toEqual(new Map());
    expect(emulator.meters.read().recent).toEqual([]);
  });
});
