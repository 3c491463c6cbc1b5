import { type Operation } from '../Operation';
import { siteUserEntity } from '../users/siteUserEntity';
import { assertMaySeeMembers, findSiteGroup } from './findSiteGroup';

export const groupUsers: Operation = {
  name: 'users of a group',
  method: 'GET',
  address: 'web/sitegroups/{group}/users',
  needs: 'BrowseUserInfo',
  evidence: { sure: 'documented', source: 'Microsoft Learn: users, groups, and roles REST API reference' },
  answer(call) {
    const group = findSiteGroup(call);
    assertMaySeeMembers(call, group);
    const members = call.tenant.store.principals.members(group.webId, group.id);
    return { kind: 'collection', entities: members.map(user => siteUserEntity(call, user)) };
  }
};
