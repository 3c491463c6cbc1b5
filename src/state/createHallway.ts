import { type Installation } from '../backend/Installation';
import { type PeopleDetailsSource } from '../backend/PeopleDirectory';
import { type MarkStore } from '../backend/MarkStore';
import { type PostStore } from '../backend/PostStore';
import { type FollowStore } from '../backend/FollowStore';
import { type PeopleStore, type PresenceSource } from '../backend/PeopleStore';
import { type TallyStore } from '../backend/TallyStore';
import { type LiveStore } from '../backend/LiveStore';
import { type Timelines } from '../backend/Timelines';
import { checkAuthorship, closeAuthorship } from './checkAuthorship';
import { openCache } from './cache/openCache';
import { createEntries } from './createEntries';
import { createStore, type Store } from './createStore';
import { deletePost } from './deletePost';
import { draftOf, type Drafted } from './draft';
import { editPost } from './editPost';
import { findPeople } from './findPeople';
import { createFacetsOf } from './facetsOf';
import { followAuthors } from './followAuthors';
import { followFollows } from './followFollows';
import { followLive } from './live/followLive';
import { followPerson } from './followPerson';
import { followTallies } from './followTallies';
import { goTo } from './goTo';
import { type DraftOf, type Hallway } from './Hallway';
import { type HallwayState } from './HallwayState';
import { holdPost } from './holdPost';
import { keepLessons } from './keepLessons';
import { keepSeen } from './keepSeen';
import { loadOlderPosts } from './loadOlderPosts';
import { closePost, openPost } from './openPost';
import { initialModel, type Model } from './Model';
import { type Platform } from './Platform';
import { publishPost } from './publishPost';
import { recheckAfter } from './recheck';
import { refresh } from './refresh';
import { discard, retry } from './retry';
import { setUp } from './setUp';
import { showNewPosts } from './live/showNewPosts';
import { start } from './start';
import { follow, react, repost } from './toggles';
import { createUserOutbox } from './userOutbox';
import { viewOf } from './viewOf';
import { watched, watchedTimelines } from './watched';
import { type Work } from './Work';

export interface HallwayParts {
  readonly platform: Platform;
  readonly posts: PostStore;
  /** Without, there is only what everyone said. */
  readonly timelines?: Timelines;
  readonly tallies?: TallyStore;
  readonly follows?: FollowStore;
  readonly people?: PeopleStore;
  /** Nobody needs it. */
  readonly presence?: PresenceSource;
  /** Without, what happens is seen when somebody refreshes. */
  readonly live?: LiveStore;
  readonly marks: MarkStore;
  readonly installation: Installation;
  /** Nobody needs it: without, names stand alone. */
  readonly directory?: PeopleDetailsSource;
  /** The address of the site whose Hallway this is. */
  readonly siteUrl: string;
  /** Who is signed in, as the page says it; SharePoint's own answer replaces it. */
  readonly user: { readonly displayName: string; readonly upn: string };
}

/** Hallway without a screen: state and actions over the given backend. */
export function createHallway(parts: HallwayParts): Hallway {
  const { platform, installation, directory, siteUrl, user } = parts;
  const store = createStore(initialModel(user));
  const onFailure = (error: unknown): Promise<void> => recheckAfter(work, error);
  const posts = watched(parts.posts, onFailure);
  const marks = watched(parts.marks, onFailure);
  const readers = readersOf(parts, onFailure);
  const facetsOf = createFacetsOf(platform, readers.people);
  const draft = draftOf(platform, { siteUrl, upn: whoWrites(store) });
  const outbox = createUserOutbox({ platform, posts, marks, facetsOf, store, siteUrl, draft });
  const cache = openCache(platform, { siteUrl, upn: user.upn });
  const work: Work = {
    ...{ store, platform, siteUrl, posts, ...readers, installation, directory },
    ...{ outbox, draft, cache }
  };
  const leaves = [
    platform.online.onChange(() => goOnWhenBack(work)),
    ...followers.map(follow => follow(work)),
    ...[outbox, cache].map(kept => () => kept.close())
  ];

  return {
    current: viewer(work),
    subscribe: work.store.subscribe,
    start: () => start(work),
    refresh: () => refresh(work),
    showNewPosts: () => showNewPosts(work),
    loadOlderPosts: () => loadOlderPosts(work),
    goTo: place => goTo(work, place),
    react: (key, kind, isOn) => react(work, key, { kind, isOn }),
    repost: (key, isOn) => repost(work, key, isOn),
    follow: (target, isOn) => follow(work, target, isOn),
    findPeople: text => findPeople(work, text),
    publishPost: (text, beside) => publishPost(work, text, beside),
    editPost: (key, text) => editPost(work, key, text),
    deletePost: key => deletePost(work, key),
    holdPost: key => holdPost(work, key),
    retry: key => retry(work, key),
    discard: key => discard(work, key),
    openPost: key => openPost(work, key),
    closePost: () => closePost(work),
    checkAuthorship: key => checkAuthorship(work, key),
    closeAuthorship: key => closeAuthorship(work, key),
    setUp: () => setUp(work),
    readDraft: of => draftAt(work, of).text,
    readDraftMentions: of => draftAt(work, of).mentions,
    writeDraft: draft.write,
    dispose: () => leaves.forEach(leave => leave())
  };
}

/** Nothing of the former user's is shown to whoever has signed in since. */
function draftAt({ store, draft }: Work, of: DraftOf | undefined): Drafted {
  return store.read().phase === 'anotherUser' ? { text: '', mentions: [] } : draft.read(of);
}

/** What goes on by itself while Hallway is open. */
const followers = [
  followAuthors,
  keepSeen,
  keepLessons,
  followFollows,
  followPerson,
  followTallies,
  followLive
];

type Readers = Pick<Work, 'timelines' | 'tallies' | 'follows' | 'people' | 'presence' | 'live'>;

function readersOf(parts: HallwayParts, onFailure: (error: unknown) => Promise<void>): Readers {
  const { timelines, tallies, follows, people, presence, live } = parts;
  return {
    timelines: timelines && watchedTimelines(timelines, onFailure),
    tallies: tallies && watched(tallies, onFailure),
    follows: follows && watched(follows, onFailure),
    people: people && watched(people, onFailure),
    live: live && watched(live, onFailure),
    presence
  };
}

/** Who SharePoint says is here, or was here last: what he was typing when he was gone is still his. */
function whoWrites(store: Store<Model>): () => string {
  let upn = store.read().me.upn;
  return () => (upn = store.read().me.upn || upn);
}

/** The view is made once for each model, so that the screen may compare by identity. */
function viewer({ store }: Work): () => HallwayState {
  let seen: Model | undefined;
  let view: HallwayState | undefined;
  const entries = createEntries();
  return () => {
    const model = store.read();
    if (!view || seen !== model) view = viewOf(model, entries);
    seen = model;
    return view;
  };
}

/** There is a connection again: what waited for it is sent, what could not be read is read. */
function goOnWhenBack(work: Work): void {
  if (!work.platform.online.isOnline()) return;
  void work.outbox.current()?.hurry();
  const { failure, linked } = work.store.read();
  if (failure?.kind === 'offline') void refresh(work);
  if (linked.status === 'failed' && linked.failure.kind === 'offline') void openPost(work, linked.key);
}
