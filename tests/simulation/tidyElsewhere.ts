import { type Browser } from './Browser';
import { type Scene } from './Scene';
import { wantGone } from './wantGone';

/** Somebody looks here at what he has just posted from another device, which may not have heard yet, and deletes it. */
export async function tidyElsewhere(scene: Scene, browser: Browser): Promise<string> {
  const { dice, time, history } = scene;
  if (browser.tabs.length === 0) return 'nobody looks';
  const tab = dice.pick(browser.tabs);
  void tab.hallway.refresh();
  await time.settle();
  const { entries } = tab.hallway.current().timeline;
  const newest = entries.find(
    ({ canDelete, post }) => canDelete && history.of(post.text)?.browser !== browser.name
  );
  const said = newest && history.of(newest.post.text);
  if (!newest || !said) return 'nothing from elsewhere';
  wantGone(scene, { tab, browser, said });
  void tab.hallway.deletePost(newest.post.key);
  return `remove from elsewhere ${newest.post.text}`;
}
