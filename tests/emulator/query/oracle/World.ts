import { type Dice } from './Dice';
import { type Collation, type Written, writtenIn } from './Written';

export type Kind =
  'text' | 'note' | 'choice' | 'number' | 'dateTime' | 'boolean' | 'guid' | 'person' | 'choices' | 'people';

export interface OracleColumn {
  readonly name: string;
  readonly kind: Kind;
  readonly isIndexed: boolean;
}

export type Cell = null | Written | number | boolean | string | readonly number[] | readonly Written[];

export interface OracleRow {
  readonly id: number;
  readonly authorId: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** Somebody a person column may point at. */
export interface OraclePerson {
  readonly id: number;
  readonly title: string;
}

export interface OracleRules {
  readonly threshold: number;
  readonly mergeBounds: boolean;
  readonly orUsesIndex: boolean;
  readonly firstTermMustBeIndexed: boolean;
  readonly inLimit: number;
}

/** A list with its rows, and the switches it is asked under. */
export interface World {
  readonly columns: readonly OracleColumn[];
  readonly rows: readonly OracleRow[];
  readonly people: readonly OraclePerson[];
  readonly rules: OracleRules;
  readonly collation: Collation;
}

const KINDS: readonly Kind[] = [
  ...(['text', 'text', 'number', 'dateTime', 'boolean', 'guid', 'person', 'choice'] as const),
  ...(['note', 'choices', 'people'] as const)
];
const NEVER_INDEXED = new Set<Kind>(['note', 'choices', 'people']);
const GUIDS = ['0', '1', 'a', 'f'].map(digit => `${digit.repeat(8)}-0000-4000-8000-${digit.repeat(12)}`);
const TAGS: readonly Written[] = [
  { text: 'red', weight: 'red' },
  { text: 'Blue', weight: 'blue' },
  { text: 'ﬁg', weight: 'fig' }
];

export function worldIn(dice: Dice, people: readonly OraclePerson[], collation: Collation): World {
  const columns = KINDS.map((kind, at) => ({
    name: `C${at}`,
    kind,
    isIndexed: !NEVER_INDEXED.has(kind) && dice.percent(55)
  }));
  const count = dice.pick([0, 1, 20, 60, 90, 120, 120, 150]);
  const rows = Array.from({ length: count }, (_, at) => ({
    id: at + 1,
    authorId: dice.pick(people).id,
    cells: Object.fromEntries(columns.map(({ name, kind }) => [name, cellIn(dice, kind, people)]))
  }));
  const threshold = dice.pick([20, 40, 60, count, Math.max(1, count - 1), count + 1]);
  const rules = {
    threshold: Math.max(1, threshold),
    mergeBounds: dice.percent(70),
    orUsesIndex: dice.percent(70),
    firstTermMustBeIndexed: dice.percent(70),
    inLimit: dice.pick([1, 2, 60])
  };
  return { columns, rows, people, rules, collation };
}

function cellIn(dice: Dice, kind: Kind, people: readonly OraclePerson[]): Cell {
  if (dice.percent(20)) return null;
  if (kind === 'people') return dice.many(1, 3, () => dice.pick(people).id);
  if (kind === 'choices') return dice.many(1, 2, () => dice.pick(TAGS));
  return valueIn(dice, kind, people);
}

/** One value such a column may hold, or be compared with. */
export function valueIn(
  dice: Dice,
  kind: Kind,
  people: readonly OraclePerson[]
): Exclude<Cell, null | readonly unknown[]> {
  switch (kind) {
    case 'number':
      return dice.below(17) - 4 + dice.pick([0, 0, 0.5]);
    case 'dateTime':
      return `2026-0${1 + dice.below(3)}-1${dice.below(3)}T0${dice.below(10)}:00:00Z`;
    case 'boolean':
      return dice.percent(50);
    case 'guid':
      return dice.pick(GUIDS);
    case 'person':
    case 'people':
      return dice.pick(people).id;
    case 'choices':
      return dice.pick(TAGS);
    default:
      return writtenIn(dice);
  }
}
