import { expect, feedOf, signIns, test } from './test';

const home = '/sites/hallway/SitePages/Home.aspx';

test('the property pane changes title, source and compactness, and the page keeps them', async ({
  page,
  tenant
}) => {
  await tenant.open(page, signIns.owner, `${home}?Mode=Edit`);
  await feedOf(page);
  await page.getByRole('button', { name: 'Edit properties' }).click();

  await page.getByRole('textbox', { name: 'Title' }).fill('Talk of the town');
  await expect(page.getByRole('heading', { name: 'Talk of the town' })).toBeVisible();

  await page.getByRole('switch', { name: 'Compact' }).click();
  await expect(page.locator('.hw-root--compact')).toBeVisible();

  await page.getByRole('combobox', { name: 'Which Hallway' }).click();
  await page.getByRole('option', { name: 'The one of another site' }).click();
  await page.getByRole('textbox', { name: 'Address of that site' }).fill('https://elsewhere.example/sites/x');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Enter the address of a site in your own SharePoint.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Address of that site' }).fill(`${tenant.url}/sites/empty`);
  await page.keyboard.press('Tab');
  await expect(page.getByText('Set up Hallway on this site')).toBeVisible();

  await page.getByRole('combobox', { name: 'Which Hallway' }).click();
  await page.getByRole('option', { name: 'The one of this site' }).click();
  await feedOf(page);

  await page.getByRole('button', { name: /Republish|Publish/ }).click();
  await page.goto(`${tenant.url}${home}`);
  await feedOf(page);
  await expect(page.getByRole('heading', { name: 'Talk of the town' })).toBeVisible();
  await expect(page.locator('.hw-root--compact')).toBeVisible();
});

test('a visitor cannot edit the page', async ({ page, tenant }) => {
  await tenant.open(page, signIns.visitor, `${home}?Mode=Edit`);
  await expect(page.getByRole('button', { name: /Republish|Publish/ })).toHaveCount(0);
});
