import * as fc from 'fast-check';
import { wholeDay } from './camlDates';
import { UnsupportedExpression } from './errors';
import { parseCaml, type CamlView } from './parseCaml';
import { COMPARISONS, type FieldPath, type Literal, type Predicate } from './Predicate';
import { printCaml, printWhere } from './printCaml';

const name = fc.constantFrom('Title', 'ID', '_Status', 'a&b', '"q"', 'Größe', '漢字', ' x ');
const field: fc.Arbitrary<FieldPath> = fc.oneof(
  name.map(each => ({ name: each })),
  name.map(each => ({ name: each, property: 'Id' }))
);
const text: fc.Arbitrary<Literal> = fc
  .string({ unit: 'grapheme' })
  .map<Literal>(value => ({ type: 'text', value }));
const instant = fc
  .date({ min: new Date('1900-01-01'), max: new Date('8900-01-01'), noInvalidDate: true })
  .map(date => `${date.toISOString().slice(0, 19)}Z`);
const literal: fc.Arbitrary<Literal> = fc.oneof(
  text,
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map<Literal>(value => ({ type: 'number', value: value === 0 ? 0 : value })),
  fc.boolean().map<Literal>(value => ({ type: 'boolean', value })),
  fc.uuid().map<Literal>(value => ({ type: 'guid', value })),
  instant.map<Literal>(value => ({ type: 'dateTime', value }))
);
const includes = fc.record({ kind: fc.constant('includes' as const), field, value: literal });
const leaf: fc.Arbitrary<Predicate> = fc.oneof(
  fc.record({
    kind: fc.constant('compare' as const),
    field,
    op: fc.constantFrom(...COMPARISONS),
    value: literal
  }),
  fc.record({ kind: fc.constantFrom('isNull' as const, 'isNotNull' as const), field }),
  fc.record({
    kind: fc.constantFrom('startsWith' as const, 'contains' as const),
    field,
    value: fc.string({ unit: 'grapheme' })
  }),
  fc.record({ kind: fc.constant('in' as const), field, values: fc.array(literal, { maxLength: 5 }) }),
  includes,
  includes.map<Predicate>(term => ({ kind: 'not', term })),
  fc.tuple(field, instant).map<Predicate>(([path, day]) => wholeDay(path, 'ne', day))
);

/** As the reader builds them: a chain never begins with a chain of its own kind. */
function chain(kind: 'and' | 'or', terms: readonly Predicate[]): Predicate {
  const [first, ...others] = terms;
  return { kind, terms: first?.kind === kind ? [...first.terms, ...others] : terms };
}

const { predicate } = fc.letrec<{ predicate: Predicate }>(tie => ({
  predicate: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc
      .tuple(
        fc.constantFrom('and' as const, 'or' as const),
        fc.array(tie('predicate'), { minLength: 2, maxLength: 4 })
      )
      .map(([kind, terms]) => chain(kind, terms))
  )
}));

const terms = fc.array(
  fc.record({ field: name, direction: fc.constantFrom('asc' as const, 'desc' as const) }),
  { minLength: 1, maxLength: 3 }
);
const view: fc.Arbitrary<CamlView> = fc
  .record(
    {
      where: predicate,
      orderBy: fc.oneof(terms, fc.constant([])),
      groupBy: terms,
      limit: fc.record({ rowLimit: fc.nat(5000), isPaged: fc.boolean() }),
      viewFields: fc.array(name, { maxLength: 4 })
    },
    { requiredKeys: ['orderBy', 'viewFields'] }
  )
  .map(({ limit, ...others }) => ({ isPaged: false, ...others, ...limit }));

describe('printCaml', () => {
  it('writes what reads back as the same view', () => {
    fc.assert(
      fc.property(view, original => expect(parseCaml(printCaml(original))).toEqual(original)),
      { numRuns: 1000 }
    );
  });

  it('writes plain CAML', () => {
    expect(
      printCaml({
        where: { kind: 'compare', field: { name: 'Title' }, op: 'eq', value: { type: 'text', value: 'a<b' } },
        orderBy: [{ field: 'ID', direction: 'desc' }],
        rowLimit: 30,
        isPaged: true,
        viewFields: ['Title']
      })
    ).toBe(
      '<View><Query><Where><Eq><FieldRef Name="Title"/><Value Type="Text">a&#60;b</Value></Eq></Where>' +
        '<OrderBy><FieldRef Name="ID" Ascending="FALSE"/></OrderBy></Query>' +
        '<ViewFields><FieldRef Name="Title"/></ViewFields><RowLimit Paged="TRUE">30</RowLimit></View>'
    );
  });

  it.each<Predicate>([
    { kind: 'datePart', part: 'day', field: { name: 'Created' }, op: 'eq', value: 3 },
    { kind: 'not', term: { kind: 'isNull', field: { name: 'Title' } } },
    { kind: 'not', term: { kind: 'contains', field: { name: 'Title' }, value: 'a' } }
  ])('says that CAML cannot say %j', impossible => {
    expect(() => printWhere(impossible)).toThrow(UnsupportedExpression);
  });
});
