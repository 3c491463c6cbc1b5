import { entityBody } from '../callBody';
import { groupExists } from '../errors/accessErrors';
import { badArgument } from '../errors/requestErrors';
import { type Operation } from '../Operation';
import { roleSettings } from './roleBody';
import { roleDefinitionEntity } from './roleDefinitionEntity';

const LAST = 2147483647;

export const addRoleDefinition: Operation = {
  name: 'add a role definition',
  method: 'POST',
  address: 'web/roledefinitions',
  needs: 'ManagePermissions',
  evidence: { sure: 'documented', source: 'Microsoft Learn: users, groups, and roles REST API reference' },
  answer(call) {
    const { roles } = call.tenant.store;
    const { webId } = call.web.site;
    const {
      name,
      description = '',
      order = LAST,
      mask
    } = roleSettings(entityBody(call, 'SP.RoleDefinition'));
    if (!name || mask === undefined) throw badArgument('Value does not fall within the expected range.');
    if (roles.byName(webId, name)) throw groupExists();
    const role = roles.add({ webId, name, description, order, mask, roleTypeKind: 0, hidden: false });
    return { kind: 'entity', entity: roleDefinitionEntity(role), created: true };
  }
};
