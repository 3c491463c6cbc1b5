import { type Page } from '@playwright/test';

/** What watch.js saw in a page since it was last forgotten. Milliseconds. */
export interface Watched {
  /** From the page's start to the first post on screen. */
  readonly firstPostMs?: number;
  /** From Ctrl+Enter to one's own post on screen. */
  readonly shownMs?: number;
  /** From each key that types something to what it typed on screen. */
  readonly keyDelaysMs: readonly number[];
  /** As Cumulative Layout Shift sums it, over the whole time. */
  readonly shift: number;
}

type WatchedWindow = Window & { hallwayWatch: Watched };

export function watchedIn(page: Page): Promise<Watched> {
  return page.evaluate(() => (window as unknown as WatchedWindow).hallwayWatch);
}

/** Begins anew. */
export async function forgetIn(page: Page): Promise<void> {
  await page.evaluate(() =>
    Object.assign((window as unknown as WatchedWindow).hallwayWatch, {
      shownMs: undefined,
      keyDelaysMs: [],
      shift: 0
    })
  );
}

/** As soon as it has seen what is looked for. */
export async function watchedFor(page: Page, what: 'firstPostMs' | 'shownMs'): Promise<number> {
  await page.waitForFunction(
    wanted => (window as unknown as WatchedWindow).hallwayWatch[wanted] !== undefined,
    what
  );
  return (await watchedIn(page))[what] ?? Infinity;
}
