import { currentList } from '../lists/currentList';
import { listPath } from '../lists/listPath';
import { type Operation } from '../Operation';
import { fieldEntity } from './fieldEntity';

export const fields: Operation = {
  name: 'fields',
  method: 'GET',
  address: 'web/lists/{list}/fields',
  needs: 'ViewListItems',
  evidence: { sure: 'documented', source: 'Microsoft Learn: fields REST API reference' },
  answer(call) {
    const { row } = currentList(call);
    const all = call.tenant.store.fields.list(row.id);
    return { kind: 'collection', entities: all.map(field => fieldEntity(listPath(row.id), field)) };
  }
};
