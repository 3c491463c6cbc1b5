import { readFileSync } from 'node:fs';
import path from 'node:path';
import { markup } from './markup';
import { oddities } from './oddities';
import { schemes } from './schemes';

const { strings } = JSON.parse(readFileSync(path.join(__dirname, 'naughtyStrings.json'), 'utf8')) as {
  strings: readonly string[];
};

/** Each once: what might run, or break the page, if any of it were taken for more than text. */
export const hostileTexts: readonly string[] = [...new Set([...strings, ...markup, ...schemes, ...oddities])];
