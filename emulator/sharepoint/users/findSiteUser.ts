import { type SiteUser } from '../../store/Principals';
import { type Key } from '../address/canonicalAddress';
import { type Call } from '../Call';
import { userNotFound } from '../errors/accessErrors';
import { loginOf } from '../permissions/claims';

/** @throws SharePointError 500 "User cannot be found.", as SharePoint answers. */
export function findSiteUser(call: Call, key: Key | undefined): SiteUser {
  const user = key ? lookUp(call, key) : undefined;
  if (!user) throw userNotFound();
  return user;
}

function lookUp(call: Call, key: Key): SiteUser | undefined {
  const { tenant, web } = call;
  const { principals } = tenant.store;
  const { webId } = web.site;
  if (key.by === 'current') return principals.user(webId, web.userId);
  // Groups of the directory have no address; no address is not theirs.
  if (key.by === 'email') return key.value === '' ? undefined : principals.userByEmail(webId, key.value);
  if (key.by === 'loginname') return userByAnyLogin(call, key.value);
  return principals.user(webId, Number(key.value));
}

/** By claims login, or by UPN as PnPjs's shorter calls do. */
export function userByAnyLogin({ tenant, web }: Call, login: string): SiteUser | undefined {
  const { principals } = tenant.store;
  const { webId } = web.site;
  return principals.userByLogin(webId, login) ?? principals.userByLogin(webId, loginOf(login));
}
