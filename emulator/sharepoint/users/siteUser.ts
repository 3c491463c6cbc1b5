import { allows } from '../permissions/permissionMasks';
import { accessDenied } from '../errors/accessErrors';
import { type Operation } from '../Operation';
import { findSiteUser } from './findSiteUser';
import { siteUserEntity } from './siteUserEntity';

/** `currentuser` for everybody; others for those who may browse user information. */
export const siteUser: Operation = {
  name: 'site user',
  method: 'GET',
  address: 'web/siteusers/{user}',
  needs: 'Open',
  evidence: { sure: 'documented', source: 'Microsoft Learn: users, groups, and roles REST API reference' },
  answer(call) {
    const { user } = call.keys;
    if (user?.by !== 'current' && !allows(call.web.mask, 'BrowseUserInfo')) throw accessDenied();
    return { kind: 'entity', entity: siteUserEntity(call, findSiteUser(call, user)) };
  }
};
