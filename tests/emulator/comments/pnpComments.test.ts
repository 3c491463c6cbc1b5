import '@pnp/sp/comments';
import '@pnp/sp/comments/item';
import { type IItem } from '@pnp/sp/items';
import { pnpAs, refusalOf } from '../pnp/pnpTenant';
import { ANN, BEN, CAM, NOTES, type TestTenant } from '../rest/testTenant';
import { commentTenant } from './commentTenant';

let tenant: TestTenant;
beforeEach(async () => {
  tenant = await commentTenant();
});
afterEach(() => tenant.emulator.close());

async function itemOf(upn: string): Promise<IItem> {
  const sp = await pnpAs(tenant, upn);
  return sp.web.lists.getByTitle('Notes').items.getById(1);
}

describe('PnPjs, unmodified,', () => {
  it('adds comments, of text or with mentions, and reads them', async () => {
    const item = await itemOf(BEN);
    const added = await item.comments.add('hello');
    expect(added.text).toBe('hello');
    const cam = await tenant.cam.get('web/currentuser');
    const person = {
      loginName: String(cam.json.LoginName),
      email: CAM,
      name: 'Cam Member',
      id: Number(cam.json.Id)
    };
    await item.comments.add({ text: '@mention&#123;0&#125;', mentions: [person] });
    const all = await item.comments();
    expect(all.map(({ id }) => id)).toEqual(['2', '1']);
    expect(all[0]?.mentions?.map(({ name }) => name)).toEqual(['Cam Member']);
  });

  it('replies and reads replies', async () => {
    const item = await itemOf(BEN);
    const comment = await item.comments.add('question');
    const reply = await comment.replies.add('answer');
    expect([reply.isReply, reply.parentId]).toEqual([true, '1']);
    expect((await comment.replies()).map(({ text }) => text)).toEqual(['answer']);
    expect((await item.comments.expand('replies')())[0]).toHaveProperty('replies.0.text', 'answer');
  });

  it('likes what it has added, and likes it no more', async () => {
    const item = await itemOf(BEN);
    const comment = await item.comments.add('great');
    await comment.like();
    expect(await comment()).toMatchObject({ likeCount: 1, isLikedByUser: true });
    await comment.unlike();
    expect(await comment()).toMatchObject({ likeCount: 0, isLikedByUser: false });
  });

  it('likes a reply by the address the answer gave', async () => {
    const item = await itemOf(BEN);
    const comment = await item.comments.add('question');
    const reply = await comment.replies.add('answer');
    await reply.like();
    expect(await item.comments.getById('2')()).toMatchObject({ likeCount: 1 });
  });

  it('deletes one, and all', async () => {
    const item = await itemOf(ANN);
    const comment = await item.comments.add('one');
    await item.comments.add('two');
    await comment.delete();
    expect((await item.comments()).map(({ text }) => text)).toEqual(['two']);
    await item.comments.clear();
    expect(await item.comments()).toEqual([]);
  });

  it("is refused another's comment", async () => {
    await (await itemOf(BEN)).comments.add("Ben's");
    const theirs = (await itemOf(CAM)).comments.getById('1');
    expect((await refusalOf(theirs.delete())).status).toBe(403);
  });

  it('likes an item, and asks who does', async () => {
    for (const SchemaXml of [
      '<Field Type="Number" Name="LikesCount" DisplayName="Number of Likes" />',
      '<Field Type="UserMulti" Name="LikedBy" DisplayName="Liked By" Mult="TRUE" />'
    ])
      await tenant.ann.post(`${NOTES}/fields/createfieldasxml`, { parameters: { SchemaXml, Options: 8 } });
    const item = await itemOf(BEN);
    await item.like();
    expect(await item.getLikedByInformation()).toMatchObject({
      isLikedByUser: true,
      likeCount: '1',
      likedBy: [{ name: 'Ben Member' }]
    });
    expect(await item.getLikedBy()).toMatchObject([{ email: BEN }]);
    await item.unlike();
    expect(await item.getLikedBy()).toEqual([]);
  });

  it('is told by 500 that a list has no likes', async () => {
    const refused = await refusalOf((await itemOf(BEN)).like());
    expect(refused.status).toBe(500);
  });
});
