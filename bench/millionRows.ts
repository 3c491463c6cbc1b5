import { type NewItem } from '../emulator/store/Items';

/** Text columns of the list, as Hallway's posts have them; the first is unique, and all are indexed but the last two. */
export const UNIQUE_COLUMN = 'PostKey';
export const INDEXED_COLUMNS = [
  ...[
    'AuthorKey',
    'AuthorMonth',
    'KindMonth',
    'RootKey',
    'RootBucket',
    'ParentKey',
    'SubjectKey',
    'SourceKey'
  ],
  ...['Ix1', 'Ix2', 'Ix3']
];
export const PLAIN_COLUMNS = ['Lang', 'Flags'];

const AUTHORS = 20_000;
const THREADS = 200_000;
const MONTHS = 24;
const FIRST_MONTH_MS = Date.parse('2024-12-01T00:00:00Z');
const DAY_MS = 24 * 60 * 60 * 1000;
const DAYS = 30;

/** Post number `at`, the same each time: spread evenly over people, threads and months. */
export function postAt(at: number, total: number): NewItem {
  const authorId = 10 + (spread(at, 1) % AUTHORS);
  const createdMs = FIRST_MONTH_MS + Math.floor((at / total) * MONTHS * DAYS) * DAY_MS;
  const created = `${new Date(createdMs).toISOString().slice(0, 19)}Z`;
  const month = created.slice(0, 7);
  const root = spread(at, 2) % THREADS;
  const isReply = at % 3 === 0;
  return {
    guid: `${hex(at, 8)}-0000-4000-8000-${hex(at, 12)}`,
    authorId,
    created,
    values: {
      Title: `Post number ${at} on how the quarter went`,
      Body: `Post number ${at} on how the quarter went, with a second sentence that says a little more.`,
      PostKey: postKeyAt(at),
      AuthorKey: String(authorId),
      AuthorMonth: `${authorId}|${month}`,
      KindMonth: `${at % 20 === 0 ? 'question' : 'post'}|${month}`,
      RootKey: isReply ? `10.${hex(root, 13)}` : null,
      RootBucket: isReply ? `10.${hex(root, 13)}.${at % 64}` : null,
      ParentKey: isReply ? `10.${hex(root, 13)}` : null,
      SubjectKey: at % 25 === 0 ? postKeyAt(at >> 1) : null,
      Lang: 'en'
    }
  };
}

export function postKeyAt(at: number): string {
  return `${10 + (spread(at, 1) % AUTHORS)}.${hex(spread(at, 3), 8)}${hex(at, 5)}`;
}

/** The same number for the same place, and no pattern to see. */
export function spread(at: number, salt: number): number {
  let mixed = Math.imul(at + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0').slice(-digits);
}
