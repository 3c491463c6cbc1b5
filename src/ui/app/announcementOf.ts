import { printPlace } from '../../domain/Place';
import { type HallwayState, type TimelineEntry } from '../../state/HallwayState';
import { countText } from '../common/fillText';
import { type Strings } from '../strings';

interface Change {
  readonly before: HallwayState;
  readonly after: HallwayState;
  readonly strings: Strings;
  readonly locale: string;
  /** The posts that come next are those of a place one has just come to: not new, only shown. */
  readonly isArriving?: boolean;
}

/** What a screen reader should hear about this change; undefined for what needs no words. */
export function announcementOf(change: Change): string | undefined {
  // The title of the place takes the focus, and says where one is.
  if (printPlace(change.before.place) !== printPlace(change.after.place)) return undefined;
  return ownChange(change) ?? linkChange(change) ?? timelineChange(change);
}

/** What became of something this user did: an outcome is told once, when it is settled. */
function ownChange({ before, after, strings }: Change): string | undefined {
  const entries = new Map(entriesOf(after).map(entry => [entry.post.key, entry]));
  for (const earlier of entriesOf(before)) {
    if (earlier.sending !== 'pending') continue;
    const outcome = outcomeOf(earlier, entries.get(earlier.post.key));
    if (outcome) return strings[outcome];
  }
  return undefined;
}

function entriesOf({ timeline, linkedPost }: HallwayState): readonly TimelineEntry[] {
  const apart = [timeline.root, linkedPost.entry];
  return [...timeline.entries, ...apart.flatMap(entry => entry ?? [])];
}

/** Found in the feed it takes the focus, which says enough; failing has an alert of its own. */
function linkChange({ before, after, strings }: Change): string | undefined {
  const { status, place } = after.linkedPost;
  if (status === before.linkedPost.status) return undefined;
  if (status === 'missing') return strings.focusMissing;
  return status === 'found' && place === 'apart' ? strings.announceLinked : undefined;
}

type Outcome =
  | 'announcePosted'
  | 'announceSaved'
  | 'announceDeleted'
  | 'waitingPublish'
  | 'waitingEdit'
  | 'waitingDelete'
  | 'failedPublish'
  | 'failedEdit'
  | 'failedDelete';

const settled: Readonly<Record<string, Outcome>> = { publish: 'announcePosted', edit: 'announceSaved' };
const putOff: Readonly<Record<string, Outcome>> = {
  publish: 'waitingPublish',
  edit: 'waitingEdit',
  delete: 'waitingDelete'
};
const failed: Readonly<Record<string, Outcome>> = {
  publish: 'failedPublish',
  edit: 'failedEdit',
  delete: 'failedDelete'
};

function outcomeOf(earlier: TimelineEntry, later: TimelineEntry | undefined): Outcome | undefined {
  const change = earlier.change ?? '';
  if (!later) return change === 'delete' ? 'announceDeleted' : undefined;
  if (later.sending === 'failed') return failed[change];
  if (later.sending === 'pending') return later.failure && !earlier.failure ? putOff[change] : undefined;
  return settled[change];
}

function timelineChange(change: Change): string | undefined {
  const { before, after, isArriving } = change;
  if (isArriving || before.phase !== 'ready' || after.timeline.failure) return undefined;
  const { newPosts: waiting } = after.timeline;
  // Told once: how many more come while they wait is seen, not heard.
  if (waiting > 0 && before.timeline.newPosts === 0)
    return countText(change.strings, 'announceNewPosts', { count: waiting, locale: change.locale });
  if (before.timeline.isRefreshing && !after.timeline.isRefreshing) return newPosts(change);
  return before.timeline.isLoadingOlder && !after.timeline.isLoadingOlder ? olderPosts(change) : undefined;
}

function newPosts({ before, after, strings, locale }: Change): string {
  const known = new Set(before.timeline.entries.map(entry => entry.post.key));
  const count = after.timeline.entries.filter(entry => !known.has(entry.post.key) && !entry.isMine).length;
  return count === 0 ? strings.announceNoNewPosts : countText(strings, 'announceNewPosts', { count, locale });
}

function olderPosts({ before, after, strings, locale }: Change): string | undefined {
  const added = after.timeline.entries.length - before.timeline.entries.length;
  if (added > 0) return countText(strings, 'announceOlderPosts', { count: added, locale });
  return after.timeline.hasOlder ? undefined : strings.announceEnd;
}
