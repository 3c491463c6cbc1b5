import { addNotesList, type Answer, NOTES, type TestTenant, testTenant } from '../rest/testTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant();
  await addNotesList(tenant.ann);
});

afterEach(() => tenant.emulator.close());

const VIEW = `${NOTES}/defaultView`;
const items = async (): Promise<unknown> => (await tenant.vera.get(`${VIEW}/viewfields`)).json.Items;
const command = (text: string, body?: unknown): Promise<Answer> =>
  tenant.ann.post(`${VIEW}/viewfields/${text}`, body);

describe('the fields of a view', () => {
  it('are read as names and as XML', async () => {
    expect((await tenant.vera.get(`${VIEW}/viewfields`)).json).toEqual({
      SchemaXml: '<FieldRef Name="LinkTitle" />',
      Items: ['LinkTitle']
    });
    const xml = await tenant.vera.get(`${VIEW}/viewfields/schemaxml`);
    expect(xml.json).toEqual({ value: '<FieldRef Name="LinkTitle" />' });
  });

  it('are added by internal name, by title, in the address or in the body, and once', async () => {
    const added = await command("addviewfield('Key')");
    expect([added.status, added.json]).toEqual([200, { 'odata.null': true }]);
    await command("addViewField('Modified By')");
    await command('addviewfield', { strField: 'Rank' });
    await command("addviewfield('Key')");
    await command("addviewfield('DocIcon')");
    expect(await items()).toEqual(['LinkTitle', 'Key', 'Editor', 'Rank', 'DocIcon']);
  });

  it('are removed one by one or all at once', async () => {
    await command("addviewfield('Key')");
    await command("removeviewfield('LinkTitle')");
    expect(await items()).toEqual(['Key']);
    expect((await command('removeallviewfields')).status).toBe(200);
    expect(await items()).toEqual([]);
    expect((await tenant.ann.get(`${VIEW}?$select=ViewQuery`)).json.ViewQuery).toContain('OrderBy');
  });

  it('are moved to a place counted from nought', async () => {
    for (const name of ['Key', 'Rank', 'Body']) await command(`addviewfield('${name}')`);
    await command('moveviewfieldto', { field: 'Rank', index: 0 });
    expect(await items()).toEqual(['Rank', 'LinkTitle', 'Key', 'Body']);
    await command('moveviewfieldto', { field: 'Rank', index: 3 });
    expect(await items()).toEqual(['LinkTitle', 'Key', 'Body', 'Rank']);
  });

  it.each([
    ["addviewfield('Nope')", undefined, 404],
    ['addviewfield', {}, 400],
    ['addviewfield', { strField: 5 }, 400],
    ["removeviewfield('Key')", undefined, 404],
    ['moveviewfieldto', { field: 'Nope', index: 0 }, 404],
    ['moveviewfieldto', { field: 'LinkTitle', index: 1 }, 400],
    ['moveviewfieldto', { field: 'LinkTitle', index: -1 }, 400],
    ['moveviewfieldto', { field: 'LinkTitle' }, 400]
  ])('refuse %s %j with %d and stay as they were', async (text, body, status) => {
    expect((await command(text, body)).status).toBe(status);
    expect(await items()).toEqual(['LinkTitle']);
  });
});

describe('a view set by XML', () => {
  const set = (viewXml: unknown): Promise<Answer> => tenant.ann.post(`${VIEW}/SetViewXml`, { viewXml });

  it('takes fields, query, limit and scope, and keeps title and address', async () => {
    const query =
      '<Where><Eq><FieldRef Name="Key" /><Value Type="Text">a &amp; b</Value></Eq></Where><OrderBy><FieldRef Name="ID" /></OrderBy>';
    const done = await set(
      `<View Scope="RecursiveAll"><Query>${query}</Query><ViewFields><FieldRef Name="Key" /><FieldRef Name="Rank" /></ViewFields><RowLimit Paged="TRUE">5</RowLimit></View>`
    );
    expect([done.status, done.json]).toEqual([200, { 'odata.null': true }]);
    const read = await tenant.ann.get(`${VIEW}?$expand=ViewFields`);
    expect(read.json).toMatchObject({
      ...{ Title: 'All Items', ViewQuery: query, RowLimit: 5, Paged: true, Scope: 2 },
      ViewFields: { Items: ['Key', 'Rank'] }
    });
  });

  it('may be given back its own ListViewXml without change', async () => {
    const before = await tenant.ann.get(`${VIEW}?$select=ListViewXml`);
    expect((await set(before.json.ListViewXml)).status).toBe(200);
    expect((await tenant.ann.get(`${VIEW}?$select=ListViewXml`)).json).toEqual(before.json);
  });

  it('loses what the XML does not say', async () => {
    await set('<View><ViewFields><FieldRef Name="Key" /></ViewFields><RowLimit>7</RowLimit></View>');
    expect((await tenant.ann.get(`${VIEW}?$select=ViewQuery,RowLimit,Paged`)).json).toEqual({
      ViewQuery: '',
      RowLimit: 7,
      Paged: false
    });
  });

  it.each([
    ['<View>', 400],
    ['', 400],
    ['<Views />', 400],
    ['<View><RowLimit>many</RowLimit></View>', 400],
    ['<View><ViewFields><FieldRef Name="Nope" /></ViewFields></View>', 404],
    [7, 400]
  ])('refuses %j with %d', async (xml, status) => {
    const before = await tenant.ann.get(`${VIEW}?$select=ListViewXml`);
    expect((await set(xml)).status).toBe(status);
    expect((await tenant.ann.get(`${VIEW}?$select=ListViewXml`)).json).toEqual(before.json);
  });
});
