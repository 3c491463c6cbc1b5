import { type FieldType } from '../../store/Fields';

interface KnownType {
  readonly kind: number;
  readonly type: FieldType;
  /** The class SharePoint shows it as. */
  readonly odataType: string;
  /** TypeDisplayName. */
  readonly display: string;
}

/** FieldTypeKind, TypeAsString and class: https://learn.microsoft.com/previous-versions/office/sharepoint-csom/ee540543(v=office.15) */
const KNOWN_TYPES: readonly KnownType[] = [
  { kind: 1, type: 'Integer', odataType: 'SP.FieldNumber', display: 'Integer' },
  { kind: 2, type: 'Text', odataType: 'SP.FieldText', display: 'Single line of text' },
  { kind: 3, type: 'Note', odataType: 'SP.FieldMultiLineText', display: 'Multiple lines of text' },
  { kind: 4, type: 'DateTime', odataType: 'SP.FieldDateTime', display: 'Date and Time' },
  { kind: 5, type: 'Counter', odataType: 'SP.Field', display: 'Counter' },
  { kind: 6, type: 'Choice', odataType: 'SP.FieldChoice', display: 'Choice' },
  { kind: 7, type: 'Lookup', odataType: 'SP.FieldLookup', display: 'Lookup' },
  { kind: 7, type: 'LookupMulti', odataType: 'SP.FieldLookup', display: 'Lookup' },
  { kind: 8, type: 'Boolean', odataType: 'SP.Field', display: 'Yes/No' },
  { kind: 9, type: 'Number', odataType: 'SP.FieldNumber', display: 'Number' },
  { kind: 10, type: 'Currency', odataType: 'SP.FieldCurrency', display: 'Currency' },
  { kind: 11, type: 'URL', odataType: 'SP.FieldUrl', display: 'Hyperlink or Picture' },
  { kind: 12, type: 'Computed', odataType: 'SP.FieldComputed', display: 'Computed' },
  { kind: 14, type: 'Guid', odataType: 'SP.FieldGuid', display: 'Guid' },
  { kind: 15, type: 'MultiChoice', odataType: 'SP.FieldMultiChoice', display: 'Choice' },
  { kind: 17, type: 'Calculated', odataType: 'SP.FieldCalculated', display: 'Calculated' },
  { kind: 19, type: 'Attachments', odataType: 'SP.Field', display: 'Attachments' },
  { kind: 20, type: 'User', odataType: 'SP.FieldUser', display: 'Person or Group' },
  { kind: 20, type: 'UserMulti', odataType: 'SP.FieldUser', display: 'Person or Group' },
  { kind: 34, type: 'Thumbnail', odataType: 'SP.FieldMultiLineText', display: 'Image' }
];

/** What a client may add. */
const ADDABLE: ReadonlySet<FieldType> = new Set<FieldType>([
  ...(['Text', 'Note', 'Number', 'Currency', 'Integer', 'Boolean', 'DateTime', 'Calculated'] as const),
  ...(['Choice', 'MultiChoice', 'User', 'UserMulti', 'URL', 'Guid', 'Lookup', 'LookupMulti'] as const),
  'Thumbnail'
]);

export function addableByKind(kind: number): FieldType | undefined {
  return KNOWN_TYPES.find(known => known.kind === kind && ADDABLE.has(known.type))?.type;
}

export function addableByName(name: string): FieldType | undefined {
  return KNOWN_TYPES.find(known => known.type.toLowerCase() === name.toLowerCase() && ADDABLE.has(known.type))
    ?.type;
}

export function kindOf(type: FieldType): number {
  return KNOWN_TYPES.find(known => known.type === type)?.kind ?? 0;
}

export function odataTypeOf(type: FieldType): string {
  return KNOWN_TYPES.find(known => known.type === type)?.odataType ?? 'SP.Field';
}

export function displayNameOf(type: FieldType): string {
  return KNOWN_TYPES.find(known => known.type === type)?.display ?? type;
}

/** Fields that point at a person or a row: they show as `<name>Id`, and cost a join. */
export function isReference(type: FieldType): boolean {
  return type === 'User' || type === 'Lookup' || type === 'UserMulti' || type === 'LookupMulti';
}

const MULTIPLE: Partial<Record<FieldType, FieldType>> = { User: 'UserMulti', Lookup: 'LookupMulti' };

/** The same type for several values, where there is one. */
export function manyOf(type: FieldType): FieldType {
  return MULTIPLE[type] ?? type;
}

export function holdsMany(type: FieldType): boolean {
  return type === 'UserMulti' || type === 'LookupMulti' || type === 'MultiChoice';
}
