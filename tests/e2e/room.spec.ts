import { screens } from './screens';
import { expect, test } from './test';

const widths = [320, 480, 768, 1280];

for (const screen of screens) {
  test(`nothing is cut off or scrolls sideways at any width on: ${screen.name}`, async ({
    page,
    tenant
  }, info) => {
    await screen.show(page, tenant);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForTimeout(150);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `${screen.name} at ${width}`).toBeLessThanOrEqual(0);
      await page.screenshot({ path: info.outputPath(`${width}.png`) });
    }
  });
}

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
