export interface StoredComment {
  readonly listId: string;
  readonly itemId: number;
  /** Counts from 1 on every item, replies among them; never used again. */
  readonly id: number;
  /** The comment this replies to; 0 for none. */
  readonly parentId: number;
  readonly authorId: number;
  /** With milliseconds. */
  readonly created: string;
  /** HTML, made safe. */
  readonly text: string;
  readonly mentionedIds: readonly number[];
}

export interface Like {
  readonly userId: number;
  readonly created: string;
}

/** What a like is of: a comment, or the item itself (0). */
export interface Likable {
  readonly listId: string;
  readonly itemId: number;
  readonly commentId: number;
}

/** Comments lie beside the list, not in it: an item's version and ETag know nothing of them. */
export interface Comments {
  add(comment: Omit<StoredComment, 'id'>): StoredComment;
  get(listId: string, itemId: number, id: number): StoredComment | undefined;
  /** Newest first, of this parent (0 for comments that reply to none); only those below `before` when it is given. */
  list(
    of: { readonly listId: string; readonly itemId: number; readonly parentId: number },
    page?: { readonly before?: number; readonly limit: number }
  ): readonly StoredComment[];
  count(of: { readonly listId: string; readonly itemId: number; readonly parentId: number }): number;
  /** With its replies and all their likes. */
  remove(comment: Pick<StoredComment, 'listId' | 'itemId' | 'id'>): void;
  removeAll(listId: string, itemId: number): void;
  /** Liking twice changes nothing. */
  like(what: Likable, like: Like): void;
  unlike(what: Likable, userId: number): void;
  /** Oldest first. */
  likes(what: Likable): readonly Like[];
}
