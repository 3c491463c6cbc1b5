import { type Operation } from '../Operation';
import { roleDefinitionEntity } from './roleDefinitionEntity';
import { findRole } from './securable';

export const roleDefinition: Operation = {
  name: 'role definition',
  method: 'GET',
  address: 'web/roledefinitions/{role}',
  needs: 'Open',
  answer: call => ({ kind: 'entity', entity: roleDefinitionEntity(findRole(call)) })
};
