import { entityBody, refuseUnknown, textIn } from '../callBody';
import { type Operation } from '../Operation';
import { ensured } from '../users/ensureUser';
import { siteUserEntity } from '../users/siteUserEntity';
import { assertMayChangeMembers, findSiteGroup } from './findSiteGroup';

export const addGroupUser: Operation = {
  name: 'add a user to a group',
  method: 'POST',
  address: 'web/sitegroups/{group}/users',
  needs: 'Open',
  evidence: { sure: 'documented', source: 'Microsoft Learn: users, groups, and roles REST API reference' },
  answer(call) {
    const group = findSiteGroup(call);
    assertMayChangeMembers(call, group);
    const body = entityBody(call, 'SP.User');
    refuseUnknown(body, ['LoginName'], 'SP.User');
    const user = ensured(call, textIn(body, 'LoginName') ?? '');
    call.tenant.store.principals.addMember(group, user.id);
    return { kind: 'entity', entity: siteUserEntity(call, user), created: true };
  }
};
