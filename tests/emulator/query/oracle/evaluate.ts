import { type Condition, type Order, type Scalar } from './Condition';
import { type Cell, type OracleRow, type World } from './World';
import { compareKeys, partKey, wholeKey, type Written } from './Written';

/** Truth has two values: what is empty is neither more nor less nor equal, and hence not equal. */
export function isTrue(condition: Condition, row: OracleRow, world: World): boolean {
  if ('all' in condition) return condition.all.every(each => isTrue(each, row, world));
  if ('any' in condition) return condition.any.some(each => isTrue(each, row, world));
  if ('not' in condition) return !isTrue(condition.not, row, world);
  return isLeafTrue(
    condition,
    condition.column === 'ID' ? row.id : (row.cells[condition.column] ?? null),
    world
  );
}

type Leaf = Extract<Condition, { test: unknown }>;
type NullTest = Extract<Leaf, { test: 'empty' | 'filled' }>;
type Filled = Exclude<Leaf, NullTest | { test: 'named' }>;

function isLeafTrue(leaf: Leaf, cell: Cell, world: World): boolean {
  if (isNullTest(leaf)) return (cell === null) === (leaf.test === 'empty');
  if (leaf.test === 'named') return isNamed(leaf, cell, world);
  if (cell === null) return leaf.test === 'ne' || ('op' in leaf && leaf.op === 'ne');
  return isTrueOf(leaf, cell, world);
}

function isNullTest(leaf: Leaf): leaf is NullTest {
  return leaf.test === 'empty' || leaf.test === 'filled';
}

function isTrueOf(condition: Filled, cell: Exclude<Cell, null>, { collation }: World): boolean {
  const key = (value: Scalar): string | number => keyOf(value, collation);
  switch (condition.test) {
    case 'begins':
      return String(key(cell as Written)).startsWith(partKey(condition.value, collation));
    case 'has':
      return String(key(cell as Written)).includes(partKey(condition.value, collation));
    case 'in':
      return condition.values.some(value => key(value) === key(cell as Scalar));
    case 'includes':
      return (cell as readonly Scalar[]).some(each => key(each) === key(condition.value));
    case 'month':
      return holds(condition.op, compareKeys(Number(String(cell).slice(5, 7)), condition.value));
    case 'hour':
      return holds(condition.op, compareKeys(Number(String(cell).slice(11, 13)), condition.value));
    default:
      return holds(condition.test, compareKeys(key(cell as Scalar), key(condition.value)));
  }
}

function isNamed(
  { op, title }: Extract<Condition, { test: 'named' }>,
  cell: Cell,
  { people, collation }: World
): boolean {
  const name = people.find(({ id }) => id === cell)?.title;
  const fold = (text: string): string => (collation === 'binary' ? text : text.toLowerCase());
  const isSame = name !== undefined && fold(name) === fold(title);
  return op === 'eq' ? isSame : !isSame;
}

function holds(op: Order, difference: number): boolean {
  switch (op) {
    case 'eq':
      return difference === 0;
    case 'ne':
      return difference !== 0;
    case 'lt':
      return difference < 0;
    case 'le':
      return difference <= 0;
    case 'gt':
      return difference > 0;
    default:
      return difference >= 0;
  }
}

export function keyOf(value: Scalar, collation: World['collation']): string | number {
  if (typeof value === 'object') return wholeKey(value, collation);
  return typeof value === 'boolean' ? Number(value) : value;
}
