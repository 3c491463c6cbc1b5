import { type SchemaAge } from '../backend/Installation';
import { type Availability, type Person } from '../domain/Person';
import { type PersonDetails } from '../domain/PersonDetails';
import { type Place } from '../domain/Place';
import { type Authorship } from '../domain/judgeAuthorship';
import { type Author, type Post } from '../domain/Post';
import { type PostKey } from '../domain/PostKey';
import { type Tally } from '../domain/Tally';

/** What this user sees now: one immutable value, replaced on every change. */
export interface HallwayState {
  readonly phase: Phase;
  /** What is shown was kept from the last visit: SharePoint has not answered yet; until then posts are there to be read. */
  readonly isKept: boolean;
  readonly me: Me;
  readonly settings: Settings;
  /** Where one is; `timeline` is the one of this place. */
  readonly place: Place;
  readonly timeline: TimelineState;
  /** Whose posts are shown, where the place is a person's. */
  readonly person?: PersonState;
  readonly follows: FollowsState;
  /** Reactions, reposts and follows that could not be saved: they are shown as they were before. */
  readonly markFailures: readonly MarkFailure[];
  readonly linkedPost: LinkedPostState;
  readonly setUp: SetUpState;
  readonly hindrance?: Hindrance;
  /** What this package knows of the lists; `newer` ones were made by a later package. */
  readonly schema: SchemaAge;
  /** False where this device refuses to keep what is not sent yet: it is lost with the page. */
  readonly keepsUnsent: boolean;
}

/**
 * starting: the first request is under way; ready: posts can be read;
 * notSetUp: this site holds no Hallway yet; noAccess: the lists are there and this user may not read them;
 * failed: the first request failed, `timeline.failure` says why; anotherUser: somebody else has signed in at this
 * browser, and nothing of the former user is here any more.
 */
export type Phase = 'starting' | 'ready' | 'notSetUp' | 'noAccess' | 'failed' | 'anotherUser';

/** Why nothing can be posted for now although reading goes on: the failure of something that waits to be sent. */
export type Hindrance = 'readOnly' | 'quotaFull' | 'forbidden' | 'listDamaged' | 'moved';

export interface Me {
  readonly displayName: string;
  readonly upn: string;
  /** Read from the lists' effective permissions, never guessed from group names. */
  readonly canPost: boolean;
  readonly canSetUp: boolean;
}

export interface Settings {
  /** Graphemes, as a reader counts characters. */
  readonly maxPostCharacters: number;
}

/** reading: not known yet; found, missing: SharePoint has answered; failed: `failure` says why. */
export interface PersonState {
  readonly status: 'reading' | 'found' | 'missing' | 'failed';
  readonly person?: Person;
  /** Where Graph may tell. */
  readonly availability?: Availability;
  readonly failure?: Failure;
}

/** Retry or discard it by its key. */
export interface MarkFailure {
  readonly key: string;
  readonly kind: 'reaction' | 'repost' | 'follow';
  /** The post, or what is followed as `printFollowTarget` prints it. */
  readonly about: string;
  /** Whether it should be there, or should be no more. */
  readonly isOn: boolean;
  readonly failure?: Failure;
}

/** What this user follows, with what is on its way. unknown: not read yet, and no button may pretend otherwise. */
export interface FollowsState {
  readonly status: 'unknown' | 'known';
  /** As `printFollowTarget` prints them. */
  readonly targets: ReadonlySet<string>;
}

export interface TimelineState {
  /** Newest first; in a thread its replies, oldest first. */
  readonly entries: readonly TimelineEntry[];
  /** What a thread began with; undefined elsewhere, while it is not read yet, and where it is gone (`isRootGone`). */
  readonly root?: TimelineEntry;
  readonly isRootGone?: boolean;
  /** Posted since and not shown yet: shown when one asks for it, so that nothing moves what is being read. */
  readonly newPosts: number;
  readonly hasOlder: boolean;
  readonly isLoadingOlder: boolean;
  readonly isRefreshing: boolean;
  /** Rows on the pages read so far that could not be shown. */
  readonly unavailableCount: number;
  readonly failure?: Failure;
}

/**
 * The post an address names.
 * none: no address named one; searching: not known yet; found: `entry` is it; missing: no such post, or not a key at
 * all; failed: asking for it failed, `failure` says why, and opening it again asks again.
 */
export interface LinkedPostState {
  readonly status: 'none' | 'searching' | 'found' | 'missing' | 'failed';
  /** Undefined for an address that holds no key. */
  readonly key?: PostKey;
  /** feed: among the entries of the timeline; apart: only here. Does not change while the post is open. */
  readonly place?: 'feed' | 'apart';
  readonly entry?: TimelineEntry;
  readonly failure?: Failure;
}

export interface TimelineEntry {
  readonly post: Post;
  /** Title and department of its author, once the directory has told them. */
  readonly authorDetails?: PersonDetails;
  /** Undefined until it is counted; what this user does is in it at once. */
  readonly tally?: Tally;
  /** Where a moderator has hidden it: why, perhaps empty. */
  readonly hiddenWhy?: string;
  /** What it reposts or quotes: undefined where it does neither, or nothing is known yet; gone: it cannot be shown. */
  readonly subject?: Post | 'gone';
  /** Where a moderator has hidden that. */
  readonly subjectHiddenWhy?: string;
  /** Who wrote what it answers, as far as it is known. */
  readonly answeredAuthor?: Author;
  readonly isMine: boolean;
  /** What its versions say of its author, once this user has asked. */
  readonly authorship?: AuthorshipCheck;
  /** It was deleted elsewhere while somebody was typing over it here. */
  readonly isGone: boolean;
  readonly canEdit: boolean;
  readonly canDelete: boolean;
  /**
   * settled: as the server has it; pending: on its way, or with a `failure` it is sent again by itself; failed: waits
   * for its writer, `failure` says why. The text is kept.
   */
  readonly sending: 'settled' | 'pending' | 'failed';
  /** What is under way or has failed. */
  readonly change?: 'publish' | 'edit' | 'delete';
  readonly failure?: Failure;
}

export type AuthorshipCheck =
  | { readonly status: 'reading' }
  | { readonly status: 'done'; readonly authorship: Authorship }
  | { readonly status: 'failed'; readonly failure: Failure };

export interface SetUpState {
  readonly status: 'idle' | 'running' | 'failed';
  /** Of `totalSteps`. */
  readonly doneSteps: number;
  readonly totalSteps: number;
  readonly failure?: Failure;
  /** Display names of whom to ask, when this user may not set Hallway up. */
  readonly ownerNames: readonly string[];
}

/** A failure in words the screen can translate: one kind for each thing a person can do about it. */
export interface Failure {
  readonly kind: FailureKind;
  /** Seconds until it is worth trying again, where the server said so. */
  readonly retryAfterSeconds?: number;
  /** What the post holds now, where an edit met another. */
  readonly theirText?: string;
}

export type FailureKind =
  | 'offline'
  | 'throttled'
  | 'forbidden'
  | 'readOnly'
  | 'policy'
  | 'signedOut'
  | 'anotherUser'
  | 'moved'
  | 'notFound'
  | 'conflict'
  | 'unsure'
  | 'tooOld'
  | 'interrupted'
  | 'removed'
  | 'tooLong'
  | 'tooLarge'
  | 'locked'
  | 'quotaFull'
  | 'invalid'
  | 'threshold'
  | 'listDamaged'
  | 'unexpected';

/** The posts of others and one's own, by key, in the order shown. */
export function entryOf(state: HallwayState, key: PostKey): TimelineEntry | undefined {
  return state.timeline.entries.find(entry => entry.post.key === key);
}
