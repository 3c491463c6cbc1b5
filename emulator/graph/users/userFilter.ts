import { QuerySyntaxError, UnsupportedExpression } from '../../query/errors';
import { parseFilter } from '../../query/parseFilter';
import { type FieldPath, type Predicate } from '../../query/Predicate';
import { type TenantUser } from '../../store/Directory';
import { expandIn } from './expandIn';
import { tooManyClauses } from '../errors/directoryErrors';
import { badRequest, notImplemented } from '../GraphError';
import { USER_PROPERTIES, type GraphValue } from './userProperties';

/** https://learn.microsoft.com/graph/filter-query-parameter: for `in`, without advanced queries. */
const MOST_CLAUSES = 15;

interface FilterRules {
  /** Throws for a property that the asking token may not read. */
  assertReadable(property: string): void;
  /** `ConsistencyLevel: eventual` with `$count=true`. */
  readonly isAdvanced: boolean;
}

/** `startswith(displayName,'a') or mail in ('b@contoso.example')`. @throws GraphError 400, 403 or 501 */
export function isFound(filter: string, rules: FilterRules): (user: TenantUser) => boolean {
  const predicate = parse(filter);
  assertKnown(predicate, rules);
  return user => holds(predicate, user);
}

function parse(filter: string): Predicate {
  try {
    return parseFilter(expandIn(lowerFunctions(filter)));
  } catch (error) {
    if (error instanceof UnsupportedExpression)
      throw notImplemented(`${error.expression} in a filter of users`);
    if (error instanceof QuerySyntaxError) throw badRequest(`Invalid filter clause: ${error.message}`);
    throw error;
  }
}

/** Graph writes startsWith either way; what stands in quotes is left alone. */
function lowerFunctions(filter: string): string {
  return filter
    .split("'")
    .map((piece, index) => (index % 2 === 0 ? piece.replaceAll('startsWith(', 'startswith(') : piece))
    .join("'");
}

function assertKnown(predicate: Predicate, rules: FilterRules): void {
  switch (predicate.kind) {
    case 'or':
      assertFewClauses(predicate.terms.length, rules);
      return predicate.terms.forEach(term => assertKnown(term, rules));
    case 'and':
      return predicate.terms.forEach(term => assertKnown(term, rules));
    case 'not':
      return assertKnown(predicate.term, rules);
    case 'compare':
      if (predicate.op !== 'eq' && predicate.op !== 'ne')
        throw notImplemented(`'${predicate.op}' in a filter of users`);
      return assertProperty(predicate.field, rules);
    case 'startsWith':
    case 'isNull':
    case 'isNotNull':
      return assertProperty(predicate.field, rules);
    default:
      throw notImplemented(`'${predicate.kind}' in a filter of users`);
  }
}

function assertFewClauses(count: number, { isAdvanced }: FilterRules): void {
  if (count <= MOST_CLAUSES) return;
  if (isAdvanced) throw notImplemented(`more than ${MOST_CLAUSES} clauses in an advanced filter of users`);
  throw tooManyClauses(count, MOST_CLAUSES);
}

function assertProperty({ name, property }: FieldPath, rules: FilterRules): void {
  if (property !== undefined || !USER_PROPERTIES[name])
    throw notImplemented(`the property '${name}' in a filter of users`);
  rules.assertReadable(name);
}

function holds(predicate: Predicate, user: TenantUser): boolean {
  switch (predicate.kind) {
    case 'and':
      return predicate.terms.every(term => holds(term, user));
    case 'or':
      return predicate.terms.some(term => holds(term, user));
    case 'not':
      return !holds(predicate.term, user);
    case 'compare':
      return (
        (folded(valueOf(predicate.field, user)) === folded(predicate.value.value)) === (predicate.op === 'eq')
      );
    case 'startsWith':
      return folded(valueOf(predicate.field, user)).startsWith(folded(predicate.value));
    default:
      return (
        ('field' in predicate && valueOf(predicate.field, user) === null) === (predicate.kind === 'isNull')
      );
  }
}

function valueOf({ name }: FieldPath, user: TenantUser): GraphValue {
  return USER_PROPERTIES[name]?.(user) ?? null;
}

function folded(value: GraphValue | number): string {
  return String(value ?? '').toLowerCase();
}
