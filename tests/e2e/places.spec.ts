import { expect, feedOf, signIns, test } from './test';

const home = '/sites/hallway/SitePages/Home.aspx';

test('a name leads to its person, and the way back to the post one came from', async ({
  page,
  tenant
}, info) => {
  await tenant.open(page, signIns.member, `${home}?web=1`);
  const feed = await feedOf(page);
  const post = feed.getByRole('article').nth(3);
  const key = await post.getAttribute('data-post-key');
  const name = post.locator('.hw-post-name');
  const said = await name.innerText();
  await name.click();

  await expect(page.locator('.hw-person')).toBeVisible();
  await expect(page.getByRole('article').first()).toContainText(said);
  const address = new URL(page.url());
  expect(address.searchParams.get('hallway')).toMatch(/^person:/);
  expect(address.searchParams.get('web')).toBe('1');
  await page.screenshot({ path: info.outputPath('person.png') });

  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.locator(`article[data-post-key="${key}"]`)).toBeFocused();
  expect(new URL(page.url()).searchParams.get('hallway')).toBeNull();
});

test('the address of a place opens it, and the browser’s own back and forward lead through places', async ({
  page,
  tenant
}) => {
  await tenant.open(page, signIns.member, `${home}?hallway=mentions`);
  const views = page.getByRole('navigation', { name: 'Views' });
  await expect(views.getByRole('link', { name: 'Mentions' })).toHaveAttribute('aria-current', 'page', {
    timeout: 20_000
  });
  await views.getByRole('link', { name: 'Everyone' }).click();
  await feedOf(page);
  await page.goBack();
  await expect(views.getByRole('link', { name: 'Mentions' })).toHaveAttribute('aria-current', 'page');
  await page.goForward();
  await expect(views.getByRole('link', { name: 'Everyone' })).toHaveAttribute('aria-current', 'page');
});

test('Enter on a post opens its conversation', async ({ page, tenant }, info) => {
  await tenant.open(page, signIns.member);
  const first = (await feedOf(page)).getByRole('article').first();
  const text = await first.locator('.hw-post-text').innerText();
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Conversation' })).toBeFocused();
  const root = page.getByRole('region', { name: 'Where this conversation began' });
  await expect(root.locator('.hw-post-text')).toHaveText(text);
  await page.screenshot({ path: info.outputPath('thread.png') });
  await page.getByRole('button', { name: 'Back' }).click();
  await expect((await feedOf(page)).getByRole('article').first()).toBeFocused();
});
