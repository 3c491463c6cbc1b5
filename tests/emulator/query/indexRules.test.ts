import { type Store } from '../../../emulator/store/Store';
import { ask, largeList } from './largeList';

const ROWS = 12_000;
let store: Store;

beforeAll(() => {
  store = largeList(ROWS);
});
afterAll(() => store.close());

const FEW = { rows: 60, touched: 60 };

describe('the order of an AND on a large list', () => {
  it('wants an index for its first term, unless the switch lets any term serve', () => {
    const late = "PlainRank gt 0 and Rare eq 'x'";
    expect(ask(store, late)).toBe('refused');
    expect(ask(store, late, { rules: { firstTermMustBeIndexed: false } })).toEqual(FEW);
    expect(ask(store, "Rare eq 'x' and PlainRank gt 0")).toEqual(FEW);
  });

  it('lets no first term through that gives more than 5,000 rows by itself', () => {
    expect(ask(store, "Rank gt 0 and Rare eq 'x'")).toBe('refused');
    expect(ask(store, "Rank gt 7000 and Rare eq 'x'")).toMatchObject({ touched: 5000 });
    expect(ask(store, "Rank gt 6999 and Rare eq 'x'")).toBe('refused');
  });

  it('looks through parentheses', () => {
    expect(ask(store, "(Rare eq 'x' and (PlainRank gt 0 and PlainMonth ne 'q'))")).toEqual(FEW);
  });
});

describe('both bounds on one column', () => {
  it('make one interval, or each stands alone', () => {
    const interval = 'Rank gt 6000 and Rank le 6100';
    expect(ask(store, interval)).toEqual({ rows: 100, touched: 100 });
    expect(ask(store, interval, { rules: { mergeBounds: false } })).toBe('refused');
    expect(ask(store, 'Rank le 6100 and Rank gt 6000')).toEqual({ rows: 100, touched: 100 });
  });

  it('hold for ID too', () => {
    const interval = "Id gt 6000 and Id le 6100 and PlainMonth eq 'm1'";
    expect(ask(store, interval)).toEqual({ rows: 10, touched: 100 });
    expect(ask(store, interval, { rules: { mergeBounds: false } })).toBe('refused');
    expect(ask(store, 'Id gt 6000 and Id le 6100', { rules: { mergeBounds: false } })).toBe('refused');
  });
});

describe('alternatives on a large list', () => {
  it('use the index of one column, or none under the strict switch', () => {
    const either = "Month eq 'm1' or Month eq 'm2'";
    expect(ask(store, either)).toEqual({ rows: 2400, touched: 2400 });
    expect(ask(store, either, { rules: { orUsesIndex: false } })).toBe('refused');
  });

  it('touch no row twice', () => {
    expect(ask(store, "Rare eq 'x' or Rare eq 'X'")).toEqual(FEW);
  });

  it('of two columns are refused though both are indexed', () => {
    expect(ask(store, "Rare eq 'x' or Rank le 3")).toBe('refused');
  });

  it('are refused when together they give too much', () => {
    const five = [0, 1, 2, 3, 4].map(month => `Month eq 'm${month}'`).join(' or ');
    expect(ask(store, five)).toBe('refused');
  });

  it('may be intervals, but not hold another column', () => {
    expect(ask(store, '(Rank gt 10 and Rank le 20) or (Rank gt 30 and Rank le 40)')).toEqual({
      rows: 20,
      touched: 20
    });
    expect(ask(store, "(Rank gt 10 and PlainMonth eq 'm1') or Rank eq 7")).toBe('refused');
  });

  it('behind a narrow first term cost nothing more', () => {
    expect(ask(store, "Rare eq 'x' and (PlainRank eq 1 or PlainMonth eq 'm0')")).toMatchObject({
      touched: 60
    });
  });
});

describe('a list of values in CAML', () => {
  const inRanks = (count: number, field = 'Rank'): string => {
    const values = Array.from({ length: count }, (_, at) => `<Value Type="Number">${at + 1}</Value>`).join(
      ''
    );
    return `<In><FieldRef Name="${field}"/><Values>${values}</Values></In>`;
  };

  it('of sixty is served by the index, of sixty-one it is not', () => {
    expect(ask(store, inRanks(60))).toEqual(FEW);
    expect(ask(store, inRanks(61))).toBe('refused');
    expect(ask(store, inRanks(61), { rules: { inLimit: 61 } })).toEqual({ rows: 61, touched: 61 });
    expect(ask(store, inRanks(2, 'PlainRank'))).toBe('refused');
  });

  it('holds for ID as well', () => {
    expect(ask(store, inRanks(60, 'ID'))).toEqual(FEW);
    expect(ask(store, inRanks(61, 'ID'))).toBe('refused');
  });
});

describe('what an index can answer', () => {
  it.each([
    ['Rare eq null and Rank le 10', 'refused'],
    ['Rare ne null', FEW],
    ['PlainRare ne null', 'refused'],
    ["startswith(Rare,'X')", FEW],
    ["substringof('x',Rare)", 'refused'],
    ["Rare ne 'y'", 'refused'],
    ["not (Rare eq 'x')", 'refused'],
    ['not (Rank gt 60)', 'refused'],
    ['BossId ne null', FEW],
    ["Boss/Title eq 'Ann'", 'refused'],
    ['Rank ge 11941', FEW],
    ['Rank lt 61', FEW],
    ['Id le 60', FEW],
    ['Id ne 3', 'refused'],
    ["Rank eq 'none'", 'mistaken']
  ] as const)('is tried by %s', (filter, expected) => {
    if (expected === 'mistaken') expect(() => ask(store, filter)).toThrow("'none' is not a number");
    else expect(ask(store, filter)).toEqual(expected);
  });

  it('says the same of CAML', () => {
    expect(ask(store, '<IsNotNull><FieldRef Name="Rare"/></IsNotNull>')).toEqual(FEW);
    expect(ask(store, '<Neq><FieldRef Name="Rare"/><Value Type="Text">y</Value></Neq>')).toBe('refused');
    const boss = '<Eq><FieldRef Name="Boss" LookupId="TRUE"/><Value Type="Integer">1</Value></Eq>';
    expect(ask(store, boss)).toEqual(FEW);
    expect(ask(store, boss.replace(' LookupId="TRUE"', '').replace('Integer">1<', 'User">Ann<'))).toBe(
      'refused'
    );
  });
});
