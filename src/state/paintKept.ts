import { type Snapshot } from './cache/Snapshot';
import { printPlace } from '../domain/Place';
import { withHidden } from './hidden';
import { noRights, type Model } from './Model';
import { emptyTimeline, type PlaceTimeline } from './PlaceTimeline';
import { settleLink } from './settleLink';
import { type Work } from './Work';

const everyone = 'everyone';

/** Shows what this user saw last, before SharePoint is asked what there is now. */
export async function paintKept({ store, cache }: Pick<Work, 'store' | 'cache'>): Promise<void> {
  const kept = await cache.read();
  store.update(model => (isBlank(model) ? kept.reduce(painted, model) : model));
}

/** SharePoint's answer came first: it says more. */
function isBlank({ phase }: Model): boolean {
  return phase === 'starting' || phase === 'failed';
}

function painted(model: Model, snapshot: Snapshot): Model {
  const { place, me, maxPostCharacters, hidden } = snapshot;
  const shown: Model = { ...withHidden(model, hidden), phase: 'ready', isKept: true, maxPostCharacters };
  const known: Model = { ...shown, me: { ...me, rights: noRights } };
  const timeline = timelineOf(snapshot);
  if (place === printPlace(model.place)) return settleLink({ ...known, ...timeline });
  return { ...known, elsewhere: new Map(model.elsewhere).set(place, { ...emptyTimeline, ...timeline }) };
}

type Kept = Pick<PlaceTimeline, 'posts' | 'related' | 'olderCursor' | 'newestReadId' | 'isRead'>;

/** What everyone said is read on from what was kept; any other place is read anew. */
function timelineOf({ place, posts, related, olderCursor, newestReadId }: Snapshot): Kept {
  const beside = new Map(related.map(post => [post.key, post]));
  return { posts, related: beside, olderCursor, newestReadId, isRead: place === everyone };
}
