import { callArguments } from '../files/callArguments';
import { type Operation } from '../Operation';
import { storageEntities } from './storageEntities';

/** A tenant property, from any web; `odata.null` when there is none. */
export const getStorageEntity: Operation = {
  name: 'tenant property',
  method: 'GET',
  address: 'web/getstorageentity',
  needs: 'Open',
  evidence: { sure: 'documented', source: 'Microsoft Learn: SharePoint Online tenant properties' },
  answer(call) {
    const { key, 0: first } = callArguments(call);
    const found = new Map(Object.entries(storageEntities(call.tenant.store))).get(key ?? first ?? '');
    if (!found) return { kind: 'void' };
    const { Comment, Description, Value } = found;
    return {
      kind: 'value',
      name: 'GetStorageEntity',
      type: 'SP.StorageEntity',
      value: { Comment, Description, Value }
    };
  }
};
