import { userOf, type Browser } from './Browser';
import { isLeft, type Violation } from './checks';
import { type History, type Said } from './History';
import { type Row } from './RawTenant';
import { type Scene } from './Scene';

/** Holds once faults have ended: no text was overwritten unseen, and the last one is there or shown. */
export function editsHold(
  history: History,
  { rows, browsers }: { rows: readonly Row[]; browsers: readonly Browser[] }
): readonly Violation[] {
  return rows.flatMap(({ Body }) => {
    const said = history.of(Body);
    // A post that was changed and thrown away elsewhere may come back once (docs/decisions/006).
    if (!said || said.isRisky || said.wish !== 'posted') return [];
    return [...overwritten(said, Body), ...lostEdit(said, { Body, browsers })];
  });
}

/** Every text that was on the server was seen by whoever wrote the next one. */
function overwritten(said: Said, now: string): readonly Violation[] {
  const known = new Set([now]);
  for (const text of known) for (const seen of said.seenBefore.get(text) ?? []) known.add(seen);
  const unseen = [...said.arrived].filter(text => !known.has(text));
  return unseen.map(text => `I11 ${text} was overwritten, and nobody had seen it`);
}

function lostEdit(
  said: Said,
  { Body, browsers }: { Body: string; browsers: readonly Browser[] }
): readonly Violation[] {
  const { lastEdit, user } = said;
  if (!lastEdit || lastEdit.text === Body || lastEdit.tab.fake.isDead) return [];
  // What a device could not keep goes with its page, as its writer was told.
  const isOpen = browsers.some(browser => browser.tabs.includes(lastEdit.tab));
  if (!lastEdit.isKept && !isOpen) return [];
  const tabs = browsers.flatMap(browser => browser.tabs).filter(tab => userOf(tab) === user);
  const unsent = tabs
    .flatMap(({ hallway }) => hallway.current().timeline.entries)
    .filter(({ sending, post }) => sending !== 'settled' && post.text === lastEdit.text);
  return unsent.length > 0 || isLeft(said, browsers) ? [] : [`I2 the edit ${lastEdit.text} is lost`];
}

/** What a device could not keep it may send again. */
export function sentInTheDark({ lookout, history }: Scene): readonly Violation[] {
  const blind = lookout.blind.filter(text => history.of(text)?.isRisky === false);
  return blind.map(text => `I1 ${text} is sent again, and nobody looked whether it had arrived`);
}
