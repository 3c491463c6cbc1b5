import { type Locator, type Page, type Response } from '@playwright/test';
import { acknowledged, expect, feedOf, post, quiet, signIns, test } from './test';

const home = '/sites/hallway/SitePages/Home.aspx';

const action = (article: Locator, name: RegExp): Locator => article.getByRole('button', { name });

/** A post with topics is one batch with them. */
const filedAndKept = (page: Page): Promise<Response> =>
  page.waitForResponse(response => response.url().includes('$batch') && response.ok());

/** Of somebody else, whose counts are there. */
async function someonesPost(page: Page): Promise<Locator> {
  const feed = await feedOf(page);
  await quiet(page);
  const key = await feed.getByRole('article').nth(2).getAttribute('data-post-key');
  return feed.locator(`article[data-post-key="${key}"]`);
}

test('a like is counted at once, is there after a reload, and is taken back by the same button', async ({
  page,
  tenant
}) => {
  await tenant.open(page, signIns.member);
  const liked = await someonesPost(page);
  const key = await liked.getAttribute('data-post-key');
  const kept = acknowledged(page);
  await action(liked, /^Like/).click();
  await expect(action(liked, /^Liked/)).toHaveAttribute('aria-pressed', 'true');
  await kept;
  await page.reload();
  const again = page.locator(`article[data-post-key="${key}"]`);
  await expect(action(again, /^Liked/)).toBeVisible({ timeout: 20_000 });
  await action(again, /^Liked/).click();
  await expect(action(again, /^Like/)).toHaveAttribute('aria-pressed', 'false');
});

test('a reply says whom it answers, and stands in its conversation', async ({ page, tenant }, info) => {
  await tenant.open(page, signIns.member);
  const answered = await someonesPost(page);
  const author = await answered.locator('.hw-post-name').innerText();
  await action(answered, /^Reply/).click();
  const field = answered.getByRole('textbox', { name: /[Rr]eply/ });
  await field.fill('I will look into it today.');
  const kept = filedAndKept(page);
  await answered.getByRole('button', { name: 'Reply', exact: true }).last().click();
  await kept;
  const reply = page.getByRole('article').filter({ hasText: 'I will look into it today.' });
  await expect(reply.first()).toContainText(author);
  await reply.first().locator('.hw-post-text').click();
  await expect(page.getByRole('heading', { name: 'Conversation' })).toBeVisible();
  await expect(reply.first()).toBeVisible({ timeout: 10_000 });
  await page.screenshot({ path: info.outputPath('replied.png') });
});

test('a repost is one row, shows what it shares, and is undone where it was made', async ({
  page,
  tenant
}, info) => {
  await tenant.open(page, signIns.member);
  const shared = await someonesPost(page);
  const text = await shared.locator('.hw-post-text').innerText();
  await action(shared, /[Rr]epost/).click();
  const kept = acknowledged(page);
  await page.getByRole('menuitem', { name: 'Repost' }).click();
  await kept;
  const feed = await feedOf(page);
  const repost = feed.getByRole('article').first();
  await expect(repost).toContainText('You reposted');
  await expect(repost.locator('.hw-post-text')).toHaveText(text);
  await page.screenshot({ path: info.outputPath('reposted.png') });
  await page.reload();
  await expect((await feedOf(page)).getByRole('article').first()).toContainText('You reposted');
  await quiet(page);
  await action(feed.getByRole('article').first(), /[Rr]epost/).click();
  await page.getByRole('menuitem', { name: 'Undo repost' }).click();
  await expect(feed.getByRole('article').first()).not.toContainText('You reposted');
});

test('who is followed is read at home', async ({ page, tenant }, info) => {
  await tenant.open(page, signIns.member);
  const someones = await someonesPost(page);
  const name = await someones.locator('.hw-post-name').innerText();
  await someones.locator('.hw-post-name').click();
  const follow = page.locator('.hw-follow');
  await expect(follow).toBeEnabled({ timeout: 20_000 });
  if ((await follow.getAttribute('aria-pressed')) === 'true') {
    await follow.click();
    await quiet(page);
  }
  const kept = acknowledged(page);
  await follow.click();
  await expect(follow).toHaveText('Following');
  await kept;
  await quiet(page);
  await page.screenshot({ path: info.outputPath('person.png') });
  await tenant.open(page, signIns.member, `${home}?hallway=home`);
  const feed = await feedOf(page);
  await quiet(page);
  await page.screenshot({ path: info.outputPath('home.png') });
  await expect(feed.locator('.hw-post-name', { hasText: name }).first()).toBeVisible();
});

test('a colleague is named as one types, and a tag leads to its topic', async ({ page, tenant }, info) => {
  await tenant.open(page, signIns.member);
  await feedOf(page);
  await page.getByRole('button', { name: /Share something|Draft/ }).click();
  const field = page.getByRole('textbox', { name: 'New post' });
  await field.pressSequentially('Thanks @Gra');
  const options = page.getByRole('option');
  await expect(options.first()).toBeVisible({ timeout: 10_000 });
  await page.screenshot({ path: info.outputPath('mention.png') });
  const named = await options.first().locator('.hw-mention-name').innerText();
  await field.press('Enter');
  await field.pressSequentially(' for the #budgettalk notes');
  await page.screenshot({ path: info.outputPath('typed.png') });
  const sent = filedAndKept(page);
  await page.getByRole('button', { name: 'Post', exact: true }).click();
  await sent;
  const feed = await feedOf(page);
  const mine = feed.getByRole('article').first();
  await expect(mine).toContainText(named);
  await quiet(page);
  await mine.getByRole('link', { name: '#budgettalk' }).click();
  await expect(page.getByRole('heading', { name: '#budgettalk' })).toBeVisible();
  await expect((await feedOf(page)).getByRole('article').first()).toContainText('for the #budgettalk notes');
  await page.screenshot({ path: info.outputPath('topic.png') });
});

test('what somebody else posts meanwhile is announced, and shown when one asks for it', async ({
  page,
  tenant,
  newContext
}, info) => {
  await tenant.open(page, signIns.member);
  const feed = await feedOf(page);
  await quiet(page);
  const theirs = await (await newContext()).newPage();
  await tenant.open(theirs, signIns.otherMember);
  await feedOf(theirs);
  const kept = acknowledged(theirs);
  await post(theirs, 'Lunch is served.');
  await kept;
  await page.clock.fastForward(50_000);
  const news = page.getByRole('button', { name: /new post/ });
  await expect(news).toBeVisible({ timeout: 10_000 });
  await expect(feed).not.toContainText('Lunch is served.');
  await page.screenshot({ path: info.outputPath('news.png') });
  await news.click();
  await expect(feed.getByRole('article').first()).toContainText('Lunch is served.');
});
