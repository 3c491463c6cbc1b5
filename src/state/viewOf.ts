import { mergePosts } from '../domain/mergePosts';
import { type Post } from '../domain/Post';
import {
  type AuthorshipCheck,
  type HallwayState,
  type LinkedPostState,
  type TimelineEntry,
  type TimelineState
} from './HallwayState';
import { actedOn } from './actedOn';
import { belongs } from './belongs';
import { hindranceOf } from './hindranceOf';
import { waitingHere } from './live/waitingPosts';
import { followsOf, markFailuresOf, tallyOf } from './marks';
import { postOf, type Model, type Overlay } from './Model';

/** What the screen sees of the model. */
export function viewOf(model: Model): HallwayState {
  const { displayName, upn, rights } = model.me;
  return {
    phase: model.phase,
    isKept: model.isKept,
    me: {
      displayName,
      upn,
      canPost: model.phase === 'ready' && rights.canPost,
      canSetUp: rights.canSetUp
    },
    settings: { maxPostCharacters: model.maxPostCharacters },
    place: model.place,
    person: model.place.kind === 'person' ? model.persons.get(model.place.person) : undefined,
    follows: followsOf(model),
    markFailures: markFailuresOf(model),
    timeline: {
      ...threadOf(model),
      entries: entriesOf(model),
      newPosts: newPostsIn(model),
      hasOlder: model.olderCursor !== undefined,
      isLoadingOlder: model.isLoadingOlder,
      isRefreshing: model.isRefreshing,
      unavailableCount: model.unavailableIds.size,
      failure: model.failure
    },
    linkedPost: linkedPostOf(model),
    setUp: model.setUp,
    hindrance: hindranceOf(model),
    schema: model.schema,
    keepsUnsent: model.keepsUnsent
  };
}

/** At least one where nobody knows how many. */
function newPostsIn(model: Model): number {
  return Math.max(waitingHere(model).length, model.live.isBehind ? 1 : 0);
}

function linkedPostOf(model: Model): LinkedPostState {
  const { linked } = model;
  switch (linked.status) {
    case 'wanted':
    case 'asking':
      return { status: 'searching', key: linked.key };
    case 'feed':
    case 'apart': {
      const post = postOf(model, linked.key);
      const entry = post && entryOf(post, model);
      return { status: 'found', key: linked.key, place: linked.status, entry };
    }
    default:
      return linked;
  }
}

function entriesOf(model: Model): readonly TimelineEntry[] {
  const overlays = [...model.overlays.values()];
  // A change that waits or failed stays on screen, be its post gone or far below: its writer has to be told.
  const isHere = (post: Post): boolean => belongs(post, model.place) && !isApart(model, post);
  const edited = overlays.flatMap(({ change, sending, before }) =>
    (change === 'edit' || sending === 'failed') && before && isHere(before) ? [before] : []
  );
  const unsentYet = overlays.filter(({ change, before, sending }) =>
    change === 'delete' ? !before && sending === 'failed' : change === 'publish'
  );
  const published = unsentYet.map(({ post }) => post).filter(post => belongs(post, model.place));
  const held = [...model.held.values()].filter(isHere);
  const staying = [...held, ...edited];
  const kept = staying.length === 0 ? model.posts : mergePosts(staying, model.posts);
  const known = new Set(kept.map(post => post.key));
  const unsent = published.filter(post => !known.has(post.key)).reverse();
  const newestFirst = [...unsent, ...kept].map(post => entryOf(post, model));
  return model.place.kind === 'thread' ? newestFirst.reverse() : newestFirst;
}

/** What a thread began with. */
function threadOf(model: Model): Pick<TimelineState, 'root' | 'isRootGone'> {
  const { place, isRead } = model;
  if (place.kind !== 'thread') return {};
  const root = postOf(model, place.root);
  return root ? { root: entryOf(root, model) } : { isRootGone: isRead };
}

function isApart({ linked }: Model, { key }: Post): boolean {
  return linked.status === 'apart' && linked.key === key;
}

function entryOf(post: Post, model: Model): TimelineEntry {
  const overlay = model.overlays.get(post.key);
  const isMine = post.author.isVerified && post.author.key === model.me.key;
  const mayChange = isMine && post.id !== undefined && overlay === undefined;
  return {
    // Its number is the server's: a row may have been made anew under the same key.
    post: overlay ? { ...overlay.post, id: post.id } : post,
    authorDetails: model.people.get(post.author.upn?.toLowerCase() ?? ''),
    authorship: authorshipOf(post, model),
    ...surroundingsOf(post, model),
    isMine,
    isGone: isGone(post, model),
    canEdit: mayChange && model.me.rights.canEditOwn,
    canDelete: mayChange && model.me.rights.canDeleteOwn,
    ...sendingOf(overlay)
  };
}

type Surroundings = Pick<TimelineEntry, 'tally' | 'subject' | 'answeredAuthor'>;

/** A repost is shown as what it reposts, and counted as that. */
function surroundingsOf(post: Post, model: Model): Surroundings {
  return {
    tally: tallyOf(model, actedOn(post)),
    subject: subjectOf(post, model),
    answeredAuthor: postOf(model, post.parentKey)?.author
  };
}

function subjectOf({ subjectKey }: Post, model: Model): TimelineEntry['subject'] {
  if (subjectKey === undefined) return undefined;
  return postOf(model, subjectKey) ?? (model.gone.has(subjectKey) ? 'gone' : undefined);
}

/** What was found of a post that has been changed since is no longer true of it. */
function authorshipOf({ key, etag }: Post, { checks }: Model): AuthorshipCheck | undefined {
  const found = checks.get(key);
  return found && found.etag === etag ? found.check : undefined;
}

/** Only on screen because somebody is typing over it. */
function isGone({ key }: Post, model: Model): boolean {
  const isGoing = model.overlays.get(key)?.change === 'delete';
  return model.held.has(key) && (isGoing || !postOf({ ...model, held: new Map() }, key));
}

function sendingOf(overlay: Overlay | undefined): Pick<TimelineEntry, 'sending' | 'change' | 'failure'> {
  if (!overlay) return { sending: 'settled' };
  const { sending, change, failure } = overlay;
  return { sending, change, failure };
}
