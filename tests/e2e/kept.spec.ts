import { acknowledged, expect, feedOf, homePage, post, quiet, signIns, test } from './test';
import { type TestTenant } from './TestTenant';
import { type Page } from '@playwright/test';
import { watchFirstRequests } from './watchFirstRequests';

/** Until what is on screen has been kept for the next visit. */
async function visited(page: Page, tenant: TestTenant, address = homePage): Promise<string> {
  await tenant.open(page, signIns.member, address);
  const feed = await feedOf(page);
  await quiet(page);
  await expect(async () => expect(await keptPosts(page)).toBeGreaterThan(0)).toPass();
  return feed.getByRole('article').first().locator('.hw-post-text').innerText();
}

function keptPosts(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const name = (await indexedDB.databases()).find(({ name: one }) =>
      one?.startsWith('hallway:cache:')
    )?.name;
    if (name === undefined) return 0;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(new Error('The cache did not open.'));
    });
    const rows = await new Promise<readonly { posts?: readonly unknown[] }[]>((resolve, reject) => {
      const reading = database.transaction('records').objectStore('records').getAll();
      reading.onsuccess = () => resolve(reading.result as { posts?: readonly unknown[] }[]);
      reading.onerror = () => reject(new Error('The cache could not be read.'));
    });
    database.close();
    return Math.max(0, ...rows.map(({ posts = [] }) => posts.length));
  });
}

test('a second visit shows the posts before any data request is answered, and nothing jumps when it is', async ({
  page,
  tenant
}) => {
  const text = await visited(page, tenant);
  let answer = (): void => undefined;
  const answered = new Promise<void>(resolve => (answer = resolve));
  await page.route('**/_api/**', async route => {
    await answered;
    await route.continue();
  });
  await page.reload();
  const first = page.getByRole('article').first();
  await expect(first).toContainText(text.slice(0, 20));
  await expect(page.getByRole('button', { name: /Share something/ })).toHaveCount(0);
  const before = await first.boundingBox();
  answer();
  await expect(page.getByRole('button', { name: /Share something/ })).toBeVisible();
  expect(await first.boundingBox()).toEqual(before);
  const kept = acknowledged(page);
  await post(page, 'And on it goes.');
  await kept;
});

test('a second visit to home asks for no data before its posts are on screen', async ({ page, tenant }) => {
  const firstRequests = await watchFirstRequests(page);
  const text = await visited(page, tenant, `${homePage}?hallway=home`);
  let answered = 0;
  await page.route('**/_api/**', async route => {
    await expect(page.getByRole('article').first()).toContainText(text.slice(0, 20));
    answered += 1;
    await route.continue();
  });
  await page.reload();
  await expect(page.getByRole('button', { name: /Share something/ })).toBeVisible();
  await expect(page.getByRole('article').first()).toContainText(text.slice(0, 20));
  expect(answered).toBeGreaterThan(0);
  expect(firstRequests()).toEqual([]);
});

test('where the device keeps nothing, everything works as on the first visit', async ({ page, tenant }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Refused', 'SecurityError');
    };
  });
  await tenant.open(page, signIns.member);
  await feedOf(page);
  await page.reload();
  await feedOf(page);
  await expect(page.getByRole('button', { name: /Share something/ })).toBeVisible();
});
