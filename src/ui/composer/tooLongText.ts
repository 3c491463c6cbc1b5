import { fillText } from '../common/fillText';
import { type Strings } from '../strings';

/** Why a text cannot be sent, and what to do about it. */
export function tooLongText(
  strings: Strings,
  { maxCharacters, locale }: { maxCharacters: number; locale: string }
): string {
  return fillText(strings.tooLongAdvice, { limit: new Intl.NumberFormat(locale).format(maxCharacters) });
}
