import fc from 'fast-check';
import { type Change, CHANGE_TYPES, type ChangeQuestion } from '../Changes';
import { LIST, sampleStore, START, WEB } from '../sampleStore';
import { type Store } from '../Store';

let store: Store;
let all: readonly Change[];

const OTHER = 'list-2';
const AT = ['2026-11-22T10:00:00Z', '2026-11-22T10:00:01Z', '2026-11-22T10:00:02Z'] as const;

/** Two lists, three authors, adds, updates and removals at three instants. */
beforeAll(() => {
  store = sampleStore();
  store.lists.create({
    ...{ id: OTHER, webId: WEB, title: 'Other', baseTemplate: 100, created: START, authorId: 1 },
    rootFolderUrl: '/sites/hallway/Lists/Other'
  });
  AT.forEach((at, n) => {
    for (const listId of [LIST, OTHER]) {
      const { id } = store.items.insert(listId, {
        ...{ guid: `${listId}-${n}`, values: {}, authorId: n + 1, created: at }
      });
      store.items.update({ listId, id }, { values: {}, editorId: 1, modified: at, isNewVersion: n !== 1 });
      if (n === 2) store.items.remove({ listId, id }, at);
    }
    store.lists.update(LIST, { description: at }, at);
  });
  all = [...store.changes.since(LIST, 0, 1000), ...store.changes.since(OTHER, 0, 1000)].sort(
    (one, other) => one.number - other.number
  );
});

afterAll(() => store.close());

const EVERYTHING: ChangeQuestion = {
  ...{ webId: WEB, listIds: [LIST, OTHER], notBefore: '', limit: 1000 },
  ...{ itemTypes: Object.values(CHANGE_TYPES), listTypes: Object.values(CHANGE_TYPES) }
};

/** The same, without SQL. */
function expected(question: ChangeQuestion): readonly Change[] {
  const found = all.filter(
    change =>
      question.listIds.includes(change.listId) &&
      typesFor(question, change).includes(change.type) &&
      change.at >= question.notBefore &&
      isBetween(question, change) &&
      isShown(question, change)
  );
  return (question.latestFirst ? [...found].reverse() : found).slice(0, question.limit);
}

function typesFor({ itemTypes, listTypes }: ChangeQuestion, { itemId }: Change): readonly number[] {
  return itemId === undefined ? listTypes : itemTypes;
}

function isBetween({ after, until }: ChangeQuestion, { number, at }: Change): boolean {
  const isAfter = !after || ('number' in after ? number > after.number : at >= after.at);
  const isUntil = !until || ('number' in until ? number <= until.number : at < until.at);
  return isAfter && isUntil;
}

function isShown({ ownRows }: ChangeQuestion, { itemId, listId, authorId }: Change): boolean {
  const isBound = itemId !== undefined && ownRows?.listIds.includes(listId) === true;
  return !isBound || authorId === ownRows.authorId;
}

const point = fc.option(
  fc.oneof(
    fc.integer({ min: 0, max: 40 }).map(number => ({ number })),
    fc.constantFrom(START, ...AT).map(at => ({ at }))
  ),
  { nil: undefined }
);
const types = fc.subarray(Object.values(CHANGE_TYPES));

const questions: fc.Arbitrary<ChangeQuestion> = fc
  .record({
    ...{ after: point, until: point, itemTypes: types, listTypes: types },
    listIds: fc.subarray([LIST, OTHER], { minLength: 1 }),
    notBefore: fc.constantFrom('', START, ...AT),
    latestFirst: fc.boolean(),
    limit: fc.integer({ min: 1, max: 30 }),
    ownRows: fc.option(
      fc.record({ authorId: fc.integer({ min: 1, max: 4 }), listIds: fc.subarray([LIST, OTHER]) }),
      { nil: undefined }
    )
  })
  .map(({ after, until, ownRows, ...rest }) => ({
    ...{ webId: WEB, ...rest },
    ...(after ? { after } : {}),
    ...(until ? { until } : {}),
    ...(ownRows ? { ownRows } : {})
  }));

describe('asking the log', () => {
  it('finds what an evaluator without SQL finds, whatever is asked', () => {
    fc.assert(
      fc.property(questions, question => {
        expect(store.changes.ask(question)).toEqual(expected(question));
      }),
      { numRuns: 500 }
    );
  });

  it('finds nothing in another web, nor in no lists at all', () => {
    expect(store.changes.ask({ ...EVERYTHING, webId: 'another' })).toEqual([]);
    expect(store.changes.ask({ ...EVERYTHING, listIds: [] })).toEqual([]);
  });

  it('tells of lists that are gone only when asked', () => {
    const gone = sampleStore();
    gone.lists.remove(LIST, AT[0]);
    const question = { ...EVERYTHING, listIds: [] };
    expect(gone.changes.ask(question)).toEqual([]);
    expect(gone.changes.ask({ ...question, withRemovedLists: true })).toMatchObject([
      { listId: LIST, type: CHANGE_TYPES.remove, at: AT[0] }
    ]);
    gone.close();
  });

  it('knows the newest change of a web', () => {
    expect(store.changes.lastIn(WEB)?.number).toBe(all.at(-1)?.number);
    expect(store.changes.lastIn('another')).toBeUndefined();
  });

  it('ends before a row that cannot be read yet, for every list that is asked about', () => {
    const late = sampleStore();
    let nowMs = 0;
    late.lateness.follow({ nowMs: () => nowMs, nextDelayMs: () => 1000 });
    late.items.insert(LIST, { guid: 'late', values: {}, authorId: 1, created: AT[0] });
    const told = (): number => late.changes.ask({ ...EVERYTHING, listIds: [LIST], listTypes: [] }).length;
    expect(told()).toBe(0);
    nowMs = 1000;
    expect(told()).toBe(1);
    late.close();
  });
});
