import { drawZipf } from './drawZipf';

const words = [
  'budget',
  'canteen',
  'parking',
  'safety',
  'release',
  'travel',
  'hiring',
  'lab',
  'sales',
  'energy'
];
const tagCount = 2000;

/** Spoken of in a few months long ago. */
export const dormantTag = 'oldoffice';

/** `budget`, `canteen`, ..., `budget1`, ...: the first is used most. */
export function tagOfRank(rank: number): string {
  const [word = '', series] = [words[rank % words.length], Math.floor(rank / words.length)];
  return series === 0 ? word : `${word}${series}`;
}

const rankAt = drawZipf(tagCount, 1);

export function tagAt(fraction: number): string {
  return tagOfRank(rankAt(fraction));
}
