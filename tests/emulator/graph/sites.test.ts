import { type GraphAnswer, type GraphCaller } from './graphTenant';
import { siteTenant, type SiteTenant } from './siteTenant';

let tenant: SiteTenant;
let owner: GraphCaller;
let member: GraphCaller;

beforeEach(async () => {
  tenant = await siteTenant();
  owner = tenant.as('mia');
  member = tenant.as('ann');
});

afterEach(() => tenant.emulator.close());

const DENIED = [403, 'accessDenied', 'Access denied'];
const MISSING = [404, 'itemNotFound', 'The resource could not be found.'];

const add = (who: GraphCaller, fields: object): Promise<GraphAnswer> =>
  who.send('POST', `${tenant.list}/items`, { fields });

describe('a site', () => {
  it('is found by its path, by its id, and by less of it', async () => {
    const { json } = await member.get('/sites/127.0.0.1:/sites/hallway');
    expect(json).toEqual({
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#sites/$entity',
      ...{ createdDateTime: '2026-11-16T09:00:00Z', lastModifiedDateTime: '2026-11-16T09:00:00Z' },
      ...{ description: '', name: 'hallway', displayName: 'Hallway' },
      id: expect.stringMatching(/^127\.0\.0\.1,[0-9a-f-]{36},[0-9a-f-]{36}$/) as string,
      webUrl: 'http://127.0.0.1:4780/sites/hallway',
      ...{ root: {}, siteCollection: { hostname: '127.0.0.1' } }
    });
    const id = String(json.id);
    for (const path of [`/sites/${id}`, `/sites/${id.split(',')[1]}`, '/sites/127.0.0.1:/SITES/Hallway:'])
      expect((await member.get(path)).json.id).toBe(id);
  });

  it('can be narrowed', async () => {
    expect((await member.get('/sites/127.0.0.1:/sites/hallway?$select=displayName')).json).toEqual({
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#sites/$entity',
      displayName: 'Hallway'
    });
  });

  it.each([
    '/sites/127.0.0.1:/sites/nowhere',
    '/sites/other.example:/sites/hallway',
    '/sites/nothing',
    '/sites/root'
  ])('at %s is not there', async path => {
    expect((await member.get(path)).refusal).toEqual(MISSING);
  });

  it('is not for those who may not open it, nor for a token without a scope for sites', async () => {
    expect((await tenant.as('sam').get('/sites/127.0.0.1:/sites/hallway')).refusal).toEqual(DENIED);
    expect((await tenant.as('ann', 'User.Read.All').get('/sites/127.0.0.1:/sites/hallway')).refusal).toEqual(
      DENIED
    );
    expect((await tenant.as('ann', 'Sites.Read.All').get('/sites/127.0.0.1:/sites/hallway')).status).toBe(
      200
    );
  });

  it('names what is not done below its path', async () => {
    expect((await member.get('/sites/127.0.0.1:/sites/hallway:/lists')).refusal[0]).toBe(501);
  });
});

describe('lists', () => {
  it('are those that are not hidden and may be read', async () => {
    const all = await member.get(`${tenant.site}/lists`);
    expect(all.value.map(({ displayName }) => displayName)).toContain('Notes');
    await tenant.rest('mia', 'MERGE', "web/lists/getByTitle('Notes')", { Hidden: true });
    const left = await member.get(`${tenant.site}/lists`);
    expect(left.value.map(({ displayName }) => displayName)).not.toContain('Notes');
    expect((await member.get(tenant.list)).status).toBe(200);
  });

  it('are found by id and by title', async () => {
    const byId = (await member.get(tenant.list)).json;
    expect(byId).toMatchObject({
      ...{ name: 'Notes', displayName: 'Notes', webUrl: 'http://127.0.0.1:4780/sites/hallway/Lists/Notes' },
      list: { contentTypesEnabled: false, hidden: false, template: 'genericList' },
      createdBy: { user: { id: 'id-mia', displayName: 'Mia van der Meer' } }
    });
    expect((await member.get(`${tenant.site}/lists/notes`)).json.id).toBe(byId.id);
    expect((await member.get(`${tenant.site}/lists/Nothing`)).refusal).toEqual(MISSING);
  });

  it('with rights of their own are for those who hold them', async () => {
    await tenant.rest(
      'mia',
      'POST',
      "web/lists/getByTitle('Notes')/breakroleinheritance(copyroleassignments=false)"
    );
    expect((await member.get(tenant.list)).refusal).toEqual(DENIED);
    expect((await member.get(`${tenant.list}/items`)).refusal).toEqual(DENIED);
    const names = (await member.get(`${tenant.site}/lists`)).value.map(({ displayName }) => displayName);
    expect(names).not.toContain('Notes');
  });
});

describe('an item', () => {
  it('is created, with what was given and what the server adds', async () => {
    const created = await add(member, { Title: 'One', Key: 'a', Rank: 2.5 });
    expect(created.status).toBe(201);
    expect(created.json).toMatchObject({
      ...{ id: '1', createdDateTime: '2026-11-16T09:00:00Z', lastModifiedDateTime: '2026-11-16T09:00:00Z' },
      eTag: expect.stringMatching(/^"[0-9a-f-]{36},1"$/) as string,
      createdBy: { user: { id: 'id-ann', displayName: 'Ann Berg', email: 'ann@contoso.example' } },
      contentType: { name: 'Item' },
      fields: { Title: 'One', Key: 'a', Rank: 2.5, id: '1', ContentType: 'Item', _UIVersionString: '1.0' }
    });
    expect(created.json.fields as object).not.toHaveProperty('Body');
  });

  it('is read with all its fields, or those asked for', async () => {
    await add(member, { Title: 'One', Key: 'a' });
    const whole = await member.get(`${tenant.list}/items/1`);
    expect(whole.json).toMatchObject({ id: '1', fields: { Title: 'One', Key: 'a' } });
    const narrow = await member.get(`${tenant.list}/items/1?$select=id&$expand=fields($select=Title)`);
    expect(Object.keys(narrow.json)).toEqual(['@odata.context', '@odata.etag', 'id', 'fields']);
    expect(narrow.json.fields).toEqual({ '@odata.etag': narrow.json['@odata.etag'], Title: 'One' });
  });

  it('is the same to SharePoint’s own interface', async () => {
    await add(member, { Title: 'One', Key: 'a', Rank: 7 });
    const rest = await tenant.rest('ann', 'GET', "web/lists/getByTitle('Notes')/items(1)");
    expect(rest).toMatchObject({ Id: 1, Title: 'One', Key: 'a', Rank: 7 });
  });

  it('is changed by itself or by its fields', async () => {
    await add(member, { Title: 'One', Key: 'a' });
    const changed = await member.send('PATCH', `${tenant.list}/items/1`, { fields: { Title: 'Two' } });
    expect([changed.status, (changed.json.fields as { Title: string }).Title]).toEqual([200, 'Two']);
    const fields = await member.send('PATCH', `${tenant.list}/items/1/fields`, { Title: 'Three', Rank: 1 });
    expect(fields.json).toMatchObject({ Title: 'Three', Rank: 1, Key: 'a', id: '1' });
    expect(String(fields.json['@odata.context'])).toContain("items('1')/fields/$entity");
    expect(
      (await member.send('PATCH', `${tenant.list}/items/1/fields`, { Rank: null })).json
    ).not.toHaveProperty('Rank');
  });

  it('is changed only in the version the caller knows, where he says so', async () => {
    const { json } = await add(member, { Title: 'One', Key: 'a' });
    const path = `${tenant.list}/items/1/fields`;
    const headers = { 'if-match': String(json.eTag) };
    expect((await member.send('PATCH', path, { Title: 'Two' }, headers)).status).toBe(200);
    expect((await member.send('PATCH', path, { Title: 'Three' }, headers)).refusal).toEqual([
      ...[412, 'resourceModified', "ETag does not match current item's value"]
    ]);
    expect((await member.send('DELETE', `${tenant.list}/items/1`, undefined, headers)).refusal[0]).toBe(412);
  });

  it('is deleted', async () => {
    await add(member, { Title: 'One', Key: 'a' });
    const gone = await member.send('DELETE', `${tenant.list}/items/1`);
    expect([gone.status, gone.bytes.length]).toEqual([204, 0]);
    expect((await member.get(`${tenant.list}/items/1`)).refusal).toEqual(MISSING);
    expect((await member.send('DELETE', `${tenant.list}/items/1`)).refusal).toEqual(MISSING);
  });

  it.each([
    [{ fields: { Shoe: 1 } }, "Field 'Shoe' is not recognized"],
    [{ fields: { title: 'x' } }, "Field 'title' is not recognized"],
    [{ fields: { Created: '2020-01-01T00:00:00Z' } }, "Field 'Created' is read-only"],
    [{ fields: { AuthorLookupId: '1' } }, "Field 'AuthorLookupId' is read-only"],
    [{ fields: { id: '7' } }, "Field 'id' is read-only"],
    [{ fields: 'x' }, 'fields must be an object.'],
    [{ createdBy: {} }, "'createdBy' of an item cannot be written."]
  ])('is refused for %j', async (body, message) => {
    expect((await member.send('POST', `${tenant.list}/items`, body)).refusal).toEqual([
      ...[400, 'invalidRequest', message]
    ]);
  });

  it('is refused for a value of another type, and for a body that is none', async () => {
    expect((await add(member, { Rank: 'many' })).refusal.slice(0, 2)).toEqual([400, 'invalidRequest']);
    expect((await add(member, { Key: 'x'.repeat(121) })).refusal.slice(0, 2)).toEqual([
      400,
      'invalidRequest'
    ]);
    expect((await member.send('POST', `${tenant.list}/items`, '{"fields"')).refusal.slice(0, 2)).toEqual([
      ...[400, 'BadRequest']
    ]);
  });

  it('is refused for a key that another holds', async () => {
    await add(member, { Key: 'a' });
    expect((await add(owner, { Key: 'A' })).refusal).toEqual([
      ...[400, 'invalidRequest', 'One or more fields with unique constraints already has the provided value.']
    ]);
  });

  it.each(['0', '-1', 'x', '1.5', '99999999999', '%00'])('numbered %s is not there', async id => {
    expect([400, 404, 501]).toContain((await member.get(`${tenant.list}/items/${id}`)).status);
  });
});
