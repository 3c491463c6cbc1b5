import { type Locator, type Page } from '@playwright/test';
import { upnOf } from '../../scripts/seed/organisation/people';
import { expect, feedOf, quiet, signIns, test } from './test';
import { type TestTenant } from './TestTenant';

async function openPerson(page: Page, tenant: TestTenant): Promise<Locator> {
  await tenant.open(page, signIns.member);
  await (
    await feedOf(page)
  )
    .locator('.hw-post-name', { hasText: /Liam O.Sullivan/ })
    .first()
    .click();
  const card = page.locator('.hw-person-card');
  await expect(card.getByRole('heading')).toHaveText(/Liam O.Sullivan/, { timeout: 20_000 });
  return card;
}

async function expectTitleAndPhoto(card: Locator): Promise<void> {
  await expect(card.locator('.hw-person-role')).toHaveText('Support Engineer, Customer Support');
  const photo = card.locator('img');
  await expect(photo).toBeVisible();
  await expect.poll(() => photo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
}

test('a person has a name, a title, a photo, and where Graph may tell whether he is there', async ({
  page,
  tenant
}) => {
  const card = await openPerson(page, tenant);
  await expectTitleAndPhoto(card);
  const before = await card.boundingBox();
  await expect(card.locator('.hw-presence')).toHaveText(/Available|Busy|Away|Offline|Do not disturb/);
  expect(await card.boundingBox()).toEqual(before);
  await expect(card.getByRole('button', { name: 'Follow' })).toBeVisible();
});

test('without Graph a person has what SharePoint itself knows, and no presence', async ({ page, tenant }) => {
  const body = JSON.stringify({ graphScopes: '' });
  await fetch(`${tenant.url}/_emulator/switches`, { method: 'POST', body });
  const card = await openPerson(page, tenant);
  await expectTitleAndPhoto(card);
  await quiet(page);
  await expect(card.locator('.hw-presence')).toHaveText('');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('one’s own place has no button to follow oneself', async ({ page, tenant }) => {
  await tenant.open(page, upnOf('liam.osullivan'));
  const name = (await feedOf(page)).locator('.hw-post-name', { hasText: /Liam O.Sullivan/ });
  await name.first().click();
  await expect(page.locator('.hw-person-card').getByRole('heading')).toHaveText(/Liam O.Sullivan/);
  await quiet(page);
  await expect(page.locator('.hw-follow')).toHaveCount(0);
});
