import { type CDPSession, type Page } from '@playwright/test';
import { addManyPosts } from './manyPosts';
import { expect, feedOf, quiet, signIns, test } from './test';

const postCount = 5_000;
/** The budget after 5,000 posts. */
const most = { nodes: 3_000, heapMb: 80, shift: 0.02 };

test.describe.configure({ timeout: 300_000 });

interface Watched {
  shift: number;
}

/** From now on: how far things moved that nobody moved. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched: Watched = { shift: 0 };
    Object.assign(window, { watched });
    const see = (entry: PerformanceEntry): void => {
      const { value, hadRecentInput } = entry as unknown as { value: number; hadRecentInput: boolean };
      if (!hadRecentInput) watched.shift += value;
    };
    new PerformanceObserver(list => list.getEntries().forEach(see)).observe({ type: 'layout-shift' });
  });
}

const watchedOn = (page: Page): Promise<Watched> =>
  page.evaluate(() => (window as unknown as { watched: Watched }).watched);

/** Scrolls on until so many posts have been there to be read, none of them jumped over. */
async function readThrough(page: Page): Promise<void> {
  await page.getByRole('feed').evaluate(async (feed, wanted) => {
    const lastDrawn = (): Element | undefined => [...feed.querySelectorAll('[aria-posinset]')].pop();
    const place = (): number => Number(lastDrawn()?.getAttribute('aria-posinset'));
    while (place() < wanted) {
      const seen = place();
      lastDrawn()?.scrollIntoView({ block: 'end' });
      while (place() <= seen) await new Promise(drawn => requestAnimationFrame(drawn));
    }
  }, postCount);
}

async function metrics(session: CDPSession): Promise<{ nodes: number; heapMb: number }> {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics: told } = await session.send('Performance.getMetrics');
  const value = (wanted: string): number => told.find(({ name }) => name === wanted)?.value ?? Infinity;
  return { nodes: value('Nodes'), heapMb: value('JSHeapUsedSize') / 2 ** 20 };
}

/** Of the first post in view: its key, and where it stands in the window. */
const firstInView = (page: Page): Promise<{ key: string; top: number }> =>
  page.evaluate(() => {
    const articles = [...document.querySelectorAll<HTMLElement>('article[data-post-key]')];
    const article = articles.find(one => one.getBoundingClientRect().bottom > 0);
    return { key: article?.dataset.postKey ?? '', top: article?.getBoundingClientRect().top ?? NaN };
  });

const topOf = (page: Page, key: string): Promise<number> =>
  page.locator(`article[data-post-key="${key}"]`).evaluate(article => article.getBoundingClientRect().top);

test('after five thousand posts the page is as light as before, and what is read has not moved', async ({
  page,
  tenant
}) => {
  await addManyPosts(tenant, postCount);
  await tenant.open(page, signIns.member);
  await feedOf(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await watch(page);
  await readThrough(page);
  await quiet(page);

  const { nodes, heapMb } = await metrics(session);
  const { shift } = await watchedOn(page);
  expect(nodes).toBeLessThan(most.nodes);
  expect(heapMb).toBeLessThan(most.heapMb);
  expect(shift).toBeLessThan(most.shift);

  await page.mouse.move(640, 450);
  for (let turn = 0; turn < 20; turn += 1) {
    const { key, top } = await firstInView(page);
    await page.mouse.wheel(0, -200);
    await expect.poll(() => topOf(page, key)).toBeGreaterThan(top + 190);
    expect(Math.abs((await topOf(page, key)) - top - 200)).toBeLessThanOrEqual(2);
  }
});
