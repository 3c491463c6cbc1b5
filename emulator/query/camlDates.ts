import { type Comparison, type FieldPath, type Predicate } from './Predicate';
import { type XmlNode } from './XmlNode';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Without IncludeTimeValue CAML compares days: https://learn.microsoft.com/sharepoint/dev/schema/value-element-query */
export function isDateOnly(value: XmlNode): boolean {
  return value.attributes.IncludeTimeValue?.toUpperCase() !== 'TRUE';
}

/** The comparison with a day as one with instants: equal means from its first second to the next day's. */
export function wholeDay(field: FieldPath, op: Comparison, instant: string): Predicate {
  const start = `${instant.slice(0, 10)}T00:00:00Z`;
  const next = `${new Date(Date.parse(start) + DAY_MS).toISOString().slice(0, 19)}Z`;
  const compare = (operator: Comparison, value: string): Predicate => ({
    kind: 'compare',
    field,
    op: operator,
    value: { type: 'dateTime', value }
  });
  switch (op) {
    case 'eq':
      return { kind: 'and', terms: [compare('ge', start), compare('lt', next)] };
    case 'ne':
      return { kind: 'not', term: wholeDay(field, 'eq', instant) };
    case 'gt':
      return compare('ge', next);
    case 'le':
      return compare('lt', next);
    default:
      return compare(op, start);
  }
}
