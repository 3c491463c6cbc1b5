import { isDeepStrictEqual } from 'node:util';
import { cpuMs } from './cpuMs';
import { type Sample, type Target } from './Target';

/** Nothing a client may send takes this long to read; garbage collection included. */
const SLOW_MS = 250;

/** Why an input fails the reader, in words for whoever has to mend it. */
export class Failure extends Error {}

/**
 * Reads the input as the emulator would.
 * @throws Failure when the reader falls, dawdles, takes or refuses what it should not, or reads its own writing otherwise.
 */
export function judge(target: Target, sample: Sample<unknown>): 'parsed' | 'refused' {
  const startedAt = cpuMs();
  const outcome = read(target, sample);
  if (cpuMs() - startedAt > SLOW_MS && isSlowAgain(target, sample))
    throw new Failure(`takes longer than ${SLOW_MS} ms`);
  return outcome;
}

/** Collecting garbage strikes once; slow input is slow each time. */
function isSlowAgain(target: Target, sample: Sample<unknown>): boolean {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const startedAt = cpuMs();
    read(target, sample);
    if (cpuMs() - startedAt <= SLOW_MS) return false;
  }
  return true;
}

function read(target: Target, { input, expected, tree }: Sample<unknown>): 'parsed' | 'refused' {
  const first = parse(target, input);
  if (first === undefined) {
    if (expected === 'parses') throw new Failure('is refused although the grammar has it');
    return 'refused';
  }
  if (expected === 'refused') throw new Failure('is taken although the grammar does not have it');
  if (tree !== undefined && !agrees(first.tree, tree)) {
    throw new Failure(`is read as ${JSON.stringify(first.tree)} instead of ${JSON.stringify(tree)}`);
  }
  const printed = print(target, { tree: first.tree, input });
  const second = parse(target, printed);
  if (second === undefined) throw new Failure(`is written as ${JSON.stringify(printed)}, which is refused`);
  if (!isDeepStrictEqual(second.tree, first.tree)) {
    throw new Failure(`is written as ${JSON.stringify(printed)}, which reads otherwise`);
  }
  return 'parsed';
}

/** An object may have more members than the grammar knows of. */
function agrees(actual: unknown, expected: unknown): boolean {
  if (typeof expected !== 'object' || expected === null || Array.isArray(expected))
    return isDeepStrictEqual(actual, expected);
  return Object.entries(expected).every(([name, value]) =>
    isDeepStrictEqual((actual as Readonly<Record<string, unknown>>)[name], value)
  );
}

function parse(target: Target, input: unknown): { tree: unknown } | undefined {
  try {
    return { tree: target.parse(input) };
  } catch (error) {
    if (target.isRefusal(error)) return undefined;
    throw new Failure(`fells the reader: ${describe(error)}`);
  }
}

function print(target: Target, { tree, input }: { tree: unknown; input: unknown }): unknown {
  try {
    return target.print(tree, input);
  } catch (error) {
    throw new Failure(`fells the writer: ${describe(error)}`);
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
