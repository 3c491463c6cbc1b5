/** A column in a content type. */
export interface FieldLink {
  /** Of the field. */
  readonly id: string;
  /** Internal name. */
  readonly name: string;
  readonly required: boolean;
  readonly hidden: boolean;
}

export interface ContentTypeLook {
  readonly description: string;
  readonly group: string;
  readonly hidden: boolean;
  readonly readOnly: boolean;
  readonly sealed: boolean;
  /** Its own and those it got from its parent when it was made. */
  readonly fieldLinks: readonly FieldLink[];
}

/** A content type somebody made, in a web or in a list. */
export interface ContentType {
  /** `0x0100` and 32 hexadecimal digits for a child of Item: the parent's id is how it begins. */
  readonly id: string;
  /** Of the web or the list. */
  readonly scopeId: string;
  readonly name: string;
  readonly look: ContentTypeLook;
}

export interface ContentTypes {
  add(type: ContentType): void;
  /** The look is replaced as a whole. @throws NotInStore */
  update(type: ContentType, change: Partial<Pick<ContentType, 'name' | 'look'>>): void;
  remove(type: ContentType): void;
  get(scopeId: string, id: string): ContentType | undefined;
  /** In order of making. */
  list(scopeId: string): readonly ContentType[];
}
