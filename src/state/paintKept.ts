import { type Snapshot } from './cache/Snapshot';
import { noRights, type Model } from './Model';
import { atEveryone } from './places';
import { settleLink } from './settleLink';
import { type Work } from './Work';

/** Shows what this user saw last, while SharePoint is asked what there is now. */
export async function paintKept({ store, cache }: Pick<Work, 'store' | 'cache'>): Promise<void> {
  const snapshot = await cache.read();
  if (snapshot) store.update(model => (isBlank(model) ? painted(model, snapshot) : model));
}

/** SharePoint's answer came first: it says more. */
function isBlank({ phase }: Model): boolean {
  return phase === 'starting' || phase === 'failed';
}

function painted(model: Model, snapshot: Snapshot): Model {
  const { posts, olderCursor, newestReadId, maxPostCharacters, me } = snapshot;
  const kept = { posts, olderCursor, newestReadId, maxPostCharacters };
  const shown: Model = { ...model, phase: 'ready', isKept: true, me: { ...me, rights: noRights } };
  return atEveryone(shown, there => settleLink({ ...there, ...kept, isRead: true }));
}
