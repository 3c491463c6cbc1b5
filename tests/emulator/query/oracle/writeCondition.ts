import { type Condition, type Scalar } from './Condition';
import { type Kind, type World } from './World';

type Leaf = Extract<Condition, { test: unknown }>;

/** As OData writes it; a list of values becomes a chain of `or`. */
export function asOData(condition: Condition, world: World): string {
  if ('all' in condition) return `(${condition.all.map(each => asOData(each, world)).join(' and ')})`;
  if ('any' in condition) return `(${condition.any.map(each => asOData(each, world)).join(' or ')})`;
  if ('not' in condition) return `not (${asOData(condition.not, world)})`;
  return odataLeaf(condition, kindOf(condition.column, world));
}

function odataLeaf(leaf: Leaf, kind: Kind | 'id'): string {
  const name = kind === 'person' || kind === 'people' ? `${leaf.column}Id` : leaf.column;
  switch (leaf.test) {
    case 'empty':
      return `${name} eq null`;
    case 'filled':
      return `${name} ne null`;
    case 'named':
      return `${leaf.column}/Title ${leaf.op} '${leaf.title}'`;
    case 'month':
    case 'hour':
      return `${leaf.test}(${name}) ${leaf.op} ${leaf.value}`;
    case 'in':
      return `(${leaf.values.map(each => `${name} eq ${odataValue(each, kind)}`).join(' or ')})`;
    default:
      return odataComparison(leaf.test, name, odataValue(leaf.value, kind));
  }
}

function odataComparison(test: keyof typeof ELEMENTS, name: string, value: string): string {
  if (test === 'begins') return `startswith(${name},${value})`;
  if (test === 'has') return `substringof(${value},${name})`;
  return `${name} ${test === 'includes' ? 'eq' : test} ${value}`;
}

function odataValue(value: Scalar, kind: Kind | 'id'): string {
  if (typeof value === 'object') return `'${value.text}'`;
  if (kind === 'dateTime') return `datetime'${String(value)}'`;
  return kind === 'guid' ? `guid'${String(value)}'` : String(value);
}

const ELEMENTS = {
  ...{ eq: 'Eq', ne: 'Neq', lt: 'Lt', le: 'Leq', gt: 'Gt', ge: 'Geq', includes: 'Includes' },
  ...{ begins: 'BeginsWith', has: 'Contains', empty: 'IsNull', filled: 'IsNotNull' }
} as const;

/** As CAML writes it; undefined for what CAML cannot say. */
export function asCaml(condition: Condition, world: World): string | undefined {
  const inside = camlCondition(condition, world);
  return inside === undefined ? undefined : `<View><Query><Where>${inside}</Where></Query></View>`;
}

function camlCondition(condition: Condition, world: World): string | undefined {
  if ('all' in condition) return camlChain('And', condition.all, world);
  if ('any' in condition) return camlChain('Or', condition.any, world);
  if ('not' in condition) return undefined;
  return camlLeaf(condition, kindOf(condition.column, world));
}

function camlChain(element: string, parts: readonly Condition[], world: World): string | undefined {
  const written = parts.map(part => camlCondition(part, world));
  if (written.some(part => part === undefined)) return undefined;
  return written.reduce((left, right) => `<${element}>${left ?? ''}${right ?? ''}</${element}>`);
}

function camlLeaf(leaf: Leaf, kind: Kind | 'id'): string | undefined {
  if (leaf.test === 'month' || leaf.test === 'hour') return undefined;
  const isById = (kind === 'person' || kind === 'people') && leaf.test !== 'named';
  const field = `<FieldRef Name="${leaf.column}"${isById ? ' LookupId="TRUE"' : ''}/>`;
  if (leaf.test === 'named')
    return `<${ELEMENTS[leaf.op]}>${field}<Value Type="User">${leaf.title}</Value></${ELEMENTS[leaf.op]}>`;
  if (leaf.test === 'in')
    return `<In>${field}<Values>${leaf.values.map(value => camlValue(value, kind)).join('')}</Values></In>`;
  const value = 'value' in leaf ? camlValue(leaf.value, kind) : '';
  return `<${ELEMENTS[leaf.test]}>${field}${value}</${ELEMENTS[leaf.test]}>`;
}

const CAML_TYPES: Readonly<Record<Kind | 'id', string>> = {
  ...{ id: 'Counter', text: 'Text', note: 'Note', choice: 'Choice', choices: 'MultiChoice', guid: 'Guid' },
  ...{ number: 'Number', dateTime: 'DateTime', boolean: 'Boolean', person: 'Integer', people: 'Integer' }
};

function camlValue(value: Scalar, kind: Kind | 'id'): string {
  const time = kind === 'dateTime' ? ' IncludeTimeValue="TRUE"' : '';
  const plain =
    typeof value === 'object' ? value.text : String(typeof value === 'boolean' ? Number(value) : value);
  return `<Value Type="${CAML_TYPES[kind]}"${time}>${plain}</Value>`;
}

/** OData has no list of values: what an index makes of the chain instead is another matter than of `In`. */
export function withoutLists(condition: Condition): Condition {
  if ('all' in condition) return { all: condition.all.map(withoutLists) };
  if ('any' in condition) return { any: condition.any.map(withoutLists) };
  if ('not' in condition) return { not: withoutLists(condition.not) };
  if (condition.test !== 'in') return condition;
  const { column, values } = condition;
  const parts = values.map(value => ({ test: 'eq' as const, column, value }));
  return parts.length === 1 && parts[0] ? parts[0] : { any: parts };
}

function kindOf(name: string, { columns }: World): Kind | 'id' {
  return columns.find(column => column.name === name)?.kind ?? 'id';
}
