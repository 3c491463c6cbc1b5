import { type VersionHistory } from '../domain/judgeAuthorship';
import { type Post } from '../domain/Post';
import { type PostKey } from '../domain/PostKey';
import { type Facet } from '../domain/readFacets';

export interface PostPage {
  /** Newest first. */
  readonly posts: readonly Post[];
  /** IDs of rows on this page that could not be shown: damaged, or forged beyond use. */
  readonly unavailableIds: readonly number[];
  /** Pass to `readOlder` for the page after this one; undefined at the end. */
  readonly olderCursor?: number;
  /** Not on the page itself: what its posts repost, quote or answer, and the post a thread began with. */
  readonly related?: readonly Post[];
}

/** Everything above an ID, as it is now. */
export interface PostWindow {
  readonly posts: readonly Post[];
  readonly unavailableIds: readonly number[];
  /** False when there were more than one page holds: then these are only the newest, with a gap below them. */
  readonly isComplete: boolean;
}

export interface NewPost {
  readonly key: PostKey;
  /** Empty for a repost alone. */
  readonly text: string;
  /** The thread it goes into, and the post it answers. */
  readonly rootKey?: PostKey;
  readonly parentKey?: PostKey;
  /** What it reposts or quotes. */
  readonly subjectKey?: PostKey;
  /** What pieces of its text name; made by `composeFacets`. */
  readonly facets?: readonly Facet[];
}

/**
 * What became of a post that was sent. nobody: no row holds its key; removed: none does, and a post of its words lies
 * among what this user has thrown away, so that sending it would bring it back; another: also a row that cannot be
 * read, for whoever wrote it, it is in the way.
 */
export type KeyHolder =
  | { readonly kind: 'nobody' | 'removed' }
  /** `isThrownAway`: a post of its words lies in this user's bin, so that it may have stood there before. */
  | { readonly kind: 'another'; readonly isThrownAway: boolean }
  | { readonly kind: 'mine'; readonly post: Post };

/** The posts of one Hallway. Every method rejects with a BackendError and with nothing else. */
export interface PostStore {
  readNewest(): Promise<PostPage>;
  readOlder(cursor: number): Promise<PostPage>;
  readSince(afterId: number): Promise<PostWindow>;
  /** The post as it is now; undefined when it is gone or cannot be shown. */
  readByKey(key: PostKey): Promise<Post | undefined>;
  /** Who saved this post and when, as far as SharePoint keeps it; of one that is nowhere yet, nothing. */
  readVersions(post: Post): Promise<VersionHistory>;
  /** Who holds a key of one's own, as far as the server shows it yet. */
  findHolder(post: NewPost): Promise<KeyHolder>;
  /**
   * Adding the same post twice adds once: the second time gives what the first one wrote. Rejects with
   * DuplicateKeyError where another post holds the key.
   */
  add(post: NewPost): Promise<Post>;
  /** Files it under every topic it names, where an earlier sending of it may have come to less. */
  fileUnderTopics(post: Post): Promise<void>;
  /**
   * Rejects with ConflictError if the post was changed since it was read. What it has beside its text stays, but for
   * its facets: without new ones, those that fit the new text.
   */
  edit(post: Post, text: string, beside?: { readonly facets: readonly Facet[] }): Promise<Post>;
  /** Whatever the post has become meanwhile: its writer has decided. One that is gone already counts as removed. */
  remove(post: Post): Promise<void>;
}
