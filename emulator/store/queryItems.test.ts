import { IncompatibleValue, ThresholdExceeded, UnknownField } from '../query/errors';
import { type ListQuery } from '../query/ListQuery';
import { parseFilter } from '../query/parseFilter';
import { type ItemPage } from './Items';
import { addField, LIST, sampleStore, START, WEB } from './sampleStore';
import { type Store } from './Store';

const SMALL = { threshold: 50 };
let store: Store;

beforeAll(() => {
  store = sampleStore();
  addField(store, 'Month', { indexed: true });
  addField(store, 'Body', { type: 'Note' });
  const loginName = 'i:0#.f|membership|ann@contoso.example';
  store.principals.ensureUser({
    webId: WEB,
    kind: 'User',
    loginName,
    title: 'Ann',
    email: 'ann@contoso.example'
  });
  store.items.load(
    LIST,
    Array.from({ length: 200 }, (_, n) => ({
      guid: `g${n}`,
      values: { Title: `T${n + 1}`, Month: n % 10 === 0 ? null : `m${n % 10}`, Body: 'Text' },
      authorId: (n % 2) + 1,
      created: START
    }))
  );
});

afterAll(() => store.close());

function ask(filter: string | undefined, query: Partial<ListQuery> = {}): ItemPage {
  return store.items.query(LIST, { ...(filter ? { where: parseFilter(filter) } : {}), limit: 10, ...query });
}

const ids = (page: ItemPage): number[] => page.rows.map(row => row.id);

describe('a query', () => {
  it('touches only the rows walked when it goes along ID', () => {
    const page = ask(undefined, { orderBy: [{ field: 'Id', direction: 'desc' }], limit: 3, rules: SMALL });
    expect(ids(page)).toEqual([200, 199, 198]);
    expect(page).toMatchObject({
      rowsTouched: 3,
      hasMore: true,
      next: { direction: 'next', id: 198, values: {} }
    });
  });

  it('touches all rows an index gives, however few are returned', () => {
    const page = ask("Month eq 'M3'", { limit: 1, rules: SMALL });
    expect(ids(page)).toEqual([4]);
    expect(page.rowsTouched).toBe(20);
  });

  it('touches every row of a small list when there is no index', () => {
    expect(ask("Title eq 'T7'")).toMatchObject({ rowsTouched: 200, hasMore: false });
    expect(() => ask("Title eq 'T7'", { rules: SMALL })).toThrow(ThresholdExceeded);
  });

  it('serves null tests by the index', () => {
    expect(ask('Month eq null', { rules: SMALL }).rowsTouched).toBe(20);
    expect(() => ask('Month ne null', { rules: SMALL })).toThrow(ThresholdExceeded);
  });

  it('passes over rows of others, and counts them', () => {
    const page = ask(undefined, { onlyAuthorId: 2, limit: 5, rules: SMALL });
    expect(ids(page)).toEqual([2, 4, 6, 8, 10]);
    expect(page.rowsTouched).toBe(10);
    expect(() => ask(undefined, { onlyAuthorId: 2, limit: 30, rules: SMALL })).toThrow(ThresholdExceeded);
    expect(() => ask(undefined, { onlyAuthorId: 99, limit: 1, rules: SMALL })).toThrow(ThresholdExceeded);
    expect(ask(undefined, { onlyAuthorId: 99, limit: 1 })).toMatchObject({ rows: [], rowsTouched: 200 });
  });

  it('answers by the name of a person on a small list', () => {
    expect(ask("Author/Title eq 'ANN'", { limit: 200 }).rows).toHaveLength(100);
    expect(ask("startswith(Author/EMail,'ann@')", { limit: 200 }).rows).toHaveLength(100);
    expect(ask("Author/Title eq 'Bob'").rows).toHaveLength(0);
  });

  it('goes back as well as on', () => {
    const second = ask(undefined, { cursor: { direction: 'next', id: 10, values: {} } });
    expect(ids(second)[0]).toBe(11);
    const first = ask(undefined, { cursor: { direction: 'previous', id: 11, values: {} } });
    expect(ids(first)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it.each(['asc', 'desc'] as const)(
    'pages to the end along a sorted column with empty and equal values, %s',
    direction => {
      const orderBy = [{ field: 'Month', direction }];
      const all = ids(ask(undefined, { orderBy, limit: 200 }));
      const paged: number[] = [];
      let page = ask(undefined, { orderBy, limit: 7, rules: SMALL });
      while (page.next) {
        paged.push(...ids(page));
        page = ask(undefined, { orderBy, limit: 7, rules: SMALL, cursor: page.next });
      }
      expect(paged).toEqual(all);
      expect(new Set(paged).size).toBe(200);
    }
  );

  it('says which column it does not know or cannot sort by', () => {
    expect(() => ask('Nope eq 1')).toThrow(new UnknownField('Nope'));
    expect(() => ask(undefined, { orderBy: [{ field: 'Nope', direction: 'asc' }] })).toThrow(UnknownField);
    expect(() => ask(undefined, { orderBy: [{ field: 'Body', direction: 'asc' }] })).toThrow(
      IncompatibleValue
    );
  });

  it('survives a thousand terms', () => {
    const many = Array.from({ length: 1500 }, (_, n) => `Title eq 'T${n}'`).join(' or ');
    expect(ask(many, { limit: 500 }).rows).toHaveLength(200);
  });
});
