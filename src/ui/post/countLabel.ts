import { countText } from '../common/fillText';
import { formatCount } from '../common/formatCount';
import { type PluralKey, type Strings } from '../strings';

/** How often something was done with a post. */
export interface PostCount {
  readonly number: number;
  readonly of: PluralKey;
  /** There is more than was counted. */
  readonly isAtLeast: boolean;
}

interface Language {
  readonly strings: Strings;
  readonly locale: string;
}

/** "Like, 5 likes"; nothing is said of none. The number is written as it is seen: who speaks to a screen names what is on it. */
export function countLabel(label: string, count: PostCount, { strings, locale }: Language): string {
  if (count.number === 0) return label;
  const written = shownCount(count, locale);
  return `${label}, ${countText(strings, count.of, { count: count.number, locale, written })}`;
}

/** What is seen: nothing for none. */
export function shownCount({ number, isAtLeast }: PostCount, locale: string): string {
  return number === 0 ? '' : formatCount(number, { locale, isAtLeast });
}
