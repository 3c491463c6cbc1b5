import { type Operation } from '../../sharepoint/Operation';
import { appEntity } from '../appEntity';
import { catalogOf, namedApp } from '../catalogSite';

export const availableApps: Operation = {
  name: 'available apps',
  method: 'GET',
  address: 'web/tenantappcatalog/availableapps',
  needs: 'Open',
  evidence: { sure: 'documented', source: 'Microsoft Learn: application lifecycle management APIs' },
  answer: call => ({
    kind: 'collection',
    entities: catalogOf(call)
      .list()
      .map(app => appEntity(app, call.web.site.webId))
  })
};

export const availableApp: Operation = {
  name: 'available app',
  method: 'GET',
  address: 'web/tenantappcatalog/availableapps/{app}',
  needs: 'Open',
  evidence: { sure: 'documented', source: 'Microsoft Learn: application lifecycle management APIs' },
  answer: call => ({ kind: 'entity', entity: appEntity(namedApp(call), call.web.site.webId) })
};
