import { type Entries } from './createEntries';
import { type HallwayState, type LinkedPostState, type TimelineState } from './HallwayState';
import { hindranceOf } from './hindranceOf';
import { waitingHere } from './live/waitingPosts';
import { followsOf, markFailuresOf } from './marks';
import { postOf, type Model } from './Model';

/** What the screen sees of the model. @param entries the same ones each time */
export function viewOf(model: Model, entries: Entries): HallwayState {
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
      ...threadOf(model, entries),
      entries: entries.all(model),
      newPosts: newPostsIn(model),
      hasOlder: model.olderCursor !== undefined,
      isLoadingOlder: model.isLoadingOlder,
      isRefreshing: model.isRefreshing,
      unavailableCount: model.unavailableIds.size,
      failure: model.failure
    },
    linkedPost: linkedPostOf(model, entries),
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

function linkedPostOf(model: Model, entries: Entries): LinkedPostState {
  const { linked } = model;
  switch (linked.status) {
    case 'wanted':
    case 'asking':
      return { status: 'searching', key: linked.key };
    case 'feed':
    case 'apart': {
      const post = postOf(model, linked.key);
      const entry = post && entries.of(post, model);
      return { status: 'found', key: linked.key, place: linked.status, entry };
    }
    default:
      return linked;
  }
}

/** What a thread began with. */
function threadOf(model: Model, entries: Entries): Pick<TimelineState, 'root' | 'isRootGone'> {
  const { place, isRead } = model;
  if (place.kind !== 'thread') return {};
  const root = postOf(model, place.root);
  return root ? { root: entries.of(root, model) } : { isRootGone: isRead };
}
