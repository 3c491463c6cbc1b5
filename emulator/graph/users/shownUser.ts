import { type TenantUser } from '../../store/Directory';
import { notImplemented } from '../GraphError';
import { type GraphCall } from '../GraphCall';
import { mayRead } from '../scopes';
import { DEFAULT_PROPERTIES, USER_PROPERTIES, type GraphUser } from './userProperties';

/** What `$select` names, or Graph's default set. @throws GraphError 501 for a property this tenant does not keep. */
export function selectedProperties(url: URL): readonly string[] {
  const select = url.searchParams.get('$select');
  if (select === null || select.trim() === '') return DEFAULT_PROPERTIES;
  return select.split(',').map(name => {
    const wanted = name.trim().toLowerCase();
    const known = Object.keys(USER_PROPERTIES).find(property => property.toLowerCase() === wanted);
    if (known === undefined) throw notImplemented(`the user property '${name.trim()}'`);
    return known;
  });
}

/** What the token may not read is there and empty, as if nobody had filled it in. */
export function shownUser(
  call: GraphCall,
  { person, names }: { person: TenantUser; names: readonly string[] }
): GraphUser {
  return Object.fromEntries(
    names.map(name => {
      const value = USER_PROPERTIES[name]?.(person) ?? null;
      return [name, Array.isArray(value) || mayRead(call, { name, person }) ? value : null];
    })
  );
}

/** No option is ignored: those the operation does not read are refused by name. */
export function refuseOptions(url: URL, known: readonly string[]): void {
  const foreign = [...url.searchParams.keys()].find(name => !known.includes(name));
  if (foreign !== undefined) throw notImplemented(`the query option '${foreign}' here`);
}
