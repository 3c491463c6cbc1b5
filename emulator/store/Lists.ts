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
  /** With fields, rows, versions, rights and changes. */
  remove(id: string): void;
}
