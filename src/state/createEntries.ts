import { mergePosts } from '../domain/mergePosts';
import { type Post } from '../domain/Post';
import { actedOn } from './actedOn';
import { belongs } from './belongs';
import { type AuthorshipCheck, type TimelineEntry } from './HallwayState';
import { hiddenWhyOf } from './hidden';
import { isShallowEqual } from './isShallowEqual';
import { tallyOf } from './marks';
import { postOf, type Model, type Overlay } from './Model';

/** All that entries are made of. */
const sources = [
  'me',
  'place',
  'posts',
  'related',
  'linked',
  'held',
  'gone',
  'hidden',
  'people',
  'checks',
  'overlays',
  'tallies',
  'unsentMarks'
] as const satisfies readonly (keyof Model)[];

type EntrySource = Pick<Model, (typeof sources)[number]>;

export interface Entries {
  /** Of the place's timeline, in the order shown. */
  all(source: EntrySource): readonly TimelineEntry[];
  of(post: Post, source: EntrySource): TimelineEntry;
}

/**
 * Entries that stay the same objects as long as nothing of them changes: of thousands of posts only those that did are
 * drawn anew, and what has nothing to do with posts costs nothing.
 */
export function createEntries(): Entries {
  const made = new WeakMap<Post, TimelineEntry>();
  let seen: EntrySource | undefined;
  let entries: readonly TimelineEntry[] = [];
  const of = (post: Post, source: EntrySource): TimelineEntry => {
    const entry = entryOf(post, source);
    const before = made.get(post);
    if (before && isShallowEqual(before, entry)) return before;
    made.set(post, entry);
    return entry;
  };
  const all = (source: EntrySource): readonly TimelineEntry[] => {
    if (seen && isSame(seen, source)) return entries;
    seen = source;
    const next = postsOf(source).map(post => of(post, source));
    if (!isSameList(next, entries)) entries = next;
    return entries;
  };
  return { all, of };
}

function isSame(one: EntrySource, other: EntrySource): boolean {
  return sources.every(name => one[name] === other[name]);
}

function isSameList<Value>(one: readonly Value[], other: readonly Value[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

/** The posts of others and one's own, in the order shown. */
function postsOf(model: EntrySource): readonly Post[] {
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
  const newestFirst = [...unsent, ...kept];
  return model.place.kind === 'thread' ? newestFirst.reverse() : newestFirst;
}

function isApart({ linked }: EntrySource, { key }: Post): boolean {
  return linked.status === 'apart' && linked.key === key;
}

function entryOf(post: Post, model: EntrySource): TimelineEntry {
  const overlay = model.overlays.get(post.key);
  const isMine = post.author.isVerified && post.author.key === model.me.key;
  const mayChange = isMine && post.id !== undefined && overlay === undefined;
  return {
    post: overlay ? withIdOf(post, overlay.post) : post,
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

/** Its number is the server's: a row may have been made anew under the same key. */
function withIdOf({ id }: Post, shown: Post): Post {
  return shown.id === id ? shown : { ...shown, id };
}

type Surroundings = Pick<
  TimelineEntry,
  'tally' | 'hiddenWhy' | 'subject' | 'subjectHiddenWhy' | 'answeredAuthor'
>;

/** A repost is shown as what it reposts, and counted as that. */
function surroundingsOf(post: Post, model: EntrySource): Surroundings {
  return {
    tally: tallyOf(model, actedOn(post)),
    hiddenWhy: hiddenWhyOf(model, actedOn(post)),
    subject: subjectOf(post, model),
    subjectHiddenWhy: hiddenWhyOf(model, post.subjectKey),
    answeredAuthor: postOf(model, post.parentKey)?.author
  };
}

function subjectOf({ subjectKey }: Post, model: EntrySource): TimelineEntry['subject'] {
  if (subjectKey === undefined) return undefined;
  return postOf(model, subjectKey) ?? (model.gone.has(subjectKey) ? 'gone' : undefined);
}

/** What was found of a post that has been changed since is no longer true of it. */
function authorshipOf({ key, etag }: Post, { checks }: EntrySource): AuthorshipCheck | undefined {
  const found = checks.get(key);
  return found && found.etag === etag ? found.check : undefined;
}

/** Only on screen because somebody is typing over it. */
function isGone({ key }: Post, model: EntrySource): boolean {
  const isGoing = model.overlays.get(key)?.change === 'delete';
  return model.held.has(key) && (isGoing || !postOf({ ...model, held: new Map() }, key));
}

function sendingOf(overlay: Overlay | undefined): Pick<TimelineEntry, 'sending' | 'change' | 'failure'> {
  if (!overlay) return { sending: 'settled' };
  const { sending, change, failure } = overlay;
  return { sending, change, failure };
}
