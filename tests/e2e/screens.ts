import { type Page } from '@playwright/test';
import { expect, feedOf, homePage, post, refresh, signIns } from './test';
import { type TestTenant } from './TestTenant';

const forbidden = {
  'odata.error': {
    code: '-2147024891, System.UnauthorizedAccessException',
    message: { lang: 'en-US', value: 'Access denied.' }
  }
};

/** One screen, filled as people see it. */
export interface Screen {
  readonly name: string;
  show(page: Page, tenant: TestTenant): Promise<void>;
}

async function showFeed(page: Page, tenant: TestTenant, query = ''): Promise<void> {
  await tenant.open(page, signIns.member, homePage + query);
  await feedOf(page);
}

/** Of the newest post. */
export async function checkAuthorship(page: Page): Promise<void> {
  // A post that is still being sent has nothing to check yet: the first button would be of the one below it.
  await page
    .getByRole('article')
    .first()
    .getByRole('button', { name: /More actions/ })
    .click();
  await page.getByRole('menuitem', { name: 'Check authorship' }).click();
}

/** The screens that are checked for accessibility and for room, by name. */
export const screens: readonly Screen[] = [
  { name: 'feed, light', show: (page, tenant) => showFeed(page, tenant) },
  { name: 'feed, dark', show: (page, tenant) => showFeed(page, tenant, '?theme=dark') },
  { name: 'feed, high contrast', show: (page, tenant) => showFeed(page, tenant, '?theme=contrast') },
  { name: 'feed, neutral section', show: (page, tenant) => showFeed(page, tenant, '?background=neutral') },
  { name: 'feed, soft section', show: (page, tenant) => showFeed(page, tenant, '?background=soft') },
  { name: 'feed, strong section', show: (page, tenant) => showFeed(page, tenant, '?background=strong') },
  { name: 'feed, Dutch', show: (page, tenant) => showFeed(page, tenant, '?locale=nl-nl') },
  { name: 'feed, right to left', show: (page, tenant) => showFeed(page, tenant, '?dir=rtl') },
  {
    name: 'composer, over the limit',
    async show(page, tenant) {
      await showFeed(page, tenant);
      await page.getByRole('button', { name: /Share something/ }).click();
      await page.getByRole('textbox', { name: 'New post' }).fill('word '.repeat(101));
    }
  },
  {
    name: 'menu of a post',
    async show(page, tenant) {
      await showFeed(page, tenant);
      await page
        .getByRole('button', { name: /More actions/ })
        .first()
        .click();
      await expect(page.getByRole('menu')).toBeVisible();
    }
  },
  {
    name: 'who wrote a post, checked',
    async show(page, tenant) {
      await showFeed(page, tenant);
      await checkAuthorship(page);
      await expect(page.getByRole('region', { name: 'Check authorship' })).toContainText(/\w/);
    }
  },
  {
    name: 'a post that waits',
    async show(page, tenant) {
      await showFeed(page, tenant);
      await page.route('**/_api/**', route => route.abort());
      await post(page, 'This will arrive later.');
      await expect(page.getByRole('article').getByText('Not posted yet.')).toBeVisible();
    }
  },
  {
    name: 'a post that failed',
    async show(page, tenant) {
      await showFeed(page, tenant);
      await page.route('**/items', route => route.fulfill({ status: 403, json: forbidden }));
      await post(page, 'This will not arrive.');
      await expect(page.getByRole('article').getByText('Not posted.')).toBeVisible();
    }
  },
  {
    name: 'a locked site',
    async show(page, tenant) {
      await showFeed(page, tenant);
      tenant.faults.add({ on: { method: 'POST', path: '**/items' }, fault: 'readOnlySite' });
      await post(page, 'Written before the lock was seen.');
      await expect(page.getByText(/^This site is locked for now\. You can read/)).toBeVisible();
    }
  },
  {
    name: 'somebody else at this browser',
    async show(page, tenant) {
      await showFeed(page, tenant);
      await tenant.switchUser(page, signIns.otherMember);
      await refresh(page);
      await expect(page.getByRole('heading', { name: /Somebody else is signed in/ })).toBeVisible();
    }
  },
  {
    name: 'lists of a newer Hallway',
    async show(page, tenant) {
      await tenant.writeSchemaVersion('2');
      await showFeed(page, tenant);
      await expect(page.getByText(/^Hallway was updated on this site/)).toBeVisible();
    }
  },
  {
    name: 'posts could not be loaded',
    async show(page, tenant) {
      await page.route('**/_api/**', route => route.abort());
      await tenant.open(page, signIns.member, homePage);
      await expect(page.getByRole('heading', { name: 'Posts could not be loaded' })).toBeVisible();
    }
  },
  {
    name: 'visitor',
    async show(page, tenant) {
      await tenant.open(page, signIns.visitor, homePage);
      await feedOf(page);
    }
  },
  {
    name: 'set up, for an owner',
    async show(page, tenant) {
      await tenant.open(page, signIns.owner, '/sites/empty/SitePages/Home.aspx');
      await expect(page.getByRole('button', { name: 'Set up Hallway' })).toBeVisible();
    }
  },
  {
    name: 'not set up, for a member',
    async show(page, tenant) {
      await tenant.open(page, signIns.member, '/sites/empty/SitePages/Home.aspx');
      await expect(page.getByText('Hallway is not set up here yet')).toBeVisible();
    }
  },
  {
    name: 'property pane',
    async show(page, tenant) {
      await tenant.open(page, signIns.owner, `${homePage}?Mode=Edit`);
      await feedOf(page);
      await page.getByRole('button', { name: 'Edit properties' }).click();
      await expect(page.getByRole('textbox', { name: 'Title' })).toBeVisible();
    }
  }
];
