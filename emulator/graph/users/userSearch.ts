import { type TenantUser } from '../../store/Directory';
import { badRequest, notImplemented } from '../GraphError';
import { USER_PROPERTIES } from './userProperties';

const CLAUSE = /^"([A-Za-z]+):(.+)"$/;

/**
 * `"displayName:ann" OR "mail:ann"`: words that begin so. AND binds closer than OR.
 * https://learn.microsoft.com/graph/search-query-parameter#using-search-on-directory-object-collections
 * @throws GraphError 400, 403 or 501
 */
export function isMentioned(
  search: string,
  assertReadable: (property: string) => void
): (user: TenantUser) => boolean {
  const branches = search
    .split(/\s+OR\s+/)
    .map(branch => branch.split(/\s+AND\s+/).map(clause => clauseOf(clause, assertReadable)));
  return user => branches.some(clauses => clauses.every(clause => clause(user)));
}

function clauseOf(text: string, assertReadable: (property: string) => void): (user: TenantUser) => boolean {
  const [, name = '', value = ''] = CLAUSE.exec(text.trim()) ?? [];
  if (name === '') throw badRequest(`Syntax error: '${text}' is not "property:value".`);
  const property = Object.hasOwn(USER_PROPERTIES, name) ? USER_PROPERTIES[name] : undefined;
  if (!property) throw notImplemented(`searching by '${name}'`);
  assertReadable(name);
  const wanted = words(value);
  return user => {
    const have = words(String(property(user) ?? ''));
    return wanted.every(word => have.some(candidate => candidate.startsWith(word)));
  };
}

function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '');
}
