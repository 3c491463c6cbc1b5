import { AppCatalog } from '../catalog/AppCatalog';
import { type Tenant } from '../http/Tenant';
import { type TenantUser } from '../store/Directory';
import { insufficientPrivileges, photoDenied } from './GraphError';
import { type GraphCall } from './GraphOperation';

/** Each of these reads whole profiles: https://learn.microsoft.com/graph/permissions-reference */
const PROFILES = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'];
const PEOPLE = ['User.ReadBasic.All', ...PROFILES];
const ONESELF = ['User.Read', 'User.ReadWrite', ...PEOPLE];

/** https://learn.microsoft.com/graph/permissions-reference#user-permissions: the basic profile, and nothing else. */
const BASIC_PROPERTIES = ['displayName', 'givenName', 'id', 'mail', 'surname', 'userPrincipalName'];

/** What an administrator has granted to the web parts of this tenant, all of them alike. */
export function grantedScopes(tenant: Tenant): readonly string[] {
  const { graphScopes } = tenant.switches();
  if (graphScopes !== 'requested') return graphScopes.split(' ').filter(scope => scope !== '');
  const requested = new AppCatalog(tenant.store.blobs)
    .list()
    .filter(app => app.isDeployed)
    .flatMap(app => app.permissionRequests)
    .filter(({ resource }) => resource === 'Microsoft Graph');
  return [...new Set(requested.map(({ scope }) => scope))];
}

/** @throws GraphError 403 where the token may not read anything of this person, or of people in general */
export function assertMayReadPeople(call: GraphCall, person?: TenantUser): void {
  if (!holdsAny(call, person?.upn === call.me.upn ? ONESELF : PEOPLE)) throw insufficientPrivileges();
}

/** @throws GraphError 403 */
export function assertMayReadProfiles(call: GraphCall): void {
  if (!holdsAny(call, PROFILES)) throw insufficientPrivileges();
}

/** @throws GraphError 403 */
export function assertMayReadPhoto(call: GraphCall, person: TenantUser): void {
  const wanted = person.upn === call.me.upn ? ONESELF : PEOPLE;
  if (!holdsAny(call, ['ProfilePhoto.Read.All', ...wanted])) throw photoDenied();
}

/** For a filter: one may not ask indirectly for what one may not read. @throws GraphError 403 */
export function assertMayReadProperty(call: GraphCall, name: string): void {
  if (!BASIC_PROPERTIES.includes(name)) assertMayReadProfiles(call);
}

export function mayRead(
  call: GraphCall,
  { name, person }: { readonly name: string; readonly person: TenantUser }
): boolean {
  return person.upn === call.me.upn || BASIC_PROPERTIES.includes(name) || holdsAny(call, PROFILES);
}

function holdsAny({ scopes }: GraphCall, wanted: readonly string[]): boolean {
  return scopes === undefined || scopes.some(scope => wanted.includes(scope));
}
