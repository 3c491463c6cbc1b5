import { QuerySyntaxError, UnsupportedExpression } from './errors';
import { isDateOnly, wholeDay } from './camlDates';
import { literalOf } from './camlLiteral';
import { type Comparison, type FieldPath, type Predicate } from './Predicate';
import { childOf, type XmlNode } from './XmlNode';

const COMPARISON_ELEMENTS: Readonly<Record<string, Comparison>> = {
  Eq: 'eq',
  Neq: 'ne',
  Lt: 'lt',
  Leq: 'le',
  Gt: 'gt',
  Geq: 'ge'
};

/** The condition inside `<Where>`. @throws QuerySyntaxError, UnsupportedExpression */
export function parseWhere(where: XmlNode): Predicate {
  const [condition] = where.children;
  if (!condition || where.children.length > 1) throw new QuerySyntaxError('<Where> holds one condition', 0);
  return conditionOf(condition);
}

function conditionOf(node: XmlNode): Predicate {
  const op = COMPARISON_ELEMENTS[node.name];
  if (op) return comparisonOf(node, op);
  switch (node.name) {
    case 'And':
      return chainOf(node, 'and');
    case 'Or':
      return chainOf(node, 'or');
    case 'IsNull':
      return { kind: 'isNull', field: fieldOf(node) };
    case 'IsNotNull':
      return { kind: 'isNotNull', field: fieldOf(node) };
    case 'BeginsWith':
      return { kind: 'startsWith', field: fieldOf(node), value: valueOf(node).text };
    case 'Contains':
      return { kind: 'contains', field: fieldOf(node), value: valueOf(node).text };
    case 'In':
      return {
        kind: 'in',
        field: fieldOf(node),
        values: (childOf(node, 'Values')?.children ?? []).map(literalOf)
      };
    default:
      throw new UnsupportedExpression(`<${node.name}>`);
  }
}

/** CAML's And and Or take exactly two; chains are nested on the left and read as one. */
function chainOf(node: XmlNode, kind: 'and' | 'or'): Predicate {
  const [left, right, ...others] = node.children;
  if (!left || !right || others.length > 0)
    throw new QuerySyntaxError(`<${node.name}> takes two conditions`, 0);
  const first = conditionOf(left);
  const before = first.kind === kind ? first.terms : [first];
  return { kind, terms: [...before, conditionOf(right)] };
}

function comparisonOf(node: XmlNode, op: Comparison): Predicate {
  const field = fieldOf(node);
  const valueNode = valueOf(node);
  const value = literalOf(valueNode);
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
  const [inner] = value.children;
  if (inner) throw new UnsupportedExpression(`<${inner.name}/> as a value`);
  return value;
}
