import { type Locator, type Page } from '@playwright/test';
import { upnOf } from '../../scripts/seed/organisation/people';
import { type Screen } from './screens';
import { acknowledged, expect, feedOf, homePage, post, quiet, signIns } from './test';

async function openReply(page: Page): Promise<Locator> {
  const answered = (await feedOf(page)).getByRole('article').nth(1);
  await answered.getByRole('button', { name: /^Reply/ }).click();
  return answered.getByRole('textbox', { name: /reply/i });
}

async function share(page: Page): Promise<void> {
  const shared = (await feedOf(page)).getByRole('article').nth(1);
  await shared.getByRole('button', { name: /^Repost/ }).click();
  const kept = acknowledged(page);
  await page.getByRole('menuitem', { name: 'Repost' }).click();
  await kept;
  await expect(page.getByRole('article').first()).toContainText('You reposted');
  const quoted = page.getByRole('article').nth(2);
  await quoted.getByRole('button', { name: /^Repost/ }).click();
  await page.getByRole('menuitem', { name: 'Quote' }).click();
  await quoted.getByRole('textbox', { name: /quote/i }).fill('Worth reading, and worth doing.');
  await quoted.getByRole('button', { name: 'Post', exact: true }).click();
  await expect(page.getByRole('article').first().locator('blockquote')).toBeVisible();
  await expect(page.getByRole('article').nth(1)).toContainText('You reposted');
}

/** The places beside the one where everybody talks, and what one does there. */
export const placeScreens: readonly Screen[] = [
  {
    name: 'home',
    async show(page, tenant) {
      await tenant.open(page, signIns.member, `${homePage}?hallway=home`);
      await feedOf(page);
    }
  },
  {
    name: 'home of who follows nobody and has posted nothing',
    async show(page, tenant) {
      await tenant.open(page, signIns.hostile, `${homePage}?hallway=home`);
      await expect(page.getByText('Follow people and topics')).toBeVisible({ timeout: 20_000 });
    }
  },
  {
    name: 'mentions',
    async show(page, tenant) {
      await tenant.open(page, upnOf('aisha.bello'), `${homePage}?hallway=mentions`);
      await feedOf(page);
    }
  },
  {
    name: 'mentions of who is not mentioned',
    async show(page, tenant) {
      await tenant.open(page, signIns.member, `${homePage}?hallway=mentions`);
      await expect(page.getByText('Nobody has mentioned you yet')).toBeVisible({ timeout: 20_000 });
    }
  },
  {
    name: 'a topic',
    async show(page, tenant) {
      await tenant.open(page, signIns.member, `${homePage}?hallway=topic:labexpo`);
      await feedOf(page);
    }
  },
  {
    name: 'a person',
    async show(page, tenant) {
      await tenant.open(page, signIns.member);
      await (await feedOf(page)).locator('.hw-post-name').nth(2).click();
      await expect(page.locator('.hw-follow')).toBeEnabled({ timeout: 20_000 });
      await feedOf(page);
    }
  },
  {
    name: 'a conversation, and a reply that is being written',
    async show(page, tenant) {
      await tenant.open(page, signIns.member);
      await (await feedOf(page)).locator('.hw-post-context a').first().click();
      await expect(page.getByRole('region', { name: 'Where this conversation began' })).toBeVisible();
      await page.getByRole('button', { name: 'Write a reply' }).click();
      await page.getByRole('textbox', { name: /reply/i }).fill('I have it here, come and get it.');
    }
  },
  {
    name: 'a repost, a quote, and a reply in the feed',
    async show(page, tenant) {
      await tenant.open(page, signIns.member);
      await feedOf(page);
      await share(page);
      await (await openReply(page)).fill('Agreed.');
    }
  },
  {
    name: 'whom to mention',
    async show(page, tenant) {
      await tenant.open(page, signIns.member);
      await feedOf(page);
      await page.getByRole('button', { name: /Share something/ }).click();
      await page.getByRole('textbox', { name: 'New post' }).pressSequentially('Thanks @ma');
      await expect(page.getByRole('option').first()).toBeVisible({ timeout: 10_000 });
    }
  },
  {
    name: 'new posts',
    async show(page, tenant) {
      await tenant.open(page, signIns.member);
      await feedOf(page);
      await quiet(page);
      const theirs = await page.context().browser()?.newPage();
      if (!theirs) throw new Error('This page has no browser.');
      await tenant.open(theirs, signIns.otherMember);
      await feedOf(theirs);
      const kept = acknowledged(theirs);
      await post(theirs, 'Lunch is served.');
      await kept;
      await theirs.close();
      await page.clock.fastForward(50_000);
      await expect(page.getByRole('button', { name: '1 new post' })).toBeVisible({ timeout: 10_000 });
    }
  }
];
