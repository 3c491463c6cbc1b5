import { queryOptionsOf } from '../queryOptions';
import { type Entity } from './Entity';
import { narrowCollection } from './narrowCollection';

const entity = (Title: string, Order: number, Note: string | null = null): Entity => ({
  type: 'SP.Thing',
  path: Title,
  properties: { Title, Order, Note, Hidden: Order > 2 },
  onSelect: { Secret: () => `s${Order}` }
});
const ALL = [entity('Alpha', 1), entity('beta', 2, 'x'), entity('Gamma', 3)];

const narrowed = (query: string): string[] =>
  narrowCollection(ALL, queryOptionsOf(new URL(`http://x/?${query}`))).map(one =>
    String(one.properties.Title)
  );

describe('a small collection', () => {
  it.each([
    ['', ['Alpha', 'beta', 'Gamma']],
    ["$filter=Title eq 'ALPHA'", ['Alpha']],
    ["$filter=Title ne 'alpha'", ['beta', 'Gamma']],
    ['$filter=Order gt 1 and Order le 2', ['beta']],
    ["$filter=Order lt 2 or Title ge 'gamma'", ['Alpha', 'Gamma']],
    ['$filter=not (Hidden eq true)', ['Alpha', 'beta']],
    ["$filter=startswith(Title,'G')", ['Gamma']],
    ["$filter=substringof('ET',Title)", ['beta']],
    ['$filter=Note eq null', ['Alpha', 'Gamma']],
    ['$filter=Note ne null', ['beta']],
    ["$filter=Secret eq 's3'", ['Gamma']],
    ['$top=2', ['Alpha', 'beta']],
    ['$top=0', []],
    ['$skip=1', ['beta', 'Gamma']],
    ['$skip=1&$top=1', ['beta']],
    ['$skip=9', []]
  ])('%s leaves %j', (query, expected) => {
    expect(narrowed(query)).toEqual(expected);
  });

  it('refuses unknown properties and what it does not do', () => {
    expect(() => narrowed('$filter=Colour eq 1')).toThrow('does not exist');
    expect(() => narrowed('$filter=Title/Length eq 1')).toThrow();
    expect(() => narrowed('$orderby=Title')).toThrow('does not implement');
    expect(() => narrowed('$skip=-1')).toThrow("'$skip' has the invalid value");
    expect(() => narrowed('$skiptoken=x')).toThrow('does not implement');
    expect(() => narrowed('$filter=year(Title) eq 1')).toThrow();
  });
});
