import { type ListRow } from '../../store/Lists';
import { type Call } from '../Call';
import { accessDenied } from '../errors/accessErrors';
import { fieldEntity } from '../fields/fieldEntity';
import { type Entity } from '../odata/Entity';
import { listMask } from '../permissions/ListScope';
import { allows, basePermissionsOf } from '../permissions/permissionMasks';
import { roleAssignmentEntity } from '../roles/roleAssignmentEntity';
import { webBasics } from '../web/webBasics';
import { viewEntity } from '../views/viewEntity';
import { viewsSeenBy } from '../views/visibleViews';
import { changeToken } from './changeToken';
import { entityTypeName, isLibrary, itemTypeName } from './entityTypeName';
import { listPath } from './listPath';
import { UNSUPPORTED_SETTINGS } from './listSettings';
import { rootFolderEntity } from './rootFolderEntity';

/** SP.List with the keys of recorded answers in pnp/pnpcore. */
export function listEntity(call: Call, list: ListRow): Entity {
  const { tenant, web } = call;
  const { store } = tenant;
  const path = listPath(list.id);
  return {
    type: 'SP.List',
    path,
    etag: `"${list.version}"`,
    properties: { ...shape(call, list), ...settings(list), ...dates(list) },
    onSelect: {
      EffectiveBasePermissions: () => ({ ...basePermissionsOf(listMask(tenant, web, list)) }),
      HasUniqueRoleAssignments: () => store.roles.hasUniqueAssignments(list.id),
      ReadSecurity: list.readSecurity,
      WriteSecurity: list.writeSecurity,
      OnQuickLaunch: list.onQuickLaunch
    },
    navigations: {
      RootFolder: () => rootFolderEntity(list),
      ParentWeb: () => webBasics(web),
      Fields: () => store.fields.list(list.id).map(field => fieldEntity(path, field)),
      Views: () => viewsSeenBy(call, list.id).map(view => viewEntity(list, view)),
      RoleAssignments: () => roleAssignments(call, list)
    }
  };
}

/** @throws SharePointError 403 as at their own address */
function roleAssignments(call: Call, list: ListRow): Entity[] {
  const { tenant, web } = call;
  if (!allows(listMask(tenant, web, list), 'EnumeratePermissions')) throw accessDenied();
  const scope = { webId: list.webId, path: listPath(list.id) };
  return tenant.store.roles.assignments(list.id).map(one => roleAssignmentEntity(call, scope, one));
}

function shape({ tenant, web }: Call, list: ListRow): Entity['properties'] {
  return {
    ...UNSUPPORTED_SETTINGS,
    BaseTemplate: list.baseTemplate,
    BaseType: isLibrary(list) ? 1 : 0,
    CurrentChangeToken: () => changeToken(tenant, list),
    EntityTypeName: entityTypeName(list),
    Id: list.id,
    ItemCount: list.itemCount,
    ListItemEntityTypeFullName: itemTypeName(list),
    ParentWebPath: { DecodedUrl: web.site.serverRelativeUrl },
    ParentWebUrl: web.site.serverRelativeUrl,
    Title: list.title
  };
}

function settings(list: ListRow): Entity['properties'] {
  return {
    Description: list.description,
    EnableAttachments: list.enableAttachments,
    EnableFolderCreation: list.enableFolderCreation,
    EnableVersioning: list.enableVersioning,
    Hidden: list.hidden,
    NoCrawl: list.noCrawl
  };
}

function dates(list: ListRow): Entity['properties'] {
  return {
    Created: list.created,
    LastItemDeletedDate: list.lastItemDeleted,
    LastItemModifiedDate: list.lastItemModified,
    LastItemUserModifiedDate: list.lastItemUserModified
  };
}
