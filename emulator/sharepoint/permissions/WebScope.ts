import { type Caller } from '../../http/Caller';
import { type Tenant } from '../../http/Tenant';
import { type Site } from '../../store/Sites';
import { type ScopeId } from '../../store/Roles';
import { type TenantUser } from '../../store/Directory';
import { accessDenied } from '../errors/accessErrors';
import { EVERYONE_LOGIN, loginOf } from './claims';
import { allows, FULL_MASK, NO_PERMISSIONS } from './permissionMasks';

/** A web as one caller sees it. */
export interface WebScope {
  readonly site: Site;
  /** Absolute, without a slash at the end. */
  readonly url: string;
  /** Ends in `/_api`. */
  readonly apiUrl: string;
  readonly userId: number;
  readonly isSiteAdmin: boolean;
  /** The caller himself, "Everyone except external users" unless he is a guest, and the groups of both. */
  readonly principalIds: ReadonlySet<number>;
  readonly mask: bigint;
}

/** For whom something is shown. */
export interface Viewer {
  readonly tenant: Tenant;
  readonly web: WebScope;
}

/**
 * Lets the caller into the web. Somebody admitted by a group or by "Everyone" becomes a site user here, at first
 * contact, and not before.
 * @throws SharePointError 403 when he may not open it.
 */
export function enterWeb(tenant: Tenant, at: { site: Site; origin: string }, caller: Caller): WebScope {
  const { site, origin } = at;
  const person = tenant.store.directory.get(caller.upn);
  if (!person) throw accessDenied();
  const rights = rightsOf(tenant, site, person);
  if (!allows(rights.mask, 'Open')) throw accessDenied();
  const user = tenant.store.principals.ensureUser(siteUserOf(site.webId, person));
  const path = site.serverRelativeUrl === '/' ? '' : site.serverRelativeUrl;
  const principalIds = new Set([...rights.principalIds, user.id]);
  return {
    site,
    url: origin + path,
    apiUrl: `${origin}${path}/_api`,
    userId: user.id,
    ...rights,
    principalIds
  };
}

export interface Rights {
  readonly isSiteAdmin: boolean;
  readonly principalIds: ReadonlySet<number>;
  readonly mask: bigint;
}

/** What somebody may do on the web, whether the web knows him yet or not; nothing once his account is closed. */
export function rightsOf(tenant: Tenant, site: Site, person: TenantUser): Rights {
  if (!person.accountEnabled) return { isSiteAdmin: false, principalIds: new Set(), mask: NO_PERMISSIONS };
  const { principals } = tenant.store;
  const user = principals.userByLogin(site.webId, loginOf(person.upn));
  const everyone =
    person.userType === 'Member' ? principals.userByLogin(site.webId, EVERYONE_LOGIN) : undefined;
  const direct = [user, everyone].flatMap(principal => (principal ? [principal.id] : []));
  const groups = direct.flatMap(id => principals.groupsOf(site.webId, id).map(group => group.id));
  const rights = { isSiteAdmin: user?.isSiteAdmin ?? false, principalIds: new Set([...direct, ...groups]) };
  return { ...rights, mask: maskOn(tenant, site, { scope: site.webId, ...rights }) };
}

/** The union of the roles that any of the principals holds on a web or list. */
export function maskOn(
  tenant: Tenant,
  site: Site,
  on: { scope: ScopeId; isSiteAdmin: boolean; principalIds: ReadonlySet<number> }
): bigint {
  if (on.isSiteAdmin) return FULL_MASK;
  const { roles } = tenant.store;
  const held = roles.assignments(on.scope).filter(assignment => on.principalIds.has(assignment.principalId));
  return held
    .flatMap(assignment => assignment.roleIds)
    .reduce((mask, roleId) => mask | (roles.get(site.webId, roleId)?.mask ?? NO_PERMISSIONS), NO_PERMISSIONS);
}

export function siteUserOf(
  webId: string,
  person: TenantUser
): { kind: 'User'; webId: string; loginName: string; title: string; email: string } {
  return {
    kind: 'User',
    webId,
    loginName: loginOf(person.upn),
    title: person.displayName,
    email: person.mail
  };
}
