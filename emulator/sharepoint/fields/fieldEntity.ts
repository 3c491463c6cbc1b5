import { type Field } from '../../store/Fields';
import { type Entity } from '../odata/Entity';
import { shownFormula } from './bindFormula';
import { type FieldHome } from './FieldHome';
import { displayNameOf, isReference, kindOf, odataTypeOf } from './fieldTypes';
import { propertiesOfType } from './propertiesOfType';
import { propertyName } from './propertyName';
import { schemaXml } from './schemaXml';

/** Where a field is shown: its home, as far as the entity needs it. */
export type FieldPlace = Pick<FieldHome, 'path' | 'url' | 'webId'> & { readonly fields: readonly Field[] };

/** SP.Field and its kinds, with the keys of recorded answers in pnp/pnpcore. */
export function fieldEntity(place: FieldPlace, field: Field): Entity {
  return {
    type: odataTypeOf(field.type),
    path: `${place.path}/Fields(guid'${field.id}')`,
    properties: {
      ...NEVER_SET,
      ...basics(field),
      ...shownToUsers(place, field),
      Scope: place.url,
      SchemaXml: () => schemaXml(field),
      FieldTypeKind: kindOf(field.type),
      TypeAsString: field.type,
      TypeDisplayName: displayNameOf(field.type),
      TypeShortDescription: displayNameOf(field.type),
      ...propertiesOfType(field, formula => shownFormula(formula, place.fields)),
      ...(isReference(field.type) ? { LookupWebId: place.webId } : {})
    }
  };
}

const NEVER_SET = {
  AutoIndexed: false,
  ClientSideComponentId: '00000000-0000-0000-0000-000000000000',
  ClientSideComponentProperties: null,
  DefaultFormula: null,
  Direction: 'none',
  IsModern: false
} as const;

function basics(field: Field): Entity['properties'] {
  const isSearchable = field.type !== 'Note' && field.type !== 'URL';
  return {
    CanBeDeleted: field.canBeDeleted && field.options.allowDeletion !== false,
    DefaultValue: field.defaultValue,
    EnforceUniqueValues: field.enforceUniqueValues,
    EntityPropertyName: propertyName(field.internalName),
    Filterable: isSearchable,
    FromBaseType: !field.canBeDeleted,
    Hidden: field.hidden,
    Id: field.id,
    Indexed: field.indexed,
    IndexStatus: field.indexed ? 1 : 0,
    InternalName: field.internalName,
    ReadOnlyField: field.readOnly,
    Required: field.required,
    Sealed: field.options.sealed ?? false,
    Sortable: isSearchable,
    StaticName: field.internalName
  };
}

function shownToUsers({ fields }: FieldPlace, field: Field): Entity['properties'] {
  const { options } = field;
  return {
    ClientValidationFormula: options.clientValidationFormula ?? null,
    ClientValidationMessage: options.clientValidationMessage ?? null,
    CustomFormatter: options.customFormatter ?? null,
    Description: field.description,
    Group: options.group ?? 'Custom Columns',
    JSLink: options.jsLink ?? 'clienttemplates.js',
    PinnedToFiltersPane: options.pinnedToFiltersPane ?? false,
    ShowInFiltersPane: options.showInFiltersPane ?? 0,
    Title: field.title,
    ValidationFormula:
      options.validationFormula === undefined ? null : shownFormula(options.validationFormula, fields),
    ValidationMessage: options.validationMessage ?? null
  };
}
