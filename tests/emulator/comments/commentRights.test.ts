import { ACCESS_DENIED, NOTES, type Person, type TestTenant } from '../rest/testTenant';
import { COMMENTS, commentTenant, ITEM, say, valuesOf } from './commentTenant';

let tenant: TestTenant;
beforeEach(async () => {
  tenant = await commentTenant();
  await say(tenant.ben, "Ben's");
});
afterEach(() => tenant.emulator.close());

describe('a visitor, who may read the list only,', () => {
  it('reads comments', async () => {
    expect(valuesOf(await tenant.vera.get(COMMENTS)).map(({ text }) => text)).toEqual(['Ben&#39;s']);
  });

  it.each([
    ['comment', (vera: Person) => vera.post(COMMENTS, { text: 'x' })],
    ['reply', (vera: Person) => vera.post(`${COMMENTS}(1)/replies`, { text: 'x' })],
    ['delete', (vera: Person) => vera.remove(`${COMMENTS}(1)`)],
    ['delete by deleteobject', (vera: Person) => vera.post(`${COMMENTS}(1)/deleteobject`)],
    ['delete all', (vera: Person) => vera.post(`${COMMENTS}/DeleteAll`)]
  ])('may not %s', async (_, attempt) => {
    const answer = await attempt(tenant.vera);
    expect([answer.status, answer.text]).toEqual([403, ACCESS_DENIED]);
    expect(valuesOf(await tenant.ann.get(COMMENTS))).toHaveLength(1);
  });
});

describe('a member', () => {
  it("may not delete another's comment, by neither way", async () => {
    for (const answer of [
      await tenant.cam.remove(`${COMMENTS}(1)`),
      await tenant.cam.post(`${COMMENTS}(1)/deleteobject`)
    ])
      expect([answer.status, answer.text]).toEqual([403, ACCESS_DENIED]);
    expect(valuesOf(await tenant.ben.get(COMMENTS))).toHaveLength(1);
  });

  it("may not delete another's comment because it stands under his own item", async () => {
    await tenant.cam.post(COMMENTS, { text: "Cam's" });
    const answer = await tenant.ben.remove(`${COMMENTS}(2)`);
    expect([answer.status, answer.text]).toEqual([403, ACCESS_DENIED]);
  });

  it.each([
    ['who has gone to the site without being let in', 'gus'],
    ['who has not signed in', 'nobody']
  ] as const)('%s gets nothing', async (_, name) => {
    for (const answer of [
      await tenant[name].get(COMMENTS),
      await tenant[name].post(COMMENTS, { text: 'x' }),
      await tenant[name].post(`${COMMENTS}(1)/Like`)
    ]) {
      expect([401, 403]).toContain(answer.status);
      expect(answer.text).not.toContain('Ben&#39;s');
    }
  });
});

describe('an owner', () => {
  it("deletes anybody's comment", async () => {
    expect((await tenant.ann.remove(`${COMMENTS}(1)`)).status).toBe(200);
    expect(valuesOf(await tenant.ben.get(COMMENTS))).toEqual([]);
  });

  it('deletes all of them, replies and likes too, which a member may not', async () => {
    await tenant.cam.post(`${COMMENTS}(1)/replies`, { text: 'x' });
    await tenant.cam.post(`${COMMENTS}(1)/Like`);
    expect((await tenant.cam.post(`${COMMENTS}/DeleteAll`)).text).toBe(ACCESS_DENIED);
    const answer = await tenant.ann.post(`${COMMENTS}/DeleteAll`);
    expect([answer.status, answer.json]).toEqual([200, { 'odata.null': true }]);
    expect(valuesOf(await tenant.ben.get(COMMENTS))).toEqual([]);
    expect(await say(tenant.ben, 'new')).toMatchObject({ id: '3', likeCount: 0, replyCount: 0 });
  });
});

describe('under ReadSecurity 2', () => {
  beforeEach(async () => {
    await tenant.ann.merge(NOTES, { ReadSecurity: 2 });
  });

  const MISSING = 'Item does not exist. It may have been deleted by another user.';

  it.each([
    ['the comments', (cam: Person) => cam.get(COMMENTS)],
    ['getcomments', (cam: Person) => cam.get(`${ITEM}/getcomments`)],
    ['a comment', (cam: Person) => cam.get(`${COMMENTS}(1)`)],
    ['the replies', (cam: Person) => cam.get(`${COMMENTS}(1)/replies`)],
    ['who likes a comment', (cam: Person) => cam.get(`${COMMENTS}(1)/likedBy`)],
    ['who likes the item', (cam: Person) => cam.get(`${ITEM}/likedByInformation`)],
    ['who likes the item, by POST', (cam: Person) => cam.post(`${ITEM}/likedBy`)],
    ['a new comment', (cam: Person) => cam.post(COMMENTS, { text: 'x' })],
    ['a new reply', (cam: Person) => cam.post(`${COMMENTS}(1)/replies`, { text: 'x' })],
    ['a like', (cam: Person) => cam.post(`${COMMENTS}(1)/Like`)],
    ['no like', (cam: Person) => cam.post(`${COMMENTS}(1)/Unlike`)],
    ['a deletion', (cam: Person) => cam.remove(`${COMMENTS}(1)`)]
  ])("%s of another's item is not there", async (_, attempt) => {
    const answer = await attempt(tenant.cam);
    expect([answer.status, answer.errorText]).toEqual([404, MISSING]);
  });

  it('the author of the item reads and writes on', async () => {
    expect((await tenant.ben.post(COMMENTS, { text: 'still here' })).status).toBe(201);
    expect(valuesOf(await tenant.ben.get(COMMENTS))).toHaveLength(2);
  });

  it('who overrides list behaviours reads all', async () => {
    expect(valuesOf(await tenant.ann.get(COMMENTS))).toHaveLength(1);
  });
});

it('a row that cannot be read yet has no comments yet', async () => {
  const late = await commentTenant({ lateVisibilityMs: 60_000 });
  const answer = await late.ann.get(COMMENTS);
  expect([answer.status, answer.errorCode]).toEqual([404, '-2130575338, System.ArgumentException']);
  late.clock.nowMs += 60_000;
  expect((await late.ann.get(COMMENTS)).status).toBe(200);
  late.emulator.close();
});
