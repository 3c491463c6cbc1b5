import { type Predicate } from './Predicate';

/** How many comparisons a predicate makes; each value of an `In` is one. */
export function countConditions(predicate: Predicate): number {
  switch (predicate.kind) {
    case 'and':
    case 'or':
      return predicate.terms.reduce((sum, term) => sum + countConditions(term), 0);
    case 'not':
      return countConditions(predicate.term);
    case 'in':
      return predicate.values.length;
    default:
      return 1;
  }
}
