import { type Locator, type Page } from '@playwright/test';
import { acknowledged, expect, feedOf, post, quiet, signIns, test } from './test';

/** SharePoint was asked by this page, for anything. */
function asks(page: Page): { count(): number; forget(): void } {
  let asked = 0;
  page.on('request', request => (asked += request.url().includes('/_api/') ? 1 : 0));
  return { count: () => asked, forget: () => void (asked = 0) };
}

const newPosts = (page: Page, name: string): ReturnType<Page['getByRole']> =>
  page.getByRole('button', { name });

test('of two tabs one looks for news, both show it, and the other takes over when the first is closed', async ({
  page,
  context,
  tenant,
  newContext
}) => {
  await tenant.open(page, signIns.member);
  await feedOf(page);
  await quiet(page);
  // Time enough for the first to be the one that looks.
  await page.clock.fastForward(5_000);
  const second = await context.newPage();
  await tenant.open(second, signIns.member);
  const seen = (await feedOf(second)).getByRole('article').nth(1);
  await quiet(second);
  const asked = asks(second);

  const theirs = await (await newContext()).newPage();
  await tenant.open(theirs, signIns.otherMember);
  await feedOf(theirs);
  const kept = acknowledged(theirs);
  await post(theirs, 'Lunch is served.');
  await kept;
  await page.clock.fastForward(50_000);
  await expect(newPosts(page, '1 new post')).toBeVisible({ timeout: 10_000 });
  await expect(newPosts(second, '1 new post')).toBeVisible({ timeout: 10_000 });
  expect(asked.count()).toBe(0);

  const like = (of: Locator): Locator => of.getByRole('button', { name: /^Like/ });
  await expect(like(seen)).toHaveAttribute('aria-pressed', 'false');
  await like(page.getByRole('feed').getByRole('article').nth(1)).click();
  await expect(like(seen)).toHaveAttribute('aria-pressed', 'true');
  expect(asked.count()).toBe(0);

  await page.close();
  const more = acknowledged(theirs);
  await post(theirs, 'Seconds, anybody?');
  await more;
  await second.clock.fastForward(100_000);
  await expect(newPosts(second, '2 new posts')).toBeVisible({ timeout: 10_000 });
  expect(asked.count()).toBeGreaterThan(0);
});
