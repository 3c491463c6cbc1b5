import { type SiteUser } from '../../store/Principals';
import { type Call } from '../Call';
import { parametersOf, textIn } from '../callBody';
import { accessDenied, userNotResolved } from '../errors/accessErrors';
import { type Operation } from '../Operation';
import { upnOf } from '../permissions/claims';
import { allows } from '../permissions/permissionMasks';
import { siteUserOf } from '../permissions/WebScope';
import { userByAnyLogin } from './findSiteUser';
import { siteUserEntity } from './siteUserEntity';

/** Gives somebody a site user id before his first visit. Whether a plain member may is a switch. */
export const ensureUser: Operation = {
  name: 'ensure user',
  method: 'POST',
  address: 'web/ensureuser',
  needs: 'BrowseUserInfo',
  evidence: { sure: 'documented', source: 'Microsoft Learn: webs REST API reference' },
  answer(call) {
    const parameters = parametersOf(call);
    const name = textIn(parameters, 'logonname') ?? textIn(parameters, '0') ?? '';
    return { kind: 'entity', entity: siteUserEntity(call, ensured(call, name)) };
  }
};

/** @throws SharePointError 403 or 400 */
export function ensured(call: Call, name: string): SiteUser {
  const known = userByAnyLogin(call, name);
  if (known) return known;
  const { tenant, web } = call;
  if (!tenant.switches().membersMayEnsureUsers && !allows(web.mask, 'ManagePermissions'))
    throw accessDenied();
  const person = name === '' ? undefined : tenant.store.directory.get(upnOf(name));
  if (!person) throw userNotResolved(name);
  return tenant.store.principals.ensureUser(siteUserOf(web.site.webId, person));
}
