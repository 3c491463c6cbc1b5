import { NOTES, refusal, type Answer, type Person, type TestTenant } from '../rest/testTenant';
import { COMMENTS, commentTenant, ITEM, listId, say, valuesOf } from './commentTenant';

const VERBOSE = 'application/json;odata=verbose';

let tenant: TestTenant;
beforeEach(async () => {
  tenant = await commentTenant();
});
afterEach(() => tenant.emulator.close());

async function first(person: Person): Promise<unknown> {
  const [read] = valuesOf(await person.get(COMMENTS));
  return [read?.likeCount, read?.isLikedByUser];
}

describe('a comment', () => {
  beforeEach(async () => {
    await say(tenant.ben, 'great');
  });

  it('is liked once by each who likes it, however often', async () => {
    const like = await tenant.cam.post(`${COMMENTS}(1)/Like`);
    expect([like.status, like.text]).toEqual([200, '{"odata.null":true}']);
    await tenant.cam.post(`${COMMENTS}(1)/Like`);
    await tenant.ann.post(`${COMMENTS}(1)/Like`);
    expect(await first(tenant.cam)).toEqual([2, true]);
    expect(await first(tenant.ben)).toEqual([2, false]);
  });

  it('is liked no more by who takes it back, and only by him', async () => {
    await tenant.cam.post(`${COMMENTS}(1)/Like`);
    await tenant.ann.post(`${COMMENTS}(1)/Like`);
    const unlike = await tenant.cam.post(`${COMMENTS}(1)/Unlike`);
    expect([unlike.status, unlike.text]).toEqual([200, '{"odata.null":true}']);
    expect(await first(tenant.cam)).toEqual([1, false]);
    expect(await first(tenant.ann)).toEqual([1, true]);
  });

  it('says who likes it, in the order they came, when expanded', async () => {
    await tenant.cam.post(`${COMMENTS}(1)/Like`);
    tenant.clock.nowMs += 1600;
    await tenant.ann.post(`${COMMENTS}(1)/Like`);
    const ids = [await idOf(tenant.cam), await idOf(tenant.ann)];
    const answer = await tenant.ben.get(`${COMMENTS}(1)?$select=id,likedBy&$expand=likedBy`);
    expect(answer.json).toEqual({
      likedBy: [
        {
          creationDate: '2026-11-16T09:00:00.000Z',
          email: 'cam@contoso.example',
          id: ids[0],
          loginName: 'i:0#.f|membership|cam@contoso.example',
          name: 'Cam Member'
        },
        {
          creationDate: '2026-11-16T09:00:01.600Z',
          email: 'ann@contoso.example',
          id: ids[1],
          loginName: 'i:0#.f|membership|ann@contoso.example',
          name: 'Ann Owner'
        }
      ],
      id: '1'
    });
  });

  it('says so at an address of its own too', async () => {
    await tenant.cam.post(`${COMMENTS}(1)/Like`);
    const likers = valuesOf(await tenant.ben.get(`${COMMENTS}(1)/likedBy`));
    expect(likers.map(({ name }) => name)).toEqual(['Cam Member']);
  });

  it('may be liked by who can read it', async () => {
    await tenant.vera.post(`${COMMENTS}(1)/Like`);
    expect(await first(tenant.vera)).toEqual([1, true]);
  });

  it.each(['Like', 'Unlike', 'likedBy'])('that is not there has no %s', async name => {
    const answer =
      name === 'likedBy'
        ? await tenant.ben.get(`${COMMENTS}(9)/${name}`)
        : await tenant.ben.post(`${COMMENTS}(9)/${name}`);
    expect([answer.status, answer.errorCode]).toEqual([404, '-2130575338, System.ArgumentException']);
  });
});

describe('an item', () => {
  async function setLike(person: Person, like: boolean, item = '1'): Promise<Answer> {
    const id = await listId(tenant.ann);
    return person.post(
      'Microsoft.Office.Server.ReputationModel.Reputation.SetLike(listID=@a1,itemID=@a2,like=@a3)' +
        `?@a1='{${id}}'&@a2='${item}'&@a3=${String(like)}`
    );
  }

  async function addRatings(): Promise<void> {
    for (const SchemaXml of [
      '<Field Type="Number" Name="LikesCount" DisplayName="Number of Likes" />',
      '<Field Type="UserMulti" Name="LikedBy" DisplayName="Liked By" Mult="TRUE" />'
    ])
      await tenant.ann.post(`${NOTES}/fields/createfieldasxml`, { parameters: { SchemaXml, Options: 8 } });
  }

  it('tells who likes it to a GET as to a POST', async () => {
    await addRatings();
    expect(valuesOf(await tenant.ben.get(`${ITEM}/likedBy`))).toEqual([]);
    await setLike(tenant.cam, true);
    const [byGet, byPost] = [
      await tenant.ben.get(`${ITEM}/likedBy`),
      await tenant.ben.post(`${ITEM}/likedBy`)
    ];
    expect([byGet.status, byPost.status]).toEqual([200, 200]);
    expect(valuesOf(byGet)).toHaveLength(1);
    expect(valuesOf(byGet)).toEqual(valuesOf(byPost));
  });

  it('of a list without the columns for likes cannot be liked', async () => {
    const answer = await setLike(tenant.ben, true);
    expect([answer.status, answer.text]).toEqual([
      500,
      refusal('-1, System.NotSupportedException', 'Likes are not supported in this item.')
    ]);
  });

  it('counts who likes it in columns of its own', async () => {
    await addRatings();
    expect((await setLike(tenant.ben, true)).json).toEqual({ value: 1 });
    expect((await setLike(tenant.cam, true)).json).toEqual({ value: 2 });
    expect((await setLike(tenant.cam, true)).json).toEqual({ value: 2 });
    const item = await tenant.ann.get(`${ITEM}?$select=LikesCount,LikedById`);
    expect(item.json).toEqual({
      LikesCount: 2,
      LikedById: [await idOf(tenant.ben), await idOf(tenant.cam)]
    });
    expect((await setLike(tenant.ben, false)).json).toEqual({ value: 1 });
  });

  it('changes its ETag under who edits it, but neither editor nor version', async () => {
    await addRatings();
    const before = await tenant.ben.get(
      `${ITEM}?$select=EditorId,Modified,OData__UIVersionString,owshiddenversion`
    );
    const etag = (await tenant.ben.get(ITEM, VERBOSE)).headers.get('etag') ?? '';
    tenant.clock.nowMs += 5000;
    await setLike(tenant.cam, true);
    const after = await tenant.ben.get(
      `${ITEM}?$select=EditorId,Modified,OData__UIVersionString,owshiddenversion`
    );
    expect(after.json).toEqual({
      ...before.json,
      owshiddenversion: Number(before.json.owshiddenversion) + 1
    });
    const edit = await tenant.ben.merge(ITEM, { Title: 'edited' }, etag);
    expect(edit.status).toBe(412);
  });

  it('tells who likes it, with a count that is text', async () => {
    await addRatings();
    await setLike(tenant.cam, true);
    expect((await tenant.cam.get(`${ITEM}/likedByInformation`)).text).toBe(
      '{"isLikedByUser":true,"likeCount":"1"}'
    );
    const expanded = await tenant.ben.get(`${ITEM}/likedByInformation?$expand=likedBy`);
    expect(expanded.json).toEqual({
      likedBy: [
        {
          creationDate: '2026-11-16T09:00:00.000Z',
          email: 'cam@contoso.example',
          id: await idOf(tenant.cam),
          loginName: 'i:0#.f|membership|cam@contoso.example',
          name: 'Cam Member'
        }
      ],
      isLikedByUser: false,
      likeCount: '1'
    });
  });

  it('tells nothing of it where likedByInformation does not work', async () => {
    tenant.emulator.tenant.setSwitches({ likedByInformationKnowsLikes: false });
    await addRatings();
    await setLike(tenant.cam, true);
    expect((await tenant.cam.get(`${ITEM}/likedByInformation`)).json).toEqual({
      isLikedByUser: false,
      likeCount: '0'
    });
  });

  it.each(['x', '', '-1', '1.5'])('with the id %j is no item', async id => {
    await addRatings();
    const answer = await setLike(tenant.ben, true, id);
    expect([answer.status, answer.errorText]).toEqual([
      400,
      'Value does not fall within the expected range.'
    ]);
  });

  it('that is not there cannot be liked', async () => {
    await addRatings();
    expect((await setLike(tenant.ben, true, '9')).status).toBe(404);
  });

  it("cannot be liked by who may not read it: another's under ReadSecurity 2", async () => {
    await addRatings();
    await tenant.ann.merge(NOTES, { ReadSecurity: 2 });
    const answer = await setLike(tenant.cam, true);
    expect([answer.status, answer.errorCode]).toEqual([404, '-2130575338, System.ArgumentException']);
    expect((await setLike(tenant.ben, true)).status).toBe(200);
  });

  it('of a list that is closed to him cannot be liked by anybody', async () => {
    await addRatings();
    await tenant.ann.post(`${NOTES}/breakroleinheritance(copyRoleAssignments=false)`);
    const answer = await setLike(tenant.ben, true);
    expect([answer.status, answer.errorCode]).toEqual([
      403,
      '-2147024891, System.UnauthorizedAccessException'
    ]);
  });
});

async function idOf(person: Person): Promise<unknown> {
  return (await person.get('web/currentuser?$select=Id')).json.Id;
}
