import { graphTenant, type GraphCaller, type GraphTenant, upnOf } from './graphTenant';

let tenant: GraphTenant;
let ann: GraphCaller;

beforeAll(async () => {
  tenant = await graphTenant();
  ann = tenant.as('ann');
});

afterAll(() => tenant.emulator.close());

const DENIED = [403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.'];

function names(people: readonly Readonly<Record<string, unknown>>[]): string[] {
  return people.map(person => String(person.displayName).split(' ')[0] ?? '');
}

describe('direct reports', () => {
  it('are a collection of directory objects, by name', async () => {
    const { json } = await ann.get('/users/id-mia/directReports?$select=id,displayName');
    expect(json).toEqual({
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#directoryObjects',
      value: [
        { '@odata.type': '#microsoft.graph.user', id: 'id-ann', displayName: 'Ann Berg' },
        { '@odata.type': '#microsoft.graph.user', id: 'id-ben', displayName: 'Ben Okafor' }
      ]
    });
  });

  it('of oneself are at an address of their own, and may be none', async () => {
    expect(names((await ann.get('/me/directReports')).value)).toEqual(['Cam', 'Dee']);
    expect((await tenant.as('eve').get('/me/directReports')).value).toEqual([]);
  });

  it('come in pages', async () => {
    const first = await ann.get('/users/id-ann/directReports?$top=1');
    const next = String(first.json['@odata.nextLink']);
    expect(next).toContain('/v1.0/users/id-ann/directReports?');
    expect(names((await ann.get(next.replace('https://graph.microsoft.com/v1.0', ''))).value)).toEqual([
      'Dee'
    ]);
  });

  it('need a scope for people, and hide what it does not cover', async () => {
    expect((await tenant.as('ann', 'Mail.Read').get('/me/directReports')).refusal).toEqual(DENIED);
    expect((await tenant.as('ann', 'User.Read').get('/users/id-mia/directReports')).refusal).toEqual(DENIED);
    const basic = await tenant.as('cam', 'User.ReadBasic.All').get('/users/id-mia/directReports');
    expect(basic.value[1]).toMatchObject({ displayName: 'Ben Okafor', jobTitle: null });
  });

  it('of nobody are not there', async () => {
    expect((await ann.get('/users/nobody/directReports')).refusal.slice(0, 2)).toEqual([
      ...[404, 'Request_ResourceNotFound']
    ]);
  });
});

describe('directory objects by id', () => {
  const byIds = (body: unknown, who = ann): ReturnType<GraphCaller['send']> =>
    who.send('POST', '/directoryObjects/getByIds', body);

  it('are people and groups, without those who are not there', async () => {
    const { json, value } = await byIds({ ids: ['id-ben', 'nobody', 'g-board', 'ID-CAM', 'id-ben'] });
    expect(json['@odata.context']).toBe('https://graph.microsoft.com/v1.0/$metadata#directoryObjects');
    expect(value.map(each => [each['@odata.type'], each.displayName])).toEqual([
      ['#microsoft.graph.user', 'Ben Okafor'],
      ['#microsoft.graph.group', 'Board'],
      ['#microsoft.graph.user', 'Cam Ito']
    ]);
  });

  it('are narrowed by kind', async () => {
    const ids = ['id-ben', 'g-board'];
    expect((await byIds({ ids, types: ['user'] })).value.map(each => each.id)).toEqual(['id-ben']);
    expect((await byIds({ ids, types: ['group'] })).value.map(each => each.id)).toEqual(['g-board']);
    expect((await byIds({ ids, types: ['directoryObject'] })).value).toHaveLength(2);
    expect((await byIds({ ids, types: ['device'] })).value).toEqual([]);
  });

  it('are not found by name', async () => {
    expect((await byIds({ ids: [upnOf('ben')] })).value).toEqual([]);
  });

  it('take a thousand ids and no more', async () => {
    const ids = (count: number): string[] => Array.from({ length: count }, (_, at) => `id-${at}`);
    expect((await byIds({ ids: ids(1000) })).status).toBe(200);
    expect((await byIds({ ids: ids(1001) })).refusal.slice(0, 2)).toEqual([400, 'Request_BadRequest']);
  });

  it.each([{}, { ids: 'id-ben' }, { ids: [7] }, { ids: [], types: 'user' }])('refuse %j', async body => {
    expect((await byIds(body)).refusal.slice(0, 2)).toEqual([400, 'Request_BadRequest']);
  });

  it('refuse a body that is no JSON', async () => {
    expect((await byIds('{"ids":')).refusal).toEqual([
      ...[400, 'BadRequest'],
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.'
    ]);
  });

  it('need a scope for people, and hide groups from a token without one for them', async () => {
    expect((await byIds({ ids: ['id-ben'] }, tenant.as('ann', 'User.Read'))).refusal).toEqual(DENIED);
    const { value } = await byIds({ ids: ['id-ben', 'g-board'] }, tenant.as('ann', 'User.ReadBasic.All'));
    expect(value[0]).toMatchObject({ displayName: 'Ben Okafor', jobTitle: null });
    expect(value[1]).toMatchObject({ id: 'g-board', displayName: null, mail: null });
  });
});

describe('memberships', () => {
  it('are the groups of a person, by name', async () => {
    const { json, value } = await ann.get('/me/memberOf');
    expect(json['@odata.context']).toBe('https://graph.microsoft.com/v1.0/$metadata#directoryObjects');
    expect(value).toEqual([
      {
        ...{ '@odata.type': '#microsoft.graph.group', id: 'g-bikes' },
        displayName: 'Bikes',
        mail: null,
        description: null
      },
      {
        ...{ '@odata.type': '#microsoft.graph.group', id: 'g-board', displayName: 'Board' },
        ...{ mail: 'board@contoso.example', description: null }
      }
    ]);
  });

  it.each(['/users/id-eve/memberOf', '/users/id-eve/transitiveMemberOf'])('are at %s too', async path => {
    expect((await ann.get(path)).value.map(each => each.id)).toEqual(['g-bikes']);
  });

  it('of oneself are told by User.Read, without names', async () => {
    const reader = tenant.as('ann', 'User.Read');
    expect((await reader.get('/me/transitiveMemberOf')).value.map(each => each.displayName)).toEqual([
      null,
      null
    ]);
    expect((await reader.get('/users/id-eve/memberOf')).refusal).toEqual(DENIED);
    expect((await tenant.as('ann', 'Mail.Read').get('/me/memberOf')).refusal).toEqual(DENIED);
  });

  it('can be asked for as ids', async () => {
    for (const action of ['getMemberGroups', 'getMemberObjects']) {
      const mine = await ann.send('POST', `/me/${action}`, { securityEnabledOnly: false });
      expect(mine.json).toEqual({
        '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#Collection(Edm.String)',
        value: ['g-bikes', 'g-board']
      });
      const hers = await ann.send('POST', `/users/id-mia/${action}`, {});
      expect(hers.value).toEqual(['g-board']);
    }
  });

  it('can be checked', async () => {
    const check = (groupIds: unknown): ReturnType<GraphCaller['send']> =>
      ann.send('POST', '/users/id-mia/checkMemberGroups', { groupIds });
    expect((await check(['G-BOARD', 'g-bikes', 'g-none'])).value).toEqual(['g-board']);
    expect((await check(undefined)).refusal.slice(0, 2)).toEqual([400, 'Request_BadRequest']);
    expect((await check(Array.from({ length: 21 }, (_, at) => `g${at}`))).status).toBe(400);
    const wrong = await ann.send('POST', '/me/getMemberGroups', { securityEnabledOnly: 'yes' });
    expect(wrong.refusal.slice(0, 2)).toEqual([400, 'Request_BadRequest']);
  });
});
