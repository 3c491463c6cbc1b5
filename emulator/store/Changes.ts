/** SharePoint's ChangeType. */
export const CHANGE_TYPES = { add: 1, update: 2, remove: 3, restore: 7, systemUpdate: 15 } as const;

export type ChangeType = (typeof CHANGE_TYPES)[keyof typeof CHANGE_TYPES];

export interface Change {
  /** Grows over the whole tenant: the last part of a change token. */
  readonly number: number;
  readonly listId: string;
  /** Undefined when the list itself changed. */
  readonly itemId?: number;
  readonly itemGuid?: string;
  /** Whose row it is, for those who may only see their own. */
  readonly authorId?: number;
  readonly type: ChangeType;
  readonly at: string;
}

/** Which changes; all conditions hold at once. */
export interface ChangeQuestion {
  readonly webId: string;
  /** Of these lists and their rows. */
  readonly listIds: readonly string[];
  /** And of lists that are gone. */
  readonly withRemovedLists?: boolean;
  readonly itemTypes: readonly number[];
  readonly listTypes: readonly number[];
  /** Only after this change, or from this instant on. */
  readonly after?: ChangePoint;
  /** Only up to this change, or before this instant. */
  readonly until?: ChangePoint;
  /** Where the log begins. */
  readonly notBefore: string;
  /** In these lists only rows of this author. */
  readonly ownRows?: { readonly authorId: number; readonly listIds: readonly string[] };
  readonly latestFirst?: boolean;
  readonly limit: number;
}

export type ChangePoint = { readonly number: number } | { readonly at: string };

/** The change log. Items and lists write it themselves. */
export interface Changes {
  /** The newest change of the list; undefined when nothing ever changed. */
  last(listId: string): Change | undefined;
  /** Items that came less those that went after this instant; those that cannot be read yet are among them. */
  netAdded(listId: string, after: string): number;
  /** The newest change in the web. */
  lastIn(webId: string): Change | undefined;
  /** Oldest first, those after this number. */
  since(listId: string, number: number, limit: number): readonly Change[];
  ask(question: ChangeQuestion): readonly Change[];
}
