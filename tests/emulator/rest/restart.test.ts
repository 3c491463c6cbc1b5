import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator, type RunningEmulator } from '../../../emulator/createEmulator';
import { listenFrom } from '../../../emulator/http/listenFrom';
import { addNotesList, ANN, BEN, NOTES, type Person, personWith } from './testTenant';

let folder: string;
let emulator: RunningEmulator;

const start = (): RunningEmulator => createEmulator({ database: join(folder, 'tenant.sqlite') });

async function signedIn(upn: string): Promise<string> {
  const answer = await personWith(emulator, {}).get(`/_emulator/signin?user=${upn}`);
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

async function byToken(upn: string): Promise<Person> {
  const { json } = await personWith(emulator, {}).get(`/_emulator/token?user=${upn}`);
  return personWith(emulator, { authorization: `Bearer ${String(json.access_token)}` });
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hallway-'));
  emulator = start();
  const nobody = personWith(emulator, {});
  await nobody.post('/_emulator/directory', { people: [ANN, BEN].map(upn => ({ upn, displayName: upn })) });
  await nobody.post('/_emulator/sites', {
    url: '/sites/hallway',
    title: 'Hallway',
    ownerUpn: ANN,
    memberUpns: [BEN]
  });
});

afterEach(() => {
  emulator.close();
  rmSync(folder, { recursive: true });
});

describe('a restart', () => {
  it('keeps what was posted, who is signed in, the clock and the switches', async () => {
    await addNotesList(await byToken(ANN));
    await (await byToken(BEN)).post(`${NOTES}/items`, { Title: 'Still here' });
    const cookie = await signedIn(BEN);
    await personWith(emulator, {}).post('/_emulator/switches', { threshold: 77 });
    await personWith(emulator, {}).post('/_emulator/clock', { offsetMs: 60_000 });
    emulator.close();
    emulator = start();
    const ben = personWith(emulator, { cookie });
    expect((await ben.get(`${NOTES}/items(1)?$select=Title`)).json).toEqual({ Title: 'Still here' });
    expect((await ben.get('/_emulator/switches')).json.threshold).toBe(77);
    expect((await ben.get('/_emulator/clock')).json.offsetMs).toBe(60_000);
  });

  it('gives no id a second time', async () => {
    await addNotesList(await byToken(ANN));
    const ben = await byToken(BEN);
    await ben.post(`${NOTES}/items`, { Title: 'one' });
    await ben.remove(`${NOTES}/items(1)`);
    emulator.close();
    emulator = start();
    expect((await (await byToken(BEN)).post(`${NOTES}/items`, { Title: 'two' })).json.Id).toBe(2);
  });
});

describe('listening', () => {
  it('serves the same answers on 127.0.0.1, with bodies both ways', async () => {
    const server = await emulator.listen(0);
    try {
      expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      const cookie = await signedIn(BEN);
      const info = await fetch(`${server.url}/sites/hallway/_api/contextinfo`, {
        method: 'POST',
        headers: { cookie, accept: 'application/json;odata=nometadata' }
      });
      expect(await info.json()).toMatchObject({ WebFullUrl: `${server.url}/sites/hallway` });
      const redirect = await fetch(`${server.url}/_emulator/signin?user=${BEN}`, { redirect: 'manual' });
      expect([redirect.status, redirect.headers.getSetCookie().length]).toEqual([302, 1]);
    } finally {
      await server.close();
    }
  });

  it('takes the next port when one is taken', async () => {
    const first = await emulator.listen(0);
    const port = Number(new URL(first.url).port);
    const second = await listenFrom(emulator, port);
    try {
      expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
    } finally {
      await second.close();
      await first.close();
    }
  });

  it('refuses a body of more than 64 MB and lives on', async () => {
    const server = await emulator.listen(0);
    try {
      expect(await sendMegabytes(server.url, 66)).toBe(413);
      expect((await fetch(`${server.url}/_emulator/clock`)).status).toBe(200);
    } finally {
      await server.close();
    }
  });
});

/** The status that comes back while a long body is still being sent. */
function sendMegabytes(url: string, megabytes: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const sending = request(`${url}/_emulator/directory`, { method: 'POST' }, response => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sending.on('error', reject);
    const chunk = Buffer.alloc(1024 * 1024);
    for (let sent = 0; sent < megabytes; sent += 1) sending.write(chunk);
    sending.end();
  });
}
