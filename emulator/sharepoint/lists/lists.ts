import { type Operation } from '../Operation';
import { listMask } from '../permissions/ListScope';
import { allows } from '../permissions/permissionMasks';
import { listEntity } from './listEntity';

/** Only those the caller may look into. */
export const lists: Operation = {
  name: 'lists',
  method: 'GET',
  address: 'web/lists',
  needs: 'Open',
  evidence: { sure: 'documented', source: 'Microsoft Learn: working with lists and list items with REST' },
  answer(call) {
    const all = call.tenant.store.lists.list(call.web.site.webId);
    const seen = all.filter(list => allows(listMask(call.tenant, call.web, list), 'ViewListItems'));
    return { kind: 'collection', entities: seen.map(list => listEntity(call, list)) };
  }
};
