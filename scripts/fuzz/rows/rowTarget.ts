import { Derivation } from '../Derivation';
import { Dice } from '../Dice';
import { type Growth, type Target } from '../Target';
import { brokenPromise } from './brokenPromise';
import { type FuzzedList, type PlainRow } from './FuzzedList';
import { mutateRow } from './mutateRow';
import { liven } from './oddValues';

const REFUSED_PERCENT = 18;
const MORE = 'more columns than asked for';
/** What grows in each column in turn. */
const PIECES = ['x', 'e\u0301', '\ud800\u202e', '["a",'];

/** The row is no row. */
class Rejected extends Error {}

/** The reader of one list, before rows that anybody may have written. */
export function rowTarget<Thing extends object>(list: FuzzedList<Thing>): Target {
  return {
    name: `rows/${list.name}`,
    inputs: { test: 5_000, fuzz: 100_000 },
    rules: [...list.rules, MORE, ...Object.keys(list.spoilings).map(refused)],
    derive: derivation => {
      const { dice } = derivation;
      const thing = list.make(derivation);
      const row = list.write(thing);
      if (!isWhole(row) && dice.percent(REFUSED_PERCENT)) {
        const [rule, spoiling] = dice.pick(Object.entries(list.spoilings));
        return { input: derivation.use(refused(rule), { ...row, ...spoiling }), expected: 'refused' };
      }
      const more = dice.percent(20) ? derivation.use(MORE, { Title: 'x', Ix1: null, SchemaV: 99 }) : {};
      const input = isWhole(row) ? row.map(each => ({ ...more, ...each })) : { ...more, ...row };
      return { input, expected: 'parses', tree: thing };
    },
    mutate: mutateRow,
    parse: row => {
      const thing = list.read(liven(row));
      if (thing === undefined) throw new Rejected();
      const broken = brokenPromise(thing);
      if (broken !== undefined) throw new Error(broken);
      return thing;
    },
    isRefusal: error => error instanceof Rejected,
    print: tree => list.write(tree as Thing),
    growths: growthsOf(list)
  };
}

function refused(rule: string): string {
  return `refused: ${rule}`;
}

/** Each column of a row, grown with each piece. */
function growthsOf<Thing extends object>({ make, write }: FuzzedList<Thing>): Growth<unknown>[] {
  const written = write(make(new Derivation(new Dice(1))));
  const rows = isWhole(written) ? written : [written];
  const columns = [...new Set(rows.flatMap(row => Object.keys(row)))];
  return columns.flatMap(column =>
    PIECES.map(piece => ({
      name: `${column} ${JSON.stringify(piece)}`,
      of: size => {
        const grown = rows.map(row => ({ ...row, [column]: piece.repeat(size) }));
        return isWhole(written) ? grown : grown[0];
      }
    }))
  );
}

/** Whether the list is read as a whole. */
function isWhole(row: PlainRow | readonly PlainRow[]): row is readonly PlainRow[] {
  return Array.isArray(row);
}
