import { listPath } from '../lists/listPath';
import { type Operation } from '../Operation';
import { fieldEntity } from './fieldEntity';
import { findField } from './findField';

export const field: Operation = {
  name: 'field',
  method: 'GET',
  address: 'web/lists/{list}/fields/{field}',
  needs: 'ViewListItems',
  evidence: { sure: 'documented', source: 'Microsoft Learn: fields REST API reference' },
  answer(call) {
    const found = findField(call);
    return { kind: 'entity', entity: fieldEntity(listPath(found.listId), found) };
  }
};
