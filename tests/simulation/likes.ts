import { type PostKey } from '../../src/domain/PostKey';
import { userOf, type Browser, type Tab } from './Browser';
import { type Violation } from './checks';
import { type LikeRow, type Row } from './RawTenant';
import { type Liked } from './Liked';
import { type Scene } from './Scene';

interface Click {
  readonly tab: Tab;
  readonly browser: Browser;
  readonly post: PostKey;
  readonly isOn: boolean;
}

export function noteLike({ likes }: Scene, { tab, browser, post, isOn }: Click): void {
  const user = userOf(tab);
  if (!user) return;
  const name = `${post}|${user}`;
  const liked = likes.get(name) ?? { user, post, wishes: new Map(), isRisky: false };
  likes.set(name, liked);
  liked.wishes.set(browser.name, { isOn, tab });
  liked.isRisky ||= browser.isFull || browser.user !== user;
}

/** Several clicks, tabs and devices, and answers that are lost, make one row or none. */
export function likedOnce(rows: readonly LikeRow[]): readonly Violation[] {
  const seen = new Set<string>();
  return rows.flatMap(({ PostKey, AuthorId }) => {
    const name = `${PostKey} by ${AuthorId}`;
    if (seen.has(name)) return [`I3 ${name} is liked twice`];
    seen.add(name);
    return [];
  });
}

interface End {
  readonly rows: readonly Row[];
  readonly likeRows: readonly LikeRow[];
}

/** Holds once faults have ended. */
export function likesHold(scene: Scene, end: End): readonly Violation[] {
  const tabs = scene.browsers.flatMap(browser => browser.tabs.map(tab => ({ browser, tab })));
  return [
    ...likedOnce(end.likeRows),
    ...[...scene.likes.values()].flatMap(liked => keptWish(scene, liked, end)),
    ...tabs.flatMap(({ browser, tab }) => countsRightly(scene, { browser, tab }, end))
  ];
}

function keptWish({ browsers, ids }: Scene, liked: Liked, { rows, likeRows }: End): readonly Violation[] {
  const { user, post, wishes, isRisky } = liked;
  const said = [...wishes.values()];
  const isAgreed = said.every(({ isOn, tab }) => isOn === said[0]?.isOn && !tab.fake.isDead);
  if (isRisky || !isAgreed || !rows.some(({ PostKey }) => PostKey === post)) return [];
  const isThere = likeRows.some(({ PostKey, AuthorId }) => PostKey === post && AuthorId === ids[user]);
  const tabs = browsers.flatMap(browser => browser.tabs).filter(tab => userOf(tab) === user);
  const isTold = tabs.some(({ hallway }) =>
    hallway.current().markFailures.some(({ about }) => about === post)
  );
  const wanted = said[0]?.isOn ? 'likes' : 'does not like';
  return isThere === said[0]?.isOn || isTold ? [] : [`I2 ${user} ${wanted} ${post}, and that is lost`];
}

/** As many as are counted again while one looks. */
const countedAgain = 20;

function countsRightly(
  { ids }: Scene,
  { browser, tab }: { browser: Browser; tab: Tab },
  { likeRows }: End
): readonly Violation[] {
  const user = userOf(tab);
  const me = user === undefined ? undefined : ids[user];
  const { entries } = tab.hallway.current().timeline;
  return entries.slice(0, countedAgain).flatMap(({ post, tally, sending }) => {
    if (!tally || sending !== 'settled') return [];
    const writers = likeRows.filter(({ PostKey }) => PostKey === post.key).map(({ AuthorId }) => AuthorId);
    const shown = `${tally.reactions.get('like') ?? 0}, ${tally.myReaction === 'like'}`;
    const there = `${writers.length}, ${writers.includes(me ?? 0)}`;
    return shown === there
      ? []
      : [`I8 ${browser.name} shows ${post.text} liked (${shown}), it is (${there})`];
  });
}
