import { isText, type Column } from './Column';
import { IncompatibleValue } from './errors';
import { instantOf } from './instantOf';
import { type FieldPath, type Literal } from './Predicate';

/** The literal in the type of the column it is compared with: SharePoint reads `'3'` as a number where it must. */
export function bindLiteral(literal: Literal, column: Column, field: FieldPath): Literal {
  if (isText(column, field)) return asText(literal);
  switch (column.kind) {
    case 'boolean':
      return asBoolean(literal, column);
    case 'dateTime':
      return asDate(literal, column);
    case 'choices':
      return asText(literal);
    case 'guid':
      return { type: 'guid', value: String(literal.value).replace(/[{}]/g, '').toLowerCase() };
    case 'other':
      throw new IncompatibleValue(column.name, 'a column of this type can only be compared with null');
    default:
      return asNumber(literal, column);
  }
}

function asText(literal: Literal): Literal {
  return { type: 'text', value: String(literal.value) };
}

function asNumber(literal: Literal, column: Column): Literal {
  if (literal.type === 'number') return literal;
  const value = literal.type === 'text' && literal.value.trim() !== '' ? Number(literal.value) : NaN;
  if (!Number.isFinite(value))
    throw new IncompatibleValue(column.name, `'${String(literal.value)}' is not a number`);
  return { type: 'number', value };
}

function asBoolean(literal: Literal, column: Column): Literal {
  const text = String(literal.value).toLowerCase();
  if (text === 'true' || text === '1') return { type: 'boolean', value: true };
  if (text === 'false' || text === '0') return { type: 'boolean', value: false };
  throw new IncompatibleValue(column.name, `'${text}' is neither true nor false`);
}

function asDate(literal: Literal, column: Column): Literal {
  if (literal.type === 'dateTime') return literal;
  const value = literal.type === 'text' ? instantOf(literal.value) : undefined;
  if (value === undefined)
    throw new IncompatibleValue(column.name, `'${String(literal.value)}' is not a date`);
  return { type: 'dateTime', value };
}
