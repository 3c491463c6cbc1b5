import { cleanText, maxTextUnits, textProblem, type TextProblem } from '../domain/PostText';

export interface PreparedText {
  readonly text: string;
  readonly problem?: TextProblem;
}

/** Typed text as it will be sent. What cleaning would have to cut is too long, so that nothing is cut unseen. */
export function preparedText(typed: string, maxCharacters: number): PreparedText {
  const text = cleanText(typed).trim();
  const problem = typed.trim().length > maxTextUnits ? 'tooLong' : textProblem(text, maxCharacters);
  return { text, problem };
}
