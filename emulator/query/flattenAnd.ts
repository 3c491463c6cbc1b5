import { type Predicate } from './Predicate';

/** The terms of an AND from left to right, whatever the parentheses; any other predicate is its own only term. */
export function flattenAnd(predicate: Predicate): readonly Predicate[] {
  return predicate.kind === 'and' ? predicate.terms.flatMap(flattenAnd) : [predicate];
}
