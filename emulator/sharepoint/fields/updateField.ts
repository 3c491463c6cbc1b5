import { entityBody, without } from '../callBody';
import { cannotBeUnique } from '../errors/listErrors';
import { currentList } from '../lists/currentList';
import { type Operation } from '../Operation';
import { fieldSettings } from './fieldSettings';
import { findField } from './findField';

const OWN_ITEMS_ONLY = 2;

/** Indexed and EnforceUniqueValues among them; a unique column becomes indexed by itself no more than in SharePoint. */
export const updateField: Operation = {
  name: 'update a field',
  method: 'MERGE',
  address: 'web/lists/{list}/fields/{field}',
  needs: 'ManageLists',
  evidence: { sure: 'documented', source: 'Microsoft Learn: fields REST API reference' },
  answer(call) {
    const current = findField(call);
    const change = fieldSettings(without(entityBody(call, 'SP.Field'), 'FieldTypeKind'), current);
    if (change.enforceUniqueValues) {
      const isIndexed = change.indexed ?? current.indexed;
      if (!isIndexed || currentList(call).row.readSecurity === OWN_ITEMS_ONLY)
        throw cannotBeUnique(current.title);
    }
    call.tenant.store.fields.update(current, change);
    return { kind: 'empty', status: 204 };
  }
};
