import { type GraphAnswer, type GraphCaller } from './graphTenant';
import { siteTenant, type SiteTenant } from './siteTenant';

let tenant: SiteTenant;
let member: GraphCaller;

beforeEach(async () => {
  tenant = await siteTenant();
  member = tenant.as('ann');
});

afterEach(() => tenant.emulator.close());

const DAY_MS = 24 * 60 * 60_000;

const add = (key: string): Promise<GraphAnswer> =>
  member.send('POST', `${tenant.list}/items`, { fields: { Title: `Note ${key}`, Key: key } });
const change = (id: number, Title: string): Promise<GraphAnswer> =>
  member.send('PATCH', `${tenant.list}/items/${id}/fields`, { Title });
const remove = (id: number): Promise<GraphAnswer> => member.send('DELETE', `${tenant.list}/items/${id}`);
const delta = (query = ''): Promise<GraphAnswer> => member.get(`${tenant.list}/items/delta${query}`);

/** Where the links of an answer lead; the token may be of another hour by then. */
function follow(answer: GraphAnswer, link: '@odata.nextLink' | '@odata.deltaLink'): Promise<GraphAnswer> {
  const address = String(answer.json[link]);
  expect(address).toContain('https://graph.microsoft.com/v1.0/sites/');
  return tenant.as('ann').get(address.replace('https://graph.microsoft.com/v1.0', ''));
}

const ids = ({ value }: GraphAnswer): unknown[] => value.map(({ id }) => id);

describe('changes of list items', () => {
  it('begin with all there is, and end in a link to what follows', async () => {
    await add('a');
    await add('b');
    const all = await delta('?$expand=fields($select=Title)');
    expect(all.json['@odata.context']).toBe(
      'https://graph.microsoft.com/v1.0/$metadata#Collection(listItem)'
    );
    expect(all.value.map(({ fields }) => (fields as { Title: string }).Title)).toEqual(['Note a', 'Note b']);
    expect(all.json).not.toHaveProperty('@odata.nextLink');
    const none = await follow(all, '@odata.deltaLink');
    expect(none.value).toEqual([]);
  });

  it('tell each row once, as it is now', async () => {
    const start = await delta();
    await add('a');
    await change(1, 'Two');
    await change(1, 'Three');
    await add('b');
    const told = await follow(await delta('?token=latest'), '@odata.deltaLink');
    expect(told.value).toEqual([]);
    const since = await follow(start, '@odata.deltaLink');
    expect(ids(since)).toEqual(['1', '2']);
    expect(since.value[0]).toMatchObject({ eTag: expect.stringMatching(/,3"$/) as string });
  });

  it('keep asking for the same fields', async () => {
    const start = await delta('?$expand=fields($select=Key)');
    await add('a');
    const since = await follow(start, '@odata.deltaLink');
    expect(since.value[0]?.fields).toMatchObject({ Key: 'a' });
    expect(since.value[0]?.fields).not.toHaveProperty('Title');
  });

  it('tell what is gone, and nothing more of it', async () => {
    await add('a');
    await add('b');
    const start = await delta();
    await remove(1);
    const told = await follow(start, '@odata.deltaLink');
    expect(told.value).toEqual([
      {
        id: '1',
        parentReference: { siteId: expect.stringMatching(/^127\.0\.0\.1,/) as string },
        contentType: { id: expect.stringMatching(/^0x0100/) as string, name: 'Item' },
        deleted: { state: 'deleted' }
      }
    ]);
  });

  it('tell of a row that came and went that it is gone', async () => {
    const start = await delta();
    await add('a');
    await remove(1);
    expect((await follow(start, '@odata.deltaLink')).value).toMatchObject([
      { id: '1', deleted: { state: 'deleted' } }
    ]);
  });

  it('skip what was before the latest', async () => {
    await add('a');
    const latest = await delta('?token=latest');
    expect(latest.value).toEqual([]);
    await add('b');
    expect(ids(await follow(latest, '@odata.deltaLink'))).toEqual(['2']);
  });

  it('come in pages, to the end, and lose nothing that happens meanwhile', async () => {
    for (let at = 1; at <= 201; at += 1) await add(`k${at}`);
    const first = await delta();
    expect(first.value).toHaveLength(200);
    await change(5, 'changed meanwhile');
    await add('late');
    const second = await follow(first, '@odata.nextLink');
    expect(ids(second)).toEqual(['201', '202']);
    const since = await follow(second, '@odata.deltaLink');
    expect(ids(since)).toEqual(['5', '202']);
    for (let at = 1; at <= 150; at += 1) await change(1, `again ${at}`);
    for (let at = 1; at <= 60; at += 1) await change(2, `again ${at}`);
    const more = await follow(since, '@odata.deltaLink');
    expect(ids(more)).toEqual(['1', '2']);
    const rest = await follow(more, '@odata.nextLink');
    expect(ids(rest)).toEqual(['2']);
    expect((await follow(rest, '@odata.deltaLink')).value).toEqual([]);
  }, 20_000);

  it('are those of one list only', async () => {
    await tenant.rest('mia', 'POST', 'web/lists', { Title: 'Other', BaseTemplate: 100 });
    const start = await delta();
    await member.send('POST', `${tenant.site}/lists/Other/items`, { fields: { Title: 'x' } });
    expect((await follow(start, '@odata.deltaLink')).value).toEqual([]);
    const foreign = new URL(String(start.json['@odata.deltaLink'])).searchParams.get('token') ?? '';
    const answer = await member.get(`${tenant.site}/lists/Other/items/delta?token=${foreign}`);
    expect(answer.refusal).toEqual([400, 'invalidRequest', 'Provided sync token is malformed']);
  });

  it('say the same to SharePoint’s own writes', async () => {
    const start = await delta();
    await tenant.rest('ann', 'POST', "web/lists/getByTitle('Notes')/items", { Title: 'By REST', Key: 'r' });
    expect(ids(await follow(start, '@odata.deltaLink'))).toEqual(['1']);
  });
});

describe('a token for changes', () => {
  it('is good for sixty days, and then for a fresh start', async () => {
    await add('a');
    const start = await delta();
    tenant.clock.nowMs += 60 * DAY_MS;
    expect((await follow(start, '@odata.deltaLink')).status).toBe(200);
    tenant.clock.nowMs += 1;
    const late = await follow(start, '@odata.deltaLink');
    expect(late.refusal.slice(0, 2)).toEqual([410, 'resyncChangesApplyDifferences']);
    const location = late.headers.get('location') ?? '';
    const again = await tenant.as('ann').get(location.replace('https://graph.microsoft.com/v1.0', ''));
    expect(ids(again)).toEqual(['1']);
  });

  it.each(['x', '%7B%7D', 'bGF0ZXN0', 'eyJsaXN0SWQiOjd9', 'e30', '..%2F..', '0'])(
    'like %s is malformed',
    async token => {
      expect((await delta(`?token=${token}`)).refusal).toEqual([
        ...[400, 'invalidRequest', 'Provided sync token is malformed']
      ]);
    }
  );

  it('with numbers nobody wrote is malformed', async () => {
    const start = await delta('?token=latest');
    const token = new URL(String(start.json['@odata.deltaLink'])).searchParams.get('token') ?? '';
    const read = JSON.parse(Buffer.from(token, 'base64url').toString()) as Record<string, unknown>;
    for (const wrong of [
      { change: -1 },
      { change: '1' },
      { atMs: 1.5 },
      { afterId: null },
      { change: 1e300 }
    ]) {
      const text = Buffer.from(JSON.stringify({ ...read, ...wrong })).toString('base64url');
      expect((await delta(`?token=${text}`)).status).toBe(400);
    }
  });
});

describe('who may ask for changes', () => {
  it('may read the list, with a scope for sites', async () => {
    expect((await tenant.as('eve', 'Sites.Read.All').get(`${tenant.list}/items/delta`)).status).toBe(200);
    expect((await tenant.as('ann', 'User.Read').get(`${tenant.list}/items/delta`)).refusal[0]).toBe(403);
    expect((await tenant.as('sam').get(`${tenant.list}/items/delta`)).refusal).toEqual([
      ...[403, 'accessDenied', 'Access denied']
    ]);
  });

  it('loses them with the right', async () => {
    const start = await delta();
    await tenant.rest(
      'mia',
      'POST',
      "web/lists/getByTitle('Notes')/breakroleinheritance(copyroleassignments=false)"
    );
    expect((await follow(start, '@odata.deltaLink')).refusal[0]).toBe(403);
  });

  it('is answered in the words of Graph what is not done', async () => {
    expect((await delta('?$select=id')).refusal.slice(0, 2)).toEqual([501, 'notImplemented']);
    expect((await delta('?$expand=driveItem')).refusal.slice(0, 2)).toEqual([400, 'BadRequest']);
  });
});
