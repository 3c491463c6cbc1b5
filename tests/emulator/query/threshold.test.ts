import { type Store } from '../../../emulator/store/Store';
import { ask, type Found, largeList } from './largeList';

/** What a column without index costs is decided by the size of the list alone. */
describe.each([
  [4999, true],
  [5000, true],
  [5001, false],
  [12_000, false]
])('a list of %i rows', (rows, isSmall) => {
  let store: Store;
  beforeAll(() => {
    store = largeList(rows);
  });
  afterAll(() => store.close());

  const ifSmall = (found: Found): Found => (isSmall ? found : 'refused');

  it.each([
    ["PlainRare eq 'x'", 60],
    ['PlainBossId eq 1', 60],
    ['PlainRank le 3', 3],
    ["startswith(Title,'T4999')", 1],
    ["substringof('T4999',Title)", 1],
    ["Boss/Title eq 'Ann'", 60],
    ['AuthorId eq 77', 0],
    ["Created lt datetime'2000-01-01T00:00:00Z'", 0],
    ["Month ne 'm1' and Rank le 2", 1]
  ])('answers %s by looking at every row, or not at all', (filter, found) => {
    expect(ask(store, filter)).toEqual(
      isSmall && filter.includes('and')
        ? { rows: found, touched: 2 }
        : ifSmall({ rows: found, touched: rows })
    );
  });

  it.each([
    ["Rare eq 'x'", 60, 60],
    ['BossId eq 1', 60, 60],
    ['Rank le 3', 3, 3],
    ["Rare eq 'x' and PlainRank gt 0", 60, 60],
    ["Month eq 'm3' and Rank le 100", 10, undefined],
    ['Id eq 4999', 1, 1]
  ])('answers %s by an index, whatever its size', (filter, found, touched) => {
    const page = ask(store, filter);
    expect(page).toMatchObject({ rows: found });
    if (touched !== undefined) expect(page).toMatchObject({ touched });
  });

  it('counts the rows behind a bound of ID that another term follows', () => {
    const filter = `Id gt ${rows - 100} and PlainMonth eq 'm8'`;
    expect(ask(store, filter)).toEqual({ rows: 10, touched: 100 });
    const wide = "Id gt 1 and PlainMonth eq 'm8'";
    expect(ask(store, wide, { limit: 7 })).toEqual(
      rows - 1 <= 5000 ? { rows: 7, touched: rows - 1 } : 'refused'
    );
  });

  it('pages along ID and along an index touching the page alone', () => {
    for (const field of ['ID', 'Month', 'Rank']) {
      const order = [{ field, direction: 'desc' as const }];
      expect(ask(store, '', { order, limit: 30 })).toEqual({ rows: 30, touched: 30 });
    }
    expect(ask(store, 'Id gt 100 and Id lt 4000', { limit: 30 })).toEqual({ rows: 30, touched: 30 });
  });

  it('sorts by a column without index only if it is small, behind an index too', () => {
    const order = [{ field: 'PlainRank', direction: 'desc' as const }];
    expect(ask(store, '', { order, limit: 3 })).toEqual(ifSmall({ rows: 3, touched: rows }));
    expect(ask(store, "Rare eq 'x'", { order, limit: 3 })).toEqual(ifSmall({ rows: 3, touched: 60 }));
  });

  it('groups everything only if it is small, and what an index narrowed always', () => {
    const order = [{ field: 'Month', direction: 'asc' as const }];
    expect(ask(store, '', { order, isGrouped: true })).toEqual(
      ifSmall({ rows: Math.min(rows, 5000), touched: rows })
    );
    expect(ask(store, "Rare eq 'x'", { order, isGrouped: true })).toEqual({ rows: 60, touched: 60 });
    const byId = [{ field: 'ID', direction: 'asc' as const }];
    expect(ask(store, '', { order: byId, isGrouped: true })).toEqual(
      ifSmall({ rows: Math.min(rows, 5000), touched: rows })
    );
  });

  it('gives a page of 5,001 rows only if it is small', () => {
    expect(ask(store, '', { limit: 5001 })).toEqual(ifSmall({ rows, touched: rows }));
  });

  it('moves its threshold with the switch', () => {
    expect(ask(store, "Rare eq 'x'", { rules: { threshold: 60 } })).toEqual({ rows: 60, touched: 60 });
    expect(ask(store, "Rare eq 'x'", { rules: { threshold: 59 } })).toBe('refused');
  });
});
