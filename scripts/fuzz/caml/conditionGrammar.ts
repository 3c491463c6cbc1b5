import { type Comparison, type FieldPath, type Predicate } from '../../../emulator/query/Predicate';
import { type Derivation } from '../Derivation';
import { CONTEXT_RULES, contextValueIn } from './contextValues';
import { VALUE_RULES, textValueIn, type WrittenValue, valueIn } from './values';
import { gap, quoted, XML_RULES } from './xml';

interface Written {
  readonly xml: string;
  readonly tree: Predicate;
}

const COMPARISONS: readonly (readonly [string, Comparison])[] = [
  ['Eq', 'eq'],
  ['Neq', 'ne'],
  ['Lt', 'lt'],
  ['Leq', 'le'],
  ['Gt', 'gt'],
  ['Geq', 'ge']
];

export const CONDITION_RULES = [
  ...[
    'And',
    'Or',
    'chain on the left',
    'branch on the right',
    'IsNull',
    'IsNotNull',
    'BeginsWith',
    'Contains'
  ],
  ...['In', 'FieldRef', 'LookupId', ...COMPARISONS.map(([element]) => element)],
  ...['Includes', 'NotIncludes'],
  ...VALUE_RULES,
  ...CONTEXT_RULES,
  ...XML_RULES
];

export function conditionIn(derivation: Derivation): Written {
  if (!derivation.mayGrow(35)) return leafIn(derivation);
  const [element, kind] = derivation.dice.pick([['And', 'and'] as const, ['Or', 'or'] as const]);
  const [left, right] = [conditionIn(derivation), conditionIn(derivation)];
  const before = left.tree.kind === kind ? derivation.use('chain on the left', left.tree.terms) : [left.tree];
  if (right.tree.kind === kind) derivation.rules.push('branch on the right');
  const inside = [left.xml, right.xml].map(xml => gap(derivation) + xml).join('');
  return derivation.use(element, {
    xml: `<${element}>${inside}${gap(derivation)}</${element}>`,
    tree: { kind, terms: [...before, right.tree] }
  });
}

function leafIn(derivation: Derivation): Written {
  return derivation.dice.pick([
    comparisonIn,
    comparisonIn,
    comparisonIn,
    nullTestIn,
    matchIn,
    listIn,
    includesIn
  ])(derivation);
}

function comparisonIn(derivation: Derivation): Written {
  const [element, op] = derivation.dice.pick(COMPARISONS);
  const field = fieldIn(derivation);
  const value = derivation.dice.percent(15) ? contextValueIn(derivation) : valueIn(derivation);
  return derivation.use(element, {
    xml: inElement(derivation, element, [field.xml, value.xml]),
    tree: comparisonTree(field.path, op, value)
  });
}

/** A day is a span: it begins at its midnight and ends before the next. */
function comparisonTree(field: FieldPath, op: Comparison, { literal, dayAfter }: WrittenValue): Predicate {
  const compare = (operator: Comparison, value = literal): Predicate => ({
    kind: 'compare',
    field,
    op: operator,
    value
  });
  if (dayAfter === undefined) return compare(op);
  const next = { type: 'dateTime', value: dayAfter } as const;
  const within: Predicate = { kind: 'and', terms: [compare('ge'), compare('lt', next)] };
  const trees = {
    eq: within,
    ne: { kind: 'not' as const, term: within },
    lt: compare('lt'),
    ge: compare('ge'),
    le: compare('lt', next),
    gt: compare('ge', next)
  };
  return trees[op];
}

function nullTestIn(derivation: Derivation): Written {
  const element = derivation.dice.pick(['IsNull', 'IsNotNull'] as const);
  const field = fieldIn(derivation);
  return derivation.use(element, {
    xml: inElement(derivation, element, [field.xml]),
    tree: { kind: element === 'IsNull' ? 'isNull' : 'isNotNull', field: field.path }
  });
}

function matchIn(derivation: Derivation): Written {
  const element = derivation.dice.pick(['BeginsWith', 'Contains'] as const);
  const field = fieldIn(derivation);
  const { xml, literal } = textValueIn(derivation);
  return derivation.use(element, {
    xml: inElement(derivation, element, [field.xml, xml]),
    tree: {
      kind: element === 'BeginsWith' ? 'startsWith' : 'contains',
      field: field.path,
      value: String(literal.value)
    }
  });
}

function includesIn(derivation: Derivation): Written {
  const element = derivation.dice.pick(['Includes', 'NotIncludes'] as const);
  const field = fieldIn(derivation);
  const { xml, literal } = valueIn(derivation, { isInList: true });
  const tree: Predicate = { kind: 'includes', field: field.path, value: literal };
  return derivation.use(element, {
    xml: inElement(derivation, element, [field.xml, xml]),
    tree: element === 'Includes' ? tree : { kind: 'not', term: tree }
  });
}

function listIn(derivation: Derivation): Written {
  const field = fieldIn(derivation);
  const values = derivation.dice.many(1, 4, () => valueIn(derivation, { isInList: true }));
  const list = `<Values>${values.map(({ xml }) => gap(derivation) + xml).join('')}${gap(derivation)}</Values>`;
  return derivation.use('In', {
    xml: inElement(derivation, 'In', [field.xml, list]),
    tree: { kind: 'in', field: field.path, values: values.map(({ literal }) => literal) }
  });
}

function inElement(derivation: Derivation, element: string, children: readonly string[]): string {
  return `<${element}>${children.map(child => gap(derivation) + child).join('')}${gap(derivation)}</${element}>`;
}

function fieldIn(derivation: Derivation): { xml: string; path: FieldPath } {
  const name = derivation.dice.pick(['ID', 'Title', 'AuthorKey', 'Größe', '漢字', 'Flag_x0020_1']);
  if (!derivation.dice.percent(15)) {
    return derivation.use('FieldRef', {
      xml: `<FieldRef Name=${quoted(derivation, name)}/>`,
      path: { name }
    });
  }
  const id = quoted(derivation, derivation.dice.pick(['TRUE', 'True', 'true']));
  return derivation.use('LookupId', {
    xml: `<FieldRef Name=${quoted(derivation, name)} LookupId=${id} />`,
    path: { name, property: 'Id' }
  });
}
