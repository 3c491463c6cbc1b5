import { type Derivation } from '../Derivation';
import { type Dice } from '../Dice';
import { filterIn } from './filterGrammar';

/** Around a filter that is well: `{}` is where it stands. */
const BROKEN: Readonly<Record<string, (filter: string, dice: Dice) => string>> = {
  'foreign function': (filter, dice) =>
    `${filter} and ${dice.pick(["endswith(A,'a')", "tolower(A) eq 'a'", "indexof(A,'a') eq 1", 'length(A) eq 1', 'now() eq A'])}`,
  'foreign operator': (filter, dice) =>
    `A ${dice.pick(['in', 'has', 'add', 'sub', 'mul', 'div', 'mod'])} 1 or ${filter}`,
  'unknown operator': (filter, dice) =>
    `${filter} and A ${dice.pick(['=', 'EQ', 'equals', 'like', 'xor'])} 1`,
  'any and all': (filter, dice) => `Tags/${dice.pick(['any', 'all'])}(t: t eq 1) or ${filter}`,
  'two columns': filter => `(${filter}) and A eq B`,
  'two values': filter => `1 eq 1 and ${filter}`,
  'deep path': filter => `${filter} or Author/Manager/Title eq 'a'`,
  'order of null': (filter, dice) => `${filter} and A ${dice.pick(['lt', 'le', 'gt', 'ge'])} null`,
  'open string': filter => `${filter} and A eq 'open`,
  'open group': filter => `(${filter}`,
  'closed twice': filter => `${filter})`,
  'nested too deeply': (filter, dice) => {
    const depth = dice.between(66, 300);
    return dice.percent(50)
      ? `${'('.repeat(depth)}${filter}${')'.repeat(depth)}`
      : `${'not '.repeat(depth)}${filter}`;
  },
  'no such date': (filter, dice) =>
    `${filter} and A eq datetime'${dice.pick(['x', '2026-13-01', '2026-02-30', '2026-11-31T00:00:00Z', '2026-1-1', '2026-11-16T25:00:00Z', ''])}'`,
  'no such guid': (filter, dice) =>
    `${filter} and A eq guid'${dice.pick(['x', '', '00000000-0000-0000-0000-00000000000'])}'`,
  'unknown literal': (filter, dice) =>
    `${filter} and A eq ${dice.pick(["time'10:00'", "X'00'", "binary'00'"])}`,
  'too large a number': filter => `${filter} and A eq 1e999`,
  'broken number': (filter, dice) => `A eq ${dice.pick(['1.2.3', '1x', '0x10', '1e', '--1'])} and ${filter}`,
  'unknown character': (filter, dice) => `${filter} and A eq ${dice.pick([...'#!?*;{}[]|~^`"=<>+-\\%\0'])}`,
  'nothing after': (filter, dice) => `${filter} ${dice.pick(['and', 'or', 'and not', 'eq', ','])}`,
  nothing: (_filter, dice) =>
    dice.pick(['', ' ', '()', 'not', 'and', 'A', "'a'", 'A eq', 'null', 'eq 1', '3 eq not'])
};

const NAMES = Object.keys(BROKEN);

export const REFUSED_FILTER_RULES = NAMES.map(name => `refused: ${name}`);

/** A filter that SharePoint's dialect does not have. */
export function refusedFilterIn(derivation: Derivation): string {
  const { dice } = derivation;
  const name = dice.pick(NAMES);
  const around = filterIn(derivation).text;
  // Only what makes it wrong counts as met.
  derivation.rules.length = 0;
  return derivation.use(`refused: ${name}`, BROKEN[name]?.(around, dice) ?? '');
}
