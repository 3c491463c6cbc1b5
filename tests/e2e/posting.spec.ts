import { acknowledged, expect, feedOf, post, signIns, test } from './test';

test('what a member posts is on top at once, and there after the server restarts', async ({
  page,
  tenant
}) => {
  await tenant.open(page, signIns.member);
  const feed = await feedOf(page);
  const kept = acknowledged(page);
  await post(page, 'Calibration bench 3 is free until noon.');
  await expect(feed.getByRole('article').first()).toContainText('Calibration bench 3 is free until noon.');
  await kept;

  await tenant.restart();
  await page.reload();
  await expect((await feedOf(page)).getByRole('article').first()).toContainText(
    'Calibration bench 3 is free until noon.'
  );
});

test('two people in two browsers see each other after a refresh', async ({ newContext, tenant }) => {
  const daniel = await tenant.signIn(await newContext(), signIns.member);
  const femke = await tenant.signIn(await newContext(), signIns.otherMember);
  await feedOf(daniel);
  await feedOf(femke);

  const asked = acknowledged(daniel);
  await post(daniel, 'Who took the torque wrench?');
  await expect(daniel.getByRole('article').first()).toContainText('torque wrench');
  await asked;
  await femke.getByRole('button', { name: 'Refresh' }).click();
  await expect(femke.getByRole('article').first()).toContainText('Who took the torque wrench?');

  const answered = acknowledged(femke);
  await post(femke, 'It hangs by the door.');
  await expect(femke.getByRole('article').first()).toContainText('by the door');
  await answered;
  await daniel.getByRole('button', { name: 'Refresh' }).click();
  await expect(daniel.getByRole('article').first()).toContainText('It hangs by the door.');
});

test('one edits and deletes one’s own post, and nobody else’s', async ({ page, tenant }) => {
  await tenant.open(page, signIns.member);
  const feed = await feedOf(page);
  const kept = acknowledged(page);
  await post(page, 'Lunch at twelv');
  const mine = feed.getByRole('article').first();
  await expect(mine).toContainText('Lunch at twelv');
  await kept;

  await mine.getByRole('button', { name: /More actions/ }).click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: 'Edit your post' }).fill('Lunch at twelve');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(mine).toContainText('Lunch at twelve');
  await expect(mine).toContainText('Edited');

  const theirs = feed.getByRole('article').nth(1);
  await theirs.getByRole('button', { name: /More actions/ }).click();
  await expect(page.getByRole('menuitem', { name: 'Copy link' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Edit' })).toHaveCount(0);
  await page.keyboard.press('Escape');

  await mine.getByRole('button', { name: /More actions/ }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  const recycled = page.waitForResponse(response => response.url().endsWith('/recycle'));
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText('Lunch at twelve')).toHaveCount(0);
  await recycled;
  await page.reload();
  await feedOf(page);
  await expect(page.getByText('Lunch at twelve')).toHaveCount(0);
});

test('what was typed and not posted is there after a reload', async ({ page, tenant }) => {
  await tenant.open(page, signIns.member);
  await feedOf(page);
  await page.getByRole('button', { name: /Share something/ }).click();
  await page.getByRole('textbox', { name: 'New post' }).fill('Half a thought about');
  await page.reload();
  await feedOf(page);
  await page.getByRole('button', { name: /Half a thought about|Draft/ }).click();
  await expect(page.getByRole('textbox', { name: 'New post' })).toHaveValue('Half a thought about');
});

test('older posts follow as one scrolls, to the very first', async ({ page, tenant }) => {
  await tenant.open(page, signIns.member);
  await feedOf(page);
  // Only what is in view is drawn.
  const seen = new Set<string | undefined>();
  await expect(async () => {
    const articles = page.getByRole('article');
    await articles.last().scrollIntoViewIfNeeded();
    const keys = await articles.evaluateAll(posts =>
      posts.map(article => (article as HTMLElement).dataset['postKey'])
    );
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) seen.add(key);
    await expect(page.getByText('You are all caught up')).toBeVisible({ timeout: 250 });
  }).toPass({ timeout: 45_000, intervals: [50] });
  expect(seen.size).toBeGreaterThanOrEqual(250);
});

test('the composer has the focus before the click that opens it is over, so no letter is lost', async ({
  page,
  tenant
}) => {
  await tenant.open(page, signIns.member);
  await feedOf(page);
  const focused = await page.getByRole('button', { name: /Share something/ }).evaluate(invite => {
    (invite as HTMLElement).click();
    return document.activeElement?.tagName;
  });
  expect(focused).toBe('TEXTAREA');
});
