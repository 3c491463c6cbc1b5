import { type ListRow } from '../../store/Lists';
import { type Call } from '../Call';
import { contentTypeEntity } from '../contentTypes/contentTypeEntity';
import { contentTypesOf } from '../contentTypes/contentTypesOf';
import { accessDenied } from '../errors/accessErrors';
import { shownFormula } from '../fields/bindFormula';
import { fieldEntity } from '../fields/fieldEntity';
import { type Entity } from '../odata/Entity';
import { listMask } from '../permissions/ListScope';
import { allows, basePermissionsOf } from '../permissions/permissionMasks';
import { roleAssignmentEntity } from '../roles/roleAssignmentEntity';
import { viewEntity } from '../views/viewEntity';
import { viewsSeenBy } from '../views/visibleViews';
import { webBasics } from '../web/webBasics';
import { listPath } from './listPath';
import { listProperties } from './listProperties';
import { rootFolderEntity } from './rootFolderEntity';

/** SP.List with the keys of recorded answers in pnp/pnpcore. */
export function listEntity(call: Call, list: ListRow): Entity {
  const { tenant, web } = call;
  const { store } = tenant;
  return {
    type: 'SP.List',
    path: listPath(list.id),
    etag: `"${list.version}"`,
    properties: listProperties(call, list),
    onSelect: {
      EffectiveBasePermissions: () => ({ ...basePermissionsOf(listMask(tenant, web, list)) }),
      HasUniqueRoleAssignments: () => store.roles.hasUniqueAssignments(list.id),
      ReadSecurity: list.readSecurity,
      WriteSecurity: list.writeSecurity,
      OnQuickLaunch: list.onQuickLaunch,
      DefaultDisplayFormUrl: `${list.rootFolderUrl}/DispForm.aspx`,
      DefaultEditFormUrl: `${list.rootFolderUrl}/EditForm.aspx`,
      DefaultNewFormUrl: `${list.rootFolderUrl}/NewForm.aspx`,
      DefaultViewUrl: () => defaultViewUrl(call, list),
      ...validation(call, list)
    },
    navigations: navigations(call, list)
  };
}

function navigations(call: Call, list: ListRow): NonNullable<Entity['navigations']> {
  const { tenant, web } = call;
  return {
    RootFolder: () => rootFolderEntity(list),
    ParentWeb: () => webBasics(web),
    Fields: () => fieldsOf(call, list),
    Views: () => viewsSeenBy(call, list.id).map(view => viewEntity(list, view)),
    DefaultView: () => {
      const view = viewsSeenBy(call, list.id).find(({ isDefault }) => isDefault);
      return view ? viewEntity(list, view) : null;
    },
    ContentTypes: () => {
      const home = { id: list.id, path: listPath(list.id), url: list.rootFolderUrl, list };
      return contentTypesOf(tenant, home).map(type => contentTypeEntity(call, home, type));
    },
    RoleAssignments: () => roleAssignments(call, list)
  };
}

function fieldsOf({ tenant }: Call, list: ListRow): Entity[] {
  const fields = tenant.store.fields.list(list.id);
  const place = { fields, webId: list.webId, path: listPath(list.id), url: list.rootFolderUrl };
  return fields.map(field => fieldEntity(place, field));
}

function defaultViewUrl(call: Call, list: ListRow): string {
  const view = call.tenant.store.views.list(list.id).find(({ isDefault }) => isDefault);
  return view ? String(viewEntity(list, view).properties.ServerRelativeUrl) : list.rootFolderUrl;
}

/** Not among the recorded keys: only for those who name them. */
function validation({ tenant }: Call, { id, more }: ListRow): NonNullable<Entity['onSelect']> {
  return {
    ValidationFormula: () =>
      more.validationFormula === undefined
        ? null
        : shownFormula(more.validationFormula, tenant.store.fields.list(id)),
    ValidationMessage: more.validationMessage ?? null
  };
}

/** @throws SharePointError 403 as at their own address */
function roleAssignments(call: Call, list: ListRow): Entity[] {
  const { tenant, web } = call;
  if (!allows(listMask(tenant, web, list), 'EnumeratePermissions')) throw accessDenied();
  const scope = { webId: list.webId, path: listPath(list.id) };
  return tenant.store.roles.assignments(list.id).map(one => roleAssignmentEntity(call, scope, one));
}
