import { segmentText } from './segmentText';
import { foldTag } from './TopicKey';

/** A tag as a text spells it: UTF-16 units from its `#` up to, not including, `end`. */
export interface WrittenTag {
  readonly start: number;
  readonly end: number;
  /** As `foldTag` leaves it. */
  readonly folded: string;
}

const letter = '[\\p{L}\\p{M}\\p{N}_\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\p{Regional_Indicator}]';
/** Hyphens and joiners stand only between letters. */
const tag = new RegExp(`#${letter}+(?:[-\\u200c\\u200d]${letter}+)*`, 'gu');
/** Nobody means a tag with `#1`. */
const meaning = /[\p{L}\p{Extended_Pictographic}]/u;
/** Nor with `C#minor` or with a part of an address. */
const goesOn = /[\p{L}\p{M}\p{N}_#&/]/u;
/** In scripts that are written without spaces, a tag may begin right after a word. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const maxUnits = 100;

/** The tags of a text, in its order. What looks like one within a link is a part of the link, as on the screen. */
export function writtenTags(text: string): readonly WrittenTag[] {
  let at = 0;
  return segmentText(text).flatMap(segment => {
    const start = at;
    at += segment.text.length;
    return segment.kind === 'text' ? tagsIn(segment.text, start) : [];
  });
}

function tagsIn(text: string, from: number): readonly WrittenTag[] {
  return [...text.matchAll(tag)].flatMap(({ index, 0: written }) => {
    const before = text.charAt(index - 1);
    const isOne = !goesOn.test(before) || unspaced.test(before);
    if (!isOne || written.length > maxUnits || !meaning.test(written)) return [];
    const start = from + index;
    return [{ start, end: start + written.length, folded: foldTag(written.slice(1)) }];
  });
}
