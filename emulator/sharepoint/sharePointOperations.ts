import { attachmentOperations } from './attachments/attachmentOperations';
import { batch } from './batch/batch';
import { changeOperations } from './changes/changeOperations';
import { commentOperations } from './comments/commentOperations';
import { contentTypeOperations } from './contentTypes/contentTypeOperations';
import { fieldOperations } from './fields/fieldOperations';
import { fileOperations } from './files/fileOperations';
import { folderOperations } from './folders/folderOperations';
import { addGroup } from './groups/addGroup';
import { addGroupUser } from './groups/addGroupUser';
import { groupUsers } from './groups/groupUsers';
import { removeGroup } from './groups/removeGroup';
import { removeGroupUserById, removeGroupUserByLogin } from './groups/removeGroupUser';
import { siteGroup } from './groups/siteGroup';
import { siteGroups } from './groups/siteGroups';
import { updateGroup } from './groups/updateGroup';
import { addItem } from './items/addItem';
import { formOperations } from './items/form/formOperations';
import { itemVersion, itemVersions } from './items/itemVersions';
import { queryItemsByCaml } from './items/queryItemsByCaml';
import { readItem } from './items/readItem';
import { readItems } from './items/readItems';
import { recycleItem, removeItem } from './items/removeItem';
import { updateItem } from './items/updateItem';
import { listOperations } from './lists/listOperations';
import { type Operation } from './Operation';
import { peopleOperations } from './people/peopleOperations';
import { recycleBinOperations } from './recycleBin/recycleBinOperations';
import { renderOperations } from './render/renderOperations';
import { addRoleDefinition } from './roles/addRoleDefinition';
import { addRoleAssignment, removeRoleAssignment } from './roles/changeRoleAssignment';
import { effectiveBasePermissions, userEffectivePermissions } from './roles/effectivePermissions';
import { breakRoleInheritance, resetRoleInheritance } from './roles/inheritance';
import { itemPermissionOperations } from './roles/itemPermissions';
import { removeRoleDefinition } from './roles/removeRoleDefinition';
import { removeWholeRoleAssignment, roleAssignment, roleDefinitionBindings } from './roles/roleAssignment';
import { roleAssignments } from './roles/roleAssignments';
import { roleDefinition } from './roles/roleDefinition';
import { roleDefinitions } from './roles/roleDefinitions';
import { updateRoleDefinition } from './roles/updateRoleDefinition';
import { searchOperations } from './search/searchOperations';
import { ensureUser } from './users/ensureUser';
import { groupsOfUser } from './users/groupsOfUser';
import { siteUser } from './users/siteUser';
import { siteUsers } from './users/siteUsers';
import { userOperations } from './users/userOperations';
import { viewOperations } from './views/viewOperations';
import { contextInfo } from './web/contextInfo';
import { propertyOperations } from './web/propertyOperations';
import { site } from './web/site';
import { updateWeb } from './web/updateWeb';
import { web } from './web/web';
import { subwebOperations } from './webs/subwebOperations';

/** Every REST operation the emulator has. What is not here answers 501. */
export const sharePointOperations: readonly Operation[] = [
  ...[contextInfo, batch, site, web, updateWeb],
  ...[siteUsers, siteUser, groupsOfUser, ensureUser],
  ...[siteGroups, siteGroup, addGroup, updateGroup, removeGroup],
  ...[groupUsers, addGroupUser, removeGroupUserById, removeGroupUserByLogin],
  ...[roleDefinitions, roleDefinition, addRoleDefinition, updateRoleDefinition, removeRoleDefinition],
  ...[roleAssignments, roleAssignment, roleDefinitionBindings, removeWholeRoleAssignment].flat(),
  ...[addRoleAssignment, removeRoleAssignment, breakRoleInheritance, resetRoleInheritance].flat(),
  ...[effectiveBasePermissions, userEffectivePermissions].flat(),
  ...listOperations,
  ...fieldOperations,
  ...[readItems, readItem, addItem, updateItem, removeItem, recycleItem],
  ...[itemVersions, itemVersion, queryItemsByCaml],
  ...changeOperations,
  ...itemPermissionOperations,
  ...userOperations,
  ...peopleOperations,
  ...formOperations,
  ...recycleBinOperations,
  ...renderOperations,
  ...[...fileOperations, ...folderOperations, ...attachmentOperations],
  ...commentOperations,
  ...searchOperations,
  ...[...propertyOperations, ...subwebOperations],
  ...viewOperations,
  ...contentTypeOperations
];
