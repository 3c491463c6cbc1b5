import { type Operation } from '../Operation';
import { addField, addFieldWithParameters, createFieldAsXml } from './addField';
import { field } from './field';
import { fields } from './fields';
import { removeField } from './removeField';
import { setShowInDisplayForm, setShowInEditForm, setShowInNewForm } from './showInForm';
import { updateField } from './updateField';

/** The same on the columns of the site: reading takes Open, writing Manage Web Site. */
function onSite(operation: Operation): Operation {
  return {
    ...operation,
    name: `${operation.name} of the site`,
    address: operation.address.replace('web/lists/{list}/', 'web/'),
    needs: operation.method === 'GET' ? 'Open' : 'ManageWeb'
  };
}

export const siteFieldOperations: readonly Operation[] = [
  ...[fields, field, addField, addFieldWithParameters, createFieldAsXml].map(onSite),
  ...[updateField, removeField, setShowInDisplayForm, setShowInEditForm, setShowInNewForm].map(onSite),
  { ...onSite(fields), name: 'available fields of the site', address: 'web/availablefields' },
  {
    ...onSite(field),
    name: 'available field of the site',
    address: 'web/availablefields/{field}'
  }
];
