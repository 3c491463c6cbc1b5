import { type PluralKey, type StringKey, type Strings } from '../strings';

/** Fills `{name}` in a text; a name without a value stays as it is written, so that a gap is seen. */
export function fillText(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (written, name: string) => String(values[name] ?? written));
}

/**
 * The form of a text that this language uses for so many, with the number written as the language writes it.
 * @param written the number, where it is to be written otherwise
 */
export function countText(
  strings: Strings,
  key: PluralKey,
  { count, locale, written }: { count: number; locale: string; written?: string }
): string {
  const form: StringKey =
    new Intl.PluralRules(locale).select(count) === 'one' ? `${key}_one` : `${key}_other`;
  return fillText(strings[form], { count: written ?? new Intl.NumberFormat(locale).format(count) });
}
