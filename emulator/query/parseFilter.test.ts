import { QuerySyntaxError, UnsupportedExpression } from './errors';
import { parseFilter } from './parseFilter';
import { type Predicate } from './Predicate';

const id3: Predicate = {
  kind: 'compare',
  field: { name: 'Id' },
  op: 'eq',
  value: { type: 'number', value: 3 }
};
const id4: Predicate = { ...id3, value: { type: 'number', value: 4 } };
const id5: Predicate = { ...id3, value: { type: 'number', value: 5 } };

describe('parseFilter', () => {
  it.each(['eq', 'ne', 'lt', 'le', 'gt', 'ge'] as const)('reads the comparison %s', op => {
    expect(parseFilter(`Id ${op} 3`)).toEqual({ ...id3, op });
  });

  it('turns a comparison round when the value stands first', () => {
    expect(parseFilter('3 lt Id')).toEqual({ ...id3, op: 'gt' });
    expect(parseFilter('3 eq Id')).toEqual(id3);
  });

  it('binds and closer than or, and keeps chains flat', () => {
    expect(parseFilter('Id eq 3 or Id eq 4 and Id eq 5')).toEqual({
      kind: 'or',
      terms: [id3, { kind: 'and', terms: [id4, id5] }]
    });
    expect(parseFilter('Id eq 3 and Id eq 4 and Id eq 5')).toEqual({ kind: 'and', terms: [id3, id4, id5] });
  });

  it('lets parentheses and not say otherwise', () => {
    expect(parseFilter('(Id eq 3 or Id eq 4) and not (Id eq 5)')).toEqual({
      kind: 'and',
      terms: [
        { kind: 'or', terms: [id3, id4] },
        { kind: 'not', term: id5 }
      ]
    });
  });

  it.each([
    ["'it''s'", { type: 'text', value: "it's" }],
    ["''", { type: 'text', value: '' }],
    ['-1.5', { type: 'number', value: -1.5 }],
    ['3e2', { type: 'number', value: 300 }],
    ['7L', { type: 'number', value: 7 }],
    ['true', { type: 'boolean', value: true }],
    ["datetime'2026-11-22T09:00:00Z'", { type: 'dateTime', value: '2026-11-22T09:00:00Z' }],
    ["datetime'2026-11-22T10:30:00.5+01:30'", { type: 'dateTime', value: '2026-11-22T09:00:00Z' }],
    ["datetime'2026-11-22'", { type: 'dateTime', value: '2026-11-22T00:00:00Z' }],
    [
      "guid'6C0F53A3-0B4E-4B3E-9E5C-1A5C2B3D4E5F'",
      { type: 'guid', value: '6c0f53a3-0b4e-4b3e-9e5c-1a5c2b3d4e5f' }
    ]
  ])('reads the literal %s', (text, value) => {
    expect(parseFilter(`X eq ${text}`)).toMatchObject({ value });
  });

  it('reads null tests, functions of text and parts of dates', () => {
    expect(parseFilter('X eq null')).toEqual({ kind: 'isNull', field: { name: 'X' } });
    expect(parseFilter('null ne X')).toEqual({ kind: 'isNotNull', field: { name: 'X' } });
    expect(parseFilter("startswith(X,'a(b')")).toEqual({
      kind: 'startsWith',
      field: { name: 'X' },
      value: 'a(b'
    });
    expect(parseFilter("substringof('a',X) eq true")).toEqual({
      kind: 'contains',
      field: { name: 'X' },
      value: 'a'
    });
    expect(parseFilter("startswith(X,'a') eq false")).toMatchObject({ kind: 'not' });
    expect(parseFilter('year(Created) ge 2026')).toEqual({
      kind: 'datePart',
      part: 'year',
      field: { name: 'Created' },
      op: 'ge',
      value: 2026
    });
  });

  it('reads a property of a person', () => {
    expect(parseFilter("Author/Title eq 'Ann'")).toMatchObject({
      field: { name: 'Author', property: 'Title' }
    });
  });

  it.each([
    ['Id equals 3', "Unknown operator 'equals' at position 3."],
    ['3 eq not', "Expected a column but found 'not' at position 5."],
    ["startswith(not,'a')", "Expected a column but found 'not' at position 11."],
    ["Title eq 'open", 'A string is not closed at position 9.'],
    ['Id eq', 'Expected a column or a value but found the end at position 5.'],
    ['Id eq 3 Id', "Expected the end but found 'Id' at position 8."],
    ['(Id eq 3', "Expected ')' but found the end at position 8."],
    ['', 'Expected a column or a value but found the end at position 0.'],
    ['Id eq 3 and', 'Expected a column or a value but found the end at position 11.'],
    ['Id eq #', 'Unexpected character "#" at position 6.'],
    ["When eq datetime'yesterday'", "'yesterday' is not a date at position 8."],
    ['day(When) eq null', 'day() gives a number at position 10.'],
    ['Id eq 1e999', '1e999 is too large at position 6.']
  ])('refuses %j, saying where', (text, message) => {
    expect(() => parseFilter(text)).toThrow(
      new QuerySyntaxError(message.replace(/ at position \d+\.$/, ''), position(message))
    );
  });

  it.each([
    ["endswith(Title,'a')", "The function 'endswith'", 0],
    ["tolower(Title) eq 'a'", "The function 'tolower'", 0],
    ['Id eq 3 and Tags/any()', "The function 'Tags/any'", 12],
    ['Tags/any(t: t eq 1)', 'A condition over several values (any, all)', 10],
    ['Id in (1,2)', "The operator 'in'", 3],
    ['Id add 1 eq 2', "The operator 'add'", 3],
    ['Title eq Body', 'Comparing two columns or two values', 6],
    ['1 eq 1', 'Comparing two columns or two values', 2],
    ['Id gt null', "'gt null'", 3],
    ["Author/Manager/Title eq 'a'", "The path 'Author/Manager/Title'", 0]
  ])('names what SharePoint does not have in %j', (text, expression, at) => {
    expect(() => parseFilter(text)).toThrow(new UnsupportedExpression(expression, at));
  });

  it('survives hostile nesting without exhausting the stack', () => {
    const deep = `${'('.repeat(100_000)}Id eq 1${')'.repeat(100_000)}`;
    expect(() => parseFilter(deep)).toThrow('nested too deeply');
    expect(() => parseFilter(`${'not '.repeat(100_000)}Id eq 1`)).toThrow('nested too deeply');
  });
});

function position(message: string): number {
  return Number(/(\d+)\.$/.exec(message)?.[1]);
}
