import { type Tenant } from '../../http/Tenant';
import { type SiteGroup } from '../../store/Principals';
import { type Entity } from '../odata/Entity';
import { type Viewer } from '../permissions/WebScope';
import { PRINCIPAL_TYPES, principalEntity } from '../users/principalEntity';
import { assertMaySeeMembers } from './findSiteGroup';

/** SP.Group: a SharePoint group. Its members are shown to those who may see them, wherever it is expanded. */
export function siteGroupEntity(viewer: Viewer, group: SiteGroup): Entity {
  const { tenant } = viewer;
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
      Users() {
        assertMaySeeMembers(viewer, group);
        return principals.members(group.webId, group.id).map(principalEntity);
      }
    }
  };
}

function ownerTitle({ store }: Tenant, { webId, ownerId }: SiteGroup): string {
  const { principals } = store;
  return (principals.group(webId, ownerId) ?? principals.user(webId, ownerId))?.title ?? '';
}
