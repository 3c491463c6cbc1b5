import { type Condition } from './Condition';
import { isTrue } from './evaluate';
import { type OracleOrder, sortRows } from './sortRows';
import { type OracleRow, type World } from './World';

export interface OracleQuestion {
  readonly where: Condition | undefined;
  readonly orderBy: readonly OracleOrder[];
  readonly limit: number;
  readonly onlyAuthorId: number | undefined;
  /** Asked where SharePoint looks through windows rather than refuse. */
  readonly isStream: boolean;
}

export type Verdict =
  | { readonly touches: number; readonly ids: readonly number[]; readonly windowEnd?: number | undefined }
  | 'refused';

/** What SharePoint would answer and how many rows it would touch for that, thought through for one list. */
export function verdictOn(question: OracleQuestion, world: World): Verdict {
  const { orderBy, limit, isStream, onlyAuthorId } = question;
  const { rows, rules } = world;
  const isLarge = rows.length > rules.threshold;
  if (isLarge && orderBy.some(({ field }) => !isIndexed(field, world))) return 'refused';
  const terms = conjuncts(question.where);
  if (isWalk(question, terms, world)) {
    if (isLarge && limit > rules.threshold) return 'refused';
    const isLookedThrough = isLarge && isStream && onlyAuthorId !== undefined;
    return isLookedThrough ? lookThroughWindow(question, world) : walk(question, world, isLarge);
  }
  return withoutWalk(question, world, { terms, isLarge });
}

function withoutWalk(
  question: OracleQuestion,
  world: World,
  { terms, isLarge }: { terms: readonly Condition[]; isLarge: boolean }
): Verdict {
  const { rows, rules } = world;
  const found = rowsOfIndex(terms, world, isLarge);
  if (found !== undefined && found <= rules.threshold)
    return { touches: found, ids: answer(question, rows, world) };
  if (!isLarge) return { touches: rows.length, ids: answer(question, rows, world) };
  return question.isStream ? lookThroughWindow(question, world) : 'refused';
}

function answer(question: OracleQuestion, rows: readonly OracleRow[], world: World): number[] {
  const { where, orderBy, onlyAuthorId, limit } = question;
  const shown = rows.filter(
    row =>
      (!where || isTrue(where, row, world)) && (onlyAuthorId === undefined || row.authorId === onlyAuthorId)
  );
  return sortRows(shown, orderBy, world)
    .slice(0, limit)
    .map(({ id }) => id);
}

/** Along ID with nothing but ranges of ID, or along one index with nothing at all. */
function isWalk({ orderBy }: OracleQuestion, terms: readonly Condition[], world: World): boolean {
  const along = orderBy[0]?.field ?? 'ID';
  if (!isIndexed(along, world)) return false;
  if (along !== 'ID') return terms.length === 0 && orderBy.length === 1;
  const areRanges = terms.every(
    term => 'test' in term && term.column === 'ID' && ['eq', 'lt', 'le', 'gt', 'ge'].includes(term.test)
  );
  return areRanges && (terms.length < 2 || world.rules.mergeBounds);
}

/** Rows are touched until the page is full, those of others too. */
function walk(question: OracleQuestion, world: World, isLarge: boolean): Verdict {
  const { where, orderBy, limit, onlyAuthorId } = question;
  const inRange = world.rows.filter(row => !where || isTrue(where, row, world));
  const ids: number[] = [];
  let touches = 0;
  for (const row of sortRows(inRange, orderBy, world)) {
    if (ids.length >= limit) break;
    touches += 1;
    if (isLarge && touches > world.rules.threshold) return 'refused';
    if (onlyAuthorId === undefined || row.authorId === onlyAuthorId) ids.push(row.id);
  }
  return { touches, ids };
}

function lookThroughWindow(question: OracleQuestion, world: World): Verdict {
  const { threshold } = world.rules;
  const isDown = question.orderBy[0]?.field === 'ID' && question.orderBy[0].direction === 'desc';
  const window = isDown ? world.rows.slice(-threshold) : world.rows.slice(0, threshold);
  const end = isDown ? window[0] : window.at(-1);
  return { touches: window.length, ids: answer(question, window, world), windowEnd: end?.id };
}

function conjuncts(condition: Condition | undefined): readonly Condition[] {
  if (!condition) return [];
  return 'all' in condition ? condition.all.flatMap(conjuncts) : [condition];
}

function isIndexed(name: string, { columns }: World): boolean {
  return name === 'ID' || columns.some(column => column.name === name && column.isIndexed);
}

/** How many rows the first term that an index can answer gives; undefined when there is none. */
function rowsOfIndex(terms: readonly Condition[], world: World, isLarge: boolean): number | undefined {
  const candidates = isLarge && world.rules.firstTermMustBeIndexed ? terms.slice(0, 1) : terms;
  const first = candidates.find(term => servingColumn(term, world) !== undefined);
  if (!first) return undefined;
  const column = servingColumn(first, world);
  const interval =
    world.rules.mergeBounds && !('any' in first)
      ? terms.filter(term => !('any' in term) && servingColumn(term, world) === column)
      : [first];
  return world.rows.filter(row => interval.every(term => isTrue(term, row, world))).length;
}

const SERVED = new Set(['eq', 'lt', 'le', 'gt', 'ge', 'empty', 'filled', 'begins', 'in']);

/** The indexed column that alone answers a term; all parts of an OR must ask the same one, in bounds of it. */
function servingColumn(term: Condition, world: World): string | undefined {
  if ('not' in term || 'all' in term) return undefined;
  if ('any' in term)
    return world.rules.orUsesIndex ? sameColumn(term.any.map(part => branchColumn(part, world))) : undefined;
  if (!SERVED.has(term.test) || !isIndexed(term.column, world)) return undefined;
  if (term.test === 'in' && term.values.length > world.rules.inLimit) return undefined;
  return term.column;
}

function branchColumn(part: Condition, world: World): string | undefined {
  if (!('all' in part)) return servingColumn(part, world);
  const bounds = conjuncts(part);
  if (bounds.some(bound => 'any' in bound)) return undefined;
  return sameColumn(bounds.map(bound => servingColumn(bound, world)));
}

function sameColumn(columns: readonly (string | undefined)[]): string | undefined {
  return columns.every(column => column === columns[0]) ? columns[0] : undefined;
}
