import { type Operation } from '../Operation';
import { roleDefinitionEntity } from './roleDefinitionEntity';

export const roleDefinitions: Operation = {
  name: 'role definitions',
  method: 'GET',
  address: 'web/roledefinitions',
  needs: 'Open',
  evidence: { sure: 'documented', source: 'Microsoft Learn: users, groups, and roles REST API reference' },
  answer: ({ tenant, web }) => ({
    kind: 'collection',
    entities: tenant.store.roles.list(web.site.webId).map(roleDefinitionEntity)
  })
};
