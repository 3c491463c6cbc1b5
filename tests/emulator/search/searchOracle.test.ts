import { type TestTenant } from '../rest/testTenant';
import { NOTES } from '../rest/testTenant';
import { rowsOf, search, searchTenant } from './searchTenant';

/** Random queries, answered by search and by a judge that knows nothing of it. */

const WORDS = ['apple', 'pear', 'plum', 'fig', 'lime', 'kiwi'];
const ROWS = 40;
const QUERIES = 250;

interface Row {
  readonly id: number;
  readonly title: readonly string[];
  readonly body: readonly string[];
  readonly author: 'ben' | 'cam';
}

interface Asked {
  readonly text: string;
  readonly holds: (row: Row) => boolean;
}

let tenant: TestTenant;
let rows: readonly Row[];
let state = 20_261_116;

function below(limit: number): number {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((state / 2_147_483_648) * limit);
}

function pick<Value>(values: readonly Value[]): Value {
  return values[below(values.length)] as Value;
}

beforeAll(async () => {
  tenant = await searchTenant({ searchLagMs: 0 });
  const written: Row[] = [];
  for (let id = 1; id <= ROWS; id += 1) {
    const title = Array.from({ length: 1 + below(3) }, () => pick(WORDS));
    const body = Array.from({ length: below(5) }, () => pick(WORDS));
    const author = pick(['ben', 'cam'] as const);
    await tenant[author].post(`${NOTES}/items`, { Title: title.join(' '), Body: body.join(', ') });
    written.push({ id, title, body, author });
  }
  rows = written;
});
afterAll(() => tenant.emulator.close());

function hasPhrase(words: readonly string[], phrase: readonly string[]): boolean {
  return ` ${words.join(' ')} `.includes(` ${phrase.join(' ')} `);
}

function leaf(): Asked {
  const word = pick(WORDS);
  const other = pick(WORDS);
  const start = word.slice(0, 1 + below(2));
  const id = 1 + below(ROWS);
  const author = pick(['ben', 'cam'] as const);
  const either = (row: Row, fits: (words: readonly string[]) => boolean): boolean =>
    fits(row.title) || fits(row.body);
  return pick<Asked>([
    { text: word, holds: row => either(row, words => words.includes(word)) },
    { text: `"${word} ${other}"`, holds: row => either(row, words => hasPhrase(words, [word, other])) },
    { text: `${start}*`, holds: row => either(row, words => words.some(one => one.startsWith(start))) },
    { text: `title:${word}`, holds: row => row.title.includes(word) },
    { text: `Title:"${word} ${other}"`, holds: row => hasPhrase(row.title, [word, other]) },
    { text: `title="${word}"`, holds: row => row.title.join(' ') === word },
    { text: `title<>${word}`, holds: row => row.title.join(' ') !== word },
    { text: `BodyOWSMTXT:${word}`, holds: row => row.body.includes(word) },
    { text: `author:${author}`, holds: row => row.author === author },
    { text: `ListItemId>${id}`, holds: row => row.id > id },
    { text: `ListItemId<=${id}`, holds: row => row.id <= id }
  ]);
}

function tree(depth: number): Asked {
  if (depth === 0 || below(4) === 0) return leaf();
  const left = tree(depth - 1);
  const right = tree(depth - 1);
  const word = pick(WORDS);
  return pick<Asked>([
    { text: `(${left.text} AND ${right.text})`, holds: row => left.holds(row) && right.holds(row) },
    { text: `(${left.text} OR ${right.text})`, holds: row => left.holds(row) || right.holds(row) },
    { text: `(${left.text} NOT (${right.text}))`, holds: row => left.holds(row) && !right.holds(row) },
    { text: `(NOT (${left.text}))`, holds: row => !left.holds(row) },
    {
      text: `(${word} (${left.text}))`,
      holds: row => left.holds(row) && (row.title.includes(word) || row.body.includes(word))
    }
  ]);
}

describe(`${QUERIES} queries made at random`, () => {
  it('find what the judge finds, once each, in the order of doc ids', async () => {
    const counts = { some: 0, none: 0, all: 0 };
    for (let asked = 0; asked < QUERIES; asked += 1) {
      const query = tree(3);
      const answer = await search(
        tenant.ann,
        query.text,
        "&rowlimit=500&sortlist='[DocId]'&selectproperties='ListItemId'"
      );
      const found = rowsOf(answer).map(({ ListItemId }) => Number(ListItemId));
      const expected = rows.filter(query.holds).map(({ id }) => id);
      expect([query.text, found]).toEqual([query.text, expected]);
      counts[expected.length === 0 ? 'none' : expected.length === ROWS ? 'all' : 'some'] += 1;
    }
    expect(counts.some).toBeGreaterThan(QUERIES / 2);
  });

  it('page by page give the same as at once', async () => {
    for (let asked = 0; asked < 15; asked += 1) {
      const query = tree(2);
      const sort = "&sortlist='[DocId]'";
      const whole = rowsOf(await search(tenant.ann, query.text, `&rowlimit=500${sort}`));
      const paged: unknown[] = [];
      for (let start = 0; start < whole.length; start += 7)
        paged.push(...rowsOf(await search(tenant.ann, query.text, `&rowlimit=7&startrow=${start}${sort}`)));
      expect([query.text, paged]).toEqual([query.text, whole]);
    }
  });
});
