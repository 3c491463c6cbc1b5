import { type Operation } from '../Operation';
import { fieldEntity } from './fieldEntity';
import { fieldHome } from './FieldHome';
import { findField } from './findField';

export const field: Operation = {
  name: 'field',
  method: 'GET',
  address: 'web/lists/{list}/fields/{field}',
  needs: 'ViewListItems',
  evidence: { sure: 'documented', source: 'Microsoft Learn: fields REST API reference' },
  answer(call) {
    const { path, url, webId, all } = fieldHome(call);
    return { kind: 'entity', entity: fieldEntity({ path, url, webId, fields: all() }, findField(call)) };
  }
};
