import * as React from 'react';
import {
  cleanText,
  countCharacters,
  maxTextUnits,
  textProblem,
  type TextProblem
} from '../../domain/PostText';

export interface TextBudget {
  /** What keeps this text from being sent; undefined when nothing does. */
  readonly problem: TextProblem | undefined;
  /** Below zero: so many too many. */
  readonly remaining: number;
  readonly maxCharacters: number;
}

/** How much room is left in a text, in characters as a reader counts them. */
export function useTextBudget(text: string, maxCharacters: number): TextBudget {
  return React.useMemo(() => budgetOf(text, maxCharacters), [text, maxCharacters]);
}

export function budgetOf(text: string, maxCharacters: number): TextBudget {
  const cleaned = cleanText(text);
  // Cleaning also cuts, so that no paste is counted for seconds; what was cut is over any limit, unit by unit.
  const cutUnits = Math.max(0, text.length - maxTextUnits);
  const remaining = maxCharacters - countCharacters(cleaned) - cutUnits;
  return {
    problem: cutUnits > 0 ? 'tooLong' : textProblem(cleaned, maxCharacters),
    remaining,
    maxCharacters
  };
}
