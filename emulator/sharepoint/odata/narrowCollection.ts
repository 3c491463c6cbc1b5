import { UnsupportedExpression } from '../../query/errors';
import { parseFilter } from '../../query/parseFilter';
import { type Comparison, type FieldPath, type Literal, type Predicate } from '../../query/Predicate';
import { invalidQuery, notImplemented, unknownField } from '../errors/requestErrors';
import { type QueryOptions } from '../queryOptions';
import { type Entity, type Json } from './Entity';

/**
 * `$filter`, `$skip` and `$top` on the small collections (lists, fields, users, groups, roles), read from the entities
 * themselves. Items have the query engine instead.
 * @throws SharePointError 400 for unknown properties, 501 for `$orderby` and what the filter does not know
 */
export function narrowCollection(entities: readonly Entity[], options: QueryOptions): readonly Entity[] {
  if (options.orderby) throw notImplemented('$orderby on this collection');
  if (options.skiptoken) throw notImplemented('$skiptoken on this collection');
  const where = options.filter === undefined ? undefined : parseFilter(options.filter);
  const kept = where ? entities.filter(entity => holds(where, entity)) : entities;
  const skipped = skipOf(options);
  return kept.slice(skipped, skipped + (options.top ?? kept.length));
}

/** Only lists of items ignore it. */
function skipOf({ skip = '0' }: QueryOptions): number {
  if (!/^\d{1,9}$/.test(skip))
    throw invalidQuery(`The query option '$skip' has the invalid value '${skip}'.`);
  return Number(skip);
}

function holds(predicate: Predicate, entity: Entity): boolean {
  switch (predicate.kind) {
    case 'and':
      return predicate.terms.every(term => holds(term, entity));
    case 'or':
      return predicate.terms.some(term => holds(term, entity));
    case 'not':
      return !holds(predicate.term, entity);
    case 'compare':
      return compares(predicate.op, textOrder(valueOf(entity, predicate.field), predicate.value));
    case 'startsWith':
      return lower(valueOf(entity, predicate.field)).startsWith(predicate.value.toLowerCase());
    case 'contains':
      return lower(valueOf(entity, predicate.field)).includes(predicate.value.toLowerCase());
    case 'isNull':
      return valueOf(entity, predicate.field) === null;
    case 'isNotNull':
      return valueOf(entity, predicate.field) !== null;
    default:
      throw new UnsupportedExpression(`'${predicate.kind}' on this collection`);
  }
}

function valueOf(entity: Entity, { name, property }: FieldPath): Json {
  const known = { ...entity.onSelect, ...entity.properties };
  if (property !== undefined || !Object.hasOwn(known, name)) throw unknownField(name);
  const value = known[name] ?? null;
  return typeof value === 'function' ? value() : value;
}

function lower(value: Json): string {
  return typeof value === 'string' ? value.toLowerCase() : String(value);
}

/** Below, at or above zero; NaN when the two cannot be compared. */
function textOrder(value: Json, literal: Literal): number {
  if (value === null) return NaN;
  if (typeof value === 'number') return value - Number(literal.value);
  const left = lower(value);
  const right = String(literal.value).toLowerCase();
  return left === right ? 0 : left < right ? -1 : 1;
}

function compares(op: Comparison, order: number): boolean {
  const answers: Readonly<Record<Comparison, boolean>> = {
    eq: order === 0,
    ne: order !== 0,
    lt: order < 0,
    le: order <= 0,
    gt: order > 0,
    ge: order >= 0
  };
  return answers[op];
}
