import { type Columns } from './Column';
import { ThresholdExceeded } from './errors';
import { flattenAnd } from './flattenAnd';
import { indexTermOf, type IndexTerm } from './indexTerm';
import { type OrderTerm, type QueryWindow } from './ListQuery';
import { type Plan, type Statistics } from './Plan';
import { type Predicate } from './Predicate';
import { type QueryRules } from './QueryRules';

export interface Question {
  /** Bound to the list. */
  readonly where: Predicate | undefined;
  /** By internal name. */
  readonly orderBy: readonly OrderTerm[];
  readonly limit: number;
  readonly isGrouped?: boolean;
  readonly window?: QueryWindow | undefined;
  readonly columns: Columns;
  readonly rules: QueryRules;
}

/**
 * Chooses the way SharePoint would answer, by rows touched and not by rows returned. The rules, with their sources, are
 * told in the comments below and in QueryRules; on a list of at most `threshold` rows nothing is refused.
 * https://learn.microsoft.com/previous-versions/office/developer/sharepoint-2010/ee557257(v=office.14)
 * @throws ThresholdExceeded
 */
export function planQuery(question: Question, statistics: Statistics): Plan {
  const isLarge = statistics.rowCount > question.rules.threshold;
  if (isLarge && question.window?.sortsUnindexed !== true) refuseUnindexedSort(question);
  const terms = question.where ? flattenAnd(question.where) : [];
  const walk = question.isGrouped ? undefined : walkOf(question, terms, isLarge);
  return walk ?? seekOf(question, { terms, statistics, isLarge }) ?? scanOf(question, isLarge);
}

/** Sorting by a column without index is refused on a large list, even after a filter. */
function refuseUnindexedSort({ orderBy, columns }: Question): void {
  const unindexed = orderBy.find(term => columns.find(term.field)?.isIndexed !== true);
  if (unindexed) throw new ThresholdExceeded(`it sorts by ${unindexed.field}, which is not indexed`);
}

/** Rows in the order of ID or of an index, with nothing to filter but ranges of ID: only those walked are touched. */
function walkOf(question: Question, terms: readonly Predicate[], isLarge: boolean): Plan | undefined {
  const { orderBy, columns, rules, limit } = question;
  const along = columns.find(orderBy[0]?.field ?? 'ID');
  if (!along?.isIndexed) return undefined;
  const isServed =
    along.kind === 'id' ? areIdRanges(terms, rules) : terms.length === 0 && orderBy.length === 1;
  if (!isServed) return undefined;
  if (isLarge && limit > rules.threshold) {
    throw new ThresholdExceeded(`a page of ${limit} rows is larger than the threshold`);
  }
  return { kind: 'walk', column: along.name, tests: terms };
}

function areIdRanges(terms: readonly Predicate[], rules: QueryRules): boolean {
  const isRange = (term: Predicate): boolean =>
    term.kind === 'compare' && term.field.name === 'ID' && term.op !== 'ne';
  return terms.every(isRange) && (terms.length < 2 || rules.mergeBounds);
}

interface SeekQuestion {
  readonly terms: readonly Predicate[];
  readonly statistics: Statistics;
  readonly isLarge: boolean;
}

/** AND is evaluated from left to right: the first indexed term has to narrow under the threshold by itself. */
function seekOf(question: Question, { terms, statistics, isLarge }: SeekQuestion): Plan | undefined {
  const { columns, rules } = question;
  const asIndexTerm = (term: Predicate): IndexTerm | undefined => indexTermOf(term, columns, rules);
  const candidates = isLarge && rules.firstTermMustBeIndexed ? terms.slice(0, 1) : terms;
  const first = candidates.map(asIndexTerm).find(term => term !== undefined);
  if (!first) return undefined;
  const anyOf = rules.mergeBounds ? withOtherBounds(first, terms.map(asIndexTerm)) : first.anyOf;
  const ids = statistics.seek(first.column, anyOf, rules.threshold + 1);
  if (ids.length > rules.threshold) {
    return refusedOrWindow(
      question,
      `the first indexed term, on ${first.column}, gives more than ${rules.threshold} rows`
    );
  }
  return { kind: 'seek', column: first.column, ids };
}

/** Both bounds on one column are one interval. */
function withOtherBounds(first: IndexTerm, all: readonly (IndexTerm | undefined)[]): IndexTerm['anyOf'] {
  if (first.anyOf.length !== 1) return first.anyOf;
  const bounds = all.filter(term => term?.column === first.column && term.anyOf.length === 1);
  return [bounds.flatMap(term => term?.anyOf[0] ?? [])];
}

function scanOf(question: Question, isLarge: boolean): Plan {
  return isLarge ? refusedOrWindow(question, 'no index serves its first term') : { kind: 'scan' };
}

/** Grouping past the threshold is refused on every surface. */
function refusedOrWindow({ window, isGrouped }: Question, reason: string): Plan {
  if (!window || isGrouped) throw new ThresholdExceeded(reason);
  return { kind: 'window' };
}
