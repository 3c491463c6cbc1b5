import { spawn } from 'node:child_process';
import { parseFilter } from '../emulator/query/parseFilter';
import { type Figure } from './Figure';
import { postKeyAt, spread } from './millionRows';
import { percentile } from './percentile';
import { type BenchWorld, openWorld, SITE } from './openWorld';

export const EMULATOR_ROWS = 1_000_000;
const SEEKS = 1000;
const CONNECTIONS = 4;
const SECONDS = 10;

/** Every figure this suite gives; a missing one is a failure. */
export const emulatorFigures = [
  'emulator.load.rows1000000.ms',
  'emulator.seek.unique.medianMs',
  'emulator.seek.unique.p95Ms',
  'emulator.seek.author.medianMs',
  'emulator.seek.author.p95Ms',
  'emulator.newest200.medianMs',
  'emulator.read.perSecond'
] as const;

/** A million rows in one list: making them, seeking among them, and reading them over HTTP. */
export async function measureEmulator(): Promise<readonly Figure[]> {
  const world = await openWorld(EMULATOR_ROWS);
  try {
    const unique = seek(world, at => `PostKey eq '${postKeyAt(spread(at, 7) % EMULATOR_ROWS)}'`);
    // About fifty rows each.
    const author = seek(world, at => `AuthorKey eq '${10 + (spread(at, 8) % 20_000)}'`);
    const newest = times(() => ask(world, undefined, 200));
    return [
      { name: 'emulator.load.rows1000000.ms', value: world.loadMs, unit: 'ms', budget: 120_000 },
      milliseconds('emulator.seek.unique.medianMs', percentile(unique, 50), 5),
      milliseconds('emulator.seek.unique.p95Ms', percentile(unique, 95), 5),
      milliseconds('emulator.seek.author.medianMs', percentile(author, 50), 5),
      milliseconds('emulator.seek.author.p95Ms', percentile(author, 95), 5),
      milliseconds('emulator.newest200.medianMs', percentile(newest, 50), 20),
      {
        ...{ name: 'emulator.read.perSecond', value: await readsPerSecond(world), unit: 'count' },
        ...{ budget: 1000, isLeast: true }
      }
    ];
  } finally {
    world.emulator.close();
  }
}

function seek(world: BenchWorld, filterAt: (at: number) => string): readonly number[] {
  return times(at => ask(world, filterAt(at), 100));
}

function ask({ emulator, listId }: BenchWorld, filter: string | undefined, limit: number): void {
  const page = emulator.tenant.store.items.query(listId, {
    ...(filter === undefined ? {} : { where: parseFilter(filter) }),
    orderBy: [{ field: 'ID', direction: 'desc' }],
    limit
  });
  if (page.rows.length === 0) throw new Error(`Nothing was found by ${filter ?? 'nothing'}.`);
}

function times(work: (at: number) => void): readonly number[] {
  return Array.from({ length: SEEKS }, (_, at) => {
    const startedMs = performance.now();
    work(at);
    return performance.now() - startedMs;
  });
}

function milliseconds(name: string, value: number, budget: number): Figure {
  return { name, value: Math.round(value * 1000) / 1000, unit: 'ms', budget };
}

async function readsPerSecond({ emulator, token }: BenchWorld): Promise<number> {
  const server = await emulator.listen(0);
  try {
    const list = `${server.url}${SITE}/_api/web/lists/getByTitle('Hallway%20Posts')`;
    return Number(
      await output(['bench/readItems.mjs', list, token, EMULATOR_ROWS, CONNECTIONS, SECONDS].map(String))
    );
  } finally {
    await server.close();
  }
}

function output(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.on('data', (part: Buffer) => (text += part.toString()));
    child.on('error', reject);
    child.on('exit', code =>
      code === 0 ? resolve(text) : reject(new Error(`${args[0] ?? ''} ended with ${code}`))
    );
  });
}
