import AxeBuilder from '@axe-core/playwright';
import { type Page } from '@playwright/test';
import { placeScreens } from './placeScreens';
import { screens } from './screens';
import { expect, test } from './test';

const widths = [320, 480, 768, 1280];

/** As axe says it. */
async function violationsOn(page: Page): Promise<readonly string[]> {
  const { violations, passes } = await new AxeBuilder({ page }).analyze();
  expect(passes.length).toBeGreaterThan(10);
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`
  );
}

// Both of each screen in one test: showing it takes longest.
for (const screen of [...screens, ...placeScreens]) {
  test(`axe finds nothing, and nothing is cut off or scrolls sideways at any width on: ${screen.name}`, async ({
    page,
    tenant
  }, info) => {
    await screen.show(page, tenant);
    expect.soft(await violationsOn(page)).toEqual([]);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForTimeout(150);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `${screen.name} at ${width}`).toBeLessThanOrEqual(0);
      await page.screenshot({ path: info.outputPath(`${width}.png`) });
    }
  });
}
