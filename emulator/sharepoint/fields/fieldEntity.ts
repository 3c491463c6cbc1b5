import { type Field } from '../../store/Fields';
import { type Entity } from '../odata/Entity';
import { isReference, kindOf, odataTypeOf } from './fieldTypes';
import { propertyName } from './propertyName';
import { schemaXml } from './schemaXml';

/** SP.Field and its kinds, with the keys of recorded answers in pnp/pnpcore. */
export function fieldEntity(listPath: string, field: Field): Entity {
  const isBuiltIn = !field.canBeDeleted;
  return {
    type: odataTypeOf(field.type),
    path: `${listPath}/Fields(guid'${field.id}')`,
    properties: {
      AutoIndexed: false,
      CanBeDeleted: field.canBeDeleted,
      DefaultFormula: null,
      DefaultValue: field.defaultValue,
      Description: field.description,
      Direction: 'none',
      EnforceUniqueValues: field.enforceUniqueValues,
      EntityPropertyName: propertyName(field.internalName),
      Filterable: field.type !== 'Note',
      FromBaseType: isBuiltIn,
      Group: 'Custom Columns',
      Hidden: field.hidden,
      Id: field.id,
      Indexed: field.indexed,
      IndexStatus: field.indexed ? 1 : 0,
      InternalName: field.internalName,
      ReadOnlyField: field.readOnly,
      Required: field.required,
      SchemaXml: () => schemaXml(field),
      Sealed: false,
      Sortable: field.type !== 'Note',
      StaticName: field.internalName,
      Title: field.title,
      FieldTypeKind: kindOf(field.type),
      TypeAsString: field.type,
      TypeDisplayName: field.type,
      ValidationFormula: null,
      ValidationMessage: null,
      ...ofItsType(field)
    }
  };
}

type ByType = Partial<Record<Field['type'], (field: Field) => Entity['properties']>>;

const OF_TYPE: ByType = {
  Text: ({ options }) => ({ MaxLength: options.maxLength ?? 255 }),
  Note: noteProperties,
  Choice: choiceProperties,
  MultiChoice: choiceProperties,
  Number: numberProperties,
  Currency: numberProperties,
  Integer: numberProperties,
  DateTime: ({ options }) => ({ DisplayFormat: options.displayFormat ?? 1, FriendlyDisplayFormat: 0 })
};

function ofItsType(field: Field): Entity['properties'] {
  return OF_TYPE[field.type]?.(field) ?? (isReference(field.type) ? referenceProperties(field) : {});
}

function noteProperties({ options }: Field): Entity['properties'] {
  return {
    AllowHyperlink: true,
    AppendOnly: options.appendOnly ?? false,
    NumberOfLines: options.numberOfLines ?? 6,
    RestrictedMode: false,
    RichText: options.richText ?? false,
    UnlimitedLengthInDocumentLibrary: false
  };
}

function choiceProperties({ options }: Field): Entity['properties'] {
  return { Choices: options.choices ?? [], FillInChoice: false, Mappings: null };
}

function numberProperties({ options }: Field): Entity['properties'] {
  return {
    MinimumValue: options.minimum ?? -Number.MAX_VALUE,
    MaximumValue: options.maximum ?? Number.MAX_VALUE
  };
}

function referenceProperties({ type, options }: Field): Entity['properties'] {
  return {
    AllowMultipleValues: type === 'UserMulti' || type === 'LookupMulti',
    LookupField: options.lookupField ?? '',
    LookupList: options.lookupListId ?? '',
    ...(type.startsWith('User') ? { SelectionMode: options.selectionMode ?? 1, Presence: true } : {})
  };
}
