import { ThresholdExceeded } from '../../../emulator/query/errors';
import { type ListQuery, type OrderTerm } from '../../../emulator/query/ListQuery';
import { parseCaml } from '../../../emulator/query/parseCaml';
import { parseFilter } from '../../../emulator/query/parseFilter';
import { type QueryRules } from '../../../emulator/query/QueryRules';
import { addField, LIST, sampleStore, START, WEB } from '../../../emulator/store/sampleStore';
import { type Store } from '../../../emulator/store/Store';

const PERSON_ROWS = 60;

/**
 * A list of so many rows. Indexed: Month (`m0`..`m9` in turn), Rank (the row's number), Rare (`x` in 60 rows, else
 * empty), Boss (person 1 in 60 rows). Twins of them without an index: PlainMonth, PlainRank, PlainRare, PlainBoss.
 */
export function largeList(rows: number): Store {
  const store = sampleStore();
  const loginName = 'i:0#.f|membership|ann@contoso.example';
  store.principals.ensureUser({ webId: WEB, kind: 'User', loginName, title: 'Ann', email: '' });
  const types = { Month: 'Text', Rank: 'Number', Rare: 'Text', Boss: 'User' } as const;
  for (const [name, type] of Object.entries(types)) {
    addField(store, name, { type, indexed: true });
    addField(store, `Plain${name}`, { type });
  }
  store.items.load(
    LIST,
    Array.from({ length: rows }, (_, at) => {
      const [month, rank] = [`m${at % 10}`, at + 1];
      const isRare =
        at % Math.floor(rows / PERSON_ROWS) === 0 && at / Math.floor(rows / PERSON_ROWS) < PERSON_ROWS;
      const [rare, boss] = [isRare ? 'x' : null, isRare ? 1 : null];
      return {
        guid: `g${at}`,
        authorId: 1 + (at % 2),
        created: START,
        values: {
          ...{ Title: `T${rank}`, Month: month, Rank: rank, Rare: rare, Boss: boss },
          ...{ PlainMonth: month, PlainRank: rank, PlainRare: rare, PlainBoss: boss }
        }
      };
    })
  );
  return store;
}

export interface Asking {
  readonly order?: readonly OrderTerm[];
  readonly limit?: number;
  readonly rules?: Partial<QueryRules>;
  readonly isGrouped?: boolean;
}

export type Found = { readonly rows: number; readonly touched: number } | 'refused';

/** Rows found and rows touched for an OData filter (or a CAML condition). */
export function ask(
  store: Store,
  where: string,
  { order, limit = 5000, rules, isGrouped }: Asking = {}
): Found {
  const parsed = where.startsWith('<')
    ? parseCaml(`<View><Query><Where>${where}</Where></Query></View>`).where
    : where === ''
      ? undefined
      : parseFilter(where);
  const query: ListQuery = {
    ...(parsed ? { where: parsed } : {}),
    ...(order ? { orderBy: order } : {}),
    ...(rules ? { rules } : {}),
    ...(isGrouped ? { isGrouped } : {}),
    limit
  };
  try {
    const page = store.items.query(LIST, query);
    return { rows: page.rows.length, touched: page.rowsTouched };
  } catch (error) {
    if (error instanceof ThresholdExceeded) return 'refused';
    throw error;
  }
}
