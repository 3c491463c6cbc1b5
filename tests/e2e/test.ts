import { type BrowserContext, test as base, expect, type Page, type Response } from '@playwright/test';
import { signIns } from '../../scripts/seed/organisation/signIns';
import { TestTenant } from './TestTenant';
import { testMorning } from '../../scripts/sampleTenant';
import { watchPages } from './watchPages';

interface Fixtures {
  tenant: TestTenant;
  /** Another browser, watched like the first. */
  newContext: () => Promise<BrowserContext>;
}

const againstPolicy = 'against the content security policy, or to another host';

/** Playwright's test with a tenant of its own, the browser's clock set to the tenant's, and a watch on its pages. */
export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures this one needs
  tenant: async ({}, use, info) => {
    const tenant = await TestTenant.start(`${info.workerIndex}-${info.testId}`);
    await use(tenant);
    await tenant.stop();
  },
  context: async ({ context, tenant }, use) => {
    await context.clock.install({ time: testMorning });
    const misdeeds = await watchPages(context, tenant.url);
    await use(context);
    expect(misdeeds, againstPolicy).toEqual([]);
  },
  newContext: async ({ browser, tenant }, use) => {
    const opened: BrowserContext[] = [];
    const misdeeds: (readonly string[])[] = [];
    await use(async () => {
      const context = await browser.newContext();
      misdeeds.push(await watchPages(context, tenant.url));
      opened.push(context);
      return context;
    });
    await Promise.all(opened.map(context => context.close()));
    expect(misdeeds.flat(), againstPolicy).toEqual([]);
  }
});

export { expect, signIns };

export const homePage = '/sites/hallway/SitePages/Home.aspx';

/** The feed, once its first post is painted. */
export async function feedOf(page: Page): Promise<ReturnType<Page['getByRole']>> {
  const feed = page.getByRole('feed');
  await expect(feed.getByRole('article').first()).toBeVisible({ timeout: 20_000 });
  return feed;
}

/** Writes a post as a person does: opens the composer, types, presses Post. */
export async function post(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: /Share something|Draft/ }).click();
  await page.getByRole('textbox', { name: 'New post' }).fill(text);
  await page.getByRole('button', { name: 'Post', exact: true }).click();
}

/** Presses Refresh, unless Hallway has looked by itself just then, and what it found has no such button. */
export async function refresh(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Refresh' });
  await expect(async () => {
    if ((await button.count()) > 0) await button.click({ timeout: 1_000 });
  }).toPass({ timeout: 10_000 });
}

/** Done once the server has the post: what is on screen before that is still a promise. */
export function acknowledged(page: Page): Promise<Response> {
  return page.waitForResponse(
    response => response.request().method() === 'POST' && response.status() === 201
  );
}

const quietMs = 500;

/**
 * Done once the page has asked for nothing, and been answered nothing, for half a second. Playwright's own
 * `networkidle` is reached once for each navigation: after that, waiting for it waits for nothing.
 */
export async function quiet(page: Page): Promise<void> {
  let lastSeenMs = performance.now();
  const seen = (): void => void (lastSeenMs = performance.now());
  const events = ['request', 'requestfinished', 'requestfailed'] as const;
  for (const event of events) page.on(event as 'request', seen);
  while (performance.now() - lastSeenMs < quietMs) await new Promise(done => setTimeout(done, 50));
  for (const event of events) page.off(event as 'request', seen);
}
