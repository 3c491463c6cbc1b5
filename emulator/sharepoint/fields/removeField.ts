import { accessDenied } from '../errors/accessErrors';
import { type Operation } from '../Operation';
import { findField } from './findField';

export const removeField: Operation = {
  name: 'delete a field',
  method: 'DELETE',
  address: 'web/lists/{list}/fields/{field}',
  needs: 'ManageLists',
  evidence: { sure: 'documented', source: 'Microsoft Learn: fields REST API reference' },
  answer(call) {
    const field = findField(call);
    if (!field.canBeDeleted) throw accessDenied();
    call.tenant.store.fields.remove(field);
    return { kind: 'empty', status: 200 };
  }
};
