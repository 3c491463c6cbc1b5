import { ann, testHallway, type TestHallway } from './testHallway';

const handedName = `hallway:handed-over:https://contoso.example/sites/hallway:${ann.upn}`;
const key = '17.0000000000001';

/** A page that finds what another left when it died, while SharePoint does not show the row of it yet. */
async function nextPage(text: string): Promise<TestHallway & { readonly appear: () => void }> {
  const test = testHallway();
  test.platform.storage.write(handedName, JSON.stringify([{ key, text }]));
  await test.hallway.start();
  const author = { key: ann.key, displayName: ann.displayName, upn: ann.upn, isVerified: true };
  return { ...test, appear: () => test.backend.put({ key, author, text, createdAtMs: 1 }) };
}

const texts = ({ backend }: TestHallway): readonly string[] => backend.stored().map(({ text }) => text);

describe('a post that had arrived when its page died, which a copy did not show', () => {
  it('is changed by what its writer makes of it', async () => {
    const page = await nextPage('frist');
    page.appear();
    await page.hallway.editPost(key, 'first');
    await page.hallway.retry(key);
    expect([texts(page), page.texts()]).toEqual([['first'], ['first']]);
  });

  it('is taken back where its writer gives it up', async () => {
    const page = await nextPage('frist');
    page.appear();
    await page.hallway.discard(key);
    expect([texts(page), page.texts()]).toEqual([[], []]);
  });

  it('is there once where he sends it again', async () => {
    const page = await nextPage('frist');
    page.appear();
    await page.hallway.retry(key);
    expect([texts(page), page.texts()]).toEqual([['frist'], ['frist']]);
  });
});
