import { type Field, type FieldOptions } from '../../store/Fields';
import { formatAttribute } from './fieldFormats';
import { holdsMany, isReference } from './fieldTypes';

/** The field as XML, in the attributes SharePoint writes for its type. */
export function schemaXml(field: Field): string {
  const attributes = {
    DisplayName: field.title,
    Type: field.type,
    Required: flag(field.required),
    EnforceUniqueValues: flag(field.enforceUniqueValues),
    Indexed: flag(field.indexed),
    ID: `{${field.id}}`,
    StaticName: field.internalName,
    Name: field.internalName,
    ...(field.hidden ? { Hidden: 'TRUE' } : {}),
    ...(field.readOnly ? { ReadOnly: 'TRUE' } : {}),
    ...(field.description === '' ? {} : { Description: field.description }),
    ...referenceAttributes(field),
    Format: formatAttribute(field.type, field.options),
    ...optionAttributes(field.options)
  };
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}="${escapeXml(value)}"`]
  );
  const inner = childrenXml(field);
  return inner === '' ? `<Field ${written.join(' ')} />` : `<Field ${written.join(' ')}>${inner}</Field>`;
}

const OPTION_ATTRIBUTES: Readonly<Partial<Record<keyof FieldOptions, string>>> = {
  richText: 'RichText',
  appendOnly: 'AppendOnly',
  numberOfLines: 'NumLines',
  maxLength: 'MaxLength',
  minimum: 'Min',
  maximum: 'Max',
  decimals: 'Decimals',
  showAsPercentage: 'Percentage',
  currencyLocaleId: 'LCID',
  fillInChoice: 'FillInChoice',
  primaryFieldId: 'FieldRef',
  group: 'Group',
  customFormatter: 'CustomFormatter',
  sealed: 'Sealed',
  allowDeletion: 'AllowDeletion',
  showInNewForm: 'ShowInNewForm',
  showInEditForm: 'ShowInEditForm',
  showInDisplayForm: 'ShowInDisplayForm'
};

function optionAttributes(options: FieldOptions): Record<string, string> {
  const entries = Object.entries(OPTION_ATTRIBUTES).flatMap(([option, attribute]) => {
    const value = options[option as keyof FieldOptions];
    if (value === undefined) return [];
    return [[attribute, typeof value === 'boolean' ? flag(value) : String(value)]];
  });
  return Object.fromEntries(entries) as Record<string, string>;
}

function referenceAttributes({ type, options }: Field): Record<string, string | undefined> {
  if (!isReference(type)) return {};
  const multiple = holdsMany(type) ? { Mult: 'TRUE' } : {};
  if (type.startsWith('User'))
    return {
      List: 'UserInfo',
      ...multiple,
      UserSelectionMode: options.selectionMode === 0 ? 'PeopleOnly' : 'PeopleAndGroups'
    };
  return { List: `{${options.lookupListId ?? ''}}`, ShowField: options.lookupField ?? 'Title', ...multiple };
}

function childrenXml({ defaultValue, options }: Field): string {
  const { choices, formula, validationFormula, validationMessage = '' } = options;
  return [
    defaultValue === null ? '' : `<Default>${escapeXml(defaultValue)}</Default>`,
    choices ? `<CHOICES>${choices.map(one => `<CHOICE>${escapeXml(one)}</CHOICE>`).join('')}</CHOICES>` : '',
    formula === undefined ? '' : `<Formula>${escapeXml(formula)}</Formula>`,
    validationFormula === undefined
      ? ''
      : `<Validation Message="${escapeXml(validationMessage)}">${escapeXml(validationFormula)}</Validation>`
  ].join('');
}

function flag(value: boolean): string {
  return value ? 'TRUE' : 'FALSE';
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, character => ENTITIES[character] ?? character);
}
