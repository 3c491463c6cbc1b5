import { type Column } from './Column';
import { columnsOf } from './columnsOf';
import { ThresholdExceeded } from './errors';
import { bindPredicate } from './bindPredicate';
import { type OrderTerm } from './ListQuery';
import { parseFilter } from './parseFilter';
import { type Plan } from './Plan';
import { planQuery } from './planQuery';
import { type Predicate } from './Predicate';
import { DEFAULT_RULES, type QueryRules } from './QueryRules';

const COLUMNS: Column[] = [
  { name: 'ID', kind: 'id', isIndexed: true },
  { name: 'Key', kind: 'text', isIndexed: true },
  { name: 'Month', kind: 'text', isIndexed: true },
  { name: 'Title', kind: 'text', isIndexed: false },
  { name: 'Author', kind: 'person', isIndexed: false }
];
const columns = columnsOf(COLUMNS);

interface Ask {
  readonly orderBy?: OrderTerm[];
  readonly limit?: number;
  readonly rowCount?: number;
  /** Rows the index gives for whatever is asked of it. */
  readonly found?: number;
  readonly rules?: Partial<QueryRules>;
}

function plan(filter: string | undefined, ask: Ask = {}): { plan: Plan; asked: string[] } {
  const asked: string[] = [];
  const where: Predicate | undefined =
    filter === undefined ? undefined : bindPredicate(parseFilter(filter), columns);
  const question = {
    where,
    orderBy: ask.orderBy ?? [],
    limit: ask.limit ?? 100,
    columns,
    rules: { ...DEFAULT_RULES, ...ask.rules }
  };
  const chosen = planQuery(question, {
    rowCount: ask.rowCount ?? 1_000_000,
    seek: (column, anyOf, limit) => {
      asked.push(`${column} ${anyOf.map(tests => tests.length).join('|')}`);
      return Array.from({ length: Math.min(limit, ask.found ?? 60) }, (_, index) => index + 1);
    }
  });
  return { plan: chosen, asked };
}

const refused = (filter: string | undefined, ask?: Ask): void => {
  expect(() => plan(filter, ask)).toThrow(ThresholdExceeded);
};

describe('planQuery on a large list', () => {
  it('walks along ID when nothing or only ID is asked', () => {
    expect(plan(undefined).plan).toEqual({ kind: 'walk', column: 'ID', tests: [] });
    expect(plan(undefined, { orderBy: [{ field: 'ID', direction: 'desc' }] }).plan.kind).toBe('walk');
    expect(plan('Id gt 5').plan).toMatchObject({ kind: 'walk', column: 'ID' });
    expect(plan('Id gt 5 and Id lt 1000000').plan.kind).toBe('walk');
  });

  it('walks along an index that is sorted by', () => {
    expect(plan(undefined, { orderBy: [{ field: 'Month', direction: 'desc' }] }).plan).toMatchObject({
      column: 'Month'
    });
  });

  it('refuses to sort by a column without index, even behind a narrow filter', () => {
    refused(undefined, { orderBy: [{ field: 'Title', direction: 'asc' }] });
    refused("Key eq 'a'", { orderBy: [{ field: 'Title', direction: 'asc' }], found: 1 });
  });

  it('refuses a page larger than the threshold', () => {
    refused(undefined, { limit: 5001 });
    expect(plan(undefined, { limit: 5000 }).plan.kind).toBe('walk');
  });

  it.each([
    "Key eq 'a'",
    "Key gt 'a'",
    "startswith(Key,'a')",
    'Key eq null',
    'Key ne null',
    "Key eq 'a' and Title eq 'b'",
    "Key eq 'a' or Key eq 'b'",
    "(Key gt 'a' and Key lt 'b') or Key eq 'c'",
    "(Key eq 'a' or Key eq 'b') and Title eq 'c'",
    "Id gt 10 and Title eq 'b'"
  ])('serves %s by its index when few rows match', filter => {
    expect(plan(filter, { found: 5000 }).plan.kind).toBe('seek');
    refused(filter, { found: 5001 });
  });

  it.each([
    "Title eq 'a'",
    'AuthorId eq 3',
    "Key ne 'a'",
    "substringof('a',Key)",
    "not (Key eq 'a')",
    "Key eq 'a' or Title eq 'b'",
    "Key eq 'a' or Month eq 'b'",
    "Key eq 'a' or (Key eq 'b' and Title eq 'c')",
    "Author/Title eq 'Ann'",
    'day(Created) eq 1'
  ])('refuses %s, which no index serves', filter => {
    const withCreated = columnsOf([...COLUMNS, { name: 'Created', kind: 'dateTime', isIndexed: true }]);
    const where = bindPredicate(parseFilter(filter), withCreated);
    const question = { where, orderBy: [], limit: 1, columns: withCreated, rules: DEFAULT_RULES };
    expect(() => planQuery(question, { rowCount: 5001, seek: () => [] })).toThrow(ThresholdExceeded);
  });

  it('reads AND from the left: the first term has to narrow, whatever follows', () => {
    expect(plan("Month eq 'a' and Key eq 'b'").asked).toEqual(['Month 1']);
    refused("Title eq 'a' and Key eq 'b'");
    expect(plan("Title eq 'a' and Key eq 'b'", { rules: { firstTermMustBeIndexed: false } }).asked).toEqual([
      'Key 1'
    ]);
  });

  it('takes both bounds on one column as one interval, unless switched off', () => {
    const filter = "Id gt 10 and Title eq 'x' and Id lt 20";
    expect(plan(filter).asked).toEqual(['ID 2']);
    expect(plan(filter, { rules: { mergeBounds: false } }).asked).toEqual(['ID 1']);
  });

  it('counts each bound of ID alone when bounds are not merged', () => {
    refused('Id gt 10 and Id lt 20', { rules: { mergeBounds: false }, found: 999_990 });
    expect(plan('Id gt 10', { rules: { mergeBounds: false } }).plan.kind).toBe('walk');
  });

  it('makes every OR a scan when told so', () => {
    refused("Key eq 'a' or Key eq 'b'", { rules: { orUsesIndex: false } });
  });

  it('serves at most 60 values in one In', () => {
    const values = (count: number): Predicate => ({
      kind: 'in',
      field: { name: 'Key' },
      values: Array.from({ length: count }, (_, n) => ({ type: 'text', value: `k${n}` }))
    });
    const ask = (where: Predicate): Plan =>
      planQuery(
        { where, orderBy: [], limit: 1, columns, rules: DEFAULT_RULES },
        { rowCount: 5001, seek: () => [] }
      );
    expect(ask(values(60)).kind).toBe('seek');
    expect(() => ask(values(61))).toThrow(ThresholdExceeded);
  });
});

describe('planQuery on a small list', () => {
  it('refuses nothing', () => {
    const small = { rowCount: 5000, limit: 100_000 };
    expect(plan("Title eq 'a'", small).plan.kind).toBe('scan');
    expect(plan(undefined, { ...small, orderBy: [{ field: 'Title', direction: 'asc' }] }).plan.kind).toBe(
      'scan'
    );
    expect(plan("Key eq 'a'", { ...small, found: 5000 }).plan.kind).toBe('seek');
    expect(plan(undefined, small).plan.kind).toBe('walk');
  });
});
