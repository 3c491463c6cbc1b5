import { acknowledged, expect, post, signIns, test } from './test';

const emptySite = '/sites/empty/SitePages/Home.aspx';

test('an owner sets Hallway up on an empty site and posts the first post', async ({ page, tenant }) => {
  await tenant.open(page, signIns.owner, emptySite);
  await page.getByRole('button', { name: 'Set up Hallway' }).click();
  await expect(page.getByText('Nothing here yet')).toBeVisible({ timeout: 30_000 });

  const kept = acknowledged(page);
  await post(page, 'The first words in this hallway.');
  await expect(page.getByRole('article')).toContainText('The first words in this hallway.');
  await kept;

  await page.reload();
  await expect(page.getByRole('article')).toContainText('The first words in this hallway.');
});

test('a member of a site without Hallway is told whom to ask', async ({ page, tenant }) => {
  await tenant.open(page, signIns.member, emptySite);
  await expect(page.getByRole('heading', { name: 'Hallway is not set up here yet' })).toBeVisible();
  await expect(page.getByText(/Ask .?Noor Bakker.? to set it up\./)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Set up Hallway' })).toHaveCount(0);
});

test('a visitor reads and is not offered to write', async ({ page, tenant }) => {
  await tenant.open(page, signIns.visitor);
  await expect(page.getByRole('article').first()).toBeVisible();
  await expect(page.getByText('You can read everything here.')).toBeVisible();
  await expect(page.getByRole('button', { name: /Share something/ })).toHaveCount(0);
});

test('a set-up that was cut off goes on where it stopped', async ({ page, tenant }) => {
  await tenant.open(page, signIns.owner, emptySite);
  let writes = 0;
  await page.route('**/_api/**', route => {
    if (route.request().method() !== 'POST') return route.continue();
    writes += 1;
    return writes > 40 ? route.abort() : route.continue();
  });
  await page.getByRole('button', { name: 'Set up Hallway' }).click();
  const goOn = page.getByRole('button', { name: 'Continue' });
  await expect(goOn).toBeVisible({ timeout: 30_000 });

  await page.unroute('**/_api/**');
  await goOn.click();
  await expect(page.getByText('Nothing here yet')).toBeVisible({ timeout: 30_000 });
});
