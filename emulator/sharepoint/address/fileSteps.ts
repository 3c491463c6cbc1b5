import { type Key, type Step } from './Key';

/**
 * Files and folders have one spelling wherever they hang: `folders('a')/folders('b')/files('c')`,
 * `lists(x)/rootfolder/files('c')` and `lists(x)/items(3)/file` all become `web/files/{}`, with a key that tells the way.
 */
export function fileSteps(steps: readonly Step[]): Step[] {
  const folded: Step[] = [];
  for (const step of steps) {
    if ('key' in step) foldKey(folded, step.key);
    else if (step.literal === 'file' || step.literal === 'folder') foldFileOfItem(folded, step);
    else foldRootFolder(folded, step);
  }
  return folded;
}

/** `folders {a} files {b}` is the file b below the folder a. */
function foldKey(folded: Step[], key: Key): void {
  const collection = wordAt(folded, -1);
  const folder = keyAt(folded, -2);
  const isNamed = key.by === 'name' && (collection === 'folders' || collection === 'files');
  if (!isNamed || !folder || wordAt(folded, -3) !== 'folders') return void folded.push({ key });
  replaceEnd(folded, 3, word(collection), {
    key: { ...folder, below: [...(folder.below ?? []), key.value] }
  });
}

function foldFileOfItem(folded: Step[], step: Step & { readonly literal: string }): void {
  const [list, item] = [keyAt(folded, -3), keyAt(folded, -1)];
  const isItem = wordAt(folded, -4) === 'lists' && wordAt(folded, -2) === 'items';
  if (!isItem || !list || !item) return void folded.push(step);
  replaceEnd(folded, 4, word(`${step.literal}s`), { key: { by: 'item', value: item.value, of: list } });
}

/** The root folder itself has an address of its own; what follows it is a folder's. */
function foldRootFolder(folded: Step[], step: Step): void {
  const list = keyAt(folded, -2);
  if (list && wordAt(folded, -1) === 'rootfolder' && wordAt(folded, -3) === 'lists')
    replaceEnd(folded, 3, word('folders'), { key: { by: 'role', value: 'root', of: list } });
  folded.push(step);
}

function replaceEnd(folded: Step[], count: number, ...steps: readonly Step[]): void {
  folded.splice(folded.length - count, count, ...steps);
}

function word(literal: string): Step {
  return { literal, args: [] };
}

function wordAt(steps: readonly Step[], at: number): string | undefined {
  const step = steps.at(at);
  return step && 'literal' in step ? step.literal : undefined;
}

function keyAt(steps: readonly Step[], at: number): Key | undefined {
  const step = steps.at(at);
  return step && 'key' in step ? step.key : undefined;
}
