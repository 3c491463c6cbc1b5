import { expect, feedOf, quiet, signIns, test } from './test';

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
  const list = "/sites/hallway/_api/web/getList('/sites/hallway/Lists/HallwayModeration')/items";
  const row = { RowKey: `${key}|hide`, PostKey: key, WhatMonth: 'hide|2026-10', What: 'hide' };
  const body = JSON.stringify({ ...row, Reason: 'This is for the facilities team.' });
  expect((await tenant.rest(signIns.moderator, list, { method: 'POST', body })).status).toBe(201);

  await page.clock.fastForward(50_000);
  await expect(post).toContainText(
    'A moderator has hidden this post. Reason: This is for the facilities team.',
    {
      timeout: 10_000
    }
  );
  await expect(post).not.toContainText(text);
  await page.screenshot({ path: info.outputPath('hidden.png') });
  await post.getByRole('button', { name: 'Show it anyway' }).click();
  await expect(post).toContainText(text);
});
