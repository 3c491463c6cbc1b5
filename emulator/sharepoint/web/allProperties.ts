import { type AssociatedGroup } from '../../store/Principals';
import { type Call } from '../Call';
import { type Json } from '../odata/Entity';
import { type Operation } from '../Operation';
import { isAppCatalog, storageEntities } from './storageEntities';

/**
 * The property bag, as far as it is kept here: read only. That of the app catalog holds all tenant properties as one
 * text.
 */
export const allProperties: Operation = {
  name: 'properties of the web',
  method: 'GET',
  address: 'web/allproperties',
  needs: 'Open',
  evidence: { sure: 'library', source: 'cli-microsoft365 spo storageentity list; pnpjs webs/types.ts' },
  answer(call) {
    return {
      kind: 'entity',
      entity: {
        type: 'SP.PropertyValues',
        path: 'Web/AllProperties',
        properties: {
          ...groupProperties(call),
          vti_x005f_defaultlanguage: 'en-us',
          ...(isAppCatalog(call) ? { storageentitiesindex: indexOf(call) } : {})
        },
        onSelect: { storageentitiesindex: '' }
      }
    };
  }
};

function groupProperties({ tenant, web }: Call): Readonly<Record<string, Json>> {
  const roles: readonly AssociatedGroup[] = ['member', 'owner', 'visitor'];
  const entries = roles.flatMap(role => {
    const group = tenant.store.principals.associatedGroup(web.site.webId, role);
    return group ? [[`vti_x005f_associate${role}group`, String(group.id)] as const] : [];
  });
  return Object.fromEntries(entries);
}

function indexOf({ tenant }: Call): string {
  const entities = storageEntities(tenant.store);
  return Object.keys(entities).length === 0 ? '' : JSON.stringify(entities);
}
