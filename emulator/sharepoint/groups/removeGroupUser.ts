import { type Call } from '../Call';
import { numberIn, parametersOf, textIn } from '../callBody';
import { userNotFound } from '../errors/accessErrors';
import { type Operation } from '../Operation';
import { type SiteUser } from '../../store/Principals';
import { userByAnyLogin } from '../users/findSiteUser';
import { type Reply } from '../Reply';
import { assertMayChangeMembers, findSiteGroup } from './findSiteGroup';

export const removeGroupUserById: Operation = {
  name: 'remove a user from a group by id',
  method: 'POST',
  address: 'web/sitegroups/{group}/users/removebyid',
  needs: 'Open',
  evidence: { sure: 'documented', source: 'Microsoft Learn: users, groups, and roles REST API reference' },
  answer(call) {
    const id = numberIn(parametersOf(call), '0') ?? 0;
    return remove(call, call.tenant.store.principals.user(call.web.site.webId, id));
  }
};

export const removeGroupUserByLogin: Operation = {
  name: 'remove a user from a group by login',
  method: 'POST',
  address: 'web/sitegroups/{group}/users/removebyloginname',
  needs: 'Open',
  evidence: { sure: 'documented', source: 'Microsoft Learn: users, groups, and roles REST API reference' },
  answer: call => remove(call, userByAnyLogin(call, textIn(parametersOf(call), '0') ?? ''))
};

function remove(call: Call, user: SiteUser | undefined): Reply {
  const group = findSiteGroup(call);
  assertMayChangeMembers(call, group);
  if (!user) throw userNotFound();
  call.tenant.store.principals.removeMember(group, user.id);
  return { kind: 'void' };
}
