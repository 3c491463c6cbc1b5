import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/browser';
import { makeSampleTenant } from '../../scripts/makeSampleTenant';
import { addManyPosts } from '../../tests/e2e/manyPosts';
import { TestTenant } from '../../tests/e2e/TestTenant';
import { type Figure } from '../Figure';
import { measureFeed } from './measureFeed';
import { measureVisits } from './measureVisits';

export const RENDERED_POSTS = 5_000;
const script = 'bench/rendering/watch.js';

/** What the screen costs: reading down a long feed, writing above it, and until the first post is there. */
export async function measureRendering(onProgress: (doing: string) => void): Promise<readonly Figure[]> {
  await makeSampleTenant();
  const { executablePath, args, env } = findBrowser();
  const browser = await chromium.launch({ executablePath, args, env });
  const tenant = await TestTenant.start('rendering');
  try {
    onProgress('Visiting...');
    const visits = await measureVisits(browser, { tenant, script });
    onProgress(`Reading ${RENDERED_POSTS} posts...`);
    await addManyPosts(tenant, RENDERED_POSTS);
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.addInitScript({ path: script });
    return [...(await measureFeed({ browser, page }, { tenant, count: RENDERED_POSTS })), ...visits];
  } finally {
    await browser.close();
    await tenant.stop();
  }
}
