import { type Browser, type Tab } from './Browser';
import { type Said } from './History';
import { type Scene } from './Scene';

/** Its writer wants it gone, and says so in this tab. */
export function wantGone(
  { uttered }: Scene,
  { tab, browser, said }: { tab: Tab; browser: Browser; said: Said }
): void {
  said.wish = 'gone';
  said.isRisky ||= browser.isFull;
  uttered.push({ tab, said });
}
