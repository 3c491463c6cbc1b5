import { type CamlContext, contextValue } from './camlContext';
import { isDateOnly, wholeDay } from './camlDates';
import { literalOf } from './camlLiteral';
import { NotEmulated, QuerySyntaxError, UnsupportedExpression } from './errors';
import { type Comparison, type FieldPath, type Literal, type Predicate } from './Predicate';
import { childOf, type XmlNode } from './XmlNode';

const COMPARISON_ELEMENTS: Readonly<Record<string, Comparison>> = {
  Eq: 'eq',
  Neq: 'ne',
  Lt: 'lt',
  Leq: 'le',
  Gt: 'gt',
  Geq: 'ge'
};

/** SharePoint's own conditions that are not done here. */
const FOREIGN = new Set(['Membership', 'DateRangesOverlap']);

/**
 * The condition inside `<Where>`. `context` gives `<UserID/>`, `<Today/>` and `<Now/>` their values.
 * @throws QuerySyntaxError, UnsupportedExpression
 */
export function parseWhere(where: XmlNode, context?: CamlContext): Predicate {
  const [condition] = where.children;
  if (!condition || where.children.length > 1) throw new QuerySyntaxError('<Where> holds one condition', 0);
  return conditionOf(condition, context);
}

type Context = CamlContext | undefined;

function conditionOf(node: XmlNode, context: Context): Predicate {
  const op = Object.hasOwn(COMPARISON_ELEMENTS, node.name) ? COMPARISON_ELEMENTS[node.name] : undefined;
  if (op) return comparisonOf(node, op, context);
  switch (node.name) {
    case 'And':
      return chainOf(node, 'and', context);
    case 'Or':
      return chainOf(node, 'or', context);
    case 'IsNull':
      return { kind: 'isNull', field: fieldOf(node) };
    case 'IsNotNull':
      return { kind: 'isNotNull', field: fieldOf(node) };
    default:
      return valueConditionOf(node, context);
  }
}

function valueConditionOf(node: XmlNode, context: Context): Predicate {
  switch (node.name) {
    case 'BeginsWith':
      return { kind: 'startsWith', field: fieldOf(node), value: textOf(node) };
    case 'Contains':
      return { kind: 'contains', field: fieldOf(node), value: textOf(node) };
    case 'Includes':
      return { kind: 'includes', field: fieldOf(node), value: valueIn(valueOf(node), context) };
    case 'NotIncludes':
      return { kind: 'not', term: valueConditionOf({ ...node, name: 'Includes' }, context) };
    case 'In': {
      const values = (childOf(node, 'Values')?.children ?? []).map(value => valueIn(value, context));
      return { kind: 'in', field: fieldOf(node), values };
    }
    default:
      if (FOREIGN.has(node.name)) throw new NotEmulated(`<${node.name}>`);
      throw new UnsupportedExpression(`<${node.name}>`);
  }
}

/** CAML's And and Or take exactly two; chains are nested on the left and read as one. */
function chainOf(node: XmlNode, kind: 'and' | 'or', context: Context): Predicate {
  const [left, right, ...others] = node.children;
  if (!left || !right || others.length > 0)
    throw new QuerySyntaxError(`<${node.name}> takes two conditions`, 0);
  const first = conditionOf(left, context);
  const before = first.kind === kind ? first.terms : [first];
  return { kind, terms: [...before, conditionOf(right, context)] };
}

function comparisonOf(node: XmlNode, op: Comparison, context: Context): Predicate {
  const field = fieldOf(node);
  const valueNode = valueOf(node);
  const value = valueIn(valueNode, context);
  if (value.type === 'dateTime' && isDateOnly(valueNode)) return wholeDay(field, op, value.value);
  return { kind: 'compare', field, op, value };
}

function fieldOf(node: XmlNode): FieldPath {
  const { Name: name, LookupId: lookupId } = childOf(node, 'FieldRef')?.attributes ?? {};
  if (!name) throw new QuerySyntaxError(`<${node.name}> needs a <FieldRef Name=""/>`, 0);
  return lookupId?.toUpperCase() === 'TRUE' ? { name, property: 'Id' } : { name };
}

function valueOf(node: XmlNode): XmlNode {
  const value = childOf(node, 'Value');
  if (!value) throw new QuerySyntaxError(`<${node.name}> needs a <Value>`, 0);
  return value;
}

function valueIn(value: XmlNode, context: Context): Literal {
  const [inner] = value.children;
  return inner ? contextValue(inner, context) : literalOf(value);
}

function textOf(node: XmlNode): string {
  const value = valueOf(node);
  const [inner] = value.children;
  if (inner) throw new NotEmulated(`<${inner.name}/> as a value`);
  return value.text;
}
