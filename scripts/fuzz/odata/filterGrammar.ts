import {
  COMPARISONS,
  type Comparison,
  DATE_PARTS,
  type FieldPath,
  type Predicate
} from '../../../emulator/query/Predicate';
import { type Derivation } from '../Derivation';
import { LITERAL_RULES, literalIn, numberLiteral, textLiteral } from './literals';

/** A condition as text, and the tree it must be read as. */
interface Written {
  readonly text: string;
  readonly tree: Predicate;
}

export const FILTER_RULES = [
  ...['or', 'and', 'not', 'group', 'value first', 'null test', 'null first', 'startswith', 'substringof'],
  ...[
    'function eq true or false',
    'function ne true or false',
    'column',
    'property of a column',
    'white space'
  ],
  ...COMPARISONS.map(op => `comparison ${op}`),
  ...DATE_PARTS.map(part => `${part}()`),
  ...LITERAL_RULES
];

const FLIPPED: Readonly<Record<Comparison, Comparison>> = {
  eq: 'eq',
  ne: 'ne',
  lt: 'gt',
  le: 'ge',
  gt: 'lt',
  ge: 'le'
};

const NAMES = [
  'Id',
  'Title',
  'AuthorKey',
  'OData__x005f_1',
  '_Flag',
  'Größe',
  '漢字',
  '$x',
  '@me',
  'null1',
  'trueish',
  'notes'
];

export function filterIn(derivation: Derivation): Written {
  return chainIn(derivation, 'or');
}

function chainIn(derivation: Derivation, kind: 'or' | 'and'): Written {
  const term = (): Written => (kind === 'or' ? chainIn(derivation, 'and') : negationIn(derivation));
  const terms = [term()];
  while (derivation.mayGrow(25)) terms.push(term());
  const [first] = terms;
  if (first && terms.length === 1) return first;
  return derivation.use(kind, {
    text: terms.map(each => each.text).join(`${space(derivation)}${kind}${space(derivation)}`),
    tree: { kind, terms: terms.map(each => each.tree) }
  });
}

function negationIn(derivation: Derivation): Written {
  if (derivation.mayGrow(12)) {
    const { text, tree } = negationIn(derivation);
    return derivation.use('not', {
      text: `not${space(derivation)}${text}`,
      tree: { kind: 'not', term: tree }
    });
  }
  if (!derivation.mayGrow(18)) return conditionIn(derivation);
  const { text, tree } = chainIn(derivation, 'or');
  return derivation.use('group', { text: `(${gap(derivation)}${text}${gap(derivation)})`, tree });
}

function conditionIn(derivation: Derivation): Written {
  const { dice } = derivation;
  return dice.pick([comparisonIn, comparisonIn, comparisonIn, nullTestIn, matchIn, datePartIn])(derivation);
}

function comparisonIn(derivation: Derivation): Written {
  const field = fieldIn(derivation);
  const { text, literal } = literalIn(derivation);
  const op = opIn(derivation);
  return {
    text: sides(derivation, { left: field.text, op, right: text }),
    tree: { kind: 'compare', field: field.path, op, value: literal }
  };
}

function datePartIn(derivation: Derivation): Written {
  const field = fieldIn(derivation);
  const part = derivation.dice.pick(DATE_PARTS);
  const { text, literal } = numberLiteral(derivation);
  const op = opIn(derivation);
  const call = `${part}(${gap(derivation)}${field.text}${gap(derivation)})`;
  return derivation.use(`${part}()`, {
    text: sides(derivation, { left: call, op, right: text }),
    tree: { kind: 'datePart', part, field: field.path, op, value: literal.value as number }
  });
}

/** `op` as the column sees it; the value may stand first, and the sign then turns round. */
function sides(
  derivation: Derivation,
  { left, op, right }: { left: string; op: Comparison; right: string }
): string {
  if (!derivation.dice.percent(20)) return `${left}${space(derivation)}${op}${space(derivation)}${right}`;
  return derivation.use(
    'value first',
    `${right}${space(derivation)}${FLIPPED[op]}${space(derivation)}${left}`
  );
}

function opIn(derivation: Derivation): Comparison {
  const op = derivation.dice.pick(COMPARISONS);
  return derivation.use(`comparison ${op}`, op);
}

function nullTestIn(derivation: Derivation): Written {
  const field = fieldIn(derivation);
  const op = derivation.dice.pick(['eq', 'ne'] as const);
  const tree: Predicate = { kind: op === 'eq' ? 'isNull' : 'isNotNull', field: field.path };
  if (derivation.dice.percent(25))
    return derivation.use('null first', { text: `null ${op} ${field.text}`, tree });
  return derivation.use('null test', { text: `${field.text} ${op} null`, tree });
}

function matchIn(derivation: Derivation): Written {
  const field = fieldIn(derivation);
  const { text, literal } = textLiteral(derivation);
  const comma = `${gap(derivation)},${gap(derivation)}`;
  const value = String(literal.value);
  const written = derivation.dice.percent(50)
    ? derivation.use('startswith', {
        text: `startswith(${field.text}${comma}${text})`,
        tree: { kind: 'startsWith' as const, field: field.path, value }
      })
    : derivation.use('substringof', {
        text: `substringof(${text}${comma}${field.text})`,
        tree: { kind: 'contains' as const, field: field.path, value }
      });
  return derivation.dice.percent(40) ? comparedWithTruth(derivation, written) : written;
}

function comparedWithTruth(derivation: Derivation, { text, tree }: Written): Written {
  const op = derivation.dice.pick(['eq', 'ne']);
  const truth = derivation.dice.percent(50);
  return derivation.use(`function ${op} true or false`, {
    text: `${text}${space(derivation)}${op} ${String(truth)}`,
    tree: truth === (op === 'eq') ? tree : { kind: 'not', term: tree }
  });
}

function fieldIn(derivation: Derivation): { text: string; path: FieldPath } {
  const { dice } = derivation;
  const name = dice.pick(NAMES);
  if (dice.percent(80)) return derivation.use('column', { text: name, path: { name } });
  const property = dice.pick(['Title', 'Id', 'EMail', 'Größe']);
  return derivation.use('property of a column', { text: `${name}/${property}`, path: { name, property } });
}

function space(derivation: Derivation): string {
  return derivation.dice.percent(85)
    ? ' '
    : derivation.use('white space', derivation.dice.pick(['  ', '\t', '\n', ' \u00a0 ']));
}

function gap(derivation: Derivation): string {
  return derivation.dice.percent(80) ? '' : space(derivation);
}
