import { expect, feedOf, signIns, test } from './test';

const postsUrl = "/sites/hallway/_api/web/GetList('/sites/hallway/Lists/HallwayPosts')/items";

const hostileTexts = [
  '<img src=x onerror="window.pwned=1">',
  '<script>window.pwned=1</script>',
  'javascript:window.pwned=1 and [x](javascript:window.pwned=1)',
  'data:text/html,<script>window.pwned=1</script>',
  '\u202Etxt.exe\u202C and \u2066hidden\u2069',
  'Z\u0335\u0321\u031B'.repeat(400),
  'https://contoso.example@evil.example/login',
  '{{constructor.constructor("window.pwned=1")()}}',
  'word'.repeat(3000),
  '\n'.repeat(5000) + 'end'
];

test('hostile rows execute nothing, break nothing, and leave the feed readable', async ({ page, tenant }) => {
  const me = await (await tenant.rest(signIns.hostile, '/sites/hallway/_api/web/currentuser')).json();
  const key = (index: number): string =>
    `${(me as { Id: number }).Id}.${index.toString(36).padStart(13, '0')}`;
  for (const [index, text] of hostileTexts.entries()) {
    const body = {
      Title: text.slice(0, 200),
      Body: text,
      PostKey: key(index),
      AuthorKey: String((me as { Id: number }).Id)
    };
    const added = await tenant.rest(signIns.hostile, postsUrl, {
      method: 'POST',
      body: JSON.stringify(body)
    });
    expect(added.status, text.slice(0, 40)).toBe(201);
  }
  const broken = [
    {},
    { Title: 'no key' },
    { PostKey: 'nonsense' },
    { PostKey: '999999.0000000000000', Body: 'Forged by hand' },
    { PostKey: key(99), Extra: '{"__proto__":{"x":1}}' }
  ];
  for (const row of broken) {
    const added = await tenant.rest(signIns.hostile, postsUrl, { method: 'POST', body: JSON.stringify(row) });
    expect(added.status).toBe(201);
  }

  const errors: string[] = [];
  page.on('pageerror', error => errors.push(error.message));
  await tenant.open(page, signIns.member);
  await feedOf(page);
  await page.getByRole('article').last().scrollIntoViewIfNeeded();
  await expect(page.getByText('<script>window.pwned=1</script>', { exact: true })).toBeVisible();
  await expect(page.getByRole('article').filter({ hasText: 'Forged by hand' })).toContainText(
    'Unverified author'
  );
  expect(await page.evaluate(() => (window as unknown as { pwned?: number }).pwned)).toBeUndefined();
  const links = await page
    .getByRole('feed')
    .getByRole('link')
    .evaluateAll(all => all.map(link => (link as HTMLAnchorElement).protocol));
  expect(links.filter(protocol => !['https:', 'http:', 'mailto:'].includes(protocol))).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expect(errors).toEqual([]);
});

test('over-long, blank and enormous texts are refused before they are sent, and nothing is lost', async ({
  page,
  tenant
}) => {
  await tenant.open(page, signIns.member);
  await feedOf(page);
  await page.getByRole('button', { name: /Share something/ }).click();
  const field = page.getByRole('textbox', { name: 'New post' });
  const send = page.getByRole('button', { name: 'Post', exact: true });

  await expect(send).toBeDisabled();
  await field.fill('   \n\u200B ');
  await expect(send).toBeDisabled();
  await field.fill('a'.repeat(501));
  await expect(page.getByText('1 character too long')).toBeVisible();
  await expect(send).toBeDisabled();
  await field.fill('👨‍👩‍👧‍👦'.repeat(500));
  await expect(send).toBeEnabled();
  await field.fill('x'.repeat(64 * 1024));
  await expect(send).toBeDisabled();
  await expect(field).toHaveValue('x'.repeat(64 * 1024));
});
