import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

/** What the package holds, as gulp leaves it. */
const folder = path.resolve('release', 'assets');

/**
 * Kilobytes, gzipped: what a browser loads of each at most. With the words of one language the first makes up the first paint. A chunk
 * without a name is shared by those that need Fluent.
 */
const budgetsKb: readonly (readonly [name: RegExp, budgetKb: number])[] = [
  [/^hallway-web-part_/, 85],
  [/^HallwayStrings_/, 5],
  [/^chunk\.hallway-readers_/, 16],
  [/^chunk\.hallway-/, 12],
  [/^chunk\.\d+_/, 60]
];

const entryBudgetKb = 90;
const allBudgetKb = 220;

interface Chunk {
  readonly name: string;
  readonly kb: number;
}

function chunks(): readonly Chunk[] {
  const names = readdirSync(folder).filter(name => name.endsWith('.js'));
  return names.map(name => ({ name, kb: gzipSync(readFileSync(path.join(folder, name))).length / 1024 }));
}

const sum = (some: readonly Chunk[]): number => some.reduce((all, { kb }) => all + kb, 0);

test('every script of the package is within its weight, and the table says what each weighs', () => {
  const table = chunks().map(({ name, kb }) => {
    const [, budget] = budgetsKb.find(([pattern]) => pattern.test(name)) ?? [];
    return { script: name.replace(/_[0-9a-f]+\.js$/, ''), kb: Number(kb.toFixed(1)), budget };
  });
  const lines = table.map(({ script, kb, budget }) => `${script}: ${kb} of ${budget ?? 'no'} KB`);
  process.stdout.write(`${lines.join('\n')}\n`);
  expect(table.length).toBeGreaterThan(budgetsKb.length);
  expect(table.filter(({ kb, budget }) => budget === undefined || kb > budget)).toEqual([]);
});

test('what is loaded before the first paint, and the package as a whole, stay within theirs', () => {
  const all = chunks();
  const [strings] = all.filter(({ name }) => name.startsWith('HallwayStrings_nl'));
  const entry = all.filter(({ name }) => name.startsWith('hallway-web-part_'));
  expect(entry).toHaveLength(1);
  expect(sum([...entry, ...(strings ? [strings] : [])])).toBeLessThanOrEqual(entryBudgetKb);
  expect(sum(all)).toBeLessThanOrEqual(allBudgetKb);
});
