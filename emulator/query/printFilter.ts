import { type FieldPath, type Literal, type Predicate } from './Predicate';

/** Writes a predicate as OData; reading it again gives the same predicate. CAML's `In` becomes a chain of `or`. */
export function printFilter(predicate: Predicate): string {
  switch (predicate.kind) {
    case 'in':
      return `(${predicate.values.map(value => `${printPath(predicate.field)} eq ${printLiteral(value)}`).join(' or ')})`;
    case 'startsWith':
      return `startswith(${printPath(predicate.field)},${quote(predicate.value)})`;
    case 'contains':
      return `substringof(${quote(predicate.value)},${printPath(predicate.field)})`;
    case 'datePart':
      return `${predicate.part}(${printPath(predicate.field)}) ${predicate.op} ${predicate.value}`;
    case 'and':
    case 'or':
      return predicate.terms.map(printInside).join(` ${predicate.kind} `);
    case 'not':
      return `not ${printInside(predicate.term)}`;
    default:
      return printComparison(predicate);
  }
}

function printComparison(test: Extract<Predicate, { kind: 'compare' | 'includes' }> | NullTest): string {
  const path = printPath(test.field);
  if (test.kind === 'isNull' || test.kind === 'isNotNull')
    return `${path} ${test.kind === 'isNull' ? 'eq' : 'ne'} null`;
  // A column of several values equals each of them.
  return `${path} ${test.kind === 'compare' ? test.op : 'eq'} ${printLiteral(test.value)}`;
}

type NullTest = Extract<Predicate, { kind: 'isNull' } | { kind: 'isNotNull' }>;

function printInside(predicate: Predicate): string {
  const text = printFilter(predicate);
  return predicate.kind === 'and' || predicate.kind === 'or' ? `(${text})` : text;
}

function printPath({ name, property }: FieldPath): string {
  return property === undefined ? name : `${name}/${property}`;
}

function printLiteral(literal: Literal): string {
  if (literal.type === 'text') return quote(literal.value);
  if (literal.type === 'dateTime') return `datetime'${literal.value}'`;
  return literal.type === 'guid' ? `guid'${literal.value}'` : String(literal.value);
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
