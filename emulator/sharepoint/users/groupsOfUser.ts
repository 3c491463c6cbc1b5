import { siteGroupEntity } from '../groups/siteGroupEntity';
import { type Operation } from '../Operation';
import { findSiteUser } from './findSiteUser';

export const groupsOfUser: Operation = {
  name: 'groups of a user',
  method: 'GET',
  address: 'web/siteusers/{user}/groups',
  needs: 'BrowseUserInfo',
  evidence: { sure: 'documented', source: 'Microsoft Learn: users, groups, and roles REST API reference' },
  answer(call) {
    const user = findSiteUser(call, call.keys.user);
    const groups = call.tenant.store.principals.groupsOf(user.webId, user.id);
    return { kind: 'collection', entities: groups.map(group => siteGroupEntity(call, group)) };
  }
};
