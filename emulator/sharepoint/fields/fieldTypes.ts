import { type FieldType } from '../../store/Fields';

interface KnownType {
  readonly kind: number;
  readonly type: FieldType;
  /** The class SharePoint shows it as. */
  readonly odataType: string;
}

/** FieldTypeKind, TypeAsString and class: https://learn.microsoft.com/previous-versions/office/sharepoint-csom/ee540543(v=office.15) */
const KNOWN_TYPES: readonly KnownType[] = [
  { kind: 1, type: 'Integer', odataType: 'SP.FieldNumber' },
  { kind: 2, type: 'Text', odataType: 'SP.FieldText' },
  { kind: 3, type: 'Note', odataType: 'SP.FieldMultiLineText' },
  { kind: 4, type: 'DateTime', odataType: 'SP.FieldDateTime' },
  { kind: 5, type: 'Counter', odataType: 'SP.Field' },
  { kind: 6, type: 'Choice', odataType: 'SP.FieldChoice' },
  { kind: 7, type: 'Lookup', odataType: 'SP.FieldLookup' },
  { kind: 7, type: 'LookupMulti', odataType: 'SP.FieldLookup' },
  { kind: 8, type: 'Boolean', odataType: 'SP.Field' },
  { kind: 9, type: 'Number', odataType: 'SP.FieldNumber' },
  { kind: 10, type: 'Currency', odataType: 'SP.FieldCurrency' },
  { kind: 11, type: 'URL', odataType: 'SP.FieldUrl' },
  { kind: 12, type: 'Computed', odataType: 'SP.FieldComputed' },
  { kind: 14, type: 'Guid', odataType: 'SP.FieldGuid' },
  { kind: 15, type: 'MultiChoice', odataType: 'SP.FieldMultiChoice' },
  { kind: 19, type: 'Attachments', odataType: 'SP.Field' },
  { kind: 20, type: 'User', odataType: 'SP.FieldUser' },
  { kind: 20, type: 'UserMulti', odataType: 'SP.FieldUser' }
];

/** What a client may add. */
const ADDABLE: ReadonlySet<FieldType> = new Set<FieldType>([
  ...(['Text', 'Note', 'Number', 'Currency', 'Integer', 'Boolean', 'DateTime'] as const),
  ...(['Choice', 'MultiChoice', 'User', 'UserMulti', 'URL', 'Guid'] as const)
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

/** Fields that point at a person or a row: they show as `<name>Id`, and cost a join. */
export function isReference(type: FieldType): boolean {
  return type === 'User' || type === 'Lookup' || type === 'UserMulti' || type === 'LookupMulti';
}
