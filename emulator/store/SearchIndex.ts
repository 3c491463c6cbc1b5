import { type FieldValues } from './Items';

/** What the crawler saw of an item when it came by. */
export interface SearchContent {
  readonly guid: string;
  readonly title: string;
  /** Absolute below the host: `/sites/hallway/Lists/Notes/DispForm.aspx?ID=1`. */
  readonly path: string;
  readonly isDocument: boolean;
  readonly baseTemplate: number;
  readonly created: string;
  readonly modified: string;
  readonly editorId: number;
  /** By internal name, of columns that hold something. */
  readonly values: FieldValues;
}

export interface SearchDocument {
  /** Grows with every document the crawler comes to know. */
  readonly docId: number;
  readonly webId: string;
  readonly listId: string;
  readonly itemId: number;
  readonly authorId: number;
  readonly content: SearchContent;
}

/** What the crawler knows. It may be older than the lists, and hold what is gone there. */
export interface SearchIndex {
  /** A document that was there keeps its id. */
  put(document: Omit<SearchDocument, 'docId'>): void;
  remove(listId: string, itemId: number): void;
  removeList(listId: string): void;
  /** By doc id; of all lists, or of this one. */
  documents(listId?: string): readonly SearchDocument[];
  /** The greatest item id the crawler knows of a list; 0 for none. */
  lastItemId(listId: string): number;
  /** Up to which change a list has been crawled; undefined before the first time. */
  crawled(listId: string): number | undefined;
  setCrawled(listId: string, changeNumber: number): void;
  crawledLists(): readonly string[];
}
