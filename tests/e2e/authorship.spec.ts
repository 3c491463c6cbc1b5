import { acknowledged, expect, feedOf, post, signIns, test } from './test';
import { checkAuthorship } from './screens';
import { type TestTenant } from './TestTenant';

const postsUrl = "/sites/hallway/_api/web/GetList('/sites/hallway/Lists/HallwayPosts')/items";

async function userIdOf(tenant: TestTenant, upn: string): Promise<number> {
  const answer = await (await tenant.rest(upn, '/sites/hallway/_api/web/currentuser')).json();
  return (answer as { Id: number }).Id;
}

/** A row that one colleague wrote and made to look like another's in all its columns. */
async function forge(tenant: TestTenant, { by, as }: { by: string; as: string }): Promise<void> {
  const victim = await userIdOf(tenant, as);
  const body = {
    ...{ Title: 'I resign', Body: 'I resign as of today.' },
    ...{ PostKey: `${victim}.${'forged'.padStart(13, '0')}`, AuthorKey: String(victim) }
  };
  const added = await tenant.rest(by, postsUrl, { method: 'POST', body: JSON.stringify(body) });
  const { Id } = (await added.json()) as { Id: number };
  const claim = JSON.stringify([{ Key: `i:0#.f|membership|${as}` }]);
  const forged = await tenant.rest(by, `${postsUrl}(${Id})/validateUpdateListItem`, {
    method: 'POST',
    body: JSON.stringify({
      formValues: [{ FieldName: 'Author', FieldValue: claim }],
      bNewDocumentUpdate: false
    })
  });
  expect([added.status, forged.status]).toEqual([201, 200]);
}

test('whoever asks is told who wrote a post, and goes on where he was', async ({ page, tenant }) => {
  await tenant.open(page, signIns.member);
  await feedOf(page);
  const sent = acknowledged(page);
  await post(page, 'Signed, me.');
  await sent;
  await checkAuthorship(page);
  const note = page.getByRole('article').first().getByRole('region', { name: 'Check authorship' });
  await expect(note.getByRole('status')).toContainText('wrote this and it was never changed.');
  await note.getByRole('button', { name: 'Close' }).click();
  await expect(note).toBeHidden();
  await expect(page.getByRole('article').first()).toBeFocused();
});

test('a row forged in all its columns is given away by its versions', async ({ page, tenant }) => {
  await forge(tenant, { by: signIns.hostile, as: signIns.otherMember });
  await tenant.open(page, signIns.member);
  const forged = (await feedOf(page)).getByRole('article').filter({ hasText: 'I resign as of today.' });
  await expect(forged).not.toContainText('Unverified author');
  await checkAuthorship(page);
  const note = forged.getByRole('region', { name: 'Check authorship' });
  await expect(note.getByRole('status')).toContainText('Do not rely on it.');
});

test('a check that fails can be made again', async ({ page, tenant }) => {
  await tenant.open(page, signIns.member);
  await feedOf(page);
  await page.route('**/versions*', route => route.abort(), { times: 1 });
  await checkAuthorship(page);
  const note = page.getByRole('region', { name: 'Check authorship' });
  await expect(note.getByRole('status')).toContainText('The versions could not be read.');
  await note.getByRole('button', { name: 'Try again' }).click();
  await expect(note.getByRole('status')).toContainText('wrote this');
});
