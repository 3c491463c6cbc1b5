import { addNotesList, ANN, NOTES, refusal, type TestTenant, testTenant } from './testTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant();
  await addNotesList(tenant.ann);
});

afterEach(() => tenant.emulator.close());

const FIELDS = `${NOTES}/fields`;
const addField = (xml: string, Options = 8): ReturnType<TestTenant['ann']['post']> =>
  tenant.ann.post(`${FIELDS}/createfieldasxml`, { parameters: { SchemaXml: xml, Options } });

describe('lists', () => {
  it('are made with all their settings, at an address from their title', async () => {
    const made = await tenant.ann.post('web/lists', {
      ...{ Title: 'Team: news?', Description: 'What is new', BaseTemplate: 100, AllowContentTypes: false },
      ...{ ContentTypesEnabled: false, ReadSecurity: 2, WriteSecurity: 2, EnableVersioning: false },
      ...{ EnableAttachments: false, NoCrawl: true, Hidden: true, OnQuickLaunch: false }
    });
    expect(made.status).toBe(201);
    const selected =
      'Title,Description,ReadSecurity,WriteSecurity,EnableVersioning,EnableAttachments,NoCrawl,Hidden';
    const read = await tenant.ann.get(
      `web/GetList('/sites/hallway/Lists/Team news')?$select=${selected},RootFolder/ServerRelativeUrl&$expand=RootFolder`
    );
    expect(read.json).toEqual({
      RootFolder: { ServerRelativeUrl: '/sites/hallway/Lists/Team news' },
      ...{ Title: 'Team: news?', Description: 'What is new', ReadSecurity: 2, WriteSecurity: 2 },
      ...{ EnableVersioning: false, EnableAttachments: false, NoCrawl: true, Hidden: true }
    });
  });

  it('keep their address and item type when the title changes', async () => {
    expect((await tenant.ann.merge(NOTES, { Title: 'Renamed' })).status).toBe(204);
    const read = await tenant.ann.get(
      "web/GetList('/sites/hallway/Lists/Notes')?$select=Title,ListItemEntityTypeFullName"
    );
    expect(read.json).toEqual({ Title: 'Renamed', ListItemEntityTypeFullName: 'SP.Data.NotesListItem' });
  });

  it('can be made at an address of their own', async () => {
    const parameters = { Title: 'Hallway Posts', TemplateType: 100, Url: 'Lists/HallwayPosts' };
    expect((await tenant.ann.post('web/lists/add', { parameters })).status).toBe(201);
    const read = await tenant.ann.get("web/GetList('/sites/hallway/Lists/HallwayPosts')?$select=Title");
    expect(read.json).toEqual({ Title: 'Hallway Posts' });
  });

  it('refuse a title that is taken, on making and on renaming, with 500', async () => {
    const taken = refusal(
      '-2130575342, Microsoft.SharePoint.SPException',
      'A list, survey, discussion board, or document library with the specified title already exists in this Web site.  Please choose another title.'
    );
    const made = await tenant.ann.post('web/lists', { Title: 'notes', BaseTemplate: 100 });
    expect([made.status, made.text]).toEqual([500, taken]);
    expect((await tenant.ann.merge(NOTES, { Title: 'Documents' })).text).toBe(taken);
  });

  it('are not found in three ways', async () => {
    const byTitle = await tenant.ann.get("web/lists/getByTitle('Nope')");
    expect([byTitle.status, byTitle.text]).toEqual([
      404,
      refusal(
        '-1, System.ArgumentException',
        "List 'Nope' does not exist at site with URL 'http://127.0.0.1:4780/sites/hallway'."
      )
    ]);
    const byId = await tenant.ann.get("web/lists(guid'00000000-0000-0000-0000-000000000000')");
    expect([byId.status, byId.errorCode]).toEqual([404, '-2130575322, Microsoft.SharePoint.SPException']);
    const byUrl = await tenant.ann.get("web/GetList('/sites/hallway/Lists/Nope')");
    expect([byUrl.status, byUrl.errorText]).toEqual([404, 'File Not Found.']);
  });

  it.each([
    [{ Title: '' }, 400],
    [{ Title: 'x', BaseTemplate: 100, Colour: 'red' }, 400],
    [{ Title: 'x', BaseTemplate: 100, ReadSecurity: 3 }, 400],
    [{ Title: 'x', BaseTemplate: 100, Hidden: 'yes' }, 400],
    [{ Title: 'x', BaseTemplate: 106 }, 501],
    [{ Title: 'x', BaseTemplate: 100, EnableModeration: true }, 501]
  ])('refuse %j', async (body, status) => {
    expect((await tenant.ann.post('web/lists', body)).status).toBe(status);
  });

  it('have a change token that moves with every change of a row', async () => {
    const token = async (): Promise<string> =>
      JSON.stringify((await tenant.vera.get(`${NOTES}?$select=CurrentChangeToken`)).json);
    const before = await token();
    expect(before).toMatch(/^\{"CurrentChangeToken":\{"StringValue":"1;3;[0-9a-f-]{36};\d{18};\d+"\}\}$/);
    await tenant.ben.post(`${NOTES}/items`, { Title: 'x' });
    const after = await token();
    expect(after).not.toBe(before);
    expect(await token()).toBe(after);
  });

  it('count their items and go with everything in them', async () => {
    await tenant.ben.post(`${NOTES}/items`, { Title: 'x' });
    expect((await tenant.ann.get(`${NOTES}?$select=ItemCount`)).json).toEqual({ ItemCount: 1 });
    expect((await tenant.ann.get(`${NOTES}/RootFolder?$select=ItemCount`)).json).toEqual({ ItemCount: 1 });
    expect((await tenant.ann.remove(NOTES)).status).toBe(200);
    expect((await tenant.ann.get(NOTES)).status).toBe(404);
  });

  it('refuse to go, or to change, when the caller knew another version', async () => {
    const { headers } = await tenant.ann.get(NOTES);
    expect((await tenant.ann.merge(NOTES, { Description: 'a' }, headers.get('etag') ?? '')).status).toBe(204);
    expect((await tenant.ann.merge(NOTES, { Description: 'b' }, headers.get('etag') ?? '')).status).toBe(412);
    expect((await tenant.ann.remove(NOTES, headers.get('etag') ?? '')).status).toBe(412);
  });

  it('are filtered by their properties', async () => {
    const read = await tenant.ann.get(
      "web/lists?$select=Title&$filter=startswith(Title,'no') and Hidden eq false&$top=5"
    );
    expect(read.json.value).toEqual([{ Title: 'Notes' }]);
    expect((await tenant.ann.get('web/lists?$filter=Colour eq 1')).status).toBe(400);
    expect((await tenant.ann.get('web/lists?$orderby=Title')).status).toBe(501);
  });
});

describe('fields', () => {
  it('are made from XML under the name it gives', async () => {
    const made = await addField(
      '<Field Type="Note" Name="Extra" DisplayName="More" RichText="FALSE" NumLines="9" />'
    );
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({
      InternalName: 'Extra',
      Title: 'More',
      TypeAsString: 'Note',
      RichText: false,
      NumberOfLines: 9
    });
  });

  it('are named after their title without that option, escaped and numbered', async () => {
    const xml = '<Field Type="Text" Name="Any" DisplayName="So much" />';
    expect((await addField(xml, 0)).json.InternalName).toBe('So_x0020_much');
    expect((await addField(xml, 0)).json.InternalName).toBe('So_x0020_much0');
  });

  it('are made from properties as well', async () => {
    const body = {
      __metadata: { type: 'SP.FieldChoice' },
      Title: 'Mood',
      FieldTypeKind: 6,
      Choices: { results: ['up', 'down'] }
    };
    const verbose = {
      accept: 'application/json;odata=verbose',
      'content-type': 'application/json;odata=verbose'
    };
    const made = await tenant.ann.post(FIELDS, body, verbose);
    expect(made.status).toBe(201);
    expect(made.json.d).toMatchObject({
      Title: 'Mood',
      TypeAsString: 'Choice',
      Choices: { results: ['up', 'down'] }
    });
    const inParameters = await tenant.ann.post(`${FIELDS}/addField`, {
      parameters: { Title: 'Score', FieldTypeKind: 9 }
    });
    expect(inParameters.json).toMatchObject({ InternalName: 'Score', TypeAsString: 'Number' });
  });

  it('are found by id, title and internal name', async () => {
    await addField('<Field Type="Text" Name="Inner" DisplayName="Outer" />');
    const { json } = await tenant.ann.get(`${FIELDS}/getByTitle('outer')?$select=Id`);
    for (const key of [
      `('${String(json.Id)}')`,
      `(guid'${String(json.Id)}')`,
      `/getById('${String(json.Id)}')`
    ]) {
      expect((await tenant.ann.get(`${FIELDS}${key}?$select=InternalName`)).json).toEqual({
        InternalName: 'Inner'
      });
    }
    for (const name of ['Inner', 'Outer']) {
      const read = await tenant.ann.get(`${FIELDS}/getByInternalNameOrTitle('${name}')?$select=InternalName`);
      expect(read.json).toEqual({ InternalName: 'Inner' });
    }
    expect((await tenant.ann.get(`${FIELDS}/getByInternalNameOrTitle('Nope')`)).status).toBe(404);
  });

  it('can be indexed twenty times a list and no more', async () => {
    for (let number = 2; number <= 20; number += 1) {
      const made = await addField(
        `<Field Type="Text" Name="Ix${number}" DisplayName="Ix${number}" Indexed="TRUE" />`
      );
      expect(made.json.Indexed).toBe(true);
    }
    expect(
      (await addField('<Field Type="Text" Name="Ix21" DisplayName="Ix21" Indexed="TRUE" />')).status
    ).toBe(500);
    const late = await tenant.ann.merge(`${FIELDS}/getByTitle('Rank')`, { Indexed: true });
    expect([late.status, late.errorCode]).toEqual([500, '-2130575212, Microsoft.SharePoint.SPException']);
  });

  it('cannot be indexed when they hold long text', async () => {
    expect((await tenant.ann.merge(`${FIELDS}/getByTitle('Body')`, { Indexed: true })).status).toBe(500);
  });

  it('become unique only when indexed, and only while no two rows are alike', async () => {
    const unique = (): ReturnType<TestTenant['ann']['merge']> =>
      tenant.ann.merge(`${FIELDS}/getByTitle('Rank')`, { EnforceUniqueValues: true });
    expect((await unique()).status).toBe(500);
    await tenant.ann.merge(`${FIELDS}/getByTitle('Rank')`, { Indexed: true });
    await tenant.ben.post(`${NOTES}/items`, { Rank: 1 });
    await tenant.ben.post(`${NOTES}/items`, { Rank: 1 });
    expect((await unique()).status).toBe(500);
    await tenant.ben.remove(`${NOTES}/items(2)`);
    expect((await unique()).status).toBe(204);
    expect((await tenant.ben.post(`${NOTES}/items`, { Rank: 1 })).status).toBe(500);
  });

  it('give new rows their default', async () => {
    await addField('<Field Type="Boolean" Name="Pinned" DisplayName="Pinned"><Default>1</Default></Field>');
    await addField('<Field Type="Number" Name="Weight" DisplayName="Weight"><Default>3</Default></Field>');
    await addField('<Field Type="DateTime" Name="Due" DisplayName="Due"><Default>[today]</Default></Field>');
    const made = await tenant.ben.post(`${NOTES}/items`, { Weight: 4 });
    expect(made.json).toMatchObject({ Pinned: true, Weight: 4, Due: '2026-11-16T09:00:00Z' });
  });

  it('keep people, links, choices and dates as SharePoint shows them', async () => {
    await addField('<Field Type="User" Name="Owner" DisplayName="Owner" UserSelectionMode="PeopleOnly" />');
    await addField('<Field Type="URL" Name="Page" DisplayName="Page" Format="Hyperlink" />').catch(
      () => undefined
    );
    await addField(
      '<Field Type="MultiChoice" Name="Tags" DisplayName="Tags"><CHOICES><CHOICE>a</CHOICE><CHOICE>b</CHOICE></CHOICES></Field>'
    );
    const me = await tenant.ann.get('web/currentuser');
    const made = await tenant.ann.post(`${NOTES}/items`, {
      OwnerId: me.json.Id,
      Tags: ['a', 'b'],
      Page: { Url: 'https://contoso.example/a', Description: 'A' }
    });
    expect(made.json).toMatchObject({
      OwnerId: me.json.Id,
      Tags: ['a', 'b'],
      Page: { Url: 'https://contoso.example/a', Description: 'A' }
    });
    const read = await tenant.ann.get(`${NOTES}/items(1)?$select=Owner/EMail&$expand=Owner`);
    expect(read.json).toEqual({ Owner: { EMail: ANN } });
  });

  it('rewrite rich text as SharePoint does, and leave plain text alone', async () => {
    await addField('<Field Type="Note" Name="Rich" DisplayName="Rich" RichText="TRUE" />');
    const made = await tenant.ben.post(`${NOTES}/items`, { Rich: 'a:b', Body: 'a:b' });
    expect(made.json).toMatchObject({ Rich: 'a&#58;b', Body: 'a:b' });
  });

  it('change and go, but not those SharePoint needs', async () => {
    expect(
      (await tenant.ann.merge(`${FIELDS}/getByTitle('Rank')`, { Title: 'Place', Description: 'd' })).status
    ).toBe(204);
    expect((await tenant.ann.get(`${FIELDS}/getByTitle('Place')?$select=InternalName`)).json).toEqual({
      InternalName: 'Rank'
    });
    expect((await tenant.ann.remove(`${FIELDS}/getByTitle('Place')`)).status).toBe(200);
    expect((await tenant.ben.post(`${NOTES}/items`, { Rank: 1 })).status).toBe(400);
    expect((await tenant.ann.remove(`${FIELDS}/getByInternalNameOrTitle('Author')`)).status).toBe(403);
  });

  it.each([
    ['<Field', 400],
    ['', 400],
    ['<Nope Type="Text" />', 400],
    ['<Field Type="TaxonomyFieldType" Name="C" DisplayName="C" />', 501],
    ['<Field Type="Text" Name="C" DisplayName="C" Colour="red" />', 501],
    ['<Field Type="Text" Name="Rank" DisplayName="Rank" />', 500]
  ])('refuse %s with %d', async (xml, status) => {
    expect((await addField(xml)).status).toBe(status);
  });
});
