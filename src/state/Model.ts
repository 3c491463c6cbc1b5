import { defaultLimits, type Rights, type SchemaAge } from '../backend/Installation';
import { type PeopleDetails } from '../backend/PeopleDirectory';
import { type Post } from '../domain/Post';
import { type Place } from '../domain/Place';
import { type AuthorKey, type PostKey } from '../domain/PostKey';
import { type Tally } from '../domain/Tally';
import {
  type AuthorshipCheck,
  type Failure,
  type FollowsState,
  type PersonState,
  type Phase,
  type SetUpState
} from './HallwayState';
import { type DoneMark, type UnsentMark } from './OwnMark';
import { notLive, type LiveModel } from './live/LiveModel';
import { emptyTimeline, type PlaceTimeline } from './PlaceTimeline';

/** What the actions keep. The screen sees it through `viewOf` only. */
export interface Model extends PlaceTimeline {
  readonly phase: Phase;
  readonly me: {
    readonly key?: AuthorKey;
    readonly displayName: string;
    readonly upn: string;
    readonly rights: Rights;
  };
  /** What is shown was kept from the last visit: SharePoint has not answered yet. */
  readonly isKept: boolean;
  readonly maxPostCharacters: number;
  readonly setUp: SetUpState;
  readonly schema: SchemaAge;

  readonly place: Place;

  /** What was read of other places, by `printPlace`, the one left last at the end. */
  readonly elsewhere: ReadonlyMap<string, PlaceTimeline>;
  /** Another each time one goes somewhere else: what was asked for on an earlier visit does not arrive any more. */
  readonly visit: number;

  /** As they were when somebody began to type over them. */
  readonly held: ReadonlyMap<PostKey, Post>;
  readonly linked: Linked;

  /** As last read; what this user does is laid over them. */
  readonly tallies: ReadonlyMap<PostKey, Tally>;
  /** Counts up with each refresh: what was counted before is counted again. */
  readonly talliesAsOf: number;
  /** Posts that other tabs of this browser show, and that this one counts again for them. */
  readonly shownElsewhere: readonly Post[];
  /** Asked for because posts repost, quote or answer them, and cannot be shown. */
  readonly gone: ReadonlySet<PostKey>;
  /** What moderators have hidden, of what is not counted itself: why, perhaps empty. */
  readonly hidden: ReadonlyMap<PostKey, string>;
  readonly follows: FollowsState;
  /** Whoever was looked at, since the page was opened. */
  readonly persons: ReadonlyMap<AuthorKey, PersonState>;

  readonly live: LiveModel;

  /** What this user has asked to check, of the post as it was then. */
  readonly checks: ReadonlyMap<PostKey, CheckOfPost>;

  /** Kept until the page is left: titles do not change while somebody reads. */
  readonly people: PeopleDetails;

  /** Made from the outbox. */
  readonly overlays: ReadonlyMap<PostKey, Overlay>;
  /** False where this device refuses to keep what is not sent yet. */
  readonly keepsUnsent: boolean;
  readonly ownWrites: ReadonlyMap<PostKey, OwnWrite>;

  /** Reactions, reposts and follows that the server is not known to have, oldest first. Made from the outbox. */
  readonly unsentMarks: readonly UnsentMark[];
  /** Those it was just given, by what they are about. */
  readonly ownMarks: ReadonlyMap<string, DoneMark>;
}

/**
 * The post an address names. wanted: to be looked for; asking: a request for it is under way; feed: it was among the
 * posts when it was looked for; apart: `post` is it.
 */
export type Linked =
  | { readonly status: 'none' }
  | { readonly status: 'missing'; readonly key?: PostKey }
  | { readonly status: 'wanted' | 'asking' | 'feed'; readonly key: PostKey }
  | { readonly status: 'apart'; readonly key: PostKey; readonly post: Post }
  | { readonly status: 'failed'; readonly key: PostKey; readonly failure: Failure };

/** Holds only for the post with this ETag: a later change may say otherwise. */
export interface CheckOfPost {
  readonly etag: string | undefined;
  readonly check: AuthorshipCheck;
}

/** A post on screen, as the server had it when last read. */
export function postOf(
  { posts, related, linked, held }: Pick<Model, 'posts' | 'related' | 'linked' | 'held'>,
  key: PostKey | undefined
): Post | undefined {
  if (key === undefined) return undefined;
  const apart = linked.status === 'apart' && linked.key === key ? linked.post : undefined;
  return byKey(posts).get(key) ?? apart ?? related.get(key) ?? held.get(key);
}

const indexes = new WeakMap<readonly Post[], ReadonlyMap<PostKey, Post>>();

/** Made once for each reading: thousands of entries look for what they answer. */
export function byKey(posts: readonly Post[]): ReadonlyMap<PostKey, Post> {
  const index = indexes.get(posts) ?? new Map(posts.map(post => [post.key, post]));
  indexes.set(posts, index);
  return index;
}

/** The same, or as it waits to be sent. */
export function knownPost(model: Model, key: PostKey): Post | undefined {
  return postOf(model, key) ?? model.overlays.get(key)?.post;
}

/** A change of one's own that the server has not confirmed: laid over the posts, undone by taking it away. */
export interface Overlay {
  readonly change: 'publish' | 'edit' | 'delete';
  /** pending: on its way, or sent again by itself; failed: waits for its writer. */
  readonly sending: 'pending' | 'failed';
  /** The post as it will look. */
  readonly post: Post;
  /** What the server had before; undefined for a publish. */
  readonly before?: Post;
  /** Why it did not do when it was last sent. */
  readonly failure?: Failure;
  /** Of a publish: what answers it goes out after it. */
  readonly thread?: PostKey;
}

/** What was just confirmed. A read that began before it, or that a lagging server answers, must not undo it on screen. */
export interface OwnWrite {
  /** Undefined after a delete. */
  readonly post?: Post;
  readonly atMs: number;
  /** When an earlier sending of it may have arrived at the latest. */
  readonly sentBeforeMs?: number;
}

export const noRights: Rights = { canPost: false, canEditOwn: false, canDeleteOwn: false, canSetUp: false };

export function initialModel(user: { displayName: string; upn: string }): Model {
  return {
    phase: 'starting',
    me: { ...user, rights: noRights },
    isKept: false,
    maxPostCharacters: defaultLimits.maxPostCharacters,
    schema: 'current',
    setUp: { status: 'idle', doneSteps: 0, totalSteps: 0, ownerNames: [] },
    place: { kind: 'everyone' },
    elsewhere: new Map(),
    visit: 0,
    ...emptyTimeline,
    held: new Map(),
    linked: { status: 'none' },
    tallies: new Map(),
    talliesAsOf: 0,
    shownElsewhere: [],
    gone: new Set(),
    hidden: new Map(),
    follows: { status: 'unknown', targets: new Set() },
    persons: new Map(),
    live: notLive,
    checks: new Map(),
    people: new Map(),
    overlays: new Map(),
    keepsUnsent: true,
    ownWrites: new Map(),
    unsentMarks: [],
    ownMarks: new Map()
  };
}
