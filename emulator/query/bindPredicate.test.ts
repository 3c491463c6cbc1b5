import { bindPredicate } from './bindPredicate';
import { type Column } from './Column';
import { columnsOf } from './columnsOf';
import { IncompatibleValue, UnknownField, UnsupportedExpression } from './errors';
import { parseFilter } from './parseFilter';
import { type Predicate } from './Predicate';

const kinds: Record<string, Column['kind']> = {
  ID: 'id',
  Title: 'text',
  _Status: 'text',
  Score: 'number',
  Flag: 'boolean',
  When: 'dateTime',
  Author: 'person',
  Topic: 'lookup',
  Link: 'other',
  Unique: 'guid'
};
const columns = columnsOf(Object.entries(kinds).map(([name, kind]) => ({ name, kind, isIndexed: false })));
const bind = (filter: string): Predicate => bindPredicate(parseFilter(filter), columns);

describe('bindPredicate', () => {
  it.each([
    ['Id eq 1', { name: 'ID' }],
    ["title eq 'a'", { name: 'Title' }],
    ["OData__Status eq 'a'", { name: '_Status' }],
    ['AuthorId eq 1', { name: 'Author' }],
    ['Author/Id eq 1', { name: 'Author' }],
    ['Author eq 1', { name: 'Author' }],
    ["Author eq 'Ann'", { name: 'Author', property: 'Title' }],
    ["Author/EMail eq 'a'", { name: 'Author', property: 'EMail' }],
    ["startswith(Author,'A')", { name: 'Author', property: 'Title' }],
    ['TopicId eq 1', { name: 'Topic' }]
  ])('knows whom %s means', (filter, field) => {
    expect(bind(filter)).toMatchObject({ field });
  });

  it.each([
    ["Score eq '3.5'", { type: 'number', value: 3.5 }],
    ['Title eq 3', { type: 'text', value: '3' }],
    ['Flag eq 1', { type: 'boolean', value: true }],
    ["Flag eq 'false'", { type: 'boolean', value: false }],
    ["When ge '2026-11-22'", { type: 'dateTime', value: '2026-11-22T00:00:00Z' }],
    ["Unique eq '{ABC}'", { type: 'guid', value: 'abc' }]
  ])('reads the value of %s in the type of its column', (filter, value) => {
    expect(bind(filter)).toMatchObject({ value });
  });

  it.each(["Score eq 'x'", "Score eq ''", 'Flag eq 2', "When eq 'soon'", 'When eq 3', "Link eq 'x'"])(
    'refuses %s, whose value does not fit',
    filter => {
      expect(() => bind(filter)).toThrow(IncompatibleValue);
    }
  );

  it('asks for text and for dates only where there are any', () => {
    expect(() => bind("startswith(Score,'1')")).toThrow(IncompatibleValue);
    expect(() => bind('year(Title) eq 2026')).toThrow(IncompatibleValue);
    expect(bind('Link eq null')).toMatchObject({ kind: 'isNull' });
  });

  it('refuses columns the list does not have, wherever they stand', () => {
    expect(() => bind("Id eq 1 and not (Nope eq 'a' or Id eq 2)")).toThrow(new UnknownField('Nope'));
    expect(() => bind("Author/Nope eq 'a'")).toThrow(new UnknownField('Author/Nope'));
    expect(() => bind("Title/Id eq 'a'")).toThrow(new UnknownField('Title/Id'));
    expect(() => bind("Topic/Title eq 'a'")).toThrow(UnsupportedExpression);
  });
});
