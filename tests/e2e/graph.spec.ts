import { type Page } from '@playwright/test';
import { expect, feedOf, post, quiet, signIns, test } from './test';
import { type TestTenant } from './TestTenant';

/** Which scopes an administrator has granted; empty for none. */
async function grant(tenant: TestTenant, graphScopes: string): Promise<void> {
  const body = JSON.stringify({ graphScopes });
  expect((await fetch(`${tenant.url}/_emulator/switches`, { method: 'POST', body })).status).toBe(200);
}

function graphRequests(tenant: TestTenant): string[] {
  const { recent } = tenant.meters.read();
  return recent.map(({ path }) => path).filter(path => path.startsWith('/graph/'));
}

/** Time enough for titles to be asked for and to arrive. */
async function settle(page: Page): Promise<void> {
  await quiet(page);
  await page.waitForTimeout(1500);
}

async function placesOf(page: Page): Promise<unknown[]> {
  return page.locator('.hw-post-name, .hw-post-when, .hw-post-text').evaluateAll(parts =>
    parts.map(part => {
      const { x, y, width, height } = part.getBoundingClientRect();
      return [x, y, width, height];
    })
  );
}

test('titles come beside the names, and move nothing', async ({ page, tenant }) => {
  await page.route('**/graph/**', async route => {
    await page.waitForTimeout(1000);
    await route.continue();
  });
  await tenant.open(page, signIns.member);
  const feed = await feedOf(page);
  const details = feed.locator('.hw-post-details');
  await page.evaluate(() => document.fonts.ready);
  const before = await placesOf(page);
  expect(await details.count()).toBe(0);
  await expect(details.first()).toBeVisible();
  await settle(page);
  expect(await details.count()).toBeGreaterThan(10);
  await expect(details.first()).toHaveText(/^\S.*, \S/);
  expect(await placesOf(page)).toEqual(before);
});

test('a token at its end is replaced without a word, once', async ({ page, tenant }) => {
  tenant.faults.add({ on: { service: 'graph' }, fault: 'tokenExpired', times: 1 });
  await tenant.open(page, signIns.member);
  const feed = await feedOf(page);
  await expect(feed.locator('.hw-post-details').first()).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a token that is refused again is not asked for in a circle', async ({ page, tenant }) => {
  tenant.faults.add({ on: { service: 'graph' }, fault: 'tokenExpired' });
  await tenant.open(page, signIns.member);
  const feed = await feedOf(page);
  await settle(page);
  expect(await feed.locator('.hw-post-details').count()).toBe(0);
  expect(graphRequests(tenant)).toHaveLength(2);
});

test('titles give way to the name and the time where the page is narrow', async ({ page, tenant }) => {
  await page.setViewportSize({ width: 400, height: 800 });
  await tenant.open(page, signIns.member);
  const feed = await feedOf(page);
  await expect(feed.locator('.hw-post-details').first()).toBeAttached();
  expect(await feed.locator('.hw-post-details:visible').count()).toBe(0);
});

for (const [consent, scopes] of [
  ['no consent at all', ''],
  ['consent for something else', 'Mail.Read']
] as const) {
  test(`with ${consent} everything works, and no title is shown`, async ({ page, tenant }) => {
    await grant(tenant, scopes);
    await tenant.open(page, signIns.member);
    const feed = await feedOf(page);
    await settle(page);
    await post(page, 'Posted without Graph.');
    await expect(feed.getByRole('article').first()).toContainText('Posted without Graph.');
    await feed.getByRole('article').last().scrollIntoViewIfNeeded();
    await expect(feed.getByRole('article')).toHaveCount(41);
    await settle(page);
    expect(await feed.locator('.hw-post-details').count()).toBe(0);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

test('with consent for basic profiles only, nobody has a title but oneself', async ({ page, tenant }) => {
  await grant(tenant, 'User.ReadBasic.All');
  await tenant.open(page, signIns.member);
  const feed = await feedOf(page);
  await post(page, 'My own words.');
  const own = feed.getByRole('article').filter({ hasText: 'My own words.' });
  await expect(own.locator('.hw-post-details')).toHaveCount(1);
  const name = await own.locator('.hw-post-name').innerText();
  await settle(page);
  const titled = feed.getByRole('article').filter({ has: page.locator('.hw-post-details') });
  expect(new Set(await titled.locator('.hw-post-name').allInnerTexts())).toEqual(new Set([name]));
});

test('a refusal is not asked for again while the page is open', async ({ page, tenant }) => {
  await grant(tenant, 'Mail.Read');
  await tenant.open(page, signIns.member);
  const feed = await feedOf(page);
  await settle(page);
  await feed.getByRole('article').last().scrollIntoViewIfNeeded();
  await expect(feed.getByRole('article')).toHaveCount(40);
  await settle(page);
  expect(graphRequests(tenant)).toHaveLength(1);
});
