import { type OrderTerm } from '../../../emulator/query/ListQuery';
import { type Predicate } from '../../../emulator/query/Predicate';
import { type Derivation } from '../Derivation';
import { conditionIn, CONDITION_RULES } from './conditionGrammar';
import { gap, quoted } from './xml';

/** A view, and the members of what it must be read as. */
export interface WrittenView {
  readonly xml: string;
  readonly tree: {
    readonly where?: Predicate | undefined;
    readonly orderBy: readonly OrderTerm[];
    readonly groupBy?: readonly OrderTerm[] | undefined;
    readonly rowLimit?: number | undefined;
    readonly isPaged: boolean;
    readonly viewFields: readonly string[];
  };
}

export const VIEW_RULES = [
  ...[
    'View',
    'empty view',
    'XML declaration',
    'Query',
    'Where',
    'empty Where',
    'OrderBy',
    'Ascending',
    'Descending'
  ],
  ...['no direction', 'GroupBy', 'ViewFields', 'RowLimit', 'Paged', 'Scope'],
  ...CONDITION_RULES
];

const EMPTY = { orderBy: [], isPaged: false, viewFields: [] };

export function viewIn(derivation: Derivation): WrittenView {
  const { dice } = derivation;
  if (dice.percent(2))
    return derivation.use('empty view', {
      xml: dice.pick(['', '<View/>', ' ', '<View></View>']),
      tree: EMPTY
    });
  const query = queryIn(derivation);
  const fields = dice.percent(30) ? viewFieldsIn(derivation) : { xml: '', names: [] };
  const limit = dice.percent(30) ? rowLimitIn(derivation) : { xml: '', rowLimit: undefined, isPaged: false };
  const scope = dice.percent(15)
    ? derivation.use('Scope', ` Scope=${quoted(derivation, 'RecursiveAll')}`)
    : '';
  const declaration = dice.percent(10)
    ? derivation.use('XML declaration', '<?xml version="1.0" encoding="utf-8"?>')
    : '';
  const inside = dice.percent(50) ? [query.xml, fields.xml, limit.xml] : [limit.xml, fields.xml, query.xml];
  return derivation.use('View', {
    xml: `${declaration}<View${scope}>${inside.map(xml => gap(derivation) + xml).join('')}</View>`,
    tree: {
      where: query.where,
      orderBy: query.orderBy,
      groupBy: query.groupBy,
      rowLimit: limit.rowLimit,
      isPaged: limit.isPaged,
      viewFields: fields.names
    }
  });
}

interface WrittenQuery {
  readonly xml: string;
  readonly where?: Predicate;
  readonly orderBy: readonly OrderTerm[];
  readonly groupBy?: readonly OrderTerm[];
}

function queryIn(derivation: Derivation): WrittenQuery {
  const { dice } = derivation;
  const order = dice.percent(35) ? orderIn(derivation) : { xml: '', terms: [] };
  if (dice.percent(5)) {
    const nothing = derivation.use('empty Where', dice.pick(['<Where/>', '<Where></Where>']));
    return { xml: `<Query>${nothing}${order.xml}</Query>`, orderBy: order.terms };
  }
  const { xml, tree } = conditionIn(derivation);
  const where = derivation.use('Where', `<Where>${gap(derivation)}${xml}</Where>`);
  const inside = dice.percent(50) ? where + order.xml : order.xml + gap(derivation) + where;
  if (dice.percent(10)) {
    const { xml: column, term } = orderTermIn(derivation);
    const grouped = `<Query>${inside}<GroupBy Collapse="TRUE">${column}</GroupBy></Query>`;
    return derivation.use('GroupBy', { xml: grouped, where: tree, orderBy: order.terms, groupBy: [term] });
  }
  return derivation.use('Query', { xml: `<Query>${inside}</Query>`, where: tree, orderBy: order.terms });
}

function orderIn(derivation: Derivation): { xml: string; terms: OrderTerm[] } {
  const terms = derivation.dice.many(1, 3, () => orderTermIn(derivation));
  const inside = terms.map(({ xml }) => gap(derivation) + xml).join('');
  return derivation.use('OrderBy', {
    xml: `<OrderBy>${inside}</OrderBy>`,
    terms: terms.map(({ term }) => term)
  });
}

function orderTermIn(derivation: Derivation): { xml: string; term: OrderTerm } {
  const { dice } = derivation;
  const field = dice.pick(['ID', 'Title', 'Größe']);
  const [rule, attribute] = dice.pick([
    ['Ascending', 'Ascending="TRUE"'],
    ['Descending', 'Ascending="FALSE"'],
    ['Descending', "Ascending='False'"],
    ['no direction', '']
  ] as const);
  return derivation.use(rule, {
    xml: `<FieldRef Name=${quoted(derivation, field)} ${attribute}/>`,
    term: { field, direction: rule === 'Descending' ? 'desc' : 'asc' }
  });
}

function viewFieldsIn(derivation: Derivation): { xml: string; names: string[] } {
  const names = derivation.dice.many(1, 4, () => derivation.dice.pick(['ID', 'Title', 'Body', 'Größe']));
  const inside = names.map(name => `${gap(derivation)}<FieldRef Name=${quoted(derivation, name)}/>`).join('');
  return derivation.use('ViewFields', { xml: `<ViewFields>${inside}</ViewFields>`, names });
}

function rowLimitIn(derivation: Derivation): { xml: string; rowLimit: number; isPaged: boolean } {
  const { dice } = derivation;
  const rowLimit = dice.below(6000);
  const isPaged = dice.percent(50);
  const paged = isPaged
    ? derivation.use('Paged', ` Paged=${quoted(derivation, dice.pick(['TRUE', 'True']))}`)
    : '';
  const written = dice.pick([`${rowLimit}`, ` ${rowLimit} `]);
  return derivation.use('RowLimit', { xml: `<RowLimit${paged}>${written}</RowLimit>`, rowLimit, isPaged });
}
