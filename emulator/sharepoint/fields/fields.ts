import { type Operation } from '../Operation';
import { fieldEntity } from './fieldEntity';
import { fieldHome } from './FieldHome';

export const fields: Operation = {
  name: 'fields',
  method: 'GET',
  address: 'web/lists/{list}/fields',
  needs: 'ViewListItems',
  evidence: { sure: 'documented', source: 'Microsoft Learn: fields REST API reference' },
  answer(call) {
    const { path, url, webId, all } = fieldHome(call);
    const place = { path, url, webId, fields: all() };
    return { kind: 'collection', entities: place.fields.map(one => fieldEntity(place, one)) };
  }
};
