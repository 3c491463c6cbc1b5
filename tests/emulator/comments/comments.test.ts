import { type TestTenant, NOTES, HOST, refusal } from '../rest/testTenant';
import { type CommentJson, COMMENTS, commentTenant, ITEM, listId, say, valuesOf } from './commentTenant';

const NOT_SUPPORTED = refusal(
  '-1, System.InvalidOperationException',
  'Operation is not valid due to the current state of the object.'
);
const NO_COMMENT = refusal(
  '-2130575338, System.ArgumentException',
  'The comment does not exist. It may have been deleted by another user.'
);
const OUT_OF_RANGE = refusal(
  '-2147024809, System.ArgumentException',
  'Value does not fall within the expected range.'
);

let tenant: TestTenant;
beforeEach(async () => {
  tenant = await commentTenant();
});
afterEach(() => tenant.emulator.close());

describe('a new comment', () => {
  it('answers 201 with the recorded keys', async () => {
    const answer = await tenant.ben.post(COMMENTS, { text: 'this is great' });
    const me = await tenant.ben.get('web/currentuser');
    expect(answer.status).toBe(201);
    expect(answer.json).toEqual({
      author: {
        directoryObjectId: null,
        email: 'ben@contoso.example',
        expiration: null,
        id: me.json.Id,
        isActive: true,
        isExternal: false,
        jobTitle: null,
        loginName: 'i:0#.f|membership|ben@contoso.example',
        name: 'Ben Member',
        principalType: 1,
        userId: null,
        userPrincipalName: 'ben@contoso.example'
      },
      createdDate: '2026-11-16T09:00:00.000Z',
      id: '1',
      isLikedByUser: false,
      isReply: false,
      itemId: 1,
      likeCount: 0,
      listId: await listId(tenant.ben),
      mentions: [],
      modifiedDate: null,
      parentId: '0',
      replyCount: 0,
      text: 'this is great'
    });
  });

  it('says where it is', async () => {
    const answer = await tenant.ben.post(COMMENTS, { text: 'here' });
    const id = await listId(tenant.ben);
    expect(answer.headers.get('location')).toBe(
      encodeURI(`${HOST}/sites/hallway/_api/Web/Lists(guid'${id}')/Items(1)/Comments(1)`)
    );
  });

  it('hides the UPN of its author from whoever reads it', async () => {
    await say(tenant.ben, 'x');
    const [read] = valuesOf(await tenant.ann.get(COMMENTS));
    expect(read?.author.userPrincipalName).toBeNull();
    expect(read?.author.name).toBe('Ben Member');
  });

  it('counts its id on each item apart', async () => {
    await tenant.ben.post(`${NOTES}/items`, { Title: 'Second' });
    await say(tenant.ben, 'a');
    expect((await say(tenant.cam, 'b')).id).toBe('2');
    expect((await tenant.ben.post(`${NOTES}/items(2)/comments`, { text: 'c' })).json.id).toBe('1');
  });

  it('leaves the item as it was', async () => {
    const before = await tenant.ben.get(ITEM, 'application/json;odata=minimalmetadata');
    await say(tenant.ben, 'x');
    const after = await tenant.ben.get(ITEM, 'application/json;odata=minimalmetadata');
    expect(after.text).toBe(before.text);
  });

  it('is kept as safe HTML', async () => {
    const added = await say(tenant.ben, 'Look: <script>alert("x")</script> & more');
    const kept = 'Look&#58; &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; more';
    expect(added.text).toBe(kept);
    expect(valuesOf(await tenant.ann.get(COMMENTS))[0]?.text).toBe(kept);
  });

  it.each([[{}], [{ text: '' }], [{ text: ' \n ' }], [{ text: null }]])(
    'without words %j is refused',
    async body => {
      const answer = await tenant.ben.post(COMMENTS, body);
      expect([answer.status, answer.text]).toEqual([400, OUT_OF_RANGE]);
      expect(valuesOf(await tenant.ben.get(COMMENTS))).toEqual([]);
    }
  );

  it.each([[{ text: 7 }], [{ text: 'x', mentions: 'ben' }], [{ text: 'x', mentions: [7] }]])(
    'of the wrong type %j is refused',
    async body => {
      const answer = await tenant.ben.post(COMMENTS, body);
      expect(answer.status).toBe(400);
      expect(answer.errorCode).toBe('-1, Microsoft.SharePoint.Client.InvalidClientQueryException');
    }
  );

  it.each(['author', 'createdDate', 'id', 'likeCount', 'parentId'])('cannot forge its %s', async name => {
    const answer = await tenant.ben.post(COMMENTS, { text: 'x', [name]: '1' });
    expect(answer.status).toBe(400);
    expect(answer.errorText).toBe(
      `The property '${name}' does not exist on type 'Microsoft.SharePoint.Comments.comment'. Make sure to only use property names that are defined by the type.`
    );
  });

  it('may come in verbose mode with its type', async () => {
    const body = { __metadata: { type: 'Microsoft.SharePoint.Comments.comment' }, text: 'verbose' };
    const type = {
      'content-type': 'application/json;odata=verbose',
      accept: 'application/json;odata=verbose'
    };
    const answer = await tenant.ben.post(COMMENTS, body, type);
    expect([answer.status, (answer.json.d as CommentJson).text]).toEqual([201, 'verbose']);
  });

  it('under an item that is not there is refused as the item is', async () => {
    const answer = await tenant.ben.post(`${NOTES}/items(99)/comments`, { text: 'x' });
    expect([answer.status, answer.errorText]).toEqual([
      404,
      'Item does not exist. It may have been deleted by another user.'
    ]);
  });

  it('is refused in a list that an owner has closed to comments, which can still be read', async () => {
    await say(tenant.ben, 'before');
    await tenant.ann.merge(NOTES, { DisableCommenting: true });
    const answer = await tenant.ben.post(COMMENTS, { text: 'after' });
    expect([answer.status, answer.text]).toEqual([400, NOT_SUPPORTED]);
    expect(valuesOf(await tenant.ben.get(COMMENTS)).map(({ text }) => text)).toEqual(['before']);
  });
});

describe('comments', () => {
  it('come newest first', async () => {
    for (const text of ['one', 'two', 'three']) await say(tenant.ben, text);
    expect(valuesOf(await tenant.ann.get(COMMENTS)).map(({ text }) => text)).toEqual(['three', 'two', 'one']);
  });

  it('come thirty at a time, the rest by a link to getcomments', async () => {
    for (let number = 1; number <= 45; number += 1) await say(tenant.ben, `number ${number}`);
    const first = await tenant.ann.get(COMMENTS);
    expect(valuesOf(first).map(({ id }) => Number(id))).toEqual(range(45, 16));
    const link = String(first.json['odata.nextLink']);
    const id = await listId(tenant.ann);
    expect(link).toBe(
      `${HOST}/sites/hallway/_api/web/lists(guid%27${id}%27)/getitembyid(1)/getcomments?%24skiptoken=16`
    );
    const second = await tenant.ann.get(link.replace(HOST, ''));
    expect(valuesOf(second).map(({ id: one }) => Number(one))).toEqual(range(15, 1));
    expect(second.json).not.toHaveProperty('odata.nextLink');
  });

  it('have no next link when exactly thirty are there', async () => {
    for (let number = 1; number <= 30; number += 1) await say(tenant.ben, 'x');
    const page = await tenant.ann.get(COMMENTS);
    expect(valuesOf(page)).toHaveLength(30);
    expect(page.json).not.toHaveProperty('odata.nextLink');
  });

  it('are never more than thirty, and fewer when fewer are asked for', async () => {
    for (let number = 1; number <= 32; number += 1) await say(tenant.ben, 'x');
    expect(valuesOf(await tenant.ann.get(`${COMMENTS}?$top=5000`))).toHaveLength(30);
    const few = await tenant.ann.get(`${COMMENTS}?$top=2&$select=id,text`);
    expect(few.json.value).toEqual([
      { id: '32', text: 'x' },
      { id: '31', text: 'x' }
    ]);
    const link = String(few.json['odata.nextLink']);
    expect(link.endsWith('?%24skiptoken=31&%24select=id%2ctext&%24top=2')).toBe(true);
    const next = await tenant.ann.get(link.replace(HOST, ''));
    expect(valuesOf(next).map(({ id }) => id)).toEqual(['30', '29']);
  });

  it('that come between two pages shift nothing', async () => {
    for (let number = 1; number <= 31; number += 1) await say(tenant.ben, 'x');
    const link = String((await tenant.ann.get(COMMENTS)).json['odata.nextLink']);
    await say(tenant.cam, 'late');
    expect(valuesOf(await tenant.ann.get(link.replace(HOST, ''))).map(({ id }) => id)).toEqual(['1']);
  });

  it.each(["$filter=id eq '1'", '$orderby=createdDate'])('refuse %s', async option => {
    const answer = await tenant.ann.get(`${COMMENTS}?${option}`);
    expect([answer.status, answer.errorText]).toEqual([400, 'Comments can be neither filtered nor sorted.']);
  });

  it.each(['x', '-1', '1;drop', '99999999999'])('refuse the skip token %s', async token => {
    const answer = await tenant.ann.get(`${COMMENTS}?$skiptoken=${token}`);
    expect([answer.status, answer.errorText]).toEqual([400, `The skip token '${token}' is not valid.`]);
  });

  it('go with their list, whose id comes no second time', async () => {
    await say(tenant.ben, 'x');
    await tenant.ann.remove(NOTES);
    expect((await tenant.ben.get(COMMENTS)).status).toBe(404);
  });
});

describe('a comment by its id', () => {
  it('is the one', async () => {
    await say(tenant.ben, 'one');
    await say(tenant.cam, 'two');
    const answer = await tenant.ann.get(`${COMMENTS}(1)`);
    expect([answer.status, answer.json.text]).toEqual([200, 'one']);
    expect((await tenant.ann.get(`${COMMENTS}('2')`)).json.text).toBe('two');
  });

  it.each(['2', '0', '-1', 'x', '99999999999999999999', "'1 OR 1=1'"])(
    '%s that is not there answers 404',
    async id => {
      await say(tenant.ben, 'one');
      const answer = await tenant.ann.get(`${COMMENTS}(${id})`);
      expect([answer.status, answer.text]).toEqual([404, NO_COMMENT]);
    }
  );

  it('is not found under another item', async () => {
    await tenant.ben.post(`${NOTES}/items`, { Title: 'Second' });
    await say(tenant.ben, 'one');
    expect((await tenant.ann.get(`${NOTES}/items(2)/comments(1)`)).status).toBe(404);
  });
});

describe('a reply', () => {
  it('stands under its comment and nowhere else', async () => {
    await say(tenant.ben, 'question');
    const answer = await tenant.cam.post(`${COMMENTS}(1)/replies`, { text: 'answer' });
    expect(answer.status).toBe(201);
    expect(answer.json).toMatchObject({ id: '2', isReply: true, parentId: '1', text: 'answer' });
    const all = valuesOf(await tenant.ann.get(COMMENTS));
    expect(all.map(({ id, replyCount }) => [id, replyCount])).toEqual([['1', 1]]);
    expect(valuesOf(await tenant.ann.get(`${COMMENTS}(1)/replies`)).map(({ text }) => text)).toEqual([
      'answer'
    ]);
  });

  it('is shown with its comment when expanded', async () => {
    await say(tenant.ben, 'question');
    await tenant.cam.post(`${COMMENTS}(1)/replies`, { text: 'answer' });
    const answer = await tenant.ann.get(`${COMMENTS}?$select=id,text,replies/text&$expand=replies`);
    expect(answer.json.value).toEqual([{ id: '1', text: 'question', replies: [{ text: 'answer' }] }]);
  });

  it('has no reply itself: there is one level', async () => {
    await say(tenant.ben, 'question');
    await tenant.cam.post(`${COMMENTS}(1)/replies`, { text: 'answer' });
    const answer = await tenant.ben.post(`${COMMENTS}(2)/replies`, { text: 'thanks' });
    expect([answer.status, answer.text]).toEqual([400, NOT_SUPPORTED]);
  });

  it('to a comment that is not there is refused', async () => {
    const answer = await tenant.cam.post(`${COMMENTS}(1)/replies`, { text: 'answer' });
    expect([answer.status, answer.text]).toEqual([404, NO_COMMENT]);
  });

  it('has pages of thirty too', async () => {
    await say(tenant.ben, 'question');
    for (let number = 1; number <= 31; number += 1)
      await tenant.cam.post(`${COMMENTS}(1)/replies`, { text: `answer ${number}` });
    const first = await tenant.ann.get(`${COMMENTS}(1)/replies`);
    expect(valuesOf(first)).toHaveLength(30);
    const second = await tenant.ann.get(String(first.json['odata.nextLink']).replace(HOST, ''));
    expect(valuesOf(second).map(({ text }) => text)).toEqual(['answer 1']);
  });
});

describe('a deleted comment', () => {
  it('answers 200 without a body, and is gone with its replies', async () => {
    await say(tenant.ben, 'question');
    await tenant.cam.post(`${COMMENTS}(1)/replies`, { text: 'answer' });
    const answer = await tenant.ben.remove(`${COMMENTS}(1)`);
    expect([answer.status, answer.text]).toEqual([200, '']);
    expect((await tenant.ann.get(`${COMMENTS}(1)`)).status).toBe(404);
    expect((await tenant.ann.get(`${COMMENTS}(2)`)).status).toBe(404);
    expect(valuesOf(await tenant.ann.get(COMMENTS))).toEqual([]);
  });

  it('leaves its id unused', async () => {
    await say(tenant.ben, 'one');
    await tenant.ben.remove(`${COMMENTS}(1)`);
    expect((await say(tenant.ben, 'two')).id).toBe('2');
  });

  it('may be deleted by deleteobject', async () => {
    await say(tenant.ben, 'one');
    expect((await tenant.ben.post(`${COMMENTS}(1)/deleteobject`)).json).toEqual({ 'odata.null': true });
    expect(valuesOf(await tenant.ann.get(COMMENTS))).toEqual([]);
  });

  it('cannot be deleted twice', async () => {
    await say(tenant.ben, 'one');
    await tenant.ben.remove(`${COMMENTS}(1)`);
    const answer = await tenant.ben.remove(`${COMMENTS}(1)`);
    expect([answer.status, answer.text]).toEqual([404, NO_COMMENT]);
  });
});

function range(from: number, to: number): number[] {
  return Array.from({ length: from - to + 1 }, (_, at) => from - at);
}
