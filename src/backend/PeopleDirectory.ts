import { type PersonDetails } from '../domain/PersonDetails';

export type PhotoSize = 'small' | 'medium' | 'large';

/** What is known about people beyond their names. */
export interface PeopleDirectory {
  /** An address for an image element, which may answer with a placeholder; undefined when there is nobody to ask for. */
  photoUrlOf(person: { readonly upn?: string }, size: PhotoSize): string | undefined;
}

/** By user principal name in lower case: what was asked for and found. */
export type PeopleDetails = ReadonlyMap<string, PersonDetails>;

/** A directory that somebody must have agreed to; Hallway is whole without it. */
export interface PeopleDetailsSource {
  /** How many people one call may ask for: one request each. */
  readonly mostAtOnce: number;
  /**
   * Whoever is not found, or may not be read, is missing from the answer.
   * @param upns in lower case
   * @throws ForbiddenError without consent, SignedOutError, ThrottledError, OfflineError, UnexpectedError
   */
  readDetails(upns: readonly string[]): Promise<PeopleDetails>;
}
