import { ThresholdExceeded } from '../../emulator/query/errors';
import { parseFilter } from '../../emulator/query/parseFilter';
import { parseSkipToken, printSkipToken } from '../../emulator/query/skipToken';
import { type ItemPage } from '../../emulator/store/Items';
import { openStore } from '../../emulator/store/openStore';
import { type Store } from '../../emulator/store/Store';

const LIST = 'list';
const POSTS = 10_000;
const START = '2026-11-01T00:00:00Z';
let store: Store;

beforeAll(() => {
  store = openStore({ database: ':memory:' });
  store.lists.create({
    id: LIST,
    webId: 'web',
    title: 'L',
    baseTemplate: 100,
    rootFolderUrl: '/l',
    created: START,
    authorId: 1
  });
  store.fields.add({
    id: 'key',
    listId: LIST,
    internalName: 'PostKey',
    title: 'PostKey',
    type: 'Text',
    enforceUniqueValues: true
  });
  store.fields.add({
    id: 'month',
    listId: LIST,
    internalName: 'AuthorMonth',
    title: 'AuthorMonth',
    type: 'Text',
    indexed: true
  });
  store.items.load(
    LIST,
    Array.from({ length: POSTS }, (_, n) => ({
      guid: `g${n}`,
      values: { Title: `Post ${n}`, PostKey: `17.${n}`, AuthorMonth: `${n % 60}|2026-11` },
      authorId: (n % 60) + 1,
      created: START
    }))
  );
});

afterAll(() => store.close());

function pages(limit: number, filter?: string): ItemPage[] {
  const found: ItemPage[] = [];
  const query = {
    orderBy: [{ field: 'Id', direction: 'desc' as const }],
    limit,
    ...(filter ? { where: parseFilter(filter) } : {})
  };
  let page = store.items.query(LIST, query);
  while (page.next) {
    found.push(page);
    // Through the text of the token, as a client sends it back.
    page = store.items.query(LIST, { ...query, cursor: parseSkipToken(printSkipToken(page.next)) });
  }
  return found;
}

describe('ten thousand posts', () => {
  it.each([200, 5000])('are paged to the end by ID in pages of %i, touching only what is returned', limit => {
    const found = pages(limit);
    const ids = found.flatMap(page => page.rows.map(row => row.id));
    expect(ids).toEqual(Array.from({ length: POSTS }, (_, n) => POSTS - n));
    expect(Math.max(...found.map(page => page.rowsTouched))).toBe(limit);
    expect(found.reduce((sum, page) => sum + page.rowsTouched, 0)).toBe(POSTS);
  });

  it('are paged by one author and month, touching the rows of that month each time', () => {
    const found = pages(50, "AuthorMonth eq '7|2026-11'");
    expect(found.flatMap(page => page.rows)).toHaveLength(167);
    expect(new Set(found.map(page => page.rowsTouched))).toEqual(new Set([167]));
  });

  it('are read since an id and in a window of ids, within the threshold', () => {
    expect(store.items.query(LIST, { where: parseFilter('Id gt 9800'), limit: 200 }).rowsTouched).toBe(200);
    const recent = store.items.query(LIST, {
      where: parseFilter("Id gt 5000 and substringof('99',Title)"),
      limit: 200
    });
    expect(recent.rowsTouched).toBe(5000);
    const ask = (): ItemPage =>
      store.items.query(LIST, { where: parseFilter("Id gt 4999 and substringof('99',Title)"), limit: 1 });
    expect(ask).toThrow(ThresholdExceeded);
  });

  it('are refused where no index helps, at once and not after reading them', () => {
    expect(() => store.items.query(LIST, { where: parseFilter("Title eq 'Post 1'"), limit: 1 })).toThrow(
      ThresholdExceeded
    );
    expect(() =>
      store.items.query(LIST, { orderBy: [{ field: 'Title', direction: 'asc' }], limit: 1 })
    ).toThrow(ThresholdExceeded);
    expect(() => store.items.query(LIST, { limit: 5001 })).toThrow(ThresholdExceeded);
  });
});
