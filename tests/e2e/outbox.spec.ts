import { type Page } from '@playwright/test';
import { acknowledged, expect, feedOf, post, signIns, test } from './test';
import { type TestTenant } from './TestTenant';

/** How many posts with this text the lists hold, whoever is looking. */
async function rowsWith(tenant: TestTenant, text: string): Promise<number> {
  const path =
    "/sites/hallway/_api/web/getList('/sites/hallway/Lists/HallwayPosts')/items?$top=20&$orderby=Id desc";
  const answer = await tenant.rest(signIns.member, path);
  const { value } = (await answer.json()) as { value: { Body: string }[] };
  return value.filter(({ Body }) => Body === text).length;
}

const firstPost = (page: Page): ReturnType<Page['getByRole']> =>
  page.getByRole('feed').getByRole('article').first();

test('a post that cannot be sent says so, waits, and goes by itself', async ({ page, tenant }) => {
  await tenant.open(page, signIns.member);
  await feedOf(page);
  await page.route('**/_api/**', route => route.abort());
  await post(page, 'Written in the lift.');
  await expect(firstPost(page)).toContainText('Not posted yet.');
  await expect(firstPost(page)).toContainText('Hallway tries again by itself.');

  const kept = acknowledged(page);
  await page.unroute('**/_api/**');
  await kept;
  await expect(page.getByRole('article').getByText('Not posted yet.')).toHaveCount(0);
  expect(await rowsWith(tenant, 'Written in the lift.')).toBe(1);
});

test('a post written before the tab was closed is sent by the next one', async ({
  context,
  page,
  tenant
}) => {
  await tenant.open(page, signIns.member);
  await feedOf(page);
  await page.route('**/_api/**', route => route.abort());
  await post(page, 'Closed in mid-sentence.');
  await expect(firstPost(page)).toContainText('Not posted yet.');
  await page.close();

  const next = await context.newPage();
  const kept = acknowledged(next);
  await tenant.open(next, signIns.member);
  await feedOf(next);
  await kept;
  await expect(firstPost(next)).toContainText('Closed in mid-sentence.');
  await expect(next.getByRole('article').getByText('Not posted yet.')).toHaveCount(0);
  // Nothing is left to be written a second time by hand.
  await next.getByRole('button', { name: /Share something/ }).click();
  await expect(next.getByRole('textbox', { name: 'New post' })).toHaveValue('');
  expect(await rowsWith(tenant, 'Closed in mid-sentence.')).toBe(1);
});

test('a post whose answer is lost on the way back is there once', async ({ page, tenant }) => {
  await tenant.open(page, signIns.member);
  await feedOf(page);
  let lost = 0;
  await page.route('**/items', async route => {
    if (route.request().method() !== 'POST') return route.continue();
    await route.fetch();
    lost += 1;
    return route.abort();
  });
  await post(page, 'Said once.');
  await expect(firstPost(page)).toContainText('Not posted yet.');
  await page.unroute('**/items');
  await expect(page.getByRole('article').getByText('Not posted yet.')).toHaveCount(0, { timeout: 15_000 });
  await expect(firstPost(page)).toContainText('Said once.');
  expect([lost, await rowsWith(tenant, 'Said once.')]).toEqual([1, 1]);
});

test('two tabs show the same unsent post, and send it once', async ({ context, page, tenant }) => {
  await tenant.open(page, signIns.member);
  await feedOf(page);
  const other = await context.newPage();
  await tenant.open(other, signIns.member);
  // It paints what was kept before it is told who is here, which is whose unsent posts it shows.
  await expect(other.getByRole('button', { name: /Share something/ })).toBeVisible();
  await context.route('**/_api/**', route => route.abort());
  await post(page, 'Seen from both sides.');
  await expect(firstPost(other)).toContainText('Seen from both sides.');
  await expect(firstPost(other)).toContainText('Not posted yet.');

  await context.unroute('**/_api/**');
  const kept = Promise.race([acknowledged(page), acknowledged(other)]);
  await firstPost(other).getByRole('button', { name: 'Try now' }).click();
  await kept;
  for (const tab of [page, other]) {
    await expect(tab.getByRole('article').getByText('Not posted yet.')).toHaveCount(0);
    await expect(firstPost(tab)).toContainText('Seen from both sides.');
  }
  expect(await rowsWith(tenant, 'Seen from both sides.')).toBe(1);
});

test('an unsent post can be changed, copied and discarded', async ({ context, page, tenant }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await tenant.open(page, signIns.member);
  await feedOf(page);
  await page.route('**/_api/**', route => route.abort());
  await post(page, 'Meeting at nien.');
  await expect(firstPost(page)).toContainText('Not posted yet.');
  await firstPost(page).getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: 'Edit your post' }).fill('Meeting at nine.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(firstPost(page)).toContainText('Meeting at nine.');
  await firstPost(page).getByRole('button', { name: 'Copy text' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Meeting at nine.');
  await firstPost(page).getByRole('button', { name: 'Discard post' }).click();
  await expect(page.getByText('Meeting at nine.')).toHaveCount(0);

  await page.unroute('**/_api/**');
  await page.reload();
  await feedOf(page);
  await expect(page.getByText('Meeting at nine.')).toHaveCount(0);
  expect(await rowsWith(tenant, 'Meeting at nine.')).toBe(0);
});

test('the next person at this browser sees nothing of the former’s unsent words', async ({
  context,
  page,
  tenant
}) => {
  await tenant.open(page, signIns.member);
  await feedOf(page);
  await page.route('**/_api/**', route => route.abort());
  await post(page, 'For nobody else.');
  await expect(firstPost(page)).toContainText('Not posted yet.');
  await page.close();
  const next = await context.newPage();
  await tenant.open(next, signIns.hostile);
  await feedOf(next);
  await expect(next.getByText('For nobody else.')).toHaveCount(0);
  await next.waitForTimeout(3_000);
  expect(await rowsWith(tenant, 'For nobody else.')).toBe(0);
});
