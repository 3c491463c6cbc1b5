import { type Dice } from './Dice';
import { type Cell, type Kind, valueIn, type World } from './World';
import { type Written, writtenIn } from './Written';

export type Scalar = Exclude<Cell, null | readonly unknown[]>;
export type Order = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';

/** What a question may ask of a row; `column` is a name, or ID. */
export type Condition =
  | { readonly test: Order; readonly column: string; readonly value: Scalar }
  | { readonly test: 'empty' | 'filled'; readonly column: string }
  | { readonly test: 'begins' | 'has'; readonly column: string; readonly value: Written }
  | { readonly test: 'in'; readonly column: string; readonly values: readonly Scalar[] }
  | { readonly test: 'includes'; readonly column: string; readonly value: Scalar }
  | { readonly test: 'month' | 'hour'; readonly column: string; readonly op: Order; readonly value: number }
  /** By the name of the person a column points at. */
  | { readonly test: 'named'; readonly column: string; readonly op: 'eq' | 'ne'; readonly title: string }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

const ORDERS: readonly Order[] = ['eq', 'eq', 'ne', 'lt', 'le', 'gt', 'ge'];

export function conditionIn(dice: Dice, world: World, depth = 3): Condition {
  if (depth === 0 || dice.percent(45)) return leafIn(dice, world);
  const inner = (): Condition => conditionIn(dice, world, depth - 1);
  if (dice.percent(8)) return { not: inner() };
  if (dice.percent(20)) return alternativesIn(dice, world);
  const parts = dice.many(2, 3, inner);
  return dice.percent(65) ? { all: parts } : { any: parts };
}

/** Alternatives on one column are met too seldom by chance. */
function alternativesIn(dice: Dice, world: World): Condition {
  const { name, kind } = dice.pick(indexable(world));
  const isText = kind === 'text' || kind === 'choice' || kind === 'note';
  const bound = (): Condition => orderedLeaf(dice, world, { name, kind: isText ? 'text' : kind });
  if (kind === 'choices' || kind === 'people') return leafIn(dice, world);
  const branch = (): Condition => {
    if (dice.percent(10)) return leafIn(dice, world);
    return dice.percent(70) ? bound() : { all: [bound(), bound()] };
  };
  return { any: dice.many(2, 3, branch) };
}

function indexable({ columns }: World): World['columns'] {
  const found = columns.filter(({ isIndexed }) => isIndexed);
  return found.length > 0 ? found : columns.slice(0, 1);
}

function leafIn(dice: Dice, world: World): Condition {
  if (dice.percent(15)) return idLeaf(dice, world);
  const column = dice.percent(50) ? dice.pick(indexable(world)) : dice.pick(world.columns);
  const { name, kind } = column;
  if (dice.percent(12)) return { test: dice.pick(['empty', 'filled'] as const), column: name };
  return kindLeaf(dice, world, { name, kind });
}

interface Named {
  readonly name: string;
  readonly kind: Kind;
}

function kindLeaf(dice: Dice, world: World, named: Named): Condition {
  const { name: column, kind } = named;
  switch (kind) {
    case 'choices':
    case 'people':
      return { test: 'includes', column, value: valueIn(dice, kind, world.people) };
    case 'text':
    case 'note':
    case 'choice':
      return textLeaf(dice, world, column);
    case 'dateTime':
      return dice.percent(15) ? partLeaf(dice, column) : orderedLeaf(dice, world, named);
    case 'person':
      return dice.percent(20) ? nameLeaf(dice, world, column) : orderedLeaf(dice, world, named);
    default:
      return orderedLeaf(dice, world, named);
  }
}

function partLeaf(dice: Dice, column: string): Condition {
  const test = dice.pick(['month', 'hour'] as const);
  return { test, column, op: dice.pick(ORDERS), value: dice.below(6) };
}

function nameLeaf(dice: Dice, { people }: World, column: string): Condition {
  return { test: 'named', column, op: dice.pick(['eq', 'ne'] as const), title: dice.pick(people).title };
}

function orderedLeaf(dice: Dice, { people }: World, { name, kind }: Named): Condition {
  const value = (): Scalar => valueIn(dice, kind, people);
  if (dice.percent(15)) return { test: 'in', column: name, values: dice.many(1, 4, value) };
  const test = kind === 'boolean' || kind === 'guid' ? dice.pick(['eq', 'ne'] as const) : dice.pick(ORDERS);
  return { test, column: name, value: value() };
}

function textLeaf(dice: Dice, world: World, name: string): Condition {
  if (dice.percent(30))
    return { test: dice.pick(['begins', 'has'] as const), column: name, value: writtenIn(dice, 2) };
  return orderedLeaf(dice, world, { name, kind: 'text' });
}

function idLeaf(dice: Dice, { rows }: World): Condition {
  return { test: dice.pick(ORDERS), column: 'ID', value: dice.below(rows.length + 2) };
}
