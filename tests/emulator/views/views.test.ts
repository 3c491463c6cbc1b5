import { ACCESS_DENIED, addNotesList, NOTES, refusal, type TestTenant, testTenant } from '../rest/testTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant();
  await addNotesList(tenant.ann);
});

afterEach(() => tenant.emulator.close());

const VIEWS = `${NOTES}/views`;
const NEWEST = `${VIEWS}/getByTitle('Newest')`;
const INVALID = refusal('-2147024809, System.ArgumentException', 'The specified view is invalid.');
const OUT_OF_RANGE = refusal(
  '-2147024809, System.ArgumentException',
  'Value does not fall within the expected range.'
);
const titles = (read: { json: Readonly<Record<string, unknown>> }): unknown =>
  (read.json.value as { Title: string }[]).map(({ Title }) => Title);

/** As a client of SharePoint Online recorded them: pnp/pnpcore, ListViewTests. */
const RECORDED_KEYS =
  'Aggregations AggregationsStatus AssociatedContentTypeId BaseViewId CalendarViewStyles ColumnWidth ContentTypeId CustomFormatter CustomOrder DefaultView DefaultViewForContentType EditorModified Formats GridLayout Hidden HtmlSchemaXml Id ImageUrl IncludeRootFolder ViewJoins JSLink ListViewXml Method MobileDefaultView MobileView ModerationType NewDocumentTemplates OrderedView Paged PersonalView ViewProjectedFields ViewQuery ReadOnlyView RequiresClientIntegration RowLimit Scope ServerRelativePath ServerRelativeUrl StyleId TabularView Threaded Title Toolbar ToolbarTemplateName ViewType ViewData ViewType2 VisualizationInfo';

describe('the view every list has', () => {
  it('is called All Items, shows titles in order of ID, and is the default', async () => {
    const read = await tenant.vera.get(`${NOTES}/defaultView`);
    expect(read.status).toBe(200);
    expect(read.json).toMatchObject({
      ...{ Title: 'All Items', DefaultView: true, PersonalView: false, Hidden: false, Paged: true, Scope: 0 },
      ...{ RowLimit: 30, ViewQuery: '<OrderBy><FieldRef Name="ID" /></OrderBy>' },
      ServerRelativeUrl: '/sites/hallway/Lists/Notes/AllItems.aspx'
    });
  });

  it('is called All Documents in a library, below Forms', async () => {
    const read = await tenant.vera.get(
      "web/lists/getByTitle('Documents')/defaultView?$select=Title,ServerRelativeUrl"
    );
    expect(read.json).toEqual({
      Title: 'All Documents',
      ServerRelativeUrl: '/sites/hallway/Shared Documents/Forms/AllItems.aspx'
    });
  });

  it('has the keys a recorded one has', async () => {
    const read = await tenant.vera.get(`${NOTES}/defaultView`);
    expect(Object.keys(read.json).sort()).toEqual(RECORDED_KEYS.split(' ').sort());
  });

  it('is the same each time the same world is made', async () => {
    const id = async (on: TestTenant): Promise<unknown> =>
      (await on.ann.get(`${NOTES}/defaultView?$select=Id`)).json.Id;
    const again = await testTenant();
    await addNotesList(again.ann);
    expect(await id(again)).toBe(await id(tenant));
    await again.emulator.close();
  });

  it('may be deleted; the list is then without a default', async () => {
    expect((await tenant.ann.remove(`${NOTES}/defaultView`)).status).toBe(200);
    const read = await tenant.ann.get(`${NOTES}/defaultView`);
    expect([read.status, read.text]).toEqual([400, INVALID]);
  });
});

describe('views', () => {
  it('are added with what the body says, and shown the same', async () => {
    const made = await tenant.ann.post(VIEWS, {
      ...{ Title: 'Newest', PersonalView: false, RowLimit: 10, Paged: true, Scope: 1, Hidden: true },
      ...{
        ViewQuery: '<OrderBy><FieldRef Name="ID" Ascending="FALSE" /></OrderBy>',
        ViewFields: ['Title', 'Key']
      },
      ...{ Aggregations: '<FieldRef Name="Rank" Type="SUM" />', AggregationsStatus: 'On', JSLink: 'a.js' }
    });
    expect(made.status).toBe(201);
    const read = await tenant.vera.get(`${NEWEST}?$expand=ViewFields`);
    expect(read.json).toMatchObject({
      ...{ Title: 'Newest', RowLimit: 10, Paged: true, Scope: 1, Hidden: true, DefaultView: false },
      ...{ ViewQuery: '<OrderBy><FieldRef Name="ID" Ascending="FALSE" /></OrderBy>', JSLink: 'a.js' },
      ...{ Aggregations: '<FieldRef Name="Rank" Type="SUM" />', AggregationsStatus: 'On' },
      ViewFields: {
        SchemaXml: '<FieldRef Name="Title" /><FieldRef Name="Key" />',
        Items: ['Title', 'Key']
      },
      ServerRelativeUrl: '/sites/hallway/Lists/Notes/Newest.aspx'
    });
  });

  it('take the fields of the default view, 30 rows, no paging and no order when the body says nothing', async () => {
    await tenant.ann.post(VIEWS, { Title: 'Newest' });
    const read = await tenant.ann.get(`${NEWEST}?$expand=ViewFields`);
    expect(read.json).toMatchObject({
      ...{ RowLimit: 30, Paged: false, ViewQuery: '', Scope: 0 },
      ViewFields: { Items: ['LinkTitle'] }
    });
  });

  it('are added by parameters too, fields by title or internal name', async () => {
    const parameters = {
      ...{ Title: 'Newest', ViewFields: { results: ['Created By', 'Key'] }, Query: '<Where></Where>' },
      ...{ RowLimit: 5, SetAsDefaultView: true, ViewTypeKind: 1 }
    };
    const made = await tenant.ann.post(`${VIEWS}/add`, { parameters });
    expect(made.json).toMatchObject({ Title: 'Newest', DefaultView: true, ViewQuery: '<Where></Where>' });
    const fields = await tenant.ann.get(`${NEWEST}/ViewFields`);
    expect(fields.json).toMatchObject({ Items: ['Author', 'Key'] });
  });

  it('show themselves as XML as SharePoint writes it', async () => {
    const made = await tenant.ann.post(VIEWS, {
      ...{ Title: 'Newest', RowLimit: 3, Scope: 2, ViewFields: ['Title', 'Editor'] },
      ViewQuery: '<Where><Eq><FieldRef Name="Key" /><Value Type="Text">a</Value></Eq></Where>'
    });
    const id = String(made.json.Id).toUpperCase();
    const attributes = `Type="HTML" Url="/sites/hallway/Lists/Notes/Newest.aspx" Personal="FALSE" DisplayName="Newest" DefaultView="FALSE" Name="{${id}}" Scope="RecursiveAll"`;
    const query =
      '<Query><Where><Eq><FieldRef Name="Key" /><Value Type="Text">a</Value></Eq></Where></Query>';
    const fields = '<ViewFields><FieldRef Name="Title" /><FieldRef Name="Editor" /></ViewFields>';
    const limit = '<RowLimit Paged="FALSE">3</RowLimit>';
    expect(made.json.ListViewXml).toBe(
      `<View ${attributes} >${query}${fields}${limit}<ViewType2>NONE</ViewType2><Toolbar Type="None"/></View>`
    );
    expect(made.json.HtmlSchemaXml).toBe(
      `<View ${attributes}><ViewType2>NONE</ViewType2>${fields}${query}${limit}</View>`
    );
  });

  it('escape what a title brings into the XML', async () => {
    const made = await tenant.ann.post(VIEWS, { Title: 'a"><b>&' });
    expect(made.json.ListViewXml).toContain('DisplayName="a&quot;&gt;&lt;b&gt;&amp;"');
    expect(made.json.ServerRelativeUrl).toBe('/sites/hallway/Lists/Notes/ab.aspx');
  });

  it('get an address of their own when titles are alike', async () => {
    await tenant.ann.post(VIEWS, { Title: 'Newest' });
    const second = await tenant.ann.post(VIEWS, { Title: 'newest' });
    expect(second.json.ServerRelativeUrl).toBe('/sites/hallway/Lists/Notes/newest1.aspx');
    const unnamed = await tenant.ann.post(VIEWS, { Title: '???' });
    expect(unnamed.json.ServerRelativeUrl).toBe('/sites/hallway/Lists/Notes/View.aspx');
  });

  it('are found by id in every spelling, by title without case, and through getView', async () => {
    const made = await tenant.ann.post(VIEWS, { Title: 'Newest' });
    const id = String(made.json.Id);
    for (const address of [
      ...[`${VIEWS}('${id}')`, `${VIEWS}(guid'${id}')`, `${VIEWS}/getById('${id.toUpperCase()}')`],
      ...[`${VIEWS}/getById('{${id}}')`, `${VIEWS}/getByTitle('NEWEST')`, `${NOTES}/getView('${id}')`]
    ]) {
      const read = await tenant.vera.get(`${address}?$select=Id`);
      expect([address, read.json]).toEqual([address, { Id: id }]);
    }
  });

  it('are refused in one way when they are not there, or belong to another list', async () => {
    await tenant.ann.post('web/lists', { Title: 'Others', BaseTemplate: 100 });
    const other = await tenant.ann.get("web/lists/getByTitle('Others')/defaultView?$select=Id");
    for (const address of [
      `${VIEWS}/getByTitle('Nope')`,
      `${VIEWS}('00000000-0000-0000-0000-000000000000')`,
      `${VIEWS}('x')`,
      `${VIEWS}('${String(other.json.Id)}')`
    ]) {
      const read = await tenant.ann.get(address);
      expect([address, read.status, read.text]).toEqual([address, 400, INVALID]);
    }
  });

  it('change, keep their address, and hand over being the default', async () => {
    await tenant.ann.post(VIEWS, { Title: 'Newest' });
    const change = { Title: 'Latest', DefaultView: true, RowLimit: 7, ViewQuery: '', CustomFormatter: '{}' };
    expect((await tenant.ann.merge(NEWEST, change)).status).toBe(204);
    const read = await tenant.ann.get(`${NOTES}/defaultView`);
    expect(read.json).toMatchObject({
      ...{ Title: 'Latest', DefaultView: true, RowLimit: 7, CustomFormatter: '{}' },
      ServerRelativeUrl: '/sites/hallway/Lists/Notes/Newest.aspx'
    });
    const all = await tenant.ann.get(`${VIEWS}?$select=Title&$filter=DefaultView eq true`);
    expect(titles(all)).toEqual(['Latest']);
  });

  it('go, and are gone', async () => {
    await tenant.ann.post(VIEWS, { Title: 'Newest' });
    expect((await tenant.ann.remove(NEWEST)).status).toBe(200);
    expect((await tenant.ann.get(NEWEST)).status).toBe(400);
    expect(titles(await tenant.ann.get(VIEWS))).toEqual(['All Items']);
  });

  it('go with their list', async () => {
    const made = await tenant.ann.post(VIEWS, { Title: 'Newest' });
    await tenant.ann.remove(NOTES);
    await addNotesList(tenant.ann);
    expect((await tenant.ann.get(`${VIEWS}('${String(made.json.Id)}')`)).status).toBe(400);
  });

  it.each([
    [{}, OUT_OF_RANGE],
    [{ Title: ' ' }, OUT_OF_RANGE],
    [{ Title: 'x'.repeat(256) }, OUT_OF_RANGE],
    [{ Title: 'x', RowLimit: -1 }, OUT_OF_RANGE],
    [{ Title: 'x', RowLimit: 1.5 }, OUT_OF_RANGE],
    [{ Title: 'x', Scope: 4 }, OUT_OF_RANGE],
    [{ Title: 'x', ViewQuery: '<Where>' }, OUT_OF_RANGE]
  ])('refuse %j with 400', async (body, text) => {
    const made = await tenant.ann.post(VIEWS, body);
    expect([made.status, made.text]).toEqual([400, text]);
  });

  it.each([
    [{ Title: 'x', Colour: 'red' }, 400],
    [{ Title: 'x', Paged: 'yes' }, 400],
    [{ Title: 'x', ViewFields: [1] }, 400],
    [{ Title: 'x', ViewFields: ['Nope'] }, 404]
  ])('refuse %j with %d', async (body, status) => {
    expect((await tenant.ann.post(VIEWS, body)).status).toBe(status);
    expect(titles(await tenant.ann.get(VIEWS))).toEqual(['All Items']);
  });

  it('are expanded with their list', async () => {
    const read = await tenant.vera.get(`${NOTES}?$select=Title,Views/Title&$expand=Views`);
    expect(read.json).toEqual({ Title: 'Notes', Views: [{ Title: 'All Items' }] });
  });

  it('come verbose and with minimal metadata', async () => {
    const verbose = await tenant.vera.get(`${NOTES}/defaultView`, 'application/json;odata=verbose');
    expect(verbose.json.d).toMatchObject({
      __metadata: { type: 'SP.View' },
      ViewFields: { __deferred: {} },
      Title: 'All Items'
    });
    const minimal = await tenant.vera.get(`${NOTES}/defaultView`, 'application/json;odata=minimalmetadata');
    expect(minimal.json['odata.type']).toBe('SP.View');
  });

  it('are not rendered as HTML, and say so', async () => {
    const read = await tenant.ann.get(`${NOTES}/defaultView/renderAsHtml`);
    expect([read.status, read.errorText]).toEqual([
      501,
      "The emulator does not implement GET /sites/hallway/_api/web/lists/getByTitle('Notes')/defaultView/renderAsHtml."
    ]);
  });
});

describe('rights on views', () => {
  it('a reader may not add, change or delete a view of everybody', async () => {
    for (const tried of [
      await tenant.vera.post(VIEWS, { Title: 'x' }),
      await tenant.vera.merge(`${NOTES}/defaultView`, { RowLimit: 1 }),
      await tenant.vera.remove(`${NOTES}/defaultView`),
      await tenant.vera.post(`${NOTES}/defaultView/viewfields/removeallviewfields`),
      await tenant.vera.post(`${NOTES}/defaultView/setviewxml`, { viewXml: '<View />' })
    ]) {
      expect([tried.status, tried.text]).toEqual([403, ACCESS_DENIED]);
    }
    expect((await tenant.vera.get(`${NOTES}/defaultView?$select=RowLimit`)).json).toEqual({ RowLimit: 30 });
  });

  it('a reader without Manage Personal Views may not add a personal one either', async () => {
    const tried = await tenant.vera.post(VIEWS, { Title: 'mine', PersonalView: true });
    expect([tried.status, tried.text]).toEqual([403, ACCESS_DENIED]);
  });

  it('a personal view is there for its owner alone', async () => {
    const made = await tenant.ben.post(VIEWS, { Title: 'mine', PersonalView: true, SetAsDefaultView: true });
    expect(made.json).toMatchObject({ PersonalView: true, DefaultView: false });
    expect(titles(await tenant.ben.get(VIEWS))).toEqual(['All Items', 'mine']);
    expect(titles(await tenant.ann.get(VIEWS))).toEqual(['All Items']);
    const address = `${VIEWS}('${String(made.json.Id)}')`;
    for (const tried of [
      await tenant.cam.get(address),
      await tenant.cam.merge(address, { Title: 'stolen' }),
      await tenant.ann.remove(address)
    ]) {
      expect([tried.status, tried.text]).toEqual([400, INVALID]);
    }
    expect((await tenant.ben.merge(address, { RowLimit: 9, DefaultView: true })).status).toBe(204);
    expect((await tenant.ben.get(`${NOTES}/defaultView?$select=Title`)).json).toEqual({ Title: 'All Items' });
  });

  it('somebody without Manage Lists keeps the views of everybody as they are, but may have his own', async () => {
    await tenant.ann.post(`${NOTES}/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`);
    const ben = await tenant.ben.get('web/currentuser?$select=Id');
    const contribute = 1073741827;
    await tenant.ann.post(
      `${NOTES}/roleassignments/addroleassignment(principalid=${String(ben.json.Id)},roledefid=${contribute})`
    );
    expect((await tenant.ben.merge(`${NOTES}/defaultView`, { RowLimit: 1 })).status).toBe(403);
    expect((await tenant.ben.post(VIEWS, { Title: 'x' })).status).toBe(403);
    expect((await tenant.ben.post(VIEWS, { Title: 'x', PersonalView: true })).status).toBe(201);
    expect((await tenant.cam.get(VIEWS)).status).toBe(403);
  });

  it('a guest sees none', async () => {
    expect((await tenant.gus.get(VIEWS)).status).toBe(403);
  });
});
