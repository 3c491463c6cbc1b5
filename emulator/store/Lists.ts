/** Settings most lists leave as they come. All optional; replaced as a whole. */
export interface MoreSettings {
  readonly contentTypesEnabled?: boolean;
  readonly disableCommenting?: boolean;
  readonly disableGridEditing?: boolean;
  /** 0 readers, 1 authors, 2 approvers. */
  readonly draftVersionVisibility?: number;
  readonly enableMinorVersions?: boolean;
  readonly forceCheckout?: boolean;
  /** 0 as the site, 1 new, 2 classic. */
  readonly listExperience?: number;
  readonly majorVersionLimit?: number;
  readonly majorWithMinorVersionsLimit?: number;
  /** As SharePoint shows it, with its equals sign. */
  readonly validationFormula?: string;
  readonly validationMessage?: string;
  readonly parserDisabled?: boolean;
  readonly imageUrl?: string;
}

export interface ListRow {
  readonly id: string;
  readonly webId: string;
  readonly title: string;
  readonly description: string;
  /** 100 generic list, 101 document library, 119 site pages. */
  readonly baseTemplate: number;
  /** `/sites/hallway/Lists/HallwayPosts`; compared without case. */
  readonly rootFolderUrl: string;
  readonly created: string;
  readonly authorId: number;
  /** 1 all, 2 own. */
  readonly readSecurity: 1 | 2;
  /** 1 all, 2 own, 4 none. */
  readonly writeSecurity: 1 | 2 | 4;
  readonly enableVersioning: boolean;
  readonly enableAttachments: boolean;
  readonly enableFolderCreation: boolean;
  readonly noCrawl: boolean;
  readonly hidden: boolean;
  readonly onQuickLaunch: boolean;
  readonly more: MoreSettings;
  /** Rows there now. */
  readonly itemCount: number;
  /** Grows with every change of the list itself: its ETag. */
  readonly version: number;
  readonly lastItemModified: string;
  readonly lastItemUserModified: string;
  readonly lastItemDeleted: string;
}

export type ListSettings = Pick<
  ListRow,
  | 'title'
  | 'description'
  | 'readSecurity'
  | 'writeSecurity'
  | 'enableVersioning'
  | 'enableAttachments'
  | 'enableFolderCreation'
  | 'noCrawl'
  | 'hidden'
  | 'onQuickLaunch'
  | 'more'
>;

/** What SharePoint gives a new generic list stands in DEFAULT_LIST_SETTINGS. */
export type NewList = Pick<
  ListRow,
  'id' | 'webId' | 'title' | 'baseTemplate' | 'rootFolderUrl' | 'created' | 'authorId'
> &
  Partial<ListSettings>;

export interface Lists {
  /** With its built-in fields (ID, Title, Created, Author, ...) and a table of its own. */
  create(list: NewList): ListRow;
  update(id: string, change: Partial<ListSettings>, at: string): void;
  get(id: string): ListRow | undefined;
  /** Without case. */
  byTitle(webId: string, title: string): ListRow | undefined;
  byUrl(webId: string, rootFolderUrl: string): ListRow | undefined;
  /** By title. */
  list(webId: string): readonly ListRow[];
  /** The next id of a row, which no row gets any more. @throws NotInStore */
  reserveItemId(id: string): number;
  /** With fields, rows, versions, views, rights and changes; of all these one change is left, when a time is given. */
  remove(id: string, at?: string): void;
}
