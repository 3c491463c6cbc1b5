import { type ListQuery } from '../query/ListQuery';
import { type PageCursor } from '../query/PageCursor';

export interface UrlValue {
  readonly Url: string;
  readonly Description: string;
}

/** DateTime is an instant; User and Lookup are ids, the Multi kinds arrays of ids; MultiChoice an array of texts. */
export type FieldValue = string | number | boolean | null | readonly string[] | readonly number[] | UrlValue;

/** By internal name. Built-in columns are not among them, save Title. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

export interface ItemRow {
  readonly id: number;
  /** Lower case, without braces. */
  readonly guid: string;
  /** Counts every change: the number in the ETag. */
  readonly version: number;
  /** Major version shown as `<n>.0`; stays 1 without versioning. */
  readonly majorVersion: number;
  readonly created: string;
  readonly modified: string;
  readonly authorId: number;
  readonly editorId: number;
  readonly hasAttachments: boolean;
  /** Every field of the list, null where nothing was given. */
  readonly values: FieldValues;
}

export interface NewItem {
  readonly guid: string;
  /** What is missing becomes null; defaults are the caller's affair. */
  readonly values: FieldValues;
  readonly authorId: number;
  readonly editorId?: number;
  readonly created: string;
  readonly modified?: string;
  readonly majorVersion?: number;
}

export interface ItemChange {
  readonly values: FieldValues;
  readonly editorId: number;
  readonly modified: string;
  /** Without it no version is kept and the major version stays, as SystemUpdate does. Default true. */
  readonly isNewVersion?: boolean;
  /** Only validateUpdateListItem can write these. */
  readonly authorId?: number;
  readonly created?: string;
}

/** One row of the version history, newest first; the first is what the item is now. */
export interface ItemVersion {
  readonly majorVersion: number;
  readonly modified: string;
  readonly editorId: number;
  readonly values: FieldValues;
}

export interface ItemPage {
  readonly rows: readonly ItemRow[];
  /** Rows the database walked to answer, whether shown or not. */
  readonly rowsTouched: number;
  /** The page is full: SharePoint then offers a next page, even when nothing follows. */
  readonly hasMore: boolean;
  /** Where the next page starts; undefined without rows. */
  readonly next?: PageCursor;
  /** Only a window of the list was looked through, up to this row, and there are rows behind it. */
  readonly windowEnd?: number;
}

export interface Items {
  /** @throws DuplicateValues, UnknownColumn */
  insert(listId: string, item: NewItem): ItemRow;
  /** For worlds of a million rows: no versions, no changes, the rows as they are given. Returns the last id. */
  load(listId: string, items: Iterable<NewItem>): number;
  /** @throws DuplicateValues, UnknownColumn, NotInStore */
  update(key: { readonly listId: string; readonly id: number }, change: ItemChange): ItemRow;
  remove(key: { readonly listId: string; readonly id: number }, at: string): void;
  get(listId: string, id: number): ItemRow | undefined;
  versions(listId: string, id: number): readonly ItemVersion[];
  /** @throws ThresholdExceeded, UnknownField, UnsupportedExpression */
  query(listId: string, query: ListQuery): ItemPage;
}
