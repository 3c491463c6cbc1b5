/** Longer posts are cut, so that one of them does not fill the feed. */
const maxLines = 40;
/** What fits on a line of the widest feed, about; narrower ones cut a little later, in lines. */
const charactersPerLine = 64;

/** An estimate from the text alone: measuring the drawn text would move it. */
export function isLongText(text: string): boolean {
  let lines = 0;
  for (const line of text.split('\n')) {
    lines += Math.max(1, Math.ceil(line.length / charactersPerLine));
    if (lines > maxLines) return true;
  }
  return false;
}
