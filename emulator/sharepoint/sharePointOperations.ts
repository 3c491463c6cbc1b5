import { batch } from './batch/batch';
import { addField, addFieldWithParameters, createFieldAsXml } from './fields/addField';
import { field } from './fields/field';
import { fields } from './fields/fields';
import { removeField } from './fields/removeField';
import { updateField } from './fields/updateField';
import { addGroup } from './groups/addGroup';
import { addGroupUser } from './groups/addGroupUser';
import { groupUsers } from './groups/groupUsers';
import { removeGroup } from './groups/removeGroup';
import { removeGroupUserById, removeGroupUserByLogin } from './groups/removeGroupUser';
import { siteGroup } from './groups/siteGroup';
import { siteGroups } from './groups/siteGroups';
import { updateGroup } from './groups/updateGroup';
import { addItem } from './items/addItem';
import { itemVersion, itemVersions } from './items/itemVersions';
import { queryItemsByCaml } from './items/queryItemsByCaml';
import { readItem } from './items/readItem';
import { readItems } from './items/readItems';
import { recycleItem, removeItem } from './items/removeItem';
import { updateItem } from './items/updateItem';
import { addList, addListWithUrl } from './lists/addList';
import { list } from './lists/list';
import { lists } from './lists/lists';
import { removeList } from './lists/removeList';
import { rootFolder } from './lists/rootFolder';
import { updateList } from './lists/updateList';
import { type Operation } from './Operation';
import { addRoleDefinition } from './roles/addRoleDefinition';
import { addRoleAssignment, removeRoleAssignment } from './roles/changeRoleAssignment';
import { effectiveBasePermissions, userEffectivePermissions } from './roles/effectivePermissions';
import { breakRoleInheritance, resetRoleInheritance } from './roles/inheritance';
import { removeRoleDefinition } from './roles/removeRoleDefinition';
import { removeWholeRoleAssignment, roleAssignment, roleDefinitionBindings } from './roles/roleAssignment';
import { roleAssignments } from './roles/roleAssignments';
import { roleDefinition } from './roles/roleDefinition';
import { roleDefinitions } from './roles/roleDefinitions';
import { updateRoleDefinition } from './roles/updateRoleDefinition';
import { ensureUser } from './users/ensureUser';
import { groupsOfUser } from './users/groupsOfUser';
import { siteUser } from './users/siteUser';
import { siteUsers } from './users/siteUsers';
import { viewOperations } from './views/viewOperations';
import { contextInfo } from './web/contextInfo';
import { site } from './web/site';
import { updateWeb } from './web/updateWeb';
import { web } from './web/web';

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
  ...[lists, list, rootFolder, addList, addListWithUrl, updateList, removeList],
  ...[fields, field, addField, addFieldWithParameters, createFieldAsXml, updateField, removeField],
  ...[readItems, readItem, addItem, updateItem, removeItem, recycleItem],
  ...[itemVersions, itemVersion, queryItemsByCaml],
  ...viewOperations
];
