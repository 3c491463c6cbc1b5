import AxeBuilder from '@axe-core/playwright';
import { type TestTenant } from './TestTenant';
import { expect, signIns, test } from './test';

const home = '/sites/hallway/SitePages/Home.aspx';

async function oldestKey(tenant: TestTenant): Promise<string> {
  const items = "/sites/hallway/_api/web/GetList('/sites/hallway/Lists/HallwayPosts')/items";
  const answer = await tenant.rest(signIns.member, `${items}?$select=PostKey&$orderby=Id&$top=1`);
  const { value } = (await answer.json()) as { value: readonly { PostKey: string }[] };
  return value[0]?.PostKey ?? '';
}

test('a link to the oldest post shows it above the feed, without reading all in between', async ({
  page,
  tenant
}, info) => {
  const key = await oldestKey(tenant);
  await tenant.open(page, signIns.member, `${home}?hallwayPost=${encodeURIComponent(key)}`);
  const region = page.getByRole('region', { name: 'The post you followed a link to' });
  const linked = region.locator(`article[data-post-key="${key}"]`);
  await expect(linked).toBeFocused({ timeout: 20_000 });
  await expect(linked).toBeInViewport();
  await expect(page.getByRole('feed').getByRole('article')).toHaveCount(20);
  await page.screenshot({ path: info.outputPath('linked.png') });
  const { violations } = await new AxeBuilder({ page }).include('.hw-root').analyze();
  expect(violations).toEqual([]);

  await region.getByRole('button', { name: 'Show all posts' }).click();
  await expect(region).toBeHidden();
  await expect(page.getByRole('feed')).toBeFocused();
});

test('a link that holds no key of a post says so, and executes nothing', async ({ page, tenant }) => {
  const hostile = '"><img src=x onerror=alert(1)>';
  page.on('dialog', () => expect('a dialog').toBe('none'));
  await tenant.open(page, signIns.member, `${home}?hallwayPost=${encodeURIComponent(hostile)}`);
  await expect(
    page.getByText('The post you followed a link to is not here', { exact: false }).first()
  ).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('feed').getByRole('article')).toHaveCount(20);
});
