/** A file attached to an item of a list. */
export interface StoredAttachment {
  readonly listId: string;
  readonly itemId: number;
  /** Compared without case. */
  readonly name: string;
  readonly contentId: number;
  readonly length: number;
  readonly modified: string;
}

/** Who changed an item by its attachments, and when. */
export interface AttachmentEdit {
  readonly editorId: number;
  readonly at: string;
}

/** Every change is one of the item too: its ETag, Modified and history. */
export interface Attachments {
  /** Replaces the bytes of one with the same name. */
  put(
    attachment: Pick<StoredAttachment, 'listId' | 'itemId' | 'name' | 'contentId'>,
    edit: AttachmentEdit
  ): void;
  /** By name. */
  list(listId: string, itemId: number): readonly StoredAttachment[];
  remove(attachment: StoredAttachment, edit: AttachmentEdit): void;
}
