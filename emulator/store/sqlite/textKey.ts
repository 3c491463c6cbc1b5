/**
 * Text as SharePoint's SQL Server collation (Latin1_General_CI_AS_KS_WS) compares it: without case, ligatures and sharp s
 * written out, trailing spaces gone, and characters beyond the basic plane (most emoji), joiners and variation
 * selectors without any weight. Two texts with one key are the same value to a unique column.
 * https://learn.microsoft.com/sql/relational-databases/collations/collation-and-unicode-support
 */
export function textKey(text: string): string {
  return prefixKey(text).replace(/ +$/, '');
}

/** The same for the beginning or a part of a text, whose trailing spaces count. */
export function prefixKey(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFC')
    .replace(WEIGHTLESS, '')
    .toLowerCase()
    .replace(EXPANDING, character => EXPANSIONS[character] ?? character);
}

const PLAIN = /^[ -~]*$/;
const WEIGHTLESS =
  /[\u{10000}-\u{10ffff}]|[\ud800-\udfff]|\p{Cc}|\p{Cf}|[\ufe00-\ufe0f]|\p{Emoji_Presentation}/gu;
const EXPANDING = /[ßæœþĳﬀﬁﬂ]/g;
const EXPANSIONS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ĳ: 'ij',
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl'
};
