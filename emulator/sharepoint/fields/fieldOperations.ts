import { type Operation } from '../Operation';
import { addDependentLookup } from './addDependentLookup';
import { addField, addFieldWithParameters, createFieldAsXml } from './addField';
import { field } from './field';
import { fields } from './fields';
import { relatedFields } from './relatedFields';
import { removeField } from './removeField';
import { setShowInDisplayForm, setShowInEditForm, setShowInNewForm } from './showInForm';
import { siteFieldOperations } from './siteFieldOperations';
import { updateField } from './updateField';

export const fieldOperations: readonly Operation[] = [
  ...[fields, field, addField, addFieldWithParameters, createFieldAsXml, updateField, removeField],
  ...[addDependentLookup, setShowInDisplayForm, setShowInEditForm, setShowInNewForm, relatedFields],
  ...siteFieldOperations
];
