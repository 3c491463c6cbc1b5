import { type TimelineEntry } from '../../src/state/HallwayState';
import { userOf, type Browser, type Tab } from './Browser';
import { changePerson } from './guests';
import { noteLike } from './likes';
import { type Scene } from './Scene';
import { wantGone } from './wantGone';
import { tidyElsewhere } from './tidyElsewhere';
import { otherSchema, spell, squat, storage, throwAway } from './tenantActions';

/** Something a person, a device or the weather does; says what, for the trace. */
type Action = (scene: Scene, browser: Browser) => string | Promise<string>;

/** By how often they happen. */
export const actions: readonly (readonly [number, Action])[] = [
  [44, write],
  [3, type],
  [9, rewrite],
  [6, remove],
  [10, like],
  [3, tidyElsewhere],
  [8, tryAgain],
  [3, giveUp],
  [6, refresh],
  [3, showNew],
  [2, older],
  [5, openTab],
  [3, closeTab],
  [5, crash],
  [3, crashSoon],
  [5, connection],
  [4, look],
  [1, clock],
  [2, squat],
  [2, throwAway],
  [1, spell],
  [1, otherSchema],
  [1, storage],
  [1, changePerson],
  [19, wait]
];

function write(scene: Scene, browser: Browser): string {
  const tab = anyTab(scene, browser) ?? browser.open();
  const text = words(scene, { tab, browser });
  if (text === undefined) return 'nobody can write';
  tab.hallway.writeDraft(text);
  void tab.hallway.publishPost(text);
  return `write ${text}`;
}

function type(scene: Scene, browser: Browser): string {
  const tab = anyTab(scene, browser) ?? browser.open();
  const text = words(scene, { tab, browser });
  if (text === undefined) return 'nobody can type';
  tab.hallway.writeDraft(text);
  return `type ${text}`;
}

/** What was half typed, or else something new. */
function words(scene: Scene, { tab, browser }: { tab: Tab; browser: Browser }): string | undefined {
  const { hallway } = tab;
  const user = userOf(tab);
  if (!hallway.current().me.canPost || !user) {
    // Whoever cannot write looks whether he can now.
    void hallway.refresh();
    return undefined;
  }
  const left = hallway.readDraft();
  const said = scene.history.of(left) ?? scene.history.say(user, browser.name);
  said.wish = 'posted';
  said.isRisky ||= browser.isFull;
  return left === '' ? said.texts[0] : left;
}

export function rewrite(scene: Scene, browser: Browser): string {
  return withEntry(scene, browser, {
    where: canBeChanged,
    act: (tab, { post, failure }) => {
      const said = scene.history.of(post.text);
      if (!said) return;
      const seen = [post.text, ...(failure?.theirText === undefined ? [] : [failure.theirText])];
      const isKept = !browser.isFull;
      void tab.hallway.editPost(post.key, scene.history.rewrite(said, { seen, tab, isKept }));
    },
    name: 'rewrite'
  });
}

export function remove(scene: Scene, browser: Browser): string {
  return withEntry(scene, browser, {
    where: ({ canDelete }) => canDelete,
    act: (tab, { post }) => {
      const said = scene.history.of(post.text);
      if (said) wantGone(scene, { tab, browser, said });
      void tab.hallway.deletePost(post.key);
    },
    name: 'remove'
  });
}

export function like(scene: Scene, browser: Browser): string {
  return withEntry(scene, browser, {
    where: ({ sending }) => sending === 'settled',
    act: (tab, { post, tally }) => {
      if (!tab.hallway.current().me.canPost) return;
      const isOn = tally?.myReaction === undefined;
      noteLike(scene, { tab, browser, post: post.key, isOn });
      void tab.hallway.react(post.key, 'like', isOn);
    },
    name: 'like'
  });
}

function tryAgain(scene: Scene, browser: Browser): string {
  return withEntry(scene, browser, {
    where: ({ failure }) => failure !== undefined,
    act: (tab, { post, failure }) => {
      const said = scene.history.of(post.text);
      const { theirText } = failure ?? {};
      // Who sends again what met another's text has seen it.
      if (said && theirText !== undefined) {
        said.seenBefore.set(post.text, [...(said.seenBefore.get(post.text) ?? []), theirText]);
        said.lastEdit = { text: post.text, tab, isKept: !browser.isFull };
      }
      // Who gives up and tries again in one breath takes what he gets.
      if (said?.wish === 'gone') said.wish = 'either';
      void tab.hallway.retry(post.key);
    },
    name: 'try again'
  });
}

function giveUp(scene: Scene, browser: Browser): string {
  return withEntry(scene, browser, {
    where: ({ failure }) => failure !== undefined,
    act: (tab, { post, change }) => {
      const said = scene.history.of(post.text);
      if (said && change === 'publish') wantGone(scene, { tab, browser, said });
      if (said && change === 'delete') said.wish = 'either';
      if (said) said.lastEdit = undefined;
      void tab.hallway.discard(post.key);
    },
    name: 'give up'
  });
}

function refresh(scene: Scene, browser: Browser): string {
  void anyTab(scene, browser)?.hallway.refresh();
  return 'refresh';
}

function showNew(scene: Scene, browser: Browser): string {
  void anyTab(scene, browser)?.hallway.showNewPosts();
  return 'show new';
}

function older(scene: Scene, browser: Browser): string {
  void anyTab(scene, browser)?.hallway.loadOlderPosts();
  return 'older';
}

function openTab({ count }: Scene, browser: Browser): string {
  if (browser.tabs.length >= 2) return 'enough tabs';
  browser.open();
  if (browser.tabs.length === 2) count('F34 two tabs');
  return 'open a tab';
}

function closeTab(scene: Scene, browser: Browser): string {
  const tab = anyTab(scene, browser);
  if (tab && browser.tabs.length > 1) browser.forget(tab);
  return 'close a tab';
}

function crash(scene: Scene, browser: Browser): string {
  const tab = anyTab(scene, browser);
  if (!tab) return 'nothing to crash';
  browser.kill(tab);
  scene.crashes += 1;
  scene.count('F33 tab dies');
  return 'crash';
}

/** Somewhere in the middle of what it does next. */
function crashSoon(scene: Scene, browser: Browser): string {
  const steps = scene.dice.below(14);
  anyTab(scene, browser)?.fake.killAfter(steps);
  return `crash after ${steps} steps`;
}

function connection({ dice }: Scene, browser: Browser): string {
  browser.setOnline(browser.isOnline ? dice.percent(60) : true);
  return browser.isOnline ? 'online' : 'offline';
}

function look(_: Scene, browser: Browser): string {
  browser.setSeen(!browser.isSeen);
  return browser.isSeen ? 'look at it' : 'look elsewhere';
}

function clock({ dice, count }: Scene, browser: Browser): string {
  count('F31 device clock');
  browser.skewMs = (dice.below(7_200) - 3_600) * 1_000;
  return `clock off by ${browser.skewMs / 1_000} s`;
}

/** Nobody looks at a page for longer without doing anything. */
const longestLookMs = 120_000;

async function wait({ dice, time, browsers }: Scene): Promise<string> {
  const ms = dice.weighted([
    [6, dice.below(1_000)],
    [6, dice.below(30_000)],
    [2, dice.below(600_000)],
    [0.3, dice.below(8 * 3_600_000)]
  ]);
  if (ms > longestLookMs) for (const browser of browsers) browser.setSeen(false);
  await time.advance(ms);
  return `wait ${ms}`;
}

function anyTab({ dice }: Scene, browser: Browser): Tab | undefined {
  const { tabs } = browser;
  const tab = tabs.length === 0 ? undefined : dice.pick(tabs);
  if (tab?.hallway.current().phase !== 'anotherUser') return tab;
  // It says to load the page again.
  browser.forget(tab);
  return browser.open();
}

interface OnEntry {
  readonly name: string;
  where(entry: TimelineEntry): boolean;
  act(tab: Tab, entry: TimelineEntry): void;
}

function withEntry(scene: Scene, browser: Browser, { name, where, act }: OnEntry): string {
  const tab = anyTab(scene, browser);
  const entries = tab?.hallway.current().timeline.entries.filter(where) ?? [];
  if (!tab || entries.length === 0) return `nothing to ${name}`;
  // Who is told that something waits or failed does something about it more often than about the rest.
  const unsent = entries.filter(({ failure }) => failure !== undefined);
  const entry = scene.dice.pick(unsent.length > 0 && scene.dice.percent(40) ? unsent : entries);
  act(tab, entry);
  return `${name} ${entry.post.text}`;
}

function canBeChanged({ canEdit, failure, change }: TimelineEntry): boolean {
  return canEdit || (failure !== undefined && change !== 'delete');
}
