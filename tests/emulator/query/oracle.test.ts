import { ThresholdExceeded } from '../../../emulator/query/errors';
import { type ListQuery } from '../../../emulator/query/ListQuery';
import { parseCaml } from '../../../emulator/query/parseCaml';
import { parseFilter } from '../../../emulator/query/parseFilter';
import { type ItemPage } from '../../../emulator/store/Items';
import { type Store } from '../../../emulator/store/Store';
import { type Condition, conditionIn } from './oracle/Condition';
import { Dice } from './oracle/Dice';
import { fillList, LIST, storeWithPeople } from './oracle/openWorld';
import { type OracleOrder } from './oracle/sortRows';
import { type OracleQuestion, type Verdict, verdictOn } from './oracle/verdict';
import { type World, worldIn } from './oracle/World';
import { asCaml, asOData, withoutLists } from './oracle/writeCondition';

const LISTS = 250;
const QUESTIONS_A_LIST = 40;

/** What was met, lest the test ask the same easy thing ten thousand times. */
const met = { asked: 0, refused: 0, served: 0, windows: 0, secondPages: 0, byCaml: 0, empty: 0 };

function questionIn(dice: Dice, world: World): OracleQuestion {
  const sortable = ['ID', ...world.columns.flatMap(({ name, kind }) => (UNSORTED.has(kind) ? [] : [name]))];
  const orderBy: OracleOrder[] = dice.percent(50)
    ? []
    : dice.many(1, 2, () => ({
        field: dice.percent(30) ? 'ID' : dice.pick(sortable),
        direction: dice.pick(['asc', 'desc'] as const)
      }));
  return {
    where: dice.percent(8) ? undefined : conditionIn(dice, world),
    orderBy: upToId(orderBy),
    limit: dice.pick([1, 5, 20, world.rules.threshold, 200]),
    onlyAuthorId: dice.percent(20) ? dice.pick(world.people).id : undefined,
    isStream: dice.percent(25)
  };
}

const UNSORTED = new Set(['note', 'choices', 'people']);

/** Nothing behind ID can change the order. */
function upToId(orderBy: readonly OracleOrder[]): readonly OracleOrder[] {
  const at = orderBy.findIndex(({ field }) => field === 'ID');
  return at < 0 ? orderBy : orderBy.slice(0, at + 1);
}

function ask(store: Store, query: ListQuery): ItemPage | 'refused' {
  try {
    return store.items.query(LIST, query);
  } catch (error) {
    if (error instanceof ThresholdExceeded) return 'refused';
    throw error;
  }
}

function queryOf(question: OracleQuestion, world: World, where: ListQuery['where']): ListQuery {
  const { orderBy, limit, onlyAuthorId, isStream } = question;
  return {
    ...(where ? { where } : {}),
    ...(onlyAuthorId === undefined ? {} : { onlyAuthorId }),
    ...(isStream ? { window: { sortsUnindexed: false } } : {}),
    ...{ orderBy, limit, rules: world.rules }
  };
}

function shown(page: ItemPage | 'refused'): Verdict {
  if (page === 'refused') return page;
  const ids = page.rows.map(({ id }) => id);
  const window = page.windowEnd === undefined ? {} : { windowEnd: page.windowEnd };
  return { touches: page.rowsTouched, ids, ...window };
}

function count(verdict: Verdict): void {
  met.asked += 1;
  if (verdict === 'refused') met.refused += 1;
  else met.served += 1;
  if (verdict !== 'refused' && verdict.windowEnd !== undefined) met.windows += 1;
  if (verdict !== 'refused' && verdict.ids.length === 0) met.empty += 1;
}

interface Case {
  readonly store: Store;
  readonly world: World;
  readonly question: OracleQuestion;
  readonly seed: string;
}

function check({ store, world, question, seed }: Case, where: Condition | undefined, text: string): void {
  const parsed = text === '' ? undefined : text.startsWith('<') ? parseCaml(text).where : parseFilter(text);
  const expected = verdictOn({ ...question, where }, world);
  const query = queryOf(question, world, parsed);
  const page = ask(store, query);
  count(expected);
  const about = { seed, text, orderBy: question.orderBy, rules: world.rules };
  expect({ ...about, found: shown(page) }).toEqual({ ...about, found: expected });
  if (page === 'refused' || !page.hasMore || !page.next || page.windowEnd !== undefined) return;
  met.secondPages += 1;
  const second = shown(ask(store, { ...query, cursor: page.next }));
  const both = verdictOn({ ...question, where, limit: 2 * question.limit }, world);
  if (second === 'refused' || both === 'refused') return;
  expect({ ...about, second: second.ids }).toEqual({ ...about, second: both.ids.slice(question.limit) });
}

function checkList(store: Store, world: World, { dice, list }: { dice: Dice; list: number }): void {
  fillList(store, world);
  for (let number = 0; number < QUESTIONS_A_LIST; number += 1) {
    const question = questionIn(dice, world);
    const { where } = question;
    const seen = { store, world, question, seed: `list ${list}, question ${number}` };
    const caml = where && asCaml(where, world);
    if (caml !== undefined && dice.percent(50)) {
      met.byCaml += 1;
      check(seen, where, caml);
    } else check(seen, where && withoutLists(where), where ? asOData(where, world) : '');
  }
}

describe('ten thousand random questions to random lists', () => {
  it.each(['sqlServer', 'binary'] as const)(
    'have the rows, the cost and the refusals of an independent evaluator, collation %s',
    collation => {
      const { store, people } = storeWithPeople(collation);
      const dice = new Dice(collation === 'binary' ? 2 : 1);
      try {
        for (let list = 0; list < LISTS / 2; list += 1)
          checkList(store, worldIn(dice, people, collation), { dice, list });
      } finally {
        store.close();
      }
    },
    60_000
  );

  it('were ten thousand, and of every sort', () => {
    expect(met.asked).toBe(LISTS * QUESTIONS_A_LIST);
    for (const [what, times] of Object.entries(met)) expect([what, times > 300]).toEqual([what, true]);
    expect(met.served).toBeGreaterThan(3000);
    expect(met.refused).toBeGreaterThan(1000);
  });
});
