import { type Operation } from '../Operation';
import { findSiteGroup } from './findSiteGroup';
import { siteGroupEntity } from './siteGroupEntity';

/** By id, by name, or as the web's owner, member or visitor group. */
export const siteGroup: Operation = {
  name: 'site group',
  method: 'GET',
  address: 'web/sitegroups/{group}',
  needs: 'BrowseUserInfo',
  evidence: { sure: 'documented', source: 'Microsoft Learn: users, groups, and roles REST API reference' },
  answer: call => ({ kind: 'entity', entity: siteGroupEntity(call, findSiteGroup(call)) })
};
