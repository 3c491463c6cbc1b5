import { type AssociatedGroup, type SiteGroup } from '../../store/Principals';
import { type Call } from '../Call';
import { accessDenied, groupNotFound } from '../errors/accessErrors';
import { allows } from '../permissions/permissionMasks';
import { type Viewer } from '../permissions/WebScope';

/** The group the address names. @throws SharePointError 404 */
export function findSiteGroup({ tenant, web, keys }: Call): SiteGroup {
  const { principals } = tenant.store;
  const { webId } = web.site;
  const { by, value = '' } = keys.group ?? {};
  const group =
    by === 'role'
      ? principals.associatedGroup(webId, value as AssociatedGroup)
      : by === 'name'
        ? principals.groupByTitle(webId, value)
        : principals.group(webId, Number(value));
  if (!group) throw groupNotFound();
  return group;
}

/** Its owner (a person or a group) and whoever manages permissions may change a group. @throws SharePointError 403 */
export function assertMayManage({ web }: Viewer, group: SiteGroup): void {
  const isOwner = web.principalIds.has(group.ownerId);
  if (!isOwner && !allows(web.mask, 'ManagePermissions')) throw accessDenied();
}

/** Some groups let their members add others. @throws SharePointError 403 */
export function assertMayChangeMembers(viewer: Viewer, group: SiteGroup): void {
  const isMember = viewer.web.principalIds.has(group.id);
  if (!(group.allowMembersEditMembership && isMember)) assertMayManage(viewer, group);
}

/** Members of a closed group are shown to its members, its owner and administrators only. @throws SharePointError 403 */
export function assertMaySeeMembers(viewer: Viewer, group: SiteGroup): void {
  const isMember = viewer.web.principalIds.has(group.id);
  if (group.onlyAllowMembersViewMembership && !isMember) assertMayManage(viewer, group);
}
