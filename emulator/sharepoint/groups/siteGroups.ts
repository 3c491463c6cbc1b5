import { type Operation } from '../Operation';
import { siteGroupEntity } from './siteGroupEntity';

export const siteGroups: Operation = {
  name: 'site groups',
  method: 'GET',
  address: 'web/sitegroups',
  needs: 'BrowseUserInfo',
  evidence: { sure: 'documented', source: 'Microsoft Learn: users, groups, and roles REST API reference' },
  answer(call) {
    const { tenant, web } = call;
    const groups = tenant.store.principals.groups(web.site.webId);
    return { kind: 'collection', entities: groups.map(group => siteGroupEntity(call, group)) };
  }
};
