import { type CamlView } from '../../../emulator/query/parseCaml';
import {
  type Comparison,
  type FieldPath,
  type Literal,
  type Predicate
} from '../../../emulator/query/Predicate';

const ELEMENTS: Readonly<Record<Comparison, string>> = {
  eq: 'Eq',
  ne: 'Neq',
  lt: 'Lt',
  le: 'Leq',
  gt: 'Gt',
  ge: 'Geq'
};

const TYPES = { text: 'Text', number: 'Number', boolean: 'Boolean', guid: 'Guid' } as const;

/** Writes a view so that reading it again gives the same. */
export function writeView({ where, orderBy, rowLimit, isPaged, viewFields }: CamlView): string {
  const order = orderBy.map(
    ({ field, direction }) =>
      `<FieldRef Name="${escape(field)}" Ascending="${direction === 'asc' ? 'TRUE' : 'FALSE'}"/>`
  );
  const condition = where ? `<Where>${writeCondition(where)}</Where>` : '';
  const fields = viewFields.map(name => `<FieldRef Name="${escape(name)}"/>`).join('');
  const limit =
    rowLimit === undefined ? '' : `<RowLimit Paged="${isPaged ? 'TRUE' : 'FALSE'}">${rowLimit}</RowLimit>`;
  return `<View><Query>${condition}<OrderBy>${order.join('')}</OrderBy></Query><ViewFields>${fields}</ViewFields>${limit}</View>`;
}

function writeCondition(predicate: Predicate): string {
  if ('terms' in predicate) return writeChain(predicate.kind === 'and' ? 'And' : 'Or', predicate.terms);
  return 'term' in predicate ? writeOtherDay(predicate.term) : writeTest(predicate);
}

function writeTest(
  test: Exclude<Predicate, { readonly terms: unknown } | { readonly term: unknown }>
): string {
  const field = writeField(test.field);
  switch (test.kind) {
    case 'compare':
      return element(ELEMENTS[test.op], field + writeValue(test.value));
    case 'in':
      return element('In', `${field}<Values>${test.values.map(writeValue).join('')}</Values>`);
    case 'startsWith':
      return element('BeginsWith', field + writeValue({ type: 'text', value: test.value }));
    case 'contains':
      return element('Contains', field + writeValue({ type: 'text', value: test.value }));
    case 'isNull':
      return element('IsNull', field);
    case 'isNotNull':
      return element('IsNotNull', field);
    default:
      throw new Error(`CAML has no ${test.kind}.`);
  }
}

/** Towers of two, built on the left. */
function writeChain(name: string, terms: readonly Predicate[]): string {
  return terms.map(writeCondition).reduce((left, right) => element(name, left + right));
}

/** CAML has no negation; the only one read is "not on this day". */
function writeOtherDay(day: Predicate): string {
  const start = day.kind === 'and' ? day.terms[0] : undefined;
  if (start?.kind !== 'compare') throw new Error('CAML has no negation.');
  const value = `<Value Type="DateTime">${escape(String(start.value.value))}</Value>`;
  return element('Neq', writeField(start.field) + value);
}

function element(name: string, inside: string): string {
  return `<${name}>${inside}</${name}>`;
}

function writeField({ name, property }: FieldPath): string {
  return `<FieldRef Name="${escape(name)}"${property === 'Id' ? ' LookupId="TRUE"' : ''}/>`;
}

function writeValue({ type, value }: Literal): string {
  if (type === 'dateTime') return `<Value Type="DateTime" IncludeTimeValue="TRUE">${escape(value)}</Value>`;
  return `<Value Type="${TYPES[type]}">${escape(String(value))}</Value>`;
}

/** Everything but plain letters as references: nothing is left for the reader to trim or to turn. */
function escape(text: string): string {
  return text.replace(/[^\w .:-]/gu, letter => `&#${letter.codePointAt(0)};`);
}
