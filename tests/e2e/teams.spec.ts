import { type FrameLocator, type Page } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { acknowledged, expect, signIns, test } from './test';

const tab = (page: Page): FrameLocator => page.frameLocator('iframe[name="embedded-page-container"]');
const surfaceOf = (page: Page): Promise<string> =>
  tab(page)
    .locator('.hw-root')
    .evaluate(root => getComputedStyle(root).getPropertyValue('--hw-surface'));

test('the personal app shows the feed, and posting there works', async ({ page, tenant }) => {
  await tenant.open(page, signIns.member, '/teams/');
  const feed = tab(page).getByRole('feed');
  await expect(feed.getByRole('article').first()).toBeVisible({ timeout: 20_000 });
  await tab(page)
    .getByRole('button', { name: /Share something/ })
    .click();
  await tab(page).getByRole('textbox', { name: 'New post' }).fill('Posted from Teams.');
  const kept = acknowledged(page);
  await tab(page).getByRole('button', { name: 'Post', exact: true }).click();
  await expect(feed.getByRole('article').first()).toContainText('Posted from Teams.');
  await kept;
  await page.reload();
  await expect(tab(page).getByRole('article').first()).toContainText('Posted from Teams.', {
    timeout: 20_000
  });
});

test('the three themes of Teams reach the feed while it is open', async ({ page, tenant }) => {
  await tenant.open(page, signIns.member, '/teams/');
  await expect(tab(page).getByRole('article').first()).toBeVisible({ timeout: 20_000 });
  const light = await surfaceOf(page);
  const draft = 'Kept while the theme changes';
  await tab(page)
    .getByRole('button', { name: /Share something/ })
    .click();
  await tab(page).getByRole('textbox', { name: 'New post' }).fill(draft);

  await page.getByLabel(/Account and theme/).click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect.poll(() => surfaceOf(page)).not.toBe(light);
  const dark = await surfaceOf(page);
  await page.getByRole('radio', { name: 'High contrast' }).check();
  await expect.poll(() => surfaceOf(page)).not.toBe(dark);
  await expect(tab(page).locator('.hw-root--contrast')).toBeVisible();
  await expect(tab(page).getByRole('textbox', { name: 'New post' })).toHaveValue(draft);
});

for (const theme of ['default', 'dark', 'contrast']) {
  test(`axe finds nothing in the ${theme} theme of Teams`, async ({ page, tenant }) => {
    await tenant.open(page, signIns.member, `/teams/?theme=${theme}`);
    await expect(tab(page).getByRole('article').first()).toBeVisible({ timeout: 20_000 });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`)
    ).toEqual([]);
  });
}

test('a deep link to a post opens that post in Teams', async ({ page, tenant }) => {
  await tenant.open(page, signIns.member, '/teams/');
  const third = tab(page).getByRole('article').nth(2);
  await expect(third).toBeVisible({ timeout: 20_000 });
  const key = await third.getAttribute('data-post-key');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: tenant.url });
  await third.getByRole('button', { name: /More actions/ }).click();
  await tab(page).getByRole('menuitem', { name: 'Copy link' }).click();
  await expect(tab(page).getByText('Link copied')).toBeAttached();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/entity\//);

  // The tenant's Teams answers to the same path as the real one.
  await page.goto(tenant.url + link.slice('https://teams.microsoft.com'.length));
  const marked = tab(page).locator(`article[data-post-key="${key}"]`);
  await expect(marked).toBeFocused({ timeout: 20_000 });
});

test('a deep link to a post opens that post on the SharePoint page', async ({ page, tenant }) => {
  await tenant.open(page, signIns.member);
  const third = page.getByRole('article').nth(2);
  const key = await third.getAttribute('data-post-key');
  await page.goto(
    `${tenant.url}/sites/hallway/SitePages/Home.aspx?hallwayPost=${encodeURIComponent(key ?? '')}`
  );
  await expect(page.locator(`article[data-post-key="${key}"]`)).toBeFocused({ timeout: 20_000 });
});

test('an owner adds Hallway as a tab of a channel through its configuration page', async ({
  page,
  tenant
}) => {
  await tenant.open(page, signIns.owner, '/teams/');
  await page.getByRole('button', { name: 'Teams', exact: true }).click();
  await page.getByRole('button', { name: /General in .*Hallway/ }).click();
  await page.getByRole('button', { name: 'Add Hallway as a tab' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add Hallway' });
  await tab(page).getByRole('textbox', { name: 'Title' }).fill('Corridor');
  await dialog.getByRole('button', { name: 'Save' }).click();
  // The client opens the tab it has kept; until then the dialog shows its own copy.
  await page.waitForURL(/[?&]entityId=/);
  await expect(tab(page).getByRole('heading', { name: 'Corridor' })).toBeVisible({ timeout: 20_000 });
  await expect(tab(page).getByRole('article').first()).toBeVisible();

  await page.reload();
  await expect(tab(page).getByRole('heading', { name: 'Corridor' })).toBeVisible({ timeout: 20_000 });
});
