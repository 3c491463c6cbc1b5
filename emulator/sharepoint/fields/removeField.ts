import { type Operation } from '../Operation';
import { accessDenied } from '../errors/accessErrors';
import { fieldIsSealed } from '../errors/schemaErrors';
import { fieldHome } from './FieldHome';
import { findField } from './findField';

/** The values go with the column; a formula that names it fails from then on, and lets no row pass. */
export const removeField: Operation = {
  name: 'delete a field',
  method: 'DELETE',
  address: 'web/lists/{list}/fields/{field}',
  needs: 'ManageLists',
  evidence: { sure: 'documented', source: 'Microsoft Learn: fields REST API reference' },
  answer(call) {
    const field = findField(call);
    if (!field.canBeDeleted || field.options.allowDeletion === false) throw accessDenied();
    if (field.options.sealed) throw fieldIsSealed(field.title);
    const home = fieldHome(call);
    const dependents = home.all().filter(({ options }) => options.primaryFieldId === field.id);
    for (const one of [...dependents, field]) home.remove(one);
    return { kind: 'empty', status: 200 };
  }
};
