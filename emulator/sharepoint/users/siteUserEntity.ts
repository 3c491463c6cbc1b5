import { type Tenant } from '../../http/Tenant';
import { type SiteUser } from '../../store/Principals';
import { siteGroupEntity } from '../groups/siteGroupEntity';
import { type Entity } from '../odata/Entity';
import { principalEntity } from './principalEntity';

/** A site user with the groups he is in. */
export function siteUserEntity(tenant: Tenant, user: SiteUser): Entity {
  const { principals } = tenant.store;
  return {
    ...principalEntity(user),
    navigations: {
      Groups: () => principals.groupsOf(user.webId, user.id).map(group => siteGroupEntity(tenant, group)),
      Alerts: () => []
    }
  };
}
