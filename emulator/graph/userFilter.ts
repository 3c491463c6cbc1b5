import { QuerySyntaxError, UnsupportedExpression } from '../query/errors';
import { parseFilter } from '../query/parseFilter';
import { type FieldPath, type Predicate } from '../query/Predicate';
import { type TenantUser } from '../store/Directory';
import { badRequest, notImplemented } from './GraphError';
import { USER_PROPERTIES, type GraphValue } from './userProperties';

/** `startswith(displayName,'a') or mail eq 'b@contoso.example'`. @throws GraphError 400 or 501 */
export function isFound(filter: string): (user: TenantUser) => boolean {
  const predicate = parse(filter);
  assertKnown(predicate);
  return user => holds(predicate, user);
}

function parse(filter: string): Predicate {
  try {
    return parseFilter(lowerFunctions(filter));
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

function assertKnown(predicate: Predicate): void {
  switch (predicate.kind) {
    case 'and':
    case 'or':
      return predicate.terms.forEach(assertKnown);
    case 'not':
      return assertKnown(predicate.term);
    case 'compare':
      if (predicate.op !== 'eq' && predicate.op !== 'ne')
        throw notImplemented(`'${predicate.op}' in a filter of users`);
      return assertProperty(predicate.field);
    case 'startsWith':
    case 'isNull':
    case 'isNotNull':
      return assertProperty(predicate.field);
    default:
      throw notImplemented(`'${predicate.kind}' in a filter of users`);
  }
}

function assertProperty({ name, property }: FieldPath): void {
  if (property !== undefined || !USER_PROPERTIES[name])
    throw notImplemented(`the property '${name}' in a filter of users`);
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
