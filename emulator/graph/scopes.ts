import { AppCatalog } from '../catalog/AppCatalog';
import { type Tenant } from '../http/Tenant';
import { type TenantUser } from '../store/Directory';
import { insufficientPrivileges } from './errors/directoryErrors';
import { mailboxDenied } from './errors/exchangeErrors';
import { missingScope, presenceForbidden } from './errors/teamsErrors';
import { type GraphCall } from './GraphCall';

/** Each of these reads whole profiles: https://learn.microsoft.com/graph/permissions-reference */
const PROFILES = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'];
const PEOPLE = ['User.ReadBasic.All', ...PROFILES];
const GROUPS = ['GroupMember.Read.All', 'Group.Read.All', 'Group.ReadWrite.All', 'Directory.Read.All'];
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
  if (!holdsAny(call, ['ProfilePhoto.Read.All', ...wanted])) throw mailboxDenied();
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

/** @throws GraphError 403 */
export function assertMayReadPresence(call: GraphCall, person?: TenantUser): void {
  const ofAnybody = ['Presence.Read.All', 'Presence.ReadWrite.All'];
  const ofOneself = ['Presence.Read', 'Presence.ReadWrite', ...ofAnybody];
  if (!holdsAny(call, person?.upn === call.me.upn ? ofOneself : ofAnybody)) throw presenceForbidden();
}

/** Whom somebody works with. @throws GraphError 403 */
export function assertMayReadRelevance(call: GraphCall, person: TenantUser): void {
  const wanted = person.upn === call.me.upn ? ['People.Read', 'People.Read.All'] : ['People.Read.All'];
  if (!holdsAny(call, wanted)) throw mailboxDenied();
}

/** @throws GraphError 403 */
export function assertMayNotify(call: GraphCall): void {
  if (!holdsAny(call, ['TeamsActivity.Send'])) throw missingScope('TeamsActivity.Send', call.scopes ?? []);
}

/** Names of groups, beyond that there is one. */
export function mayReadGroups(call: GraphCall): boolean {
  return holdsAny(call, GROUPS);
}

/** Which groups somebody is in. @throws GraphError 403 */
export function assertMayReadMemberships(call: GraphCall, person: TenantUser): void {
  const wanted = person.upn === call.me.upn ? ['User.Read', 'User.ReadWrite'] : [];
  if (!holdsAny(call, [...wanted, ...PROFILES, ...GROUPS])) throw insufficientPrivileges();
}

export function holdsAny({ scopes }: GraphCall, wanted: readonly string[]): boolean {
  return scopes === undefined || scopes.some(scope => wanted.includes(scope));
}
