import { evaluateFormula } from './evaluateFormula';
import { FormulaFailure, FormulaSyntaxError, FormulaUnsupported, type FormulaValue } from './Formula';
import { parseFormula } from './parseFormula';
import { columnsNamed, renameColumns } from './renameColumns';

const PIECES = [
  ...[
    '=',
    '+',
    '-',
    '*',
    '/',
    '^',
    '&',
    '%',
    '<>',
    '<=',
    '>',
    '(',
    ')',
    ',',
    ' ',
    '"a"',
    '"',
    '""',
    '1',
    '2.5'
  ],
  ...['.5', '1e9', '[Key]', '[Rank]', '[', ']', 'Key', 'TRUE', 'FALSE', 'IF(', 'AND(', 'OR(', 'NOT(', 'LEN('],
  ...[
    'ISBLANK(',
    'ISERROR(',
    'FIND(',
    'SEARCH(',
    'MID(',
    'LEFT(',
    'REPT(',
    'ROUND(',
    'MOD(',
    'DATE(',
    'YEAR('
  ],
  ...[
    'TODAY()',
    'NOW()',
    'DATEDIF(',
    'CHOOSE(',
    'SUBSTITUTE(',
    'TEXT(',
    'NOPE(',
    '#',
    '\u{1f600}',
    'é',
    '~',
    '*?'
  ]
];
const ROW: Readonly<Record<string, FormulaValue>> = { Key: 'a-b', Rank: 3 };

/** Mulberry32: the same inputs each time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function pick<T>(random: () => number, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T;
}

/** A formula that can be read, as deep as it is told. */
function sound(random: () => number, depth: number): string {
  if (depth === 0)
    return pick(random, ['1', '2.5', '"a"', '""', '[Key]', 'Rank', 'TRUE', '[Gone]', 'TODAY()']);
  const inner = (): string => sound(random, depth - 1);
  return pick(random, [
    () => `${inner()}${pick(random, ['+', '-', '*', '/', '&', '=', '<>', '<', '>='])}${inner()}`,
    () => `(${inner()})`,
    () => `-${inner()}`,
    () => `(${inner()})%`,
    () => `IF(${inner()},${inner()},${inner()})`,
    () => `${pick(random, ['AND', 'OR', 'SUM', 'MAX', 'CONCATENATE'])}(${inner()},${inner()})`,
    () => `${pick(random, ['LEN', 'NOT', 'ISERROR', 'UPPER', 'ABS', 'YEAR', 'VALUE', 'TRIM'])}(${inner()})`,
    () => `${pick(random, ['FIND', 'SEARCH', 'LEFT', 'ROUND', 'MOD', 'EXACT'])}(${inner()},${inner()})`
  ])();
}

type Outcome = 'unreadable' | 'failed' | 'computed';

function outcomeOf(text: string): Outcome {
  try {
    const formula = parseFormula(text);
    const column = (name: string): FormulaValue => {
      if (name === 'Gone') throw new FormulaFailure('#NAME?');
      return ROW[name] ?? null;
    };
    evaluateFormula(formula, { nowMs: 0, column });
    return 'computed';
  } catch (error) {
    if (error instanceof FormulaSyntaxError || error instanceof FormulaUnsupported) return 'unreadable';
    if (error instanceof FormulaFailure) return 'failed';
    throw error;
  }
}

describe('ten thousand formulas', () => {
  it('made of pieces at random are computed or refused, and nothing else happens', () => {
    const random = randomFrom(11);
    const seen = { unreadable: 0, failed: 0, computed: 0 };
    for (let count = 0; count < 5000; count += 1) {
      const text = Array.from({ length: 1 + Math.floor(random() * 12) }, () => pick(random, PIECES)).join('');
      seen[outcomeOf(text)] += 1;
    }
    expect(seen.unreadable).toBeGreaterThan(1000);
    expect(seen.computed).toBeGreaterThan(10);
  });

  it('that can be read are read, and give the same under other names for their columns', () => {
    const random = randomFrom(12);
    const seen = { unreadable: 0, failed: 0, computed: 0 };
    for (let count = 0; count < 5000; count += 1) {
      const text = `=${sound(random, 1 + Math.floor(random() * 4))}`;
      const outcome = outcomeOf(text);
      seen[outcome] += 1;
      const renamed = renameColumns(text, name => name);
      expect([text, outcomeOf(renamed)]).toEqual([text, outcome]);
      expect(columnsNamed(parseFormula(renamed))).toEqual(columnsNamed(parseFormula(text)));
    }
    expect(seen.unreadable).toBe(0);
    expect(seen.computed).toBeGreaterThan(1500);
    expect(seen.failed).toBeGreaterThan(500);
  });

  it('as long as they may be are read in no time', () => {
    const started = process.hrtime.bigint();
    for (const piece of ['(', '-', '[Key]&', 'IF(', '"a"&', '1+', '%', 'a'.repeat(100)])
      outcomeOf(`=${piece.repeat(Math.floor(1024 / piece.length))}`);
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(500);
  });
});
