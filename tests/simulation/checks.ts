import { type TimelineEntry } from '../../src/state/HallwayState';
import { userOf, type Browser, type Tab } from './Browser';
import { type History, type Said, tagIn } from './History';
import { type Row } from './RawTenant';

/** What was promised and not kept, in words. */
export type Violation = string;

/** Holds at every moment, whatever is under way. */
export function alwaysHolds(
  history: History,
  { rows, browsers }: { rows: readonly Row[]; browsers: readonly Browser[] }
): readonly Violation[] {
  return [
    ...doubled(history, rows),
    ...browsers.flatMap(browser => browser.tabs.flatMap(tab => shownRightly(browser, tab))),
    ...browsers.flatMap(browser => browser.tabs.flatMap(tab => vanished(browser, { tab, rows, history })))
  ];
}

function doubled(history: History, rows: readonly Row[]): readonly Violation[] {
  const seen = new Set<number>();
  return rows.flatMap(({ Body }) => {
    const tag = tagIn(Body);
    if (tag === undefined || isExcused(history.of(Body))) return [];
    if (seen.has(tag)) return [`I1 #${tag} is there twice`];
    seen.add(tag);
    return [];
  });
}

/** Whose key was taken is sent under another: a device that could not keep that one sends it again after a crash. */
const isExcused = (said: Said | undefined): boolean => said !== undefined && said.isRisky && said.isTaken;

function shownRightly({ name }: Browser, { hallway }: Tab): readonly Violation[] {
  const { entries } = hallway.current().timeline;
  const ids = entries.flatMap(({ post }) => post.id ?? []);
  const keys = entries.map(({ post }) => post.key);
  return [
    ...(ids.some((id, at) => id >= (ids[at - 1] ?? Infinity)) ? [`I7 ${name} shows ${ids.join(' ')}`] : []),
    ...(new Set(keys).size < keys.length ? [`I7 ${name} shows a post twice`] : [])
  ];
}

/**
 * What others wrote, a page has shown and the server still has does not vanish from it: an answer that says nothing is
 * no answer. One's own may, for a moment, where a clock jumped before the server shows it.
 */
function vanished(
  { name }: Browser,
  { tab, rows, history }: { tab: Tab; rows: readonly Row[]; history: History }
): readonly Violation[] {
  const { phase, timeline } = tab.hallway.current();
  if (phase !== 'ready' || timeline.unavailableCount > 0) return [];
  const ids = timeline.entries.flatMap(({ post }) => post.id ?? []);
  const settled = timeline.entries.filter(({ sending }) => sending === 'settled');
  const lowest = timeline.hasOlder ? (settled[settled.length - 1]?.post.id ?? Infinity) : 0;
  const shown = new Set(ids);
  const user = userOf(tab);
  // What one has posted oneself others are shown a little later, be it on the same page.
  const before = tab.shownIds.get(user) ?? new Set();
  const gone = rows.filter(({ Id, Body }) => {
    // Who sits on a key is hidden behind the post whose key it is, until that goes out under another.
    const said = history.of(Body);
    const isKnown = Id >= lowest && before.has(Id) && said !== undefined && said.user !== user;
    return isKnown && !shown.has(Id);
  });
  tab.shownIds.set(user, new Set([...before, ...ids]));
  return gone.map(({ Body }) => `I6 ${name} does not show ${Body} any more`);
}

/** Holds once faults have ended and everything has had time. */
export function inTheEndHolds(
  history: History,
  { rows, browsers }: { rows: readonly Row[]; browsers: readonly Browser[] }
): readonly Violation[] {
  return [
    ...history.all().flatMap(said => keptPromise(said, { rows, browsers })),
    ...browsers.flatMap(browser => browser.tabs.flatMap(tab => atRest(browser, tab))),
    ...browsers.flatMap(browser => browser.tabs.flatMap(tab => asTheServerHasIt(browser, tab, rows)))
  ];
}

function keptPromise(
  said: Said,
  { rows, browsers }: { rows: readonly Row[]; browsers: readonly Browser[] }
): readonly Violation[] {
  const row = rows.find(({ Body }) => tagIn(Body) === said.tag);
  if (row && !said.texts.includes(row.Body)) return [`I1 ${row.Body} was never written`];
  return said.isRisky || said.wish === 'either' ? [] : keptWish(said, { row, browsers });
}

function keptWish(
  said: Said,
  { row, browsers }: { row: Row | undefined; browsers: readonly Browser[] }
): readonly Violation[] {
  const isShown = unsentIn(said, browsers).length > 0 || isLeft(said, browsers);
  if (said.wish === 'gone') return row && !isShown && !said.isThrownAway ? stillThere(said, row) : [];
  if (row || isShown || isDraft(said, browsers)) return [];
  return [`I2 #${said.tag} of ${said.user} on ${said.browser} is lost`];
}

/** A thing in the recycle bin is known by its first words alone (docs/decisions/006): one that was rewritten is not. */
function stillThere({ texts }: Said, { Body }: Row): readonly Violation[] {
  return texts.length === 1 ? [`I4 ${Body} is still there, and nobody was told`] : [];
}

function unsentIn(said: Said, browsers: readonly Browser[]): readonly TimelineEntry[] {
  const tabs = browsers.flatMap(browser => browser.tabs).filter(tab => userOf(tab) === said.user);
  const entries = tabs.flatMap(({ hallway }) => hallway.current().timeline.entries);
  return entries.filter(({ post, sending }) => sending !== 'settled' && tagIn(post.text) === said.tag);
}

/** It waits on a device where its writer was a guest. */
export function isLeft({ tag, user }: Said, browsers: readonly Browser[]): boolean {
  return browsers.some(({ left }) => left.some(one => one.user === user && tagIn(one.text) === tag));
}

function isDraft(said: Said, browsers: readonly Browser[]): boolean {
  const own = browsers.find(({ name }) => name === said.browser);
  return (own?.tabs ?? []).some(({ hallway }) => said.texts.includes(hallway.readDraft()));
}

export function atRest({ name }: Browser, { hallway }: Tab): readonly Violation[] {
  const { phase, timeline } = hallway.current();
  const pending = timeline.entries.filter(({ sending }) => sending === 'pending');
  return [
    ...(phase === 'ready' ? [] : [`L1 ${name} is ${phase} although nothing is wrong any more`]),
    ...pending.map(
      ({ post, failure }) => `L1 ${name} still sends ${post.text} (${failure?.kind ?? 'no failure'})`
    )
  ];
}

/** I6: what was put together piece by piece is what a fresh reading gives. */
function asTheServerHasIt({ name }: Browser, { hallway }: Tab, rows: readonly Row[]): readonly Violation[] {
  const settled = hallway.current().timeline.entries.filter(({ sending }) => sending === 'settled');
  const lowest = settled[settled.length - 1]?.post.id ?? Infinity;
  const shown = settled.map(({ post }) => `${post.id} ${post.text}`);
  const unsettled = new Set(
    hallway
      .current()
      .timeline.entries.flatMap(({ sending, post }) => (sending === 'settled' ? [] : [post.key]))
  );
  const expected = rows
    .filter(({ Id, PostKey }) => Id >= lowest && !unsettled.has(PostKey))
    .map(({ Id, Body }) => `${Id} ${Body}`);
  if (shown.join('|') === expected.join('|')) return [];
  const missing = expected.filter(one => !shown.includes(one));
  const extra = shown.filter(one => !expected.includes(one));
  return [`I6 ${name} lacks [${missing.join(', ')}] and shows [${extra.join(', ')}]`];
}
