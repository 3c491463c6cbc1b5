import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createEmulator, type RunningEmulator } from '../emulator/createEmulator';
import { INDEXED_COLUMNS, PLAIN_COLUMNS, postAt, UNIQUE_COLUMN } from './millionRows';

const FOLDER = '.hallway/worlds';
const LOADED = 'bench.loadMs';
const READER = 'ann@contoso.example';
export const SITE = '/sites/hallway';

/** A tenant whose one list holds so many rows. */
export interface BenchWorld {
  readonly emulator: RunningEmulator;
  readonly listId: string;
  /** A bearer token of the site's owner. */
  readonly token: string;
  /** Measured when the world was made; it is kept and used again. */
  readonly loadMs: number;
}

/** Opens the world of so many rows, or makes it first, which takes a minute for a million. */
export async function openWorld(rows: number): Promise<BenchWorld> {
  const path = worldFile(rows);
  if (!existsSync(path)) await makeWorldFile(path, rows);
  const emulator = open(path);
  const token = await tokenOf(emulator);
  const list = await send(emulator, token, { path: LIST });
  const loadMs = Number(emulator.tenant.store.settings.get(LOADED));
  return { emulator, token, listId: String(list.Id), loadMs };
}

/** Under another name until it is whole: one that was broken off is made again. */
async function makeWorldFile(path: string, rows: number): Promise<void> {
  const unfinished = `${path}.unfinished`;
  for (const end of ['', '-wal', '-shm']) rmSync(unfinished + end, { force: true });
  mkdirSync(FOLDER, { recursive: true });
  const emulator = open(unfinished);
  const loadMs = await makeWorld(emulator, rows);
  emulator.tenant.store.settings.set(LOADED, loadMs);
  emulator.close();
  renameSync(unfinished, path);
}

function open(database: string): RunningEmulator {
  return createEmulator({ database, seed: 1, switches: { requestLimit: 0 } });
}

/** Named after what makes the rows: another maker, another world. */
function worldFile(rows: number): string {
  const hash = createHash('sha256')
    .update(readFileSync(join('bench', 'millionRows.ts')))
    .update(String(rows));
  return join(FOLDER, `${hash.digest('hex').slice(0, 16)}.sqlite`);
}

const LIST = "web/lists/getByTitle('Hallway Posts')";

async function makeWorld(emulator: RunningEmulator, rows: number): Promise<number> {
  const people = [{ upn: READER, displayName: 'Ann Owner' }];
  await send(emulator, '', { path: '/_emulator/directory', body: { people } });
  const site = { url: SITE, title: 'Hallway', ownerUpn: READER, memberUpns: [], visitorUpns: [] };
  await send(emulator, '', { path: '/_emulator/sites', body: site });
  const token = await tokenOf(emulator);
  const list = await send(emulator, token, {
    path: 'web/lists',
    body: { Title: 'Hallway Posts', BaseTemplate: 100 }
  });
  const indexed = ' Indexed="TRUE"';
  const fields = [
    `<Field Type="Text" Name="${UNIQUE_COLUMN}" DisplayName="${UNIQUE_COLUMN}"${indexed} EnforceUniqueValues="TRUE"/>`,
    ...INDEXED_COLUMNS.map(name => `<Field Type="Text" Name="${name}" DisplayName="${name}"${indexed}/>`),
    ...PLAIN_COLUMNS.map(name => `<Field Type="Text" Name="${name}" DisplayName="${name}"/>`),
    '<Field Type="Note" Name="Body" DisplayName="Body"/>'
  ];
  for (const SchemaXml of fields) {
    const path = `${LIST}/fields/createfieldasxml`;
    await send(emulator, token, { path, body: { parameters: { SchemaXml, Options: 8 } } });
  }
  const startedMs = performance.now();
  emulator.tenant.store.items.load(String(list.Id), posts(rows));
  return Math.round(performance.now() - startedMs);
}

function* posts(rows: number): Generator<ReturnType<typeof postAt>> {
  for (let at = 0; at < rows; at += 1) yield postAt(at, rows);
}

async function tokenOf(emulator: RunningEmulator): Promise<string> {
  const answer = await send(emulator, '', { path: `/_emulator/token?user=${READER}` });
  return String(answer.access_token);
}

async function send(
  emulator: RunningEmulator,
  token: string,
  { path, body }: { path: string; body?: unknown }
): Promise<Readonly<Record<string, unknown>>> {
  const url = `http://127.0.0.1${path.startsWith('/') ? path : `${SITE}/_api/${path}`}`;
  const headers = { accept: 'application/json;odata=nometadata', 'content-type': 'application/json' };
  const answer = await emulator.handle(
    new Request(url, {
      headers: { ...headers, ...(token === '' ? {} : { authorization: `Bearer ${token}` }) },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) })
    })
  );
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Readonly<Record<string, unknown>>;
}
