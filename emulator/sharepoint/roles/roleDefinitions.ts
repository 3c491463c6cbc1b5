import { type Operation } from '../Operation';
import { roleDefinitionEntity } from './roleDefinitionEntity';

export const roleDefinitions: Operation = {
  name: 'role definitions',
  method: 'GET',
  address: 'web/roledefinitions',
  needs: 'Open',
  answer: ({ tenant, web }) => ({
    kind: 'collection',
    entities: tenant.store.roles.list(web.site.webId).map(roleDefinitionEntity)
  })
};
