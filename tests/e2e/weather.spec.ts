import { type Locator, type Page } from '@playwright/test';
import { acknowledged, expect, feedOf, post, quiet, refresh, signIns, test } from './test';
import { type TestTenant } from './TestTenant';

const postsList = "/sites/hallway/_api/web/getList('/sites/hallway/Lists/HallwayPosts')";
const adding = { method: 'POST', path: '**/items' };

const invitation = (page: Page): Locator => page.getByRole('button', { name: /Share something|Draft/ });
const firstPost = (page: Page): Locator => page.getByRole('feed').getByRole('article').first();

async function memberAtWork(page: Page, tenant: TestTenant): Promise<void> {
  await tenant.open(page, signIns.member);
  await feedOf(page);
}

/** What somebody else says, seen after a refresh: reading goes on. */
async function readsOn(page: Page, tenant: TestTenant): Promise<void> {
  tenant.faults.clear();
  const key = `${await userId(tenant, signIns.otherMember)}.0000000000001`;
  const row = { Title: 'Said meanwhile.', Body: 'Said meanwhile.', PostKey: key };
  const answer = await tenant.rest(signIns.otherMember, `${postsList}/items`, {
    method: 'POST',
    body: JSON.stringify({ ...row, AuthorKey: key.split('.')[0] })
  });
  expect(answer.status).toBe(201);
  await refresh(page);
  await expect(page.getByText('Said meanwhile.')).toBeVisible();
}

async function userId(tenant: TestTenant, upn: string): Promise<number> {
  const answer = await tenant.rest(upn, '/sites/hallway/_api/web/currentUser');
  return ((await answer.json()) as { Id: number }).Id;
}

test('a site that is locked is read on; what was written goes out when it is open again', async ({
  page,
  tenant
}) => {
  await memberAtWork(page, tenant);
  tenant.faults.add({ on: adding, fault: 'readOnlySite' });
  await post(page, 'Under lock and key.');
  await expect(page.getByText(/^This site is locked for now\. You can read/)).toBeVisible();
  await expect(firstPost(page)).toContainText('Hallway tries again by itself.');
  await expect(invitation(page)).toHaveCount(0);

  await readsOn(page, tenant);
  const kept = acknowledged(page);
  const own = page.getByRole('article').filter({ hasText: 'Under lock and key.' });
  await own.getByRole('button', { name: 'Try now' }).click();
  await kept;
  await expect(invitation(page)).toBeVisible();
  await expect(page.getByText('Not posted yet.')).toHaveCount(0);
});

test('a full site keeps what was written, and takes it once there is room', async ({ page, tenant }) => {
  await memberAtWork(page, tenant);
  tenant.faults.add({ on: adding, fault: 'quotaFull', with: { status: 403 } });
  await post(page, 'One too many.');
  await expect(page.getByText(/^This site is full\. You can read/)).toBeVisible();
  await page.reload();
  await feedOf(page);
  await expect(firstPost(page)).toContainText('One too many.');
  await expect(page.getByText(/^This site is full\. You can read/)).toBeVisible();

  tenant.faults.clear();
  const kept = acknowledged(page);
  await firstPost(page).getByRole('button', { name: 'Try again' }).click();
  await kept;
  await expect(invitation(page)).toBeVisible();
});

test('a site that has moved says so, and what was read stays', async ({ page, tenant }) => {
  await memberAtWork(page, tenant);
  tenant.faults.add({ on: { service: 'sharepoint' }, fault: 'siteMoved', with: { status: 404 } });
  await refresh(page);
  await expect(page.getByRole('alert')).toContainText('This site has moved to another address.');
  await expect(firstPost(page)).toBeVisible();
});

/** Takes all rights on the posts from everybody but the owners, and gives members a level instead. */
async function restrictTo(tenant: TestTenant, level: string | undefined): Promise<void> {
  const expand = '$expand=Member,RoleDefinitionBindings';
  const answer = await tenant.rest(signIns.owner, `${postsList}/roleassignments?${expand}`);
  const levels = await tenant.rest(signIns.owner, '/sites/hallway/_api/web/roledefinitions');
  const { value: definitions } = (await levels.json()) as { value: readonly { Id: number; Name: string }[] };
  const { value } = (await answer.json()) as { value: readonly Assignment[] };
  for (const { Member, RoleDefinitionBindings } of value) {
    if (/owner/i.test(Member.Title)) continue;
    for (const { Id } of RoleDefinitionBindings) {
      const which = `principalid=${Member.Id},roledefid=${Id}`;
      await tenant.change(`${postsList}/roleassignments/removeroleassignment(${which})`, 'POST');
    }
    const given = definitions.find(({ Name }) => Name === level);
    if (!given) continue;
    const which = `principalid=${Member.Id},roledefid=${given.Id}`;
    await tenant.change(`${postsList}/roleassignments/addroleassignment(${which})`, 'POST');
  }
}

interface Assignment {
  readonly Member: { readonly Id: number; readonly Title: string };
  readonly RoleDefinitionBindings: readonly { readonly Id: number }[];
}

test('a right to post that is taken away is said; reading goes on and the text is kept', async ({
  page,
  tenant
}) => {
  await memberAtWork(page, tenant);
  // Whatever is refused makes Hallway ask what one may do, and then it no longer offers to post.
  await quiet(page);
  await restrictTo(tenant, 'Read');
  await post(page, 'A moment too late.');
  await expect(page.getByText(/^You can no longer post here/)).toBeVisible();
  await expect(firstPost(page)).toContainText('A moment too late.');
  await expect(firstPost(page)).toContainText('Not posted.');
  await expect(invitation(page)).toHaveCount(0);
  await expect(page.getByRole('article').nth(1)).toBeVisible();
});

test('a right to read that is taken away takes what was read off the screen', async ({ page, tenant }) => {
  await memberAtWork(page, tenant);
  const text = await firstPost(page).locator('.hw-post-text').innerText();
  await restrictTo(tenant, undefined);
  await refresh(page);
  await expect(page.getByRole('heading', { name: 'This Hallway is not open to you' })).toBeVisible();
  expect(await page.content()).not.toContain(text.slice(0, 30));
});

test('a column that can be done without is not missed; one that is written with is repaired by an owner', async ({
  page,
  tenant
}) => {
  await tenant.open(page, signIns.owner);
  await feedOf(page);
  await tenant.change(`${postsList}/fields/getByInternalNameOrTitle('EditedAt')`, 'DELETE');
  await readsOn(page, tenant);

  await tenant.change(`${postsList}/fields/getByInternalNameOrTitle('KindMonth')`, 'DELETE');
  await post(page, 'Once it is whole again.');
  await expect(page.getByText(/^A part of this Hallway is missing/)).toBeVisible();
  await page.getByRole('button', { name: 'Repair' }).click();
  await expect(page.getByText(/^Setting up Hallway\. Step/)).toBeVisible();
  await expect(page.getByText(/^Setting up Hallway\. Step/)).toHaveCount(0, { timeout: 30_000 });
  const kept = acknowledged(page);
  await page
    .getByRole('article')
    .filter({ hasText: 'Once it is whole again.' })
    .getByRole('button', { name: 'Try again' })
    .click();
  await kept;
  await expect(invitation(page)).toBeVisible();
});

test('lists that lack what the page uses are brought up by their owner; others just read', async ({
  context,
  page,
  tenant
}) => {
  await tenant.change(`${postsList}/fields/getByInternalNameOrTitle('EditedAt')`, 'DELETE');
  await memberAtWork(page, tenant);
  await expect(page.getByText(/^The lists of this site lack something/)).toHaveCount(0);
  await expect(invitation(page)).toBeVisible();

  const owner = await context.newPage();
  await tenant.open(owner, signIns.owner);
  await feedOf(owner);
  await owner.getByRole('button', { name: 'Update' }).click();
  await expect(owner.getByText(/^Setting up Hallway\. Step/)).toBeVisible();
  await expect(owner.getByText(/^The lists of this site lack|^Setting up/)).toHaveCount(0, {
    timeout: 30_000
  });
});

test('two edits that meet show both texts, and neither is lost', async ({ browser, page, tenant }) => {
  await memberAtWork(page, tenant);
  const kept = acknowledged(page);
  await post(page, 'Meeting at nine.');
  await kept;
  const elsewhere = await browser.newPage();
  await memberAtWork(elsewhere, tenant);
  await edit(elsewhere, 'Meeting at eleven.');
  await expect(elsewhere.getByText('Saving')).toHaveCount(0);
  await quiet(elsewhere);

  await edit(page, 'Meeting at ten.');
  await expect(firstPost(page)).toContainText('Meeting at ten.');
  await expect(firstPost(page).getByRole('blockquote')).toContainText('Meeting at eleven.');
  await firstPost(page).getByRole('button', { name: 'Save mine' }).click();
  await expect(firstPost(page).getByRole('blockquote')).toHaveCount(0);
  await refresh(elsewhere);
  await expect(firstPost(elsewhere)).toContainText('Meeting at ten.');
  await elsewhere.close();
});

async function edit(page: Page, text: string): Promise<void> {
  await firstPost(page)
    .getByRole('button', { name: /More actions/ })
    .click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: 'Edit your post' }).fill(text);
  await page.getByRole('button', { name: 'Save' }).click();
}

test('a list that is deleted leaves what was read on screen, and the owner mends it', async ({
  page,
  tenant
}) => {
  await tenant.open(page, signIns.owner);
  await feedOf(page);
  await tenant.change(postsList, 'DELETE');
  await refresh(page);
  await expect(page.getByRole('alert')).toContainText('The lists of this Hallway are not as they should be.');
  await expect(firstPost(page)).toBeVisible();
  await page.getByRole('button', { name: 'Repair' }).click();
  await expect(page.getByText('Nothing here yet')).toBeVisible({ timeout: 30_000 });
});

test('lists of a newer Hallway are read and written, and the page says to reload it', async ({
  page,
  tenant
}) => {
  await tenant.writeSchemaVersion('2');
  await memberAtWork(page, tenant);
  await expect(page.getByText(/^Hallway was updated on this site/)).toBeVisible();
  const kept = acknowledged(page);
  await post(page, 'As before.');
  await kept;
  await readsOn(page, tenant);
});

test('once somebody else is signed in, nothing of the former user is left on the page', async ({
  page,
  tenant
}) => {
  await memberAtWork(page, tenant);
  tenant.faults.add({ on: adding, fault: 'readOnlySite', times: 1 });
  await post(page, 'Waits for its writer.');
  await expect(firstPost(page)).toContainText('Not posted yet.');
  await firstPost(page).getByRole('button', { name: 'Discard post' }).click();
  await invitation(page).click();
  await page.getByRole('textbox', { name: 'New post' }).fill('Half a thought of mine.');
  const name = await page.locator('.hw-post-name').first().innerText();

  await tenant.switchUser(page, signIns.otherMember);
  await refresh(page);
  await expect(page.getByRole('heading', { name: /Somebody else is signed in/ })).toBeVisible();
  const left = await page.locator('.hw-root').innerHTML();
  for (const former of ['Half a thought', 'Waits for its writer', name, '<article', '<textarea', '<img']) {
    expect(left).not.toContain(former);
  }

  // Whoever has come sees his own Hallway, without the draft; its writer finds it again.
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await feedOf(page);
  await expect(page.getByText('Half a thought of mine.')).toHaveCount(0);
  await tenant.open(page, signIns.member);
  await feedOf(page);
  await expect(page.getByText('Half a thought of mine.')).toBeVisible();
});

test('a post that is deleted elsewhere while it is being changed leaves its writer his text', async ({
  context,
  page,
  tenant
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await memberAtWork(page, tenant);
  const kept = acknowledged(page);
  await post(page, 'Soon to be gone.');
  await kept;
  await page.reload();
  await feedOf(page);
  await firstPost(page)
    .getByRole('button', { name: /More actions/ })
    .click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: 'Edit your post' }).fill('Typed over it meanwhile.');

  const other = await context.newPage();
  await tenant.open(other, signIns.member);
  await feedOf(other);
  await firstPost(other)
    .getByRole('button', { name: /More actions/ })
    .click();
  await other.getByRole('menuitem', { name: 'Delete' }).click();
  await other.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(other.getByText('Soon to be gone.')).toHaveCount(0);

  await refresh(page);
  await expect(page.getByText('This post was deleted meanwhile.')).toBeVisible();
  await page.getByRole('button', { name: 'Copy text' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Typed over it meanwhile.');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Typed over it meanwhile.')).toHaveCount(0);
});
