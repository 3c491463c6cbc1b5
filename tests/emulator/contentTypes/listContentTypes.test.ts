import {
  ACCESS_DENIED,
  addNotesList,
  type Answer,
  NOTES,
  type TestTenant,
  testTenant
} from '../rest/testTenant';

const NEWS = '0x0100AB0000000000000000000000000000CD';
const TYPES = `${NOTES}/contenttypes`;

let tenant: TestTenant;
/** Of the site's type on the list, where it has an id of its own below the site's. */
let news: string;

const names = (read: Answer, key = 'Name'): unknown[] =>
  (read.json.value as Record<string, unknown>[]).map(row => row[key]);

beforeEach(async () => {
  tenant = await testTenant();
  await addNotesList(tenant.ann);
  await tenant.ann.post('web/contenttypes', { Id: { StringValue: NEWS }, Name: 'News' });
  const added = await tenant.ann.post(`${TYPES}/addAvailableContentType`, { contentTypeId: NEWS });
  news = `${TYPES}('${String(added.json.StringId)}')`;
});

afterEach(() => tenant.emulator.close());

describe('a content type on a list', () => {
  it('is renamed and described there, and not on the site', async () => {
    expect((await tenant.ann.merge(news, { Name: 'Our news', Description: 'of here' })).status).toBe(204);
    expect((await tenant.vera.get(news)).json).toMatchObject({ Name: 'Our news', Description: 'of here' });
    expect((await tenant.vera.get(`web/contenttypes('${NEWS}')`)).json.Name).toBe('News');
  });

  it('keeps its name from being empty, and its properties from being others', async () => {
    const empty = await tenant.ann.merge(news, { Name: ' ' });
    expect([empty.status, empty.errorCode]).toEqual([400, '-2147024809, System.ArgumentException']);
    expect((await tenant.ann.merge(news, { Colour: 'red' })).status).toBeGreaterThanOrEqual(400);
    expect((await tenant.vera.get(news)).json.Name).toBe('News');
  });

  it('is changed by those who manage the list, and by nobody else', async () => {
    expect((await tenant.vera.merge(news, { Name: 'Mine' })).text).toBe(ACCESS_DENIED);
    expect((await tenant.vera.post(`${news}/fieldlinks`, { FieldInternalName: 'Rank' })).text).toBe(
      ACCESS_DENIED
    );
    expect((await tenant.ben.merge(news, { Name: 'Ours' })).status).toBe(204);
  });

  it('gets a column of the list, which its links and fields then show', async () => {
    const before = names(await tenant.vera.get(`${news}/fieldlinks`));
    expect(before).not.toContain('Rank');
    const link = await tenant.ann.post(`${news}/fieldlinks`, { FieldInternalName: 'Rank', Required: true });
    expect(link.status).toBe(201);
    expect(link.json).toMatchObject({ Name: 'Rank', Required: true, Hidden: false });
    expect(names(await tenant.vera.get(`${news}/fieldlinks`))).toEqual([...before, 'Rank']);
    expect(names(await tenant.vera.get(`${news}/fields`), 'InternalName')).toContain('Rank');
    const one = await tenant.vera.get(`${news}/fieldlinks(guid'${String(link.json.Id)}')`);
    expect(one.json).toMatchObject({ Id: link.json.Id, Name: 'Rank' });
  });

  it('gets no column twice, and none that is not there', async () => {
    await tenant.ann.post(`${news}/fieldlinks`, { FieldInternalName: 'Rank' });
    await tenant.ann.post(`${news}/fieldlinks`, { FieldInternalName: 'Rank', Hidden: true });
    const links = (await tenant.vera.get(`${news}/fieldlinks`)).json.value as {
      Name: string;
      Hidden: boolean;
    }[];
    expect(links.filter(({ Name }) => Name === 'Rank')).toMatchObject([{ Hidden: true }]);
    expect((await tenant.ann.post(`${news}/fieldlinks`, { FieldInternalName: 'None' })).status).toBe(404);
    const nothing = '11111111-2222-4333-8444-555555555555';
    expect((await tenant.vera.get(`${news}/fieldlinks(guid'${nothing}')`)).status).toBeGreaterThanOrEqual(
      400
    );
  });
});

describe('a column of the site', () => {
  const kind = "web/fields/getByInternalNameOrTitle('Kind')";

  beforeEach(async () => {
    await tenant.ann.post('web/fields', { Title: 'Kind', FieldTypeKind: 2 });
  });

  it.each(['Display', 'Edit', 'New'])('is hidden from the %s form, and shown again', async form => {
    const set = `${kind}/setshowin${form.toLowerCase()}form`;
    expect((await tenant.ann.post(`${set}(false)`)).status).toBe(200);
    expect((await tenant.vera.get(kind)).json.SchemaXml).toContain(`ShowIn${form}Form="FALSE"`);
    expect((await tenant.ann.post(`${set}(true)`)).status).toBe(200);
    expect((await tenant.vera.get(kind)).json.SchemaXml).not.toContain(`ShowIn${form}Form="FALSE"`);
  });

  it('is hidden by those who manage the site, and by nobody else', async () => {
    expect((await tenant.ben.post(`${kind}/setshowineditform(false)`)).text).toBe(ACCESS_DENIED);
  });
});
