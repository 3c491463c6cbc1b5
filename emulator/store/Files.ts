/** A file or folder of a library; the rest of what is known of it stands in its list item. */
export interface StoredFile {
  /** Lower case, without braces. */
  readonly id: string;
  readonly listId: string;
  readonly itemId: number;
  /** Server-relative, without a slash at the end; compared without case. */
  readonly folderUrl: string;
  readonly name: string;
  readonly isFolder: boolean;
  /** Undefined for folders. */
  readonly contentId: number | undefined;
  /** Bytes; 0 for folders. */
  readonly length: number;
  /** Counts the changes of the bytes alone. */
  readonly contentVersion: number;
  /** Site user who checked it out. */
  readonly checkedOutTo: number | undefined;
  readonly checkInComment: string;
}

export type NewFile = Pick<
  StoredFile,
  'id' | 'listId' | 'itemId' | 'folderUrl' | 'name' | 'isFolder' | 'contentId'
>;

export type FileChange = Partial<
  Pick<StoredFile, 'folderUrl' | 'name' | 'contentId' | 'contentVersion' | 'checkInComment'>
> & { readonly checkedOutTo?: number | null };

/** A file whose bytes come in parts. */
export interface Upload {
  readonly id: string;
  readonly fileId: string;
  readonly contentId: number;
  readonly userId: number;
}

/** Files whose items are in the recycle bin or deleted are not there. */
export interface Files {
  add(file: NewFile): StoredFile;
  update(file: StoredFile, change: FileChange): void;
  /** With its bytes; its item is the caller's affair. */
  remove(file: StoredFile): void;
  get(id: string): StoredFile | undefined;
  at(listId: string, folderUrl: string, name: string): StoredFile | undefined;
  ofItem(listId: string, itemId: number): StoredFile | undefined;
  /** By name. */
  children(listId: string, folderUrl: string): readonly StoredFile[];
  /** Everything inside a folder, at any depth; outermost first. */
  below(listId: string, folderUrl: string): readonly StoredFile[];
  /** Bytes of all files and attachments of the web, what is in the recycle bin included. */
  bytesUsed(webId: string): number;
  /** The columns a library has beyond those of a list; asked for again it does nothing. */
  prepareLibrary(listId: string): void;
  startUpload(upload: Upload): void;
  upload(id: string, fileId: string): Upload | undefined;
  endUpload(upload: Upload): void;
}
