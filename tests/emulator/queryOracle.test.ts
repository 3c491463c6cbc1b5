import * as fc from 'fast-check';
import { parseCaml } from '../../emulator/query/parseCaml';
import { parseFilter } from '../../emulator/query/parseFilter';
import { ThresholdExceeded } from '../../emulator/query/errors';
import { type ListQuery } from '../../emulator/query/ListQuery';
import { type ItemPage } from '../../emulator/store/Items';
import { openStore } from '../../emulator/store/openStore';
import { type Store } from '../../emulator/store/Store';
import {
  asCaml,
  asOData,
  isIdRange,
  isTrue,
  verdictOn,
  type Condition,
  type OracleRow,
  type Relation
} from './queryOracle';

const LIST = 'list';
const START = '2026-11-01T00:00:00Z';
const ROWS = 200;
const THRESHOLD = 50;

const word = fc.string({ unit: fc.constantFrom('a', 'A', 'b', 'B', 'é', ' c', '1'), maxLength: 3 });
const score = fc.integer({ min: -3, max: 12 });
const instant = fc
  .integer({ min: 0, max: 20 })
  .map(hour => `2026-11-02T${String(hour).padStart(2, '0')}:00:00Z`);
const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 6 });

const world: fc.Arbitrary<OracleRow[]> = fc
  .array(
    fc.record({
      month: orNull(word),
      score: orNull(score),
      when: orNull(instant),
      title: orNull(word),
      flag: orNull(fc.boolean())
    }),
    { minLength: ROWS, maxLength: ROWS }
  )
  .map(rows => rows.map((row, index) => ({ id: index + 1, ...row })));

const ORDERED: Relation[] = ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'empty', 'filled'];
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    column: fc.constantFrom('month' as const, 'title' as const),
    test: fc.constantFrom<Relation[]>(...ORDERED, 'begins', 'has'),
    value: word
  }),
  fc.record({ column: fc.constant('score' as const), test: fc.constantFrom(...ORDERED), value: score }),
  fc.record({ column: fc.constant('when' as const), test: fc.constantFrom(...ORDERED), value: instant }),
  fc.record({
    column: fc.constant('id' as const),
    test: fc.constantFrom<Relation[]>('eq', 'lt', 'le', 'gt', 'ge'),
    value: fc.integer({ min: 1, max: ROWS })
  }),
  fc.record({
    column: fc.constant('flag' as const),
    test: fc.constantFrom<Relation[]>('eq', 'ne', 'empty'),
    value: fc.boolean()
  })
);
const { condition } = fc.letrec<{ condition: Condition }>(tie => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.record({ all: fc.array(tie('condition'), { minLength: 2, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 2, maxLength: 3 }) })
  )
}));

/** Runs the work on a list with these rows. */
function withList(rows: readonly OracleRow[], work: (store: Store) => void): void {
  const store = openStore({ database: ':memory:' });
  try {
    store.lists.create({
      id: LIST,
      webId: 'web',
      title: 'L',
      baseTemplate: 100,
      rootFolderUrl: '/l',
      created: START,
      authorId: 1
    });
    const fields = [
      ['Month', 'Text', true],
      ['Score', 'Number', true],
      ['When', 'DateTime', true],
      ['Flag', 'Boolean', false]
    ] as const;
    for (const [internalName, type, indexed] of fields) {
      store.fields.add({ id: internalName, listId: LIST, internalName, title: internalName, type, indexed });
    }
    store.items.load(
      LIST,
      rows.map(({ id, month, score: Score, when, title, flag }) => ({
        guid: `g${id}`,
        values: { Month: month, Score, When: when, Title: title, Flag: flag },
        authorId: 1,
        created: START
      }))
    );
    work(store);
  } finally {
    store.close();
  }
}

function ask(store: Store, query: Partial<ListQuery>): ItemPage | 'refused' {
  try {
    return store.items.query(LIST, { limit: ROWS, ...query });
  } catch (error) {
    if (error instanceof ThresholdExceeded) return 'refused';
    throw error;
  }
}

function served(page: ItemPage | 'refused'): ItemPage {
  if (page === 'refused') throw new Error('The query was refused.');
  return page;
}

const idsOf = (page: ItemPage): number[] => page.rows.map(row => row.id);
const many = fc.array(condition, { minLength: 25, maxLength: 25 });

describe('the store beside an independent evaluator', () => {
  it('answers any filter on a small list alike, asked in OData and in CAML', () => {
    fc.assert(
      fc.property(world, many, (rows, conditions) =>
        withList(rows, store => {
          for (const each of conditions) {
            const expected = rows.filter(row => isTrue(each, row)).map(row => row.id);
            const byOData = ask(store, { where: parseFilter(asOData(each)) });
            expect(byOData === 'refused' ? byOData : idsOf(byOData)).toEqual(expected);
            expect(ask(store, { where: parseCaml(asCaml(each)).where })).toEqual(byOData);
          }
        })
      ),
      { numRuns: 20 }
    );
  });

  it('refuses on a large list exactly what the rules refuse, and touches as many rows as they say', () => {
    const met = { refused: 0, served: 0 };
    fc.assert(
      fc.property(world, many, (rows, conditions) =>
        withList(rows, store => {
          for (const each of conditions) {
            if (isIdRange(each)) continue;
            const verdict = verdictOn(each, rows, THRESHOLD);
            const page = ask(store, {
              where: parseFilter(asOData(each)),
              limit: THRESHOLD,
              rules: { threshold: THRESHOLD }
            });
            met[verdict === 'refused' ? 'refused' : 'served'] += 1;
            if (page === 'refused' || verdict === 'refused')
              expect([asOData(each), page]).toEqual([asOData(each), verdict]);
            else {
              expect([asOData(each), page.rowsTouched]).toEqual([asOData(each), verdict.touches]);
              expect(idsOf(page)).toEqual(rows.filter(row => isTrue(each, row)).map(row => row.id));
            }
          }
        })
      ),
      { numRuns: 20 }
    );
    // Both ways were met often, or the test would say little.
    expect(Math.min(met.refused, met.served)).toBeGreaterThan(50);
  });

  it('walks a range of ids touching no more than the page, however large the list', () => {
    const range = fc.record({
      from: fc.integer({ min: 0, max: ROWS }),
      limit: fc.integer({ min: 1, max: THRESHOLD }),
      isDown: fc.boolean()
    });
    fc.assert(
      fc.property(world, fc.array(range, { minLength: 20, maxLength: 20 }), (rows, ranges) =>
        withList(rows, store => {
          for (const { from, limit, isDown } of ranges) {
            const expected = rows.map(row => row.id).filter(id => id > from);
            if (isDown) expected.reverse();
            const page = ask(store, {
              where: parseFilter(`Id gt ${from}`),
              orderBy: [{ field: 'Id', direction: isDown ? 'desc' : 'asc' }],
              limit,
              rules: { threshold: THRESHOLD }
            });
            expect(idsOf(served(page))).toEqual(expected.slice(0, limit));
            expect(served(page).rowsTouched).toBe(Math.min(limit, expected.length));
          }
        })
      ),
      { numRuns: 15 }
    );
  });

  it('sorts by any columns and pages to the end without losing or repeating a row', () => {
    const order = fc
      .uniqueArray(fc.constantFrom('Month', 'Score', 'When', 'Flag'), { minLength: 1, maxLength: 3 })
      .chain(names =>
        fc.tuple(
          ...names.map(field =>
            fc.record({
              field: fc.constant(field),
              direction: fc.constantFrom('asc' as const, 'desc' as const)
            })
          )
        )
      );
    fc.assert(
      fc.property(world, order, fc.integer({ min: 7, max: 60 }), (rows, orderBy, limit) =>
        withList(rows, store => {
          const whole = served(ask(store, { orderBy }));
          const first = served(ask(store, { orderBy, limit }));
          const found = [first];
          while (found.length <= ROWS) {
            const cursor = found.at(-1)?.next;
            if (!cursor) break;
            found.push(served(ask(store, { orderBy, limit, cursor })));
          }
          expect(found.flatMap(idsOf)).toEqual(idsOf(whole));
          // Back from the first row of the second page is the first page again.
          const start = served(
            ask(store, { orderBy, limit: 1, ...(first.next ? { cursor: first.next } : {}) })
          );
          if (!start.next) throw new Error('There is no second page.');
          const back = ask(store, { orderBy, limit, cursor: { ...start.next, direction: 'previous' } });
          expect(idsOf(served(back))).toEqual(idsOf(first));
        })
      ),
      { numRuns: 30 }
    );
  });
});
