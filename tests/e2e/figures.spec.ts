import { gzipSync } from 'node:zlib';
import { type Page, type Response } from '@playwright/test';
import { hostsTheRuntimeAsksFor } from '../../emulator/hosts/foreignHosts';
import { type TestTenant } from './TestTenant';
import { acknowledged, expect, feedOf, homePage, post, quiet, signIns, test } from './test';
import { isData, watchFirstRequests } from './watchFirstRequests';

test('one data request stands between opening the page and the first post', async ({ page, tenant }) => {
  const firstRequests = await watchFirstRequests(page);
  await tenant.open(page, signIns.member);
  await feedOf(page);
  await quiet(page);
  expect(firstRequests()).toEqual(['/sites/hallway/_api/$batch']);
});

test('home asks whom one follows beside the first screen, and only once', async ({ page, tenant }) => {
  const asksFollows = (body: string | null): boolean => body?.includes('HallwayFollows') === true;
  const early = page.waitForRequest(request => asksFollows(request.postData()));
  let follows = 0;
  page.on('request', request => void (follows += asksFollows(request.postData()) ? 1 : 0));
  // SharePoint says who is here only once the page has asked for him.
  await page.route('**/_api/$batch', async route => {
    if (!asksFollows(route.request().postData())) await early;
    await route.continue();
  });
  await tenant.open(page, signIns.member, `${homePage}?hallway=home`);
  await expect((await feedOf(page)).getByRole('article').first()).toBeVisible();
  await quiet(page);
  expect(follows).toBe(1);
});

test('the page itself holds no posts', async ({ page, tenant }) => {
  await tenant.open(page, signIns.member);
  const text = await (await feedOf(page)).getByRole('article').first().locator('.hw-post-text').innerText();
  const source = await (await page.request.get(`${tenant.url}/sites/hallway/SitePages/Home.aspx`)).text();
  expect(source).not.toContain(text.slice(0, 30));
});

test('photos come after the text, at most one for each author, and move nothing', async ({
  page,
  tenant
}) => {
  const order: string[] = [];
  let send = (): void => undefined;
  const sent = new Promise<void>(resolve => (send = resolve));
  await page.route('**/userphoto.aspx**', async route => {
    await sent;
    await route.continue();
  });
  page.on('requestfinished', request => {
    if (request.url().includes('$batch')) order.push('text');
  });
  page.on('request', request => {
    if (request.url().includes('userphoto.aspx')) order.push(request.url());
  });
  await tenant.open(page, signIns.member);
  const feed = await feedOf(page);
  await quiet(page);
  const [first, ...photos] = order;
  expect(first).toBe('text');
  expect(photos.length).toBeGreaterThan(3);
  expect(new Set(photos).size).toBe(photos.length);

  const places = (): Promise<readonly number[]> =>
    feed.getByRole('article').evaluateAll(all => all.map(one => one.getBoundingClientRect().top));
  const before = await places();
  send();
  await expect(feed.locator('.hw-avatar-photo--loaded').nth(3)).toBeAttached();
  await quiet(page);
  expect(await places()).toEqual(before);
});

/** Tells from when on the first post has been drawn. */
async function paintOf(page: Page): Promise<() => boolean> {
  let isPainted = false;
  await page.exposeFunction('firstPostPainted', () => (isPainted = true));
  await page.addInitScript(() => {
    const { firstPostPainted } = window as unknown as { firstPostPainted(): void };
    const watch = new MutationObserver(() => {
      if (!document.querySelector('article.hw-post')) return;
      watch.disconnect();
      // The frame after the next one is drawn when the first holds the post.
      requestAnimationFrame(() => requestAnimationFrame(() => firstPostPainted()));
    });
    watch.observe(document, { childList: true, subtree: true });
  });
  return () => isPainted;
}

test('Graph is asked after the first post is painted, once for fifteen authors', async ({ page, tenant }) => {
  const isPainted = await paintOf(page);
  const early: string[] = [];
  const asked: string[] = [];
  page.on('request', request => {
    if (!new URL(request.url()).pathname.startsWith('/graph/')) return;
    asked.push(request.url());
    if (!isPainted()) early.push(request.url());
  });
  await tenant.open(page, signIns.member);
  const feed = await feedOf(page);
  await expect(feed.locator('.hw-post-details').first()).toBeVisible();
  await quiet(page);
  const names = await feed.locator('.hw-post-name').allInnerTexts();
  expect(early).toEqual([]);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.length).toBeLessThanOrEqual(Math.ceil(new Set(names).size / 15));
});

test('posting is one request', async ({ page, tenant }) => {
  await tenant.open(page, signIns.member);
  const feed = await feedOf(page);
  await quiet(page);
  tenant.meters.reset();
  const kept = acknowledged(page);
  await post(page, 'One request, no more.');
  await kept;
  await expect(feed.getByRole('article').first()).toContainText('One request, no more.');
  await quiet(page);
  const { recent } = tenant.meters.read();
  expect(recent.filter(({ path }) => isData(path))).toHaveLength(1);
});

test('an older page is one request and one for its counts, and touches no more rows than it shows', async ({
  page,
  tenant
}) => {
  await tenant.open(page, signIns.member);
  await feedOf(page);
  await quiet(page);
  tenant.meters.reset();
  await page.getByRole('article').last().scrollIntoViewIfNeeded();
  await expect(page.getByRole('article')).toHaveCount(40);
  await quiet(page);
  const [older, counts, ...others] = tenant.meters.read().recent.filter(({ path }) => isData(path));
  expect(older?.rowsTouched).toBeGreaterThanOrEqual(20);
  expect(older?.rowsTouched).toBeLessThanOrEqual(41);
  // What others made of its posts: a second request, once they are drawn.
  expect(counts?.operation).toBe('batch');
  expect(others).toEqual([]);
});

/** Every address of another host that the page tried, and those that answered. */
function watchForeign(page: Page, tenant: TestTenant): { tried: Set<string>; answered: Set<string> } {
  const [tried, answered] = [new Set<string>(), new Set<string>()];
  const isForeign = (url: string): boolean => /^https?:/.test(url) && !url.startsWith(`${tenant.url}/`);
  page.context().on('request', request => isForeign(request.url()) && tried.add(request.url()));
  page.context().on('response', response => isForeign(response.url()) && answered.add(response.url()));
  return { tried, answered };
}

/** Those on the list whose requests the browser sees; the rerouted ones never reach it. */
const blockedAddresses = hostsTheRuntimeAsksFor
  .filter(({ outcome }) => outcome === 'blocked')
  .flatMap(({ addresses }) => addresses);

const isKnown = (url: string): boolean => blockedAddresses.some(address => url.startsWith(address));

test('the page asks no other host for anything but what the runtime is known to try', async ({
  page,
  tenant
}) => {
  const foreign = watchForeign(page, tenant);
  await tenant.open(page, signIns.owner, '/sites/hallway/SitePages/Home.aspx?Mode=Edit');
  await feedOf(page);
  await tenant.open(page, signIns.member);
  const feed = await feedOf(page);
  await post(page, 'Nothing leaves the house.');
  await feed
    .getByRole('article')
    .first()
    .getByRole('button', { name: /More actions/ })
    .click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.getByRole('heading', { name: 'Delete this post?' })).toBeVisible();
  await quiet(page);
  expect([...foreign.tried].filter(url => !isKnown(url))).toEqual([]);
  expect([...foreign.answered]).toEqual([]);
});

test('Hallway in Teams asks no other host either', async ({ page, tenant }) => {
  const foreign = watchForeign(page, tenant);
  await tenant.open(page, signIns.member, '/teams/');
  await expect(page.frameLocator('iframe').getByRole('article').first()).toBeVisible({ timeout: 20_000 });
  await quiet(page);
  expect([...foreign.tried].filter(url => !isKnown(url))).toEqual([]);
  expect([...foreign.answered]).toEqual([]);
});

test('reading takes at most 6 MB, and Hallway’s own scripts of the first paint at most 90 KB gzipped', async ({
  page,
  tenant
}) => {
  const isPainted = await paintOf(page);
  const responses: Response[] = [];
  const late = new Set<Response>();
  page.on('response', response => {
    responses.push(response);
    if (isPainted()) late.add(response);
  });
  await tenant.open(page, signIns.member);
  await feedOf(page);
  await quiet(page);
  const bodies = await Promise.all(responses.map(response => response.body().catch(() => Buffer.alloc(0))));
  const isOwnAndEarly = (response: Response | undefined): boolean =>
    response !== undefined && response.url().includes('/ClientSideAssets/') && !late.has(response);
  const bytes = bodies.reduce((sum, body) => sum + body.length, 0);
  const ownBytes = bodies
    .filter((_, index) => isOwnAndEarly(responses[index]))
    .reduce((sum, body) => sum + gzipSync(body).length, 0);
  expect(bytes).toBeLessThanOrEqual(6 * 1024 * 1024);
  expect(bytes).toBeGreaterThan(500 * 1024);
  expect(ownBytes).toBeLessThanOrEqual(90 * 1024);
  expect(ownBytes).toBeGreaterThan(10 * 1024);
});
