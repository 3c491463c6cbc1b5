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

function titles({ value }: GraphAnswer): unknown[] {
  return value.map(({ fields }) => (fields as { Title: string } | undefined)?.Title);
}

const add = (who: GraphCaller, fields: object): Promise<GraphAnswer> =>
  who.send('POST', `${tenant.list}/items`, { fields });

describe('who may write', () => {
  it('holds the right on the list', async () => {
    await add(member, { Key: 'a' });
    const visitor = tenant.as('eve');
    expect((await visitor.get(`${tenant.list}/items/1`)).status).toBe(200);
    expect((await add(visitor, { Key: 'b' })).refusal).toEqual(DENIED);
    expect((await visitor.send('PATCH', `${tenant.list}/items/1/fields`, { Rank: 1 })).refusal).toEqual(
      DENIED
    );
    expect((await visitor.send('PATCH', `${tenant.list}/items/1`, { fields: { Rank: 1 } })).refusal).toEqual(
      DENIED
    );
    expect((await visitor.send('DELETE', `${tenant.list}/items/1`)).refusal).toEqual(DENIED);
    expect((await member.get(`${tenant.list}/items/1`)).json.fields).not.toHaveProperty('Rank');
  });

  it('holds the scope, too', async () => {
    await add(member, { Key: 'a' });
    const reader = tenant.as('ann', 'Sites.Read.All');
    expect((await add(reader, { Key: 'b' })).refusal).toEqual(DENIED);
    expect((await reader.send('PATCH', `${tenant.list}/items/1/fields`, { Rank: 1 })).refusal).toEqual(
      DENIED
    );
    expect((await reader.send('DELETE', `${tenant.list}/items/1`)).refusal).toEqual(DENIED);
    expect((await add(tenant.as('ann', 'Sites.ReadWrite.All'), { Key: 'b' })).status).toBe(201);
    expect((await add(tenant.as('eve', 'Sites.FullControl.All'), { Key: 'c' })).refusal).toEqual(DENIED);
  });

  it('is the author where the list says so, or overrides what lists say', async () => {
    await tenant.rest('mia', 'MERGE', "web/lists/getByTitle('Notes')", { WriteSecurity: 2 });
    await add(owner, { Key: 'a' });
    await add(member, { Key: 'b' });
    expect((await member.send('PATCH', `${tenant.list}/items/1/fields`, { Rank: 1 })).refusal).toEqual(
      DENIED
    );
    expect((await member.send('DELETE', `${tenant.list}/items/1`)).refusal).toEqual(DENIED);
    expect((await member.send('PATCH', `${tenant.list}/items/2/fields`, { Rank: 1 })).status).toBe(200);
    expect((await owner.send('DELETE', `${tenant.list}/items/2`)).status).toBe(204);
  });

  it('is nobody where the list says so', async () => {
    await tenant.rest('mia', 'MERGE', "web/lists/getByTitle('Notes')", { WriteSecurity: 4 });
    expect((await add(member, { Key: 'a' })).refusal).toEqual(DENIED);
    expect((await add(owner, { Key: 'a' })).status).toBe(201);
  });
});

describe('a list whose readers see their own rows', () => {
  beforeEach(async () => {
    await tenant.rest('mia', 'POST', 'web/lists', { Title: 'Private', BaseTemplate: 100 });
    await tenant.rest('mia', 'MERGE', "web/lists/getByTitle('Private')", { ReadSecurity: 2 });
    await member.send('POST', `${tenant.site}/lists/Private/items`, { fields: { Title: 'mine' } });
    await owner.send('POST', `${tenant.site}/lists/Private/items`, { fields: { Title: 'hers' } });
  });

  const path = (): string => `${tenant.site}/lists/Private/items?$expand=fields`;

  it('is empty to a token that may less than manage sites, without a word', async () => {
    const reader = tenant.as('ann', 'Sites.ReadWrite.All');
    const answer = await reader.get(path());
    expect([answer.status, answer.value]).toEqual([200, []]);
    expect((await reader.get(`${tenant.site}/lists/Private/items/delta`)).value).toEqual([]);
  });

  it('shows one’s own to one that may', async () => {
    expect(titles(await tenant.as('ann', 'Sites.Manage.All').get(path()))).toEqual(['mine']);
    expect(titles(await owner.get(path()))).toEqual(['mine', 'hers']);
    expect((await member.get(`${tenant.site}/lists/Private/items/2`)).refusal).toEqual(MISSING);
  });

  it('tells nothing of others’ in its changes but that something is gone', async () => {
    const start = await member.get(`${tenant.site}/lists/Private/items/delta?token=latest`);
    await owner.send('PATCH', `${tenant.site}/lists/Private/items/2/fields`, { Title: 'secret' });
    const link = String(start.json['@odata.deltaLink']).replace('https://graph.microsoft.com/v1.0', '');
    const told = await member.get(link);
    expect(told.value).toEqual([]);
    expect(told.bytes.toString()).not.toContain('secret');
  });
});
