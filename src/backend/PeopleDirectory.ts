export type PhotoSize = 'small' | 'medium' | 'large';

/** What is known about people beyond their names. */
export interface PeopleDirectory {
  /** An address for an image element, which may answer with a placeholder; undefined when there is nobody to ask for. */
  photoUrlOf(person: { readonly upn?: string }, size: PhotoSize): string | undefined;
}
