import { type Derivation } from '../Derivation';
import { type Dice } from '../Dice';
import { conditionIn } from './conditionGrammar';

const REF = '<FieldRef Name="A"/>';
const IS_NULL = `<IsNull>${REF}</IsNull>`;
const inWhere = (condition: string): string => `<View><Query><Where>${condition}</Where></Query></View>`;
const comparedWith = (type: string, value: string): string =>
  inWhere(`<Eq>${REF}<Value Type="${type}">${value}</Value></Eq>`);

/** Around a condition that is well. */
const BROKEN: Readonly<Record<string, (condition: string, dice: Dice) => string>> = {
  'not closed': condition => inWhere(condition).slice(0, -'</View>'.length),
  'closed by another': condition => `<View><Query><Where>${condition}</Query></Where></View>`,
  'two roots': condition => inWhere(condition).repeat(2),
  'document type': condition => `<!DOCTYPE x [<!ENTITY a "b">]>${inWhere(condition)}`,
  'no XML': (_condition, dice) =>
    dice.pick(['x', 'Title eq 1', '<', '{}', '<>', '&lt;View/&gt;', '<!-- x -->']),
  'another root': condition => `<Nonsense>${condition}</Nonsense>`,
  'another element in the view': condition => inWhere(condition).replace('<Query>', '<Nonsense/><Query>'),
  'another element in the query': condition => inWhere(condition).replace('<Query>', '<Query><Nonsense/>'),
  'another condition': condition => inWhere(`<And>${condition}<Like>${REF}<Value>a</Value></Like></And>`),
  'what is not done': (condition, dice) =>
    dice.pick([
      inWhere(`<Or>${condition}<Membership Type="SPWeb.Users">${REF}</Membership></Or>`),
      inWhere(condition).replace('<Query>', '<Joins/><Query>'),
      inWhere(condition).replace('<Query>', '<Aggregations/><Query>')
    ]),
  'another value': (condition, dice) =>
    inWhere(
      `<Or>${condition}<Eq>${REF}<Value>${dice.pick(['<Month/>', '<Today OffsetDays="x"/>', '<Today OffsetDays="1.5"/>', '<Today OffsetDays="1e9"/>', '<ListProperty Name="Title"/>'])}</Value></Eq></Or>`
    ),
  'two conditions': condition => inWhere(condition + condition),
  'half a branch': (condition, dice) =>
    inWhere(dice.pick([`<And>${condition}</And>`, `<Or>${condition}</Or>`, '<And/>'])),
  'three branches': condition => inWhere(`<And>${condition}${IS_NULL}${IS_NULL}</And>`),
  'no column': (condition, dice) =>
    inWhere(
      `<Or>${condition}${dice.pick(['<IsNull/>', '<Eq><Value>a</Value></Eq>', '<IsNull><FieldRef Name=""/></IsNull>'])}</Or>`
    ),
  'no value': condition => inWhere(`<Or>${condition}<Eq>${REF}</Eq></Or>`),
  'no number': (_condition, dice) =>
    comparedWith('Number', dice.pick(['', 'x', '1 2', '1e999', 'NaN', 'Infinity'])),
  'neither true nor false': (_condition, dice) => comparedWith('Boolean', dice.pick(['', 'yes', '2'])),
  'no date': (_condition, dice) =>
    comparedWith('DateTime', dice.pick(['', 'x', '2026-13-01', '2026-02-30', '1/2/2026'])),
  'no row limit': (_condition, dice) =>
    `<View><RowLimit>${dice.pick(['many', '-1', '1.5', '1e999'])}</RowLimit></View>`,
  'no sort column': (_condition, dice) =>
    `<View><Query><OrderBy>${dice.pick(['<Nonsense/>', '<FieldRef/>', '<FieldRef Name=""/>'])}</OrderBy></Query></View>`,
  'an attribute twice': condition => inWhere(condition).replace('<View>', '<View Scope="a" Scope="b">'),
  'nested too deeply': (condition, dice) => {
    const depth = dice.between(510, 600);
    return inWhere('<And>'.repeat(depth) + condition + `${IS_NULL}</And>`.repeat(depth));
  }
};

const NAMES = Object.keys(BROKEN);

export const REFUSED_VIEW_RULES = NAMES.map(name => `refused: ${name}`);

export function refusedViewIn(derivation: Derivation): string {
  const { dice } = derivation;
  const name = dice.pick(NAMES);
  const { xml } = conditionIn(derivation);
  // Only what makes it wrong counts as met.
  derivation.rules.length = 0;
  return derivation.use(`refused: ${name}`, BROKEN[name]?.(xml, dice) ?? '');
}
