import { type AuthorKey, type PostKey } from '../domain/PostKey';
import { type LiveMark } from './LiveStore';
import { type PostPage } from './PostStore';

/** Hallway in one site: whether it is there, what this user may do in it, and putting it there. */
export interface Installation {
  /** All that the first screen needs, in one round trip. */
  open(): Promise<Opening>;
  /** Whom to ask when one may not set Hallway up; empty when this user may not know. */
  readOwnerNames(): Promise<readonly string[]>;
  /** Numbered steps, each safe to repeat, even by two owners at once: after a failure, running it again goes on. */
  setUp(onProgress: (progress: SetUpProgress) => void): Promise<void>;
}

export type Opening =
  | {
      readonly kind: 'ready';
      readonly user: CurrentUser;
      readonly limits: Limits;
      readonly schema: SchemaAge;
      readonly newest: PostPage;
      /** What moderators have hidden lately: why, in plain text, perhaps empty. */
      readonly hidden?: ReadonlyMap<PostKey, string>;
      /** As of when all this is known: what happened since is asked from here. */
      readonly asOf?: LiveMark;
    }
  | { readonly kind: 'notSetUp' | 'noAccess'; readonly user?: CurrentUser };

/**
 * How the lists compare with what this package would make. Changes only ever add, so neither hinders reading and
 * posting: older lists want setting up once more, newer ones a newer page.
 */
export type SchemaAge = 'older' | 'current' | 'newer';

export interface CurrentUser {
  readonly key: AuthorKey;
  readonly displayName: string;
  readonly upn: string;
  readonly rights: Rights;
}

/** From the effective permissions of the lists and of the site, never from names of groups. */
export interface Rights {
  readonly canPost: boolean;
  readonly canEditOwn: boolean;
  readonly canDeleteOwn: boolean;
  readonly canSetUp: boolean;
}

export interface Limits {
  /** Graphemes. */
  readonly maxPostCharacters: number;
}

export const defaultLimits: Limits = { maxPostCharacters: 500 };

export interface SetUpProgress {
  readonly doneSteps: number;
  readonly totalSteps: number;
}
