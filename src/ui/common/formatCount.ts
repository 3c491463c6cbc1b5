/** From here on the thousands are enough. */
const compactFrom = 10_000;

interface CountFormat {
  readonly locale: string;
  /** There is more than was counted. */
  readonly isAtLeast?: boolean;
}

/** "1,234" up to 9,999, then "12K"; "5,000+" where nobody counted further. */
export function formatCount(count: number, { locale, isAtLeast }: CountFormat): string {
  const options: Intl.NumberFormatOptions = count < compactFrom ? {} : { notation: 'compact' };
  return new Intl.NumberFormat(locale, options).format(count) + (isAtLeast ? '+' : '');
}
