import { type FieldOptions } from '../../store/Fields';
import { parametersOf } from '../callBody';
import { badArgument } from '../errors/requestErrors';
import { type Operation } from '../Operation';
import { fieldHome } from './FieldHome';
import { findField } from './findField';

type Form = 'Display' | 'Edit' | 'New';

const OPTIONS: Readonly<Record<Form, keyof FieldOptions>> = {
  Display: 'showInDisplayForm',
  Edit: 'showInEditForm',
  New: 'showInNewForm'
};

/** `setshowineditform(false)`: seen in SchemaXml alone. */
function showInForm(form: Form): Operation {
  return {
    name: `show a field in the ${form.toLowerCase()} form`,
    method: 'POST',
    address: `web/lists/{list}/fields/{field}/setshowin${form.toLowerCase()}form`,
    needs: 'ManageLists',
    evidence: { sure: 'library', source: 'pnpjs fields/types.ts' },
    answer(call) {
      const parameters = parametersOf(call);
      const value = String(parameters['0'] ?? parameters.value).toLowerCase();
      if (value !== 'true' && value !== 'false')
        throw badArgument('Value does not fall within the expected range.');
      const field = findField(call);
      const options = { ...field.options, [OPTIONS[form]]: value === 'true' };
      fieldHome(call).update(field, { options });
      return { kind: 'void' };
    }
  };
}

export const setShowInDisplayForm = showInForm('Display');
export const setShowInEditForm = showInForm('Edit');
export const setShowInNewForm = showInForm('New');
