import { type AssociatedGroup } from '../../store/Principals';
import { type Call } from '../Call';
import { siteGroupEntity } from '../groups/siteGroupEntity';
import { listEntity } from '../lists/listEntity';
import { type Entity } from '../odata/Entity';
import { listMask } from '../permissions/ListScope';
import { allows, basePermissionsOf } from '../permissions/permissionMasks';
import { roleAssignmentEntity } from '../roles/roleAssignmentEntity';
import { roleDefinitionEntity } from '../roles/roleDefinitionEntity';
import { siteUserEntity } from '../users/siteUserEntity';
import { webChangeToken } from '../changes/webChangeToken';
import { webBasics } from './webBasics';

/** SP.Web with everything that can be expanded. What the caller may not see is refused as at its own address. */
export function webEntity(call: Call): Entity {
  const basics = webBasics(call.web);
  const { mask } = call.web;
  return {
    ...basics,
    onSelect: {
      ...basics.onSelect,
      CurrentChangeToken: () => webChangeToken(call),
      EffectiveBasePermissions: { ...basePermissionsOf(mask) }
    },
    navigations: {
      ...principals(call),
      // Every web here is the top of its site collection.
      ParentWeb: () => null,
      Lists: () =>
        call.tenant.store.lists
          .list(call.web.site.webId)
          .filter(list => allows(listMask(call.tenant, call.web, list), 'ViewListItems'))
          .map(list => listEntity(call, list)),
      ...(allows(mask, 'EnumeratePermissions') ? { RoleAssignments: () => roleAssignments(call) } : {}),
      RoleDefinitions: () => call.tenant.store.roles.list(call.web.site.webId).map(roleDefinitionEntity)
    }
  };
}

function principals(call: Call): Entity['navigations'] {
  const { tenant, web } = call;
  const { principals: known } = tenant.store;
  const { webId } = web.site;
  const associated = (role: AssociatedGroup) => (): Entity | null => {
    const group = known.associatedGroup(webId, role);
    return group ? siteGroupEntity(call, group) : null;
  };
  const currentUser = (): Entity | null => {
    const user = known.user(webId, web.userId);
    return user ? siteUserEntity(call, user) : null;
  };
  if (!allows(web.mask, 'BrowseUserInfo')) return { CurrentUser: currentUser };
  return {
    CurrentUser: currentUser,
    SiteUsers: () => known.users(webId).map(user => siteUserEntity(call, user)),
    SiteGroups: () => known.groups(webId).map(group => siteGroupEntity(call, group)),
    AssociatedOwnerGroup: associated('owner'),
    AssociatedMemberGroup: associated('member'),
    AssociatedVisitorGroup: associated('visitor')
  };
}

function roleAssignments(call: Call): Entity[] {
  const { tenant, web } = call;
  const { webId } = web.site;
  return tenant.store.roles
    .assignments(webId)
    .map(one => roleAssignmentEntity(call, { webId, path: 'Web' }, one));
}
