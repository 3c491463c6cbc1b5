import { defaultLimits, type Rights, type SchemaAge } from '../backend/Installation';
import { type PeopleDetails } from '../backend/PeopleDirectory';
import { type Post } from '../domain/Post';
import { type Place } from '../domain/Place';
import { type AuthorKey, type PostKey } from '../domain/PostKey';
import { type Tally } from '../domain/Tally';
import { type AuthorshipCheck, type Failure, type Phase, type SetUpState } from './HallwayState';
import { type DoneMark, type UnsentMark } from './OwnMark';
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

  /** What this user has asked to check, of the post as it was then. */
  readonly checks: ReadonlyMap<PostKey, CheckOfPost>;

  /** Kept until the page is left: titles do not change while somebody reads. */
  readonly people: PeopleDetails;

  /** Made from the outbox. */
  readonly overlays: ReadonlyMap<PostKey, Overlay>;
  /** False where this device refuses to keep what is not sent yet. */
  readonly keepsUnsent: boolean;
  readonly ownWrites: ReadonlyMap<PostKey, OwnWrite>;

  /** What others and this user made of posts, as last counted. */
  readonly tallies: ReadonlyMap<PostKey, Tally>;
  /** What this user follows, as last read; undefined before that. */
  readonly follows?: ReadonlySet<string>;
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
export function postOf({ posts, related, linked, held }: Model, key: PostKey | undefined): Post | undefined {
  if (key === undefined) return undefined;
  const apart = linked.status === 'apart' && linked.key === key ? linked.post : undefined;
  return posts.find(post => post.key === key) ?? apart ?? related.get(key) ?? held.get(key);
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
    checks: new Map(),
    people: new Map(),
    overlays: new Map(),
    keepsUnsent: true,
    ownWrites: new Map(),
    tallies: new Map(),
    unsentMarks: [],
    ownMarks: new Map()
  };
}
