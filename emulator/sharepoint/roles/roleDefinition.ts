import { type Operation } from '../Operation';
import { roleDefinitionEntity } from './roleDefinitionEntity';
import { findRole } from './securable';

export const roleDefinition: Operation = {
  name: 'role definition',
  method: 'GET',
  address: 'web/roledefinitions/{role}',
  needs: 'Open',
  evidence: { sure: 'documented', source: 'Microsoft Learn: users, groups, and roles REST API reference' },
  answer: call => ({ kind: 'entity', entity: roleDefinitionEntity(findRole(call)) })
};
