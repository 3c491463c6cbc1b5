import { userOf, type Browser } from './Browser';
import { type Violation } from './checks';
import { type History } from './History';
import { type Row } from './RawTenant';
import { type Scene } from './Scene';
import { type UserName } from './Tenant';

/** Somebody else signs in at this browser, or its owner again. The pages that are open are not told. */
export function changePerson({ dice, count }: Scene, browser: Browser): string {
  const guest = browser.user === 'ann' ? 'bo' : 'ann';
  browser.signIn(browser.person === browser.user ? guest : browser.user);
  if (browser.tabs.length < 2 && dice.percent(70)) browser.open();
  count('another user signs in');
  return `${browser.person} signs in`;
}

/** Nobody is shown what another is typing or has unsent; nothing stands under the name of somebody who did not say it. */
export function toldApart(history: History, browsers: readonly Browser[]): Violation[] {
  return browsers.flatMap(browser =>
    browser.tabs.flatMap(tab => {
      const user = userOf(tab);
      const { entries } = tab.hallway.current().timeline;
      const unsent = entries.filter(({ sending }) => sending !== 'settled').map(({ post }) => post.text);
      return [...unsent, tab.hallway.readDraft()]
        .filter(text => (history.of(text)?.user ?? user) !== user)
        .map(text => `I5 ${browser.name} shows ${user ?? 'nobody'} the unsent ${text}`);
    })
  );
}

export function underOwnName(
  history: History,
  { rows, ids }: { rows: readonly Row[]; ids: Readonly<Record<UserName, number>> }
): readonly Violation[] {
  return rows.flatMap(({ Body, AuthorId }) => {
    const said = history.of(Body);
    return !said || ids[said.user] === AuthorId
      ? []
      : [`I5 ${Body} of ${said.user} stands under another name`];
  });
}

/** Pages of whoever was here before have noticed it, and show nothing any more. */
export function strangersLeft(browsers: readonly Browser[]): readonly Violation[] {
  return browsers.flatMap(({ name, person, tabs }) =>
    tabs
      .filter(tab => tab.hallway.current().phase !== 'anotherUser' && userOf(tab) !== person)
      .map(tab => `I5 ${name} still shows the page of ${userOf(tab) ?? 'nobody'} to ${person}`)
  );
}

/** They say that somebody else is here now: whoever reads that closes them. */
export function closeLeft(browser: Browser): void {
  const left = browser.tabs.filter(({ hallway }) => hallway.current().phase === 'anotherUser');
  for (const tab of left) browser.forget(tab);
}

/** What a guest sees of his own before he goes for good. */
export function rememberLeft(browser: Browser): void {
  for (const tab of browser.tabs) {
    const user = userOf(tab);
    const { entries } = tab.hallway.current().timeline;
    const unsent = entries.filter(({ sending }) => sending !== 'settled').map(({ post }) => post.text);
    for (const text of [...unsent, tab.hallway.readDraft()]) if (user) browser.left.push({ user, text });
  }
}
