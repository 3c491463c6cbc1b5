import { type Columns } from './Column';
import { flattenAnd } from './flattenAnd';
import { type Predicate } from './Predicate';
import { type QueryRules } from './QueryRules';

/** A term that the index of one column can answer: one of the alternatives holds, with all tests of it. */
export interface IndexTerm {
  readonly column: string;
  readonly anyOf: readonly (readonly Predicate[])[];
}

/** Undefined when the term needs every row to be looked at. */
export function indexTermOf(term: Predicate, columns: Columns, rules: QueryRules): IndexTerm | undefined {
  if (term.kind === 'or') return rules.orUsesIndex ? orTermOf(term.terms, columns, rules) : undefined;
  if (!isSargable(term, rules)) return undefined;
  const column = columns.find(term.field.name);
  return column?.isIndexed ? { column: column.name, anyOf: [[term]] } : undefined;
}

type Leaf = Exclude<Predicate, { kind: 'and' | 'or' | 'not' }>;

/** Equality, ranges, beginnings and null tests of the column itself; `ne`, parts of text or dates need every row. */
function isSargable(term: Predicate, rules: QueryRules): term is Leaf {
  switch (term.kind) {
    case 'compare':
      return term.op !== 'ne' && term.field.property === undefined;
    case 'in':
      return term.values.length <= rules.inLimit && term.field.property === undefined;
    case 'isNull':
    case 'isNotNull':
    case 'startsWith':
      return term.field.property === undefined;
    default:
      return false;
  }
}

/** OR is a scan unless every branch asks the same indexed column; a branch may be an interval of two bounds. */
function orTermOf(
  branches: readonly Predicate[],
  columns: Columns,
  rules: QueryRules
): IndexTerm | undefined {
  const terms = branches.map(branch => branchTermOf(branch, columns, rules));
  const column = terms[0]?.column;
  if (column === undefined || !terms.every(term => term?.column === column)) return undefined;
  return { column, anyOf: terms.flatMap(term => term?.anyOf ?? []) };
}

function branchTermOf(branch: Predicate, columns: Columns, rules: QueryRules): IndexTerm | undefined {
  if (branch.kind !== 'and') return indexTermOf(branch, columns, rules);
  const terms = flattenAnd(branch).map(term => indexTermOf(term, columns, rules));
  const column = terms[0]?.column;
  const isInterval = terms.every(term => term?.column === column && term?.anyOf.length === 1);
  if (column === undefined || !isInterval) return undefined;
  return { column, anyOf: [terms.flatMap(term => term?.anyOf[0] ?? [])] };
}
