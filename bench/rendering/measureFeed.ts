import { type Browser, type CDPSession, type Page } from '@playwright/test';
import { signIns } from '../../scripts/seed/organisation/signIns';
import { type TestTenant } from '../../tests/e2e/TestTenant';
import { type Figure, median } from '../Figure';
import { percentile } from '../percentile';
import { longestTaskMs } from './longestTaskMs';
import { renderingFigure } from './renderingFigures';
import { forgetIn, watchedFor, watchedIn } from './Watched';

/** What a reader scrolls at a time, a good part of his window. CSS pixels. */
const stepPx = 700;
const slowness = 4;
/** Twelve keys a second: somebody who types fast. */
const betweenKeysMs = 80;
const sentence = 'The quick brown fox jumps over the lazy dog #news. ';
const sentences = 4;
const posts = 5;

/** Reads down so many posts, then writes above them. */
export async function measureFeed(
  { browser, page }: { browser: Browser; page: Page },
  { tenant, count }: { tenant: TestTenant; count: number }
): Promise<readonly Figure[]> {
  await tenant.open(page, signIns.member);
  await watchedFor(page, 'firstPostMs');
  await page.getByRole('button', { name: /Share something/ }).waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await forgetIn(page);
  const taskMs = await longestTaskMs({ browser, page }, () => scrollThrough(page, count));
  const read = await readingFigures(page, session);
  await scrollToTop(page);
  return [
    ...read,
    renderingFigure('feed.scrolled.longestTaskMs', taskMs),
    await measureTyping(page, session),
    await measurePosting(page)
  ];
}

async function scrollThrough(page: Page, count: number): Promise<void> {
  await page.mouse.move(640, 450);
  for (let seen = 0; seen < count; seen = await lastDrawn(page)) await page.mouse.wheel(0, stepPx);
}

/** Counted from 1. Asked for as cheaply as can be: asking is a task of the page too. */
function lastDrawn(page: Page): Promise<number> {
  return page.evaluate(() => {
    const articles = document.querySelectorAll('.hw-feed > article');
    return Number(articles[articles.length - 1]?.getAttribute('aria-posinset') ?? 0);
  });
}

async function scrollToTop(page: Page): Promise<void> {
  const write = page.getByRole('button', { name: /Share something/ });
  await write.evaluate(button => button.scrollIntoView({ block: 'center' }));
  await page.locator('article[aria-posinset="1"]').waitFor();
}

async function readingFigures(page: Page, session: CDPSession): Promise<readonly Figure[]> {
  const { shift } = await watchedIn(page);
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? Infinity;
  return [
    renderingFigure('feed.scrolled.nodes', metric('Nodes')),
    renderingFigure('feed.scrolled.heapBytes', metric('JSHeapUsedSize')),
    renderingFigure('feed.scrolled.layoutShift', shift)
  ];
}

async function measureTyping(page: Page, session: CDPSession): Promise<Figure> {
  const field = await openComposer(page);
  await forgetIn(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  await page.keyboard.type(sentence.repeat(sentences), { delay: betweenKeysMs });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const { keyDelaysMs } = await watchedIn(page);
  await field.fill('');
  return renderingFigure('feed.typing.delayP98Ms', percentile(keyDelaysMs, 98));
}

async function measurePosting(page: Page): Promise<Figure> {
  const shownMs: number[] = [];
  for (let turn = 0; turn < posts; turn += 1) {
    const field = await openComposer(page);
    await field.fill(`Said so ${turn} times before.`);
    await page.keyboard.press('Control+Enter');
    shownMs.push(await watchedFor(page, 'shownMs'));
    await forgetIn(page);
  }
  return renderingFigure('feed.posting.shownMs', median(shownMs));
}

async function openComposer(page: Page): Promise<ReturnType<Page['getByRole']>> {
  const field = page.getByRole('textbox', { name: 'New post' });
  if (!(await field.isVisible())) await page.getByRole('button', { name: /Share something|Draft/ }).click();
  await field.focus();
  return field;
}
