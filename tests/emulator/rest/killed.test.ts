import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator } from '../../../emulator/createEmulator';
import { useCollation } from '../../../emulator/store/sqlite/collation';
import { openDatabase } from '../../../emulator/store/sqlite/Database';
import { settingsIn } from '../../../emulator/store/sqlite/settings';
import { fractionFrom, seededRandom } from '../../../emulator/http/random';
import { batchOf, partStatuses } from '../faults/faultTenant';
import { addNotesList, ANN, API, NOTES, personWith } from './testTenant';

let folder: string;
let child: ChildProcess;

const database = (): string => join(folder, 'tenant.sqlite');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hallway-'));
});

afterEach(() => {
  child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** The emulator as a process of its own; answers its address. */
async function start(): Promise<string> {
  const command = join(__dirname, '../../../emulator/command.ts');
  child = spawn(process.execPath, ['--import', 'tsx', command, '--port', '0', '--database', database()]);
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (url) resolve(url);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', () => reject(new Error(said)));
  });
}

interface Client {
  readonly name: string;
  readonly url: string;
  readonly token: string;
}

/** What clients were told, over all rounds. */
interface Told {
  readonly acknowledged: Map<number, string>;
  readonly batched: Set<string>;
  readonly changed: Map<number, string>;
  readonly removed: Set<number>;
  /** Writes whose answer never came. */
  unknown: number;
}

type Send = (path: string, body: string, headers?: Record<string, string>) => Promise<Response>;

const senderFor =
  ({ url, token }: Client): Send =>
  (path, body, headers) =>
    fetch(url + API + path, {
      ...{ method: 'POST', body },
      headers: {
        authorization: `Bearer ${token}`,
        ...{ accept: 'application/json;odata=nometadata', 'content-type': 'application/json' },
        ...headers
      }
    });

/** Writes one after the other until the server is gone; everything that was answered is kept. */
async function writeUntilLost(told: Told, write: (number: number) => Promise<void>): Promise<void> {
  for (let number = 0; ; number += 1) {
    try {
      await write(number);
    } catch {
      told.unknown += 1;
      return;
    }
  }
}

function post(told: Told, client: Client): Promise<void> {
  const send = senderFor(client);
  return writeUntilLost(told, async number => {
    const title = `${client.name} ${number}`;
    const answer = await send(`${NOTES}/items`, JSON.stringify({ Title: title, Key: title }));
    const made = (await answer.json()) as { Id: number };
    expect(answer.status).toBe(201);
    told.acknowledged.set(made.Id, title);
  });
}

function postBatches(told: Told, client: Client): Promise<void> {
  const send = senderFor(client);
  return writeUntilLost(told, async number => {
    const keys = ['a', 'b', 'c', 'd'].map(letter => `${client.name} ${number}${letter}`);
    const { body, headers } = batchOf(keys);
    const answer = await send('$batch', body, headers);
    const text = await answer.text();
    expect(partStatuses({ text })).toEqual([...[201, 201, 201, 201]]);
    for (const key of keys) told.batched.add(key);
  });
}

/** Posts, changes what it posted, and deletes every third. */
function postAndChange(told: Told, client: Client): Promise<void> {
  const send = senderFor(client);
  return writeUntilLost(told, async number => {
    const key = `${client.name} ${number}`;
    const made = (await (
      await send(`${NOTES}/items`, JSON.stringify({ Title: 'old', Key: key }))
    ).json()) as { Id: number };
    const address = `${NOTES}/items(${made.Id})`;
    const merge = { 'x-http-method': 'MERGE', 'if-match': '*' };
    expect((await send(address, JSON.stringify({ Title: `new ${key}` }), merge)).status).toBe(204);
    told.changed.set(made.Id, `new ${key}`);
    if (number % 3 !== 0) return;
    told.changed.delete(made.Id);
    expect((await send(address, '', { 'x-http-method': 'DELETE', 'if-match': '*' })).status).toBe(200);
    told.removed.add(made.Id);
  });
}

/** The tenant with its list, made in this process and closed again; answers a token. */
async function prepare(): Promise<string> {
  const emulator = createEmulator({ database: database(), switches: { requestLimit: 0 } });
  const nobody = personWith(emulator, {});
  await nobody.post('/_emulator/directory', { people: [{ upn: ANN, displayName: 'Ann' }] });
  await nobody.post('/_emulator/sites', { url: '/sites/hallway', title: 'Hallway', ownerUpn: ANN });
  const token = String((await nobody.get(`/_emulator/token?user=${ANN}`)).json.access_token);
  await addNotesList(personWith(emulator, { authorization: `Bearer ${token}` }));
  emulator.close();
  return token;
}

interface Kept {
  readonly Id: number;
  readonly Title: string;
  readonly Key: string;
}

/** What a new process finds. */
async function keptRows(token: string): Promise<{ rows: readonly Kept[]; nextId: number }> {
  const emulator = createEmulator({ database: database() });
  const ann = personWith(emulator, { authorization: `Bearer ${token}` });
  const rows: Kept[] = [];
  for (let next: string | undefined = `${NOTES}/items?$select=Id,Title,Key&$top=5000`; next;) {
    const { json } = await ann.get(next);
    rows.push(...(json.value as readonly Kept[]));
    const link = json['odata.nextLink'] as string | undefined;
    next = link === undefined ? undefined : new URL(link).pathname + new URL(link).search;
  }
  const nextId = Number((await ann.post(`${NOTES}/items`, { Title: 'next' })).json.Id);
  emulator.close();
  return { rows, nextId };
}

/** What SQLite itself says of the file and of the rows' bookkeeping. */
function integrity(): { check: unknown; counted: number; rows: number } {
  const db = openDatabase(database());
  useCollation(db, settingsIn(db), 'sqlServer');
  const check = db.one<{ integrity_check: string }>('PRAGMA integrity_check');
  const list = db.one<{ number: number; counted: number }>(
    "SELECT number, item_count AS counted FROM lists WHERE title = 'Notes'"
  );
  const found = db.one<{ rows: number }>(`SELECT COUNT(*) AS rows FROM items_${list?.number ?? 0}`);
  db.close();
  return { check: check?.integrity_check, counted: list?.counted ?? NaN, rows: found?.rows ?? NaN };
}

const ROUNDS = 3;

describe('killed in the middle of writing, again and again', () => {
  it('has every row, batch, change and deletion it acknowledged, whole, and goes on after the highest id', async () => {
    const random = seededRandom(2026);
    const told: Told = {
      ...{ acknowledged: new Map<number, string>(), batched: new Set<string>(), unknown: 0 },
      ...{ changed: new Map<number, string>(), removed: new Set<number>() }
    };
    const token = await prepare();
    for (let round = 0; round < ROUNDS; round += 1) {
      const url = await start();
      const before = told.acknowledged.size;
      const as = (name: string): Client => ({ name: `${name}${round}`, url, token });
      const clients = [
        ...['one', 'two', 'three', 'four'].map(name => post(told, as(name))),
        ...['five', 'six', 'seven'].map(name => postBatches(told, as(name))),
        ...['eight', 'nine', 'ten'].map(name => postAndChange(told, as(name)))
      ];
      while (told.acknowledged.size < before + 20) await new Promise(resolve => setTimeout(resolve, 2));
      await new Promise(resolve => setTimeout(resolve, 200 * fractionFrom(random)));
      child.kill('SIGKILL');
      await Promise.all(clients);
      expect(integrity()).toMatchObject({ check: 'ok' });
      const { counted, rows: found } = integrity();
      expect(counted).toBe(found);
    }

    const { rows, nextId } = await keptRows(token);
    const titles = new Map(rows.map(row => [row.Id, row.Title]));
    const keys = new Set(rows.map(row => row.Key));
    const differing = (expected: Map<number, string>): unknown[] =>
      [...expected].filter(([id, title]) => titles.get(id) !== title);
    expect(differing(told.acknowledged)).toEqual([]);
    expect([...told.batched].filter(key => !keys.has(key))).toEqual([]);
    // The last change of each client may have been followed by a deletion nobody heard of.
    expect(differing(told.changed).length).toBeLessThanOrEqual(3 * ROUNDS);
    expect([...told.removed].filter(id => titles.has(id))).toEqual([]);
    expect(keys.size).toBe(rows.length);
    // Each client's last write may be there without its knowing; of a batch, up to four parts.
    const known = told.acknowledged.size + told.batched.size + told.changed.size;
    expect(rows.length - known).toBeLessThanOrEqual(told.unknown * 4);
    expect(told.unknown).toBe(10 * ROUNDS);
    expect(nextId).toBe(Math.max(...titles.keys()) + 1);
  }, 90_000);
});
