import { type Page } from '@playwright/test';
import { type TestTenant } from './TestTenant';
import { acknowledged, expect, feedOf, quiet, signIns, test } from './test';

const reason = 'This is for the facilities team.';
const said = `A moderator has hidden this post. Reason: ${reason}`;

async function hide(tenant: TestTenant, key: string | null): Promise<void> {
  const list = "/sites/hallway/_api/web/getList('/sites/hallway/Lists/HallwayModeration')/items";
  const row = { RowKey: `${key}|hide`, PostKey: key, WhatMonth: 'hide|2026-10', What: 'hide' };
  const body = JSON.stringify({ ...row, Reason: reason });
  expect((await tenant.rest(signIns.moderator, list, { method: 'POST', body })).status).toBe(201);
}

test('what a moderator hides is put out of the way while one reads, and can be read all the same', async ({
  page,
  tenant
}, info) => {
  await tenant.open(page, signIns.member);
  const post = (await feedOf(page)).getByRole('article').nth(1);
  const key = await post.getAttribute('data-post-key');
  const text = await post.locator('.hw-post-text').innerText();
  await quiet(page);
  // The first look, which begins where the moderators' list is now.
  await page.clock.fastForward(50_000);
  await quiet(page);
  await hide(tenant, key);

  await page.clock.fastForward(50_000);
  await expect(post).toContainText(said, { timeout: 10_000 });
  await expect(post).not.toContainText(text);
  await page.screenshot({ path: info.outputPath('hidden.png') });
  await post.getByRole('button', { name: 'Show it anyway' }).click();
  await expect(post).toContainText(text);
});

/** Tells how often the page has drawn this text, from the next document on. */
async function watchFor(page: Page, text: string): Promise<() => number> {
  let seen = 0;
  await page.exposeFunction('textSeen', () => (seen += 1));
  await page.addInitScript(wanted => {
    const { textSeen } = window as unknown as { textSeen(): void };
    const isDrawn = (): boolean =>
      [...document.querySelectorAll('article')].some(article => article.innerText.includes(wanted));
    const look = (): void => (isDrawn() ? textSeen() : undefined);
    new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
  }, text);
  return () => seen;
}

test('what is hidden is not shown for a moment either, on a first visit or on the next, nor where it is quoted', async ({
  page,
  newContext,
  tenant
}, info) => {
  const moderator = await tenant.signIn(await newContext(), signIns.moderator);
  const posts = (await feedOf(moderator)).getByRole('article');
  const key = await posts.nth(1).getAttribute('data-post-key');
  const text = (await posts.nth(1).locator('.hw-post-text').innerText()).slice(0, 30);
  await posts
    .nth(1)
    .getByRole('button', { name: /[Rr]epost/ })
    .click();
  await moderator.getByRole('menuitem', { name: 'Quote' }).click();
  await moderator.getByLabel(/^Quote the post by/).fill('Please look twice.');
  const kept = acknowledged(moderator);
  await moderator.getByRole('button', { name: 'Post', exact: true }).click();
  await kept;
  await hide(tenant, key);

  const timesSeen = await watchFor(page, text);
  await tenant.open(page, signIns.member);
  const hidden = page.locator(`article[data-post-key="${key}"]`);
  const quote = page.getByRole('article').first().locator('blockquote');
  for (const visit of ['first', 'next']) {
    await expect(hidden).toContainText(said);
    await expect(quote).toContainText(said);
    await quiet(page);
    await page.screenshot({ path: info.outputPath(`hidden-${visit}.png`) });
    await page.clock.fastForward(5_000);
    await quiet(page);
    await page.reload();
  }
  await expect(hidden).toContainText(said);
  expect(timesSeen()).toBe(0);
  await hidden.getByRole('button', { name: 'Show it anyway' }).click();
  await expect(hidden).toContainText(text);
  expect(timesSeen()).toBeGreaterThan(0);
});
