import { type Tenant } from '../../http/Tenant';
import { type SiteGroup } from '../../store/Principals';
import { type Entity } from '../odata/Entity';
import { PRINCIPAL_TYPES, principalEntity } from '../users/principalEntity';

/** SP.Group: a SharePoint group. */
export function siteGroupEntity(tenant: Tenant, group: SiteGroup): Entity {
  const { principals } = tenant.store;
  return {
    type: 'SP.Group',
    path: `Web/SiteGroups/GetById(${group.id})`,
    properties: {
      Id: group.id,
      IsHiddenInUI: false,
      LoginName: group.title,
      Title: group.title,
      PrincipalType: PRINCIPAL_TYPES.SharePointGroup,
      AllowMembersEditMembership: group.allowMembersEditMembership,
      AllowRequestToJoinLeave: false,
      AutoAcceptRequestToJoinLeave: false,
      Description: group.description,
      OnlyAllowMembersViewMembership: group.onlyAllowMembersViewMembership,
      OwnerTitle: () => ownerTitle(tenant, group),
      RequestToJoinLeaveEmailSetting: ''
    },
    navigations: {
      Users: () => principals.members(group.webId, group.id).map(principalEntity)
    }
  };
}

function ownerTitle({ store }: Tenant, { webId, ownerId }: SiteGroup): string {
  const { principals } = store;
  return (principals.group(webId, ownerId) ?? principals.user(webId, ownerId))?.title ?? '';
}
