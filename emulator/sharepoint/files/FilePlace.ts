import { type StoredFile } from '../../store/Files';
import { type ItemRow } from '../../store/Items';
import { type ListScope } from '../permissions/ListScope';

/** A file or folder of a library, as a caller sees it. */
export interface FilePlace {
  readonly list: ListScope;
  readonly file: StoredFile;
  readonly item: ItemRow;
  /** Server-relative. */
  readonly url: string;
}

/** Where files are: the root of a list, or a folder of a library. */
export interface FolderPlace {
  readonly list: ListScope;
  readonly url: string;
  /** Undefined for the root, which has no item. */
  readonly folder: FilePlace | undefined;
}

export function urlOf({ folderUrl, name }: Pick<StoredFile, 'folderUrl' | 'name'>): string {
  return `${folderUrl}/${name}`;
}
