import AxeBuilder from '@axe-core/playwright';
import { screens } from './screens';
import { expect, test } from './test';

for (const screen of screens) {
  test(`axe finds nothing on: ${screen.name}`, async ({ page, tenant }) => {
    await screen.show(page, tenant);
    const { violations, passes } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`
    );
    expect(found).toEqual([]);
    expect(passes.length).toBeGreaterThan(10);
  });
}
