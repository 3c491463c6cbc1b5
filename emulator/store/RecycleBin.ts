/** SharePoint's RecycleBinItemType. */
export const RECYCLED_TYPES = { file: 1, item: 3, list: 4, folder: 5 } as const;

/** Something thrown away that may come back. */
export interface Recycled {
  /** Its name in the bin; not the id of what was thrown away. */
  readonly id: string;
  readonly webId: string;
  readonly listId: string;
  /** Undefined for a whole list. */
  readonly itemId?: number;
  readonly itemType: (typeof RECYCLED_TYPES)[keyof typeof RECYCLED_TYPES];
  readonly title: string;
  readonly leafName: string;
  /** `sites/hallway/Lists/Notes`, without a slash in front. */
  readonly dirName: string;
  readonly authorId: number;
  readonly deletedById: number;
  readonly deletedAt: string;
  /** 1 for everybody's bin, 2 for the administrators'. */
  readonly stage: 1 | 2;
  /** Characters of what is kept. */
  readonly size: number;
}

export type Recycling = Pick<
  Recycled,
  'id' | 'title' | 'leafName' | 'dirName' | 'deletedById' | 'deletedAt'
> &
  Partial<Pick<Recycled, 'itemType'>>;

export interface RecycleBin {
  /** The row with its versions; what hangs on it by its id may stay where it is. @throws NotInStore */
  recycleItem(key: { readonly listId: string; readonly id: number }, how: Recycling): Recycled;
  /** The list with everything in it. @throws NotInStore */
  recycleList(listId: string, how: Recycling): Recycled;
  get(webId: string, id: string): Recycled | undefined;
  /** The newest first. */
  list(webId: string): readonly Recycled[];
  /**
   * With the same id and GUID as before, and its versions.
   * @throws NotInStore when its list is gone, DuplicateValues when a unique value is taken, ListExists
   */
  restore(recycled: Recycled, at: string): void;
  moveToSecondStage(recycled: Recycled): void;
  /** For good. */
  remove(recycled: Recycled): void;
}
