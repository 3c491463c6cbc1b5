/**
 * The parts of a document that are written by `npm run matrix`, between `<!-- generated: name -->` and
 * `<!-- end: name -->`, each on a line of its own.
 */
export function replaceSection(document: string, name: string, text: string): string {
  const { before, after } = partsOf(document, name);
  return `${before}\n\n${text}\n\n${after}`;
}

function partsOf(document: string, name: string): { before: string; after: string } {
  const start = `<!-- generated: ${name} -->`;
  const end = `<!-- end: ${name} -->`;
  const startAt = document.indexOf(start);
  const endAt = document.indexOf(end);
  if (startAt < 0 || endAt < startAt) throw new Error(`The document has no lines "${start}" and "${end}".`);
  return { before: document.slice(0, startAt + start.length), after: document.slice(endAt) };
}

/** The first line that is another, for people; undefined when the texts are the same. */
export function firstDifference(written: string, wanted: string): string | undefined {
  if (written === wanted) return undefined;
  const writtenLines = written.split('\n');
  const wantedLines = wanted.split('\n');
  const at = wantedLines.findIndex((line, index) => line !== writtenLines[index]);
  const line = at < 0 ? wantedLines.length : at;
  return `line ${line + 1} is\n  ${writtenLines[line] ?? '(missing)'}\nand should be\n  ${wantedLines[line] ?? '(no more)'}`;
}
