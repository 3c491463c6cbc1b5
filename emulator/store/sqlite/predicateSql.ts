import { type Comparison, type FieldPath, type Literal, type Predicate } from '../../query/Predicate';
import { type Field } from '../Fields';
import { type SqlValue } from './Database';
import { columnName, keyExpression } from './fieldSql';
import { type ListTable } from './ListTable';

export interface Sql {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

type Compare = Extract<Predicate, { kind: 'compare' }>;

/** `ne` holds for empty columns too, hence IS NOT. */
const OPERATORS: Readonly<Record<Comparison, string>> = {
  eq: '=',
  ne: 'IS NOT',
  lt: '<',
  le: '<=',
  gt: '>',
  ge: '>='
};

const DATE_FORMATS = { day: '%d', month: '%m', year: '%Y', hour: '%H', minute: '%M', second: '%S' } as const;
const LAST_CHARACTER = '\u{10ffff}';
const PERSON_COLUMNS: Readonly<Record<string, string>> = {
  Title: 'title',
  EMail: 'email',
  Name: 'login_name'
};

/** A bound predicate as a condition on the rows of a table. */
export function predicateSql(predicate: Predicate, table: ListTable): Sql {
  switch (predicate.kind) {
    case 'and':
    case 'or':
      return join(
        predicate.terms.map(term => predicateSql(term, table)),
        predicate.kind
      );
    case 'not': {
      const { sql, values } = predicateSql(predicate.term, table);
      return { sql: `NOT ifnull(${sql}, 0)`, values };
    }
    case 'compare':
      return compareSql(predicate, table);
    case 'in':
      return join(
        predicate.values.map(value => compareSql({ ...predicate, kind: 'compare', op: 'eq', value }, table)),
        'or'
      );
    case 'includes':
      return includesSql(predicate, table);
    case 'startsWith':
    case 'contains':
      return textSql(predicate, table);
    case 'datePart': {
      const part = `CAST(strftime('${DATE_FORMATS[predicate.part]}', ${keyOf(predicate.field, table).sql}) AS INTEGER)`;
      return { sql: `${part} ${OPERATORS[predicate.op]} ?`, values: [predicate.value] };
    }
    default:
      return nullSql(predicate, table);
  }
}

function nullSql(
  { kind, field }: { readonly kind: 'isNull' | 'isNotNull'; readonly field: FieldPath },
  table: ListTable
): Sql {
  const { sql, values } = keyOf(field, table);
  return { sql: `${sql} IS ${kind === 'isNull' ? '' : 'NOT '}NULL`, values };
}

function compareSql({ field, op, value }: Compare, table: ListTable): Sql {
  const { sql, values } = keyOf(field, table);
  const placeholder = value.type === 'text' ? 'text_key(?)' : '?';
  return { sql: `${sql} ${OPERATORS[op]} ${placeholder}`, values: [...values, literalSql(value)] };
}

/** The values of such a column are a JSON array. */
function includesSql({ field, value }: Extract<Predicate, { kind: 'includes' }>, table: ListTable): Sql {
  const among = `SELECT 1 FROM json_each(${columnName(field.name)}) each`;
  if (field.property !== undefined) {
    const join = `JOIN site_users u ON u.web_id = ? AND u.id = each.value`;
    const sql = `EXISTS (${among} ${join} WHERE text_key(u.${PERSON_COLUMNS[field.property]}) = text_key(?))`;
    return { sql, values: [table.webId, literalSql(value)] };
  }
  const isSame = value.type === 'text' ? 'text_key(each.value) = text_key(?)' : 'each.value = ?';
  return { sql: `EXISTS (${among} WHERE ${isSame})`, values: [literalSql(value)] };
}

function textSql(
  { kind, field, value }: Extract<Predicate, { kind: 'startsWith' | 'contains' }>,
  table: ListTable
): Sql {
  const { sql, values } = keyOf(field, table);
  if (kind === 'contains') return { sql: `instr(${sql}, text_part(?)) > 0`, values: [...values, value] };
  return {
    sql: `(${sql} >= text_part(?) AND ${sql} < text_part(?) || '${LAST_CHARACTER}')`,
    values: [...values, value, ...values, value]
  };
}

function literalSql(literal: Literal): SqlValue {
  return typeof literal.value === 'boolean' ? Number(literal.value) : literal.value;
}

/** What is compared: the column's key, or the property of the person it points at. */
function keyOf({ name, property }: FieldPath, table: ListTable): Sql {
  const field = fieldOf(name, table);
  if (property === undefined) return { sql: keyExpression(field), values: [] };
  const person = `SELECT text_key(u.${PERSON_COLUMNS[property]}) FROM site_users u`;
  return {
    sql: `(${person} WHERE u.web_id = ? AND u.id = ${columnName(field.internalName)})`,
    values: [table.webId]
  };
}

function fieldOf(name: string, table: ListTable): Field {
  const field = table.fields.find(({ internalName }) => internalName === name);
  if (!field) throw new Error(`A predicate was not bound: ${name}`);
  return field;
}

/** Joined in halves, so that a thousand terms stay within SQLite's depth of expressions. */
export function join(parts: readonly Sql[], operator: 'and' | 'or'): Sql {
  const [only] = parts;
  if (!only) return { sql: operator === 'and' ? '1' : '0', values: [] };
  if (parts.length === 1) return only;
  const middle = Math.ceil(parts.length / 2);
  const left = join(parts.slice(0, middle), operator);
  const right = join(parts.slice(middle), operator);
  return { sql: `(${left.sql} ${operator} ${right.sql})`, values: [...left.values, ...right.values] };
}
