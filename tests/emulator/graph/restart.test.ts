import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator, type RunningEmulator } from '../../../emulator/createEmulator';
import { type GraphAnswer, HOST, read, START_MS, upnOf } from './graphTenant';

const database = join(mkdtempSync(join(tmpdir(), 'graph-')), 'tenant.sqlite');

function open(): RunningEmulator {
  return createEmulator({ database, seed: 3, clock: { now: () => START_MS } });
}

async function control(emulator: RunningEmulator, path: string, body: unknown): Promise<void> {
  const request = new Request(`${HOST}/_emulator/${path}`, { method: 'POST', body: JSON.stringify(body) });
  expect((await emulator.handle(request)).ok).toBe(true);
}

async function get(emulator: RunningEmulator, path: string, token: string): Promise<GraphAnswer> {
  const headers = { authorization: `Bearer ${token}` };
  return read(await emulator.handle(new Request(`${HOST}/graph/v1.0${path}`, { headers })));
}

describe('after a restart', () => {
  it('groups, relations, presence and tokens are as they were', async () => {
    const first = open();
    const people = ['mia', 'ann'].map(name => ({
      ...{ upn: upnOf(name), displayName: name, entraId: `id-${name}`, timeZone: 'Europe/Amsterdam' },
      ...(name === 'ann' ? { managerUpn: upnOf('mia') } : {})
    }));
    await control(first, 'directory', { people });
    await control(first, 'groups', {
      groups: [{ displayName: 'Board', members: [upnOf('mia'), upnOf('ann')] }]
    });
    const { accessToken } = first.tenant.sessions.tokenFor(upnOf('ann'));
    const paths = ['/me', '/me/memberOf', '/me/people', '/me/presence', '/users/id-mia/directReports'];
    const before = await Promise.all(paths.map(async path => (await get(first, path, accessToken)).json));
    first.close();
    const second = open();
    const after = await Promise.all(paths.map(async path => (await get(second, path, accessToken)).json));
    expect(after).toEqual(before);
    second.close();
  });

  it('what was taken back stays so', async () => {
    const first = open();
    await control(first, 'switches', { graphScopes: 'User.Read', graphChallengesRevoked: true });
    const { accessToken } = first.tenant.sessions.tokenFor(upnOf('ann'), ['User.Read', 'Presence.Read']);
    expect((await get(first, '/me', accessToken)).status).toBe(401);
    first.close();
    const second = open();
    expect((await get(second, '/me', accessToken)).status).toBe(401);
    second.close();
  });
});
