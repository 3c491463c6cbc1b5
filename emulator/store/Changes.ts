/** SharePoint's ChangeType. */
export const CHANGE_TYPES = { add: 1, update: 2, remove: 3, restore: 7, systemUpdate: 15 } as const;

export interface Change {
  /** Grows over the whole tenant: the last part of a change token. */
  readonly number: number;
  readonly listId: string;
  /** Undefined when the list itself changed. */
  readonly itemId?: number;
  readonly itemGuid?: string;
  readonly type: (typeof CHANGE_TYPES)[keyof typeof CHANGE_TYPES];
  readonly at: string;
}

/** The change log. Items and lists write it themselves. */
export interface Changes {
  /** The newest change of the list; undefined when nothing ever changed. */
  last(listId: string): Change | undefined;
  /** Items that came less those that went after this instant; those that cannot be read yet are among them. */
  netAdded(listId: string, after: string): number;
  /** Oldest first, those after this number. */
  since(listId: string, number: number, limit: number): readonly Change[];
}
