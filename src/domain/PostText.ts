/** Far above any limit an owner may set, far below what would slow a page: UTF-16 units. */
export const maxTextUnits = 16_384;

/** More marks than this on one letter draw over their neighbours; no language needs as many. */
const maxMarksPerLetter = 8;

export type TextProblem = 'blank' | 'tooLong';

/** Overrides turn readable text around: they are shown as what they are instead of being obeyed. */
const overrides = /[\u202d\u202e]/g;
/** Embeddings without their end reach past the post; browsers isolate posts, so they are not needed. */
const embeddings = /[\u202a-\u202c]/g;
// eslint-disable-next-line no-control-regex -- finding control characters is the point
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\u{e0001}]/gu;
const lineBreaks = /\r\n?|[\u0085\u2028\u2029]/g;
const stackedMarks = new RegExp(`(\\p{M}{${maxMarksPerLetter}})\\p{M}+`, 'gu');
const visible = /[^\s\p{Cc}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u;
const plainAscii = /^[\n\x20-\x7e]*$/;

/**
 * Text as Hallway keeps and shows it: NFC, one kind of line break, no control characters, no lone surrogates,
 * bounded. Cleaning clean text changes nothing.
 */
export function cleanText(raw: string, maxUnits: number = maxTextUnits): string {
  const bounded = cutAtUnits(raw, maxUnits);
  if (plainAscii.test(bounded)) return bounded;
  const cleaned = bounded
    .replace(lineBreaks, '\n')
    .replace(/\t/g, ' ')
    .replace(controls, '')
    .replace(embeddings, '')
    .replace(overrides, '\ufffd')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC')
    .replace(stackedMarks, '$1');
  return cutAtUnits(cleaned.normalize('NFC'), maxUnits);
}

/** Characters as a reader counts them: a family emoji or a letter with its accents is one. */
export function countCharacters(text: string): number {
  if (plainAscii.test(text)) return text.length;
  let count = 0;
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- only how often it goes round matters
  for (const _ of graphemes().segment(text)) count += 1;
  return count;
}

/** True where nothing would be seen: spaces, invisible joiners, Hangul fillers, the empty Braille cell. */
export function isBlank(text: string): boolean {
  return !visible.test(text);
}

/** What stands in the way of sending this text; undefined when nothing does. Expects text as `cleanText` leaves it. */
export function textProblem(text: string, maxCharacters: number): TextProblem | undefined {
  if (isBlank(text)) return 'blank';
  if (text.length <= maxCharacters) return undefined;
  return countCharacters(text) > maxCharacters ? 'tooLong' : undefined;
}

function cutAtUnits(text: string, units: number): string {
  if (text.length <= units) return text;
  const cut = text.slice(0, units);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

let segmenter: Intl.Segmenter | undefined;

function graphemes(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return segmenter;
}
