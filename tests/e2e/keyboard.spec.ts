import { screens } from './screens';
import { expect, test } from './test';

test('the feed is reachable and usable by keyboard alone', async ({ page, tenant }) => {
  await screens[0]?.show(page, tenant);
  const posts = page.getByRole('article');
  await posts.first().focus();
  await page.keyboard.press('PageDown');
  await expect(posts.nth(1)).toBeFocused();
  await page.keyboard.press('PageUp');
  await expect(posts.first()).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await page.keyboard.press('Control+Home');
  await expect(posts.first()).not.toBeFocused();
});
