import { type Operation } from '../Operation';
import { siteUserEntity } from './siteUserEntity';

export const siteUsers: Operation = {
  name: 'site users',
  method: 'GET',
  address: 'web/siteusers',
  needs: 'BrowseUserInfo',
  evidence: { sure: 'documented', source: 'Microsoft Learn: users, groups, and roles REST API reference' },
  answer(call) {
    const { tenant, web } = call;
    const users = tenant.store.principals.users(web.site.webId);
    return { kind: 'collection', entities: users.map(user => siteUserEntity(call, user)) };
  }
};
