import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorld, type World } from './world';

/** Calls a member and expects what SharePoint would answer. */
export type Case = (world: World) => unknown;

/** What was answered with 501, for docs/support-matrix.md; see scripts/matrix. */
const REFUSED = join(__dirname, '../../../../.hallway/results/refused');

/**
 * Calls every member of a class of PnPjs: it gives what SharePoint gives, or a 501 that names what was asked for, and
 * never anything else. A member without an expectation fails, and so does one that PnPjs no longer has.
 */
export function describeMembers(
  name: string,
  members: readonly string[],
  cases: Readonly<Record<string, Case>>
): void {
  describe(`${name} of PnPjs`, () => {
    const refused: { member: string; asks: string }[] = [];
    let world: World | undefined;
    beforeEach(async () => {
      world = await openWorld();
    });
    afterEach(async () => {
      await world?.close();
      world = undefined;
    });
    afterAll(() => {
      mkdirSync(REFUSED, { recursive: true });
      writeFileSync(join(REFUSED, `${name}.json`), JSON.stringify(refused));
    });

    it('has an expectation for every public member, and for no other', () => {
      expect(Object.keys(cases).sort()).toEqual([...members]);
    });

    it.each(Object.entries(cases))('%s gives what SharePoint gives, or 501', async (member, run) => {
      const asks = await refusalOf(() => run(world as World));
      if (asks !== undefined) refused.push({ member: `${name}.${member}`, asks });
    });
  });
}

/** For what the emulator does not do and nobody knows well enough to expect: any answer at all would be a lie. */
export function onlyRefused(ask: (world: World) => unknown): Case {
  return async world => {
    await ask(world);
    throw new Error('This was answered: say here what SharePoint answers, and expect it.');
  };
}

/** What a 501 says it is about, without ids; undefined when all went as expected. */
async function refusalOf(run: () => unknown): Promise<string | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    const { response } = error as { response?: Response };
    if (response?.status !== 501) throw error;
    return askedFor(await response.text());
  }
}

function askedFor(body: string): string {
  const { 'odata.error': light, error: verbose } = JSON.parse(body) as Record<string, Refusal | undefined>;
  const { code = '', message } = light ?? verbose ?? {};
  expect(code).toBe('-1, System.NotImplementedException');
  const [, what = ''] = /^The emulator does not implement (.+)\.$/.exec(message?.value ?? '') ?? [];
  expect(what).not.toBe('');
  return what
    .replace(/\/sites\/hallway\/_api\//, '')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, '{id}');
}

interface Refusal {
  readonly code?: string;
  readonly message?: { readonly value: string };
}
