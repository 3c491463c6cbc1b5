import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { type Strings } from '../../../src/ui/strings';

/** The English texts, read as SPFx's loader reads them. */
export const englishStrings = ((): Strings => {
  let strings: Strings | undefined;
  const define = (_names: unknown, make: () => Strings): void => void (strings = make());
  vm.runInNewContext(readFileSync('src/webparts/hallway/loc/en-us.js', 'utf8'), { define });
  if (!strings) throw new Error('en-us.js defines nothing.');
  return strings;
})();
