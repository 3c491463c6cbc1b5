import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type SharePointBackend } from '../../../src/backend/sharepoint/createSharePointBackend';
import { failureOf } from '../../../src/state/failureOf';
import { afterFailure } from '../../../src/state/outbox/afterFailure';
import { newEntry } from '../../../src/state/outbox/OutboxEntry';
import { failureText } from '../../../src/ui/common/failureText';
import { type EmulatorWorld } from '../emulatorWorld';
import { readyWorld } from '../readyWorld';
import { startMs } from '../World';
import { englishStrings } from './englishStrings';
import { elsewhere, faultRows, harmless, type FaultRow } from './faultRows';

let world: EmulatorWorld;
let ann: SharePointBackend;
let keys = 0;

beforeAll(async () => {
  world = await readyWorld();
});

afterAll(() => world.close());

beforeEach(async () => {
  // A backend of its own: a gate that one fault closes does not hide the next.
  ann = await world.inBrowser('ann');
});

afterEach(() => world.emulator.faults.clear());

async function newKey(): Promise<string> {
  const { user } = await ann.installation.open();
  keys += 1;
  return `${user?.key ?? ''}.${String(keys).padStart(13, '0')}`;
}

/** Does it under the rule and gives what came of it. */
async function meet({ doing, rule }: Pick<FaultRow, 'doing' | 'rule'>): Promise<unknown> {
  const key = await newKey();
  const post = doing === 'edit' ? await ann.posts.add({ key, text: 'before' }) : undefined;
  world.emulator.faults.add(rule);
  if (post) return ann.posts.edit(post, 'after');
  if (doing === 'publish') return ann.posts.add({ key, text: 'hello' });
  return doing === 'read' ? ann.posts.readNewest() : ann.installation.open();
}

describe('every fault on the wire', () => {
  it.each(faultRows.map(row => [row.fault, JSON.stringify(row.rule), row] as const))(
    '%s %s',
    async (_fault, _rule, row) => {
      const error = (await meet(row).then(
        () => undefined,
        (thrown: unknown) => thrown
      )) as Error | undefined;
      expect(error?.name).toBe(row.error);

      const failure = failureOf(error);
      const entry = newEntry(
        { kind: 'publish', thread: '17.0000000000001', key: '17.0000000000001', text: 'hello' },
        { nowMs: startMs, entropy: new Uint8Array(4) }
      );
      const { status, mayBeDone } = afterFailure(entry, { failure, nowMs: startMs, chance: 0 });
      const act = row.doing === 'publish' || row.doing === 'edit' ? row.doing : 'read';
      const isTriedAgain = status === 'waiting' && act !== 'read';
      const text = failureText(failure, { act, isTriedAgain, strings: englishStrings, locale: 'en-us' });
      expect({
        kind: failure.kind,
        then: status === 'waiting' ? 'alone' : 'asks',
        mayBeDone,
        says: text.slice(0, row.says.length)
      }).toEqual({ kind: row.kind, then: row.then, mayBeDone: row.mayBeDone, says: row.says });
      expect(text.length).toBeGreaterThan(row.says.length);
    }
  );

  it.each(harmless)('$fault passes unseen: $rule.fault', async ({ rule }) => {
    await expect(meet({ doing: 'publish', rule })).resolves.toMatchObject({ text: 'hello' });
    await expect(ann.posts.readNewest()).resolves.toMatchObject({ posts: expect.anything() as unknown });
  });
});

describe('every other fault', () => {
  it.each(elsewhere)('%s is met in %s: %s', (_fault, file, test) => {
    expect(readFileSync(file, 'utf8')).toContain(test);
  });

  it('F17: nothing is written in a way that can fail with 200', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(name =>
      /(?<!\.test)\.tsx?$/.test(name)
    );
    const callers = sources.filter(name =>
      /validateUpdateListItem|addValidateUpdateItem/i.test(readFileSync(path.join('src', name), 'utf8'))
    );
    expect(sources.length).toBeGreaterThan(100);
    expect(callers).toEqual([]);
  });

  it('none is left out', () => {
    const named = [...faultRows, ...harmless].map(({ fault }) => fault);
    const all = new Set([...named, ...elsewhere.map(([fault]) => fault)]);
    expect([...all].sort()).toEqual(Array.from({ length: 41 }, (_, at) => `F${at + 1}`).sort());
  });
});
