/** What only some types of field have. All optional; kept as they were given. */
export interface FieldOptions {
  readonly richText?: boolean;
  readonly appendOnly?: boolean;
  readonly numberOfLines?: number;
  /** Text: at most 255. */
  readonly maxLength?: number;
  readonly choices?: readonly string[];
  /** Id of the list a lookup points at. */
  readonly lookupListId?: string;
  readonly lookupField?: string;
  /** User: 0 people only, 1 people and groups. */
  readonly selectionMode?: number;
  /** DateTime: 0 date only, 1 date and time. */
  readonly displayFormat?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly decimals?: number;
  readonly showAsPercentage?: boolean;
  readonly commaSeparator?: boolean;
  /** Currency: LCID. */
  readonly currencyLocaleId?: number;
  readonly calendarType?: number;
  readonly friendlyDisplayFormat?: number;
  readonly fillInChoice?: boolean;
  /** Choice: 0 drop-down, 1 radio buttons. */
  readonly editFormat?: number;
  readonly allowHyperlink?: boolean;
  readonly restrictedMode?: boolean;
  readonly unlimitedLength?: boolean;
  readonly allowDisplay?: boolean;
  readonly presence?: boolean;
  readonly selectionGroup?: number;
  /** A lookup that shows another column of what the field with this id points at; it holds no value of its own. */
  readonly primaryFieldId?: string;
  /** Columns by internal name, with its equals sign. */
  readonly validationFormula?: string;
  readonly validationMessage?: string;
  /** Calculated: columns by internal name. */
  readonly formula?: string;
  /** Calculated: the FieldTypeKind of its result. */
  readonly outputType?: number;
  readonly dateFormat?: number;
  readonly group?: string;
  readonly jsLink?: string;
  readonly customFormatter?: string;
  readonly clientValidationFormula?: string;
  readonly clientValidationMessage?: string;
  readonly pinnedToFiltersPane?: boolean;
  readonly showInFiltersPane?: number;
  readonly showInNewForm?: boolean;
  readonly showInEditForm?: boolean;
  readonly showInDisplayForm?: boolean;
  readonly sealed?: boolean;
  /** False keeps a column somebody made from being deleted. */
  readonly allowDeletion?: boolean;
}

export const FIELD_TYPES = [
  'Counter',
  'Text',
  'Note',
  'Number',
  'Currency',
  'Integer',
  'Boolean',
  'DateTime',
  'Choice',
  'MultiChoice',
  'User',
  'UserMulti',
  'Lookup',
  'LookupMulti',
  'URL',
  'Guid',
  'Attachments',
  'Computed',
  'Calculated',
  'Thumbnail'
] as const;

/** SharePoint's TypeAsString. */
export type FieldType = (typeof FIELD_TYPES)[number];

export interface Field {
  readonly id: string;
  readonly listId: string;
  /** Letters, digits and underscores; fixed for life, compared without case. */
  readonly internalName: string;
  readonly title: string;
  readonly description: string;
  readonly type: FieldType;
  /** False for ID too: it says only what an owner has indexed. */
  readonly indexed: boolean;
  /** Unique means indexed. */
  readonly enforceUniqueValues: boolean;
  readonly required: boolean;
  readonly hidden: boolean;
  readonly readOnly: boolean;
  readonly canBeDeleted: boolean;
  readonly defaultValue: string | null;
  readonly options: FieldOptions;
}

export type NewField = Pick<Field, 'id' | 'listId' | 'internalName' | 'title' | 'type'> &
  Partial<Omit<Field, 'canBeDeleted'>>;

export type FieldChange = Partial<
  Pick<
    Field,
    | 'title'
    | 'description'
    | 'indexed'
    | 'enforceUniqueValues'
    | 'required'
    | 'hidden'
    | 'readOnly'
    | 'defaultValue'
    | 'options'
  >
>;

export interface Fields {
  /**
   * @throws FieldExists, TooManyIndexes (20 a list), NotIndexable (Note, multi-valued, URL, ...), DuplicateValues,
   * ThresholdExceeded (an index on a list of more than 20,000 rows).
   */
  add(field: NewField): Field;
  /** Options are replaced as a whole. Throws as `add` does. */
  update(field: Field, change: FieldChange): Field;
  get(listId: string, id: string): Field | undefined;
  byInternalName(listId: string, internalName: string): Field | undefined;
  byTitle(listId: string, title: string): Field | undefined;
  /** Built-in ones first, then in order of making. */
  list(listId: string): readonly Field[];
  remove(field: Field): void;
}
