import { type SiteUser } from '../../store/Principals';
import { type Call } from '../Call';
import { parametersOf, textIn } from '../callBody';
import { accessDenied, ownerStays, userNotFound } from '../errors/accessErrors';
import { type Operation } from '../Operation';
import { upnOf } from '../permissions/claims';
import { type Reply } from '../Reply';
import { findSiteUser, userByAnyLogin } from './findSiteUser';

const EVIDENCE = {
  sure: 'documented',
  source: 'Microsoft Learn: users, groups, and roles REST API reference'
} as const;

/** He loses his groups and rights here; his rows keep his id, and should he come again he gets another. */
export const removeSiteUser: Operation = {
  name: 'remove a site user',
  method: 'DELETE',
  address: 'web/siteusers/{user}',
  needs: 'ManagePermissions',
  evidence: EVIDENCE,
  answer(call) {
    remove(call, findSiteUser(call, call.keys.user));
    return { kind: 'empty', status: 200 };
  }
};

export const removeSiteUserById: Operation = {
  name: 'remove a site user by id',
  method: 'POST',
  address: 'web/siteusers/removebyid',
  needs: 'ManagePermissions',
  evidence: EVIDENCE,
  answer(call) {
    const id = Number(call.args[0]?.value ?? '');
    return remove(call, call.tenant.store.principals.user(call.web.site.webId, id));
  }
};

export const removeSiteUserByLogin: Operation = {
  name: 'remove a site user by login',
  method: 'POST',
  address: 'web/siteusers/removebyloginname',
  needs: 'ManagePermissions',
  evidence: EVIDENCE,
  answer(call) {
    const parameters = parametersOf(call);
    const login = textIn(parameters, '0') ?? textIn(parameters, 'loginname') ?? '';
    return remove(call, userByAnyLogin(call, login));
  }
};

/** @throws SharePointError 500 for nobody and for the owner, 403 for an administrator by one who is none */
function remove({ tenant, web }: Call, user: SiteUser | undefined): Reply {
  if (!user) throw userNotFound();
  if (upnOf(user.loginName) === web.site.ownerUpn.toLowerCase()) throw ownerStays();
  if (user.isSiteAdmin && !web.isSiteAdmin) throw accessDenied();
  tenant.store.principals.removeUser(user.webId, user.id);
  return { kind: 'void' };
}
