import { type Argument } from './segments';

/** How a thing is named in its collection: `{ by: 'title', value: 'Hallway Posts' }`. */
export interface Key {
  readonly by:
    | 'id'
    | 'title'
    | 'name'
    | 'internalnameortitle'
    | 'email'
    | 'loginname'
    | 'url'
    | 'type'
    | 'role'
    | 'item'
    | 'current';
  readonly value: string;
  /** The list a file is named by, as its root folder or one of its items. */
  readonly of?: Key;
  /** Names that lead on from a folder: `folders('a')/files('b')`. */
  readonly below?: readonly string[];
}

/** A step of an address: a word, or the key of a member of the collection before it. */
export type Step = { readonly literal: string; readonly args: readonly Argument[] } | { readonly key: Key };
