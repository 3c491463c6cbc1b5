import { type SiteUser } from '../../store/Principals';
import { siteGroupEntity } from '../groups/siteGroupEntity';
import { type Entity } from '../odata/Entity';
import { type Viewer } from '../permissions/WebScope';
import { principalEntity } from './principalEntity';

/** A site user with the groups he is in. */
export function siteUserEntity(viewer: Viewer, user: SiteUser): Entity {
  const { principals } = viewer.tenant.store;
  return {
    ...principalEntity(user),
    navigations: {
      Groups: () => principals.groupsOf(user.webId, user.id).map(group => siteGroupEntity(viewer, group)),
      Alerts: () => []
    }
  };
}
