import { QuerySyntaxError, UnsupportedExpression } from '../../query/errors';
import { parseFilter } from '../../query/parseFilter';
import { type FieldPath, type Predicate } from '../../query/Predicate';
import { type TenantUser } from '../../store/Directory';
import { expandIn } from './expandIn';
import { advancedOperator, tooManyClauses, unsupportedClause } from '../errors/directoryErrors';
import { badRequest, notImplemented } from '../GraphError';
import { USER_PROPERTIES, type GraphValue } from './userProperties';

/** https://learn.microsoft.com/graph/filter-query-parameter: for `in`, without advanced queries. */
const MOST_CLAUSES = 15;
const END = 'endsWith';
const ENDS_ASKED = new Set(['mail', 'userPrincipalName']);

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
    return parseFilter(expandIn(inOneSpelling(filter)));
  } catch (error) {
    if (error instanceof UnsupportedExpression)
      throw notImplemented(`${error.expression} in a filter of users`);
    if (error instanceof QuerySyntaxError) throw badRequest(`Invalid filter clause: ${error.message}`);
    throw error;
  }
}

/**
 * Graph takes operators and functions in any case; what stands in quotes is left alone. The query language here has no
 * `endsWith`: it is asked as a beginning of the property's end.
 */
function inOneSpelling(filter: string): string {
  const pieces = filter.split("'");
  if (pieces.some((piece, index) => index % 2 === 0 && piece.includes('/')))
    throw notImplemented('a property of a property in a filter of users');
  return pieces
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece
            .replaceAll(/\b(and|or|not|eq|ne|ge|le|in)\b/gi, word => word.toLowerCase())
            .replaceAll(/\bstartswith\s*\(/gi, 'startswith(')
            .replaceAll(/\bendswith\s*\(\s*(\w+)/gi, `startswith($1/${END}`)
    )
    .join("'");
}

function assertKnown(predicate: Predicate, rules: FilterRules): void {
  switch (predicate.kind) {
    case 'or':
    case 'and':
      assertFewClauses(predicate, rules);
      return predicate.terms.forEach(term => assertKnown(term, rules));
    case 'not':
      if (!rules.isAdvanced) throw advancedOperator('Not');
      return assertKnown(predicate.term, rules);
    case 'compare':
      return assertComparison(predicate, rules);
    case 'startsWith':
      return assertMatched(predicate.field, rules);
    case 'isNull':
    case 'isNotNull':
      return assertNullTest(predicate, rules);
    default:
      throw notImplemented(`'${predicate.kind}' in a filter of users`);
  }
}

function assertNullTest(
  { kind, field }: { readonly kind: string; readonly field: FieldPath },
  rules: FilterRules
): void {
  if (kind === 'isNotNull' && !rules.isAdvanced) throw advancedOperator('NotEqualsMatch');
  assertProperty(field, rules);
}

function assertComparison(
  { field, op, value }: Extract<Predicate, { kind: 'compare' }>,
  rules: FilterRules
): void {
  assertProperty(field, rules);
  if (op === 'ne' && !rules.isAdvanced) throw advancedOperator('NotEqualsMatch');
  const isOrdered = op !== 'eq' && op !== 'ne';
  if (isOrdered && (op === 'gt' || op === 'lt' || value.type !== 'text')) throw unsupportedClause(field.name);
}

/** https://learn.microsoft.com/graph/aad-advanced-queries: only of these, of what is kept here. */
function assertMatched({ name, property }: FieldPath, rules: FilterRules): void {
  if (property !== END) return assertProperty({ name }, rules);
  if (!rules.isAdvanced) throw advancedOperator('endsWith');
  assertProperty({ name }, rules);
  if (!ENDS_ASKED.has(name)) throw unsupportedClause(name);
}

function assertFewClauses(
  { kind, terms: { length: count } }: Extract<Predicate, { kind: 'and' | 'or' }>,
  { isAdvanced }: FilterRules
): void {
  if (kind === 'and' || count <= MOST_CLAUSES) return;
  if (isAdvanced) throw notImplemented(`more than ${MOST_CLAUSES} clauses in an advanced filter of users`);
  throw tooManyClauses(count, MOST_CLAUSES);
}

function assertProperty({ name, property }: FieldPath, rules: FilterRules): void {
  if (property !== undefined || !Object.hasOwn(USER_PROPERTIES, name))
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
      return compares(predicate, user);
    case 'startsWith':
      return predicate.field.property === END
        ? folded(valueOf(predicate.field, user)).endsWith(folded(predicate.value))
        : folded(valueOf(predicate.field, user)).startsWith(folded(predicate.value));
    default:
      return (
        ('field' in predicate && valueOf(predicate.field, user) === null) === (predicate.kind === 'isNull')
      );
  }
}

function compares({ field, op, value }: Extract<Predicate, { kind: 'compare' }>, user: TenantUser): boolean {
  const have = valueOf(field, user);
  const order = folded(have).localeCompare(folded(value.value));
  if (op === 'eq' || op === 'ne') return (folded(have) === folded(value.value)) === (op === 'eq');
  return have !== null && (op === 'ge' ? order >= 0 : order <= 0);
}

function valueOf({ name }: FieldPath, user: TenantUser): GraphValue {
  return USER_PROPERTIES[name]?.(user) ?? null;
}

function folded(value: GraphValue | number): string {
  return String(value ?? '').toLowerCase();
}
