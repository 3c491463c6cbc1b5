import * as fc from 'fast-check';
import { parseFilter } from './parseFilter';
import { COMPARISONS, DATE_PARTS, type FieldPath, type Literal, type Predicate } from './Predicate';
import { printFilter } from './printFilter';

const field: fc.Arbitrary<FieldPath> = fc.constantFrom<FieldPath[]>(
  { name: 'Title' },
  { name: 'Id' },
  { name: 'OData__x005f_1' },
  { name: 'Author', property: 'Title' }
);
const literal: fc.Arbitrary<Literal> = fc.oneof(
  fc.string({ unit: 'binary' }).map<Literal>(value => ({ type: 'text', value })),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map<Literal>(value => ({ type: 'number', value: value === 0 ? 0 : value })),
  fc.boolean().map<Literal>(value => ({ type: 'boolean', value })),
  fc.uuid().map<Literal>(value => ({ type: 'guid', value })),
  fc
    .date({ min: new Date('1900-01-01'), max: new Date('8900-01-01'), noInvalidDate: true })
    .map<Literal>(date => ({ type: 'dateTime', value: `${date.toISOString().slice(0, 19)}Z` }))
);
const op = fc.constantFrom(...COMPARISONS);
const leaf: fc.Arbitrary<Predicate> = fc.oneof(
  fc.record({ kind: fc.constant('compare' as const), field, op, value: literal }),
  fc.record({ kind: fc.constantFrom('isNull' as const, 'isNotNull' as const), field }),
  fc.record({ kind: fc.constantFrom('startsWith' as const, 'contains' as const), field, value: fc.string() }),
  fc.record({
    kind: fc.constant('datePart' as const),
    part: fc.constantFrom(...DATE_PARTS),
    field,
    op,
    value: fc.nat(3000)
  })
);
const { predicate } = fc.letrec<{ predicate: Predicate }>(tie => ({
  predicate: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      terms: fc.array(tie('predicate'), { minLength: 2, maxLength: 4 })
    }),
    fc.record({ kind: fc.constant('not' as const), term: tie('predicate') })
  )
}));

describe('printFilter', () => {
  it('writes what reads back as the same predicate', () => {
    fc.assert(
      fc.property(predicate, original => {
        expect(parseFilter(printFilter(original))).toEqual(original);
      }),
      { numRuns: 500 }
    );
  });

  it('never makes the reader fail with anything but its own errors, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
        try {
          parseFilter(text);
        } catch (error) {
          expect(['QuerySyntaxError', 'UnsupportedExpression']).toContain((error as Error).name);
        }
      }),
      { numRuns: 500 }
    );
  });

  it('writes a list of values as a chain of or', () => {
    const values: Literal[] = [1, 2].map(value => ({ type: 'number', value }));
    expect(printFilter({ kind: 'in', field: { name: 'Id' }, values })).toBe('(Id eq 1 or Id eq 2)');
  });
});
