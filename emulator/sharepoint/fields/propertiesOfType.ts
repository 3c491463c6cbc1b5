import { type Field, type FieldType } from '../../store/Fields';
import { type Entity } from '../odata/Entity';
import { holdsMany } from './fieldTypes';

type Properties = Entity['properties'];
type ShowFormula = (formula: string) => string;

/** What only fields of this type show, as recorded in pnp/pnpcore. */
export function propertiesOfType(field: Field, show: ShowFormula): Properties {
  return OF_TYPE[field.type]?.(field, show) ?? {};
}

const OF_TYPE: Partial<Record<FieldType, (field: Field, show: ShowFormula) => Properties>> = {
  Text: ({ options }) => ({ MaxLength: options.maxLength ?? 255 }),
  Note: note,
  Thumbnail: note,
  Choice: field => ({ ...choice(field), EditFormat: field.options.editFormat ?? 0 }),
  MultiChoice: choice,
  Number: number,
  Integer: number,
  Currency: field => ({ ...number(field), CurrencyLocaleId: field.options.currencyLocaleId ?? 1033 }),
  DateTime: dateTime,
  URL: ({ options }) => ({ DisplayFormat: options.displayFormat ?? 0 }),
  Computed: () => ({ EnableLookup: false }),
  Calculated: calculated,
  Lookup: lookup,
  LookupMulti: lookup,
  User: user,
  UserMulti: user
};

function note({ options }: Field): Properties {
  return {
    AllowHyperlink: options.allowHyperlink ?? true,
    AppendOnly: options.appendOnly ?? false,
    IsLongHyperlink: false,
    NumberOfLines: options.numberOfLines ?? 6,
    RestrictedMode: options.restrictedMode ?? false,
    RichText: options.richText ?? false,
    UnlimitedLengthInDocumentLibrary: options.unlimitedLength ?? false,
    WikiLinking: false
  };
}

function choice({ options }: Field): Properties {
  return { FillInChoice: options.fillInChoice ?? false, Mappings: null, Choices: options.choices ?? [] };
}

function number({ options }: Field): Properties {
  return {
    CommaSeparator: options.commaSeparator ?? true,
    CustomUnitName: null,
    CustomUnitOnRight: false,
    DisplayFormat: options.displayFormat ?? options.decimals ?? -1,
    MaximumValue: options.maximum ?? Number.MAX_VALUE,
    MinimumValue: options.minimum ?? -Number.MAX_VALUE,
    ShowAsPercentage: options.showAsPercentage ?? false,
    Unit: null
  };
}

function dateTime({ options }: Field): Properties {
  return {
    DateTimeCalendarType: options.calendarType ?? 0,
    DateFormat: null,
    DisplayFormat: options.displayFormat ?? 1,
    FriendlyDisplayFormat: options.friendlyDisplayFormat ?? 0,
    TimeFormat: null
  };
}

function calculated({ options }: Field, show: ShowFormula): Properties {
  return {
    CurrencyLocaleId: options.currencyLocaleId ?? 1033,
    DateFormat: options.dateFormat ?? 0,
    DisplayFormat: options.displayFormat ?? -1,
    Formula: show(options.formula ?? ''),
    OutputType: options.outputType ?? 2,
    ShowAsPercentage: options.showAsPercentage ?? false
  };
}

function lookup({ type, options }: Field): Properties {
  return {
    AllowMultipleValues: holdsMany(type),
    DependentLookupInternalNames: [],
    IsDependentLookup: options.primaryFieldId !== undefined,
    IsRelationship: options.lookupListId !== undefined,
    LookupField: options.lookupField ?? '',
    LookupList: options.lookupListId === undefined ? '' : `{${options.lookupListId}}`,
    PrimaryFieldId: options.primaryFieldId ?? null,
    RelationshipDeleteBehavior: 0,
    UnlimitedLengthInDocumentLibrary: options.unlimitedLength ?? false
  };
}

function user(field: Field): Properties {
  const { options } = field;
  return {
    ...lookup(field),
    IsRelationship: false,
    AllowDisplay: options.allowDisplay ?? true,
    Presence: options.presence ?? true,
    SelectionGroup: options.selectionGroup ?? 0,
    SelectionMode: options.selectionMode ?? 1,
    UserDisplayOptions: null
  };
}
