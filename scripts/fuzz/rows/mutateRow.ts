import { type Dice } from '../Dice';
import { mutateText } from '../mutateText';
import { type PlainRow } from './FuzzedList';
import { oddValue } from './oddValues';

const STRANGE = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'then',
  'odata.etag',
  'Modified',
  '',
  'Id '
];

type Mutation = (row: PlainRow, dice: Dice) => unknown;

const MUTATIONS: readonly (readonly [weight: number, mutation: Mutation])[] = [
  [12, (row, dice) => changed(row, dice, value => oddValue(value, dice))],
  [12, (row, dice) => changed(row, dice, value => nearBy(value, dice))],
  [3, without],
  [2, swapped],
  [2, (row, dice) => withColumn(row, dice.pick(STRANGE), oddValue(undefined, dice))],
  [1, (row, dice) => oddValue(row, dice)]
];

/** The row with one to three changes that careless or hostile people and programmes make. */
export function mutateRow(row: unknown, dice: Dice): unknown {
  if (!isRow(row)) return dice.percent(10) ? oddValue(row, dice) : nearBy(row, dice);
  return dice
    .many(1, 3, () => dice.weighted(MUTATIONS))
    .reduce<unknown>((mutated, mutation) => (isRow(mutated) ? mutation(mutated, dice) : mutated), row);
}

function changed(row: PlainRow, dice: Dice, change: (value: unknown) => unknown): PlainRow {
  const names = Object.keys(row);
  if (names.length === 0) return row;
  const name = dice.pick(names);
  return withColumn(row, name, change(row[name]));
}

/** A value much like this one. */
function nearBy(value: unknown, dice: Dice): unknown {
  if (typeof value === 'string') return mutateText(value, dice);
  if (typeof value === 'number')
    return dice.pick([value + 1, -value, value / 2, String(value), value * 2 ** 40]);
  if (Array.isArray(value))
    return value.map(item => (dice.percent(50) ? mutateRow(item, dice) : (item as unknown)));
  return isRow(value) ? mutateRow(value, dice) : oddValue(value, dice);
}

function without(row: PlainRow, dice: Dice): PlainRow {
  const [gone] = Object.keys(row).slice(dice.below(Object.keys(row).length));
  return Object.fromEntries(Object.entries(row).filter(([name]) => name !== gone));
}

function swapped(row: PlainRow, dice: Dice): PlainRow {
  const names = Object.keys(row);
  if (names.length === 0) return row;
  const [one, other] = [dice.pick(names), dice.pick(names)];
  return withColumn(withColumn(row, one, row[other]), other, row[one]);
}

/** `__proto__` becomes a column like any other. */
function withColumn(row: PlainRow, name: string, value: unknown): PlainRow {
  return Object.fromEntries([...Object.entries(row), [name, value]]);
}

function isRow(value: unknown): value is PlainRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('$odd' in value);
}
