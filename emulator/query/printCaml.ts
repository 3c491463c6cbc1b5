import { UnsupportedExpression } from './errors';
import { type OrderTerm } from './ListQuery';
import { type CamlView } from './parseCaml';
import { type Comparison, type FieldPath, type Literal, type Predicate } from './Predicate';

const ELEMENTS: Readonly<Record<Comparison, string>> = {
  eq: 'Eq',
  ne: 'Neq',
  lt: 'Lt',
  le: 'Leq',
  gt: 'Gt',
  ge: 'Geq'
};
const TYPES = { text: 'Text', number: 'Number', boolean: 'Boolean', guid: 'Guid', dateTime: 'DateTime' };

/** Writes a view as CAML; reading it again gives the same view. @throws UnsupportedExpression as printWhere does */
export function printCaml({ where, orderBy, groupBy, rowLimit, isPaged, viewFields }: CamlView): string {
  const query = [
    where ? element('Where', printWhere(where)) : '',
    groupBy ? element('GroupBy', groupBy.map(printTerm).join('')) : '',
    orderBy.length > 0 ? element('OrderBy', orderBy.map(printTerm).join('')) : ''
  ].join('');
  const fields = viewFields.map(name => `<FieldRef Name="${escape(name)}"/>`).join('');
  const paged = isPaged ? ' Paged="TRUE"' : '';
  const limit = rowLimit === undefined ? '' : `<RowLimit${paged}>${rowLimit}</RowLimit>`;
  return element('View', [element('Query', query), element('ViewFields', fields), limit].join(''));
}

/**
 * A predicate as the condition inside `<Where>`. CAML negates equality and membership only, and has no parts of dates.
 * @throws UnsupportedExpression for what CAML cannot say
 */
export function printWhere(predicate: Predicate): string {
  switch (predicate.kind) {
    case 'and':
    case 'or':
      return printChain(predicate.kind === 'and' ? 'And' : 'Or', predicate.terms);
    case 'not':
      return printNegation(predicate.term);
    case 'compare':
      return element(ELEMENTS[predicate.op], printField(predicate.field) + printValue(predicate.value));
    case 'in': {
      const values = element('Values', predicate.values.map(printValue).join(''));
      return element('In', printField(predicate.field) + values);
    }
    case 'datePart':
      throw new UnsupportedExpression(`${predicate.part}() in CAML`);
    default:
      return printTest(predicate);
  }
}

type Test = Extract<
  Predicate,
  { kind: 'includes' | 'startsWith' | 'contains' } | { kind: 'isNull' } | { kind: 'isNotNull' }
>;

function printTest(test: Test): string {
  const field = printField(test.field);
  switch (test.kind) {
    case 'includes':
      return element('Includes', field + printValue(test.value));
    case 'startsWith':
      return element('BeginsWith', field + printValue({ type: 'text', value: test.value }));
    case 'contains':
      return element('Contains', field + printValue({ type: 'text', value: test.value }));
    default:
      return element(test.kind === 'isNull' ? 'IsNull' : 'IsNotNull', field);
  }
}

/** Two at a time, built on the left. */
function printChain(name: string, terms: readonly Predicate[]): string {
  return terms.map(printWhere).reduce((left, right) => element(name, left + right));
}

/** Only "not among them" and "not on this day" can be said. */
function printNegation(term: Predicate): string {
  if (term.kind === 'includes')
    return element('NotIncludes', printField(term.field) + printValue(term.value));
  const start = term.kind === 'and' ? term.terms[0] : undefined;
  if (start?.kind !== 'compare' || start.value.type !== 'dateTime')
    throw new UnsupportedExpression('A negation in CAML');
  const day = `<Value Type="DateTime">${escape(start.value.value)}</Value>`;
  return element('Neq', printField(start.field) + day);
}

function element(name: string, inside: string): string {
  return `<${name}>${inside}</${name}>`;
}

function printTerm({ field, direction }: OrderTerm): string {
  return `<FieldRef Name="${escape(field)}"${direction === 'desc' ? ' Ascending="FALSE"' : ''}/>`;
}

function printField({ name, property }: FieldPath): string {
  return `<FieldRef Name="${escape(name)}"${property === 'Id' ? ' LookupId="TRUE"' : ''}/>`;
}

function printValue({ type, value }: Literal): string {
  const time = type === 'dateTime' ? ' IncludeTimeValue="TRUE"' : '';
  const text = typeof value === 'boolean' ? String(Number(value)) : String(value);
  return `<Value Type="${TYPES[type]}"${time}>${escape(text)}</Value>`;
}

/** Everything but plain characters as references: nothing is left for a reader to trim or to turn. */
function escape(text: string): string {
  return text.replace(/[^\w.:-]/gu, character => `&#${character.codePointAt(0) ?? 0};`);
}
