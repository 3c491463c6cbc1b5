import {
  ACCESS_DENIED,
  addNotesList,
  BEN,
  HOST,
  NOTES,
  type Person,
  refusal,
  type TestTenant,
  testTenant
} from './testTenant';

let tenant: TestTenant;
let ann: Person;
let ben: Person;
let cam: Person;
let vera: Person;

beforeEach(async () => {
  tenant = await testTenant();
  ({ ann, ben, cam, vera } = tenant);
  await addNotesList(ann);
});

afterEach(() => tenant.emulator.close());

const add = (person: Person, values: object): ReturnType<Person['post']> =>
  person.post(`${NOTES}/items`, values);

describe('creating an item', () => {
  it('answers 201 with the item, its ETag and its address', async () => {
    const made = await add(ben, { Title: 'First', Key: 'a', Rank: 2.5, Body: 'Long: text' });
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({
      Id: 1,
      ID: 1,
      Title: 'First',
      Key: 'a',
      Rank: 2.5,
      Body: 'Long: text'
    });
    expect(made.headers.get('etag')).toBe(`"${String(made.json.GUID)},1"`);
    expect(made.headers.get('location')).toMatch(/\/_api\/Web\/Lists\(guid'[0-9a-f-]{36}'\)\/Items\(1\)$/);
  });

  it('has the keys of a SharePoint item, in its order', async () => {
    const made = await add(ben, { Title: 'First' });
    expect(Object.keys(made.json)).toEqual([
      ...['FileSystemObjectType', 'Id', 'ServerRedirectedEmbedUri', 'ServerRedirectedEmbedUrl', 'ID'],
      ...['ContentTypeId', 'Title', 'Key', 'Rank', 'Body', 'Modified', 'Created', 'AuthorId', 'EditorId'],
      ...['OData__UIVersionString', 'Attachments', 'GUID', 'ComplianceAssetId']
    ]);
  });

  it('keeps author and time its own, whatever the body says', async () => {
    const me = await ben.get('web/currentuser');
    const made = await add(ben, { Title: 'Forged', AuthorId: 1, Created: '2020-01-01T00:00:00Z', ID: 99 });
    expect(made.json).toMatchObject({ AuthorId: me.json.Id, Created: '2026-11-16T09:00:00Z', Id: 1 });
  });

  it('refuses a second row with the same unique value, by case too, with 500', async () => {
    await add(ben, { Key: 'Same' });
    const second = await add(cam, { Key: 'sAME' });
    expect(second.status).toBe(500);
    expect(second.text).toBe(
      refusal(
        '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
        'The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [Key].'
      )
    );
  });

  it('refuses a column that is not there', async () => {
    const made = await add(ben, { Colour: 'red' });
    expect(made.status).toBe(400);
    expect(made.errorText).toContain("The property 'Colour' does not exist on type 'SP.Data.NotesListItem'.");
  });

  it.each([
    ['text in a number column', { Rank: 'two' }, 'Edm.Double'],
    ['a number in a text column', { Title: 7 }, 'Edm.String'],
    ['a structure in a Note', { Body: { a: 1 } }, 'Edm.String']
  ])('refuses %s with 400', async (_name, values, expected) => {
    const made = await add(ben, values);
    expect(made.status).toBe(400);
    expect(made.errorText).toContain(expected);
  });

  it('refuses a text longer than its column', async () => {
    expect((await add(ben, { Key: 'k'.repeat(121) })).status).toBe(400);
    expect((await add(ben, { Key: 'k'.repeat(120) })).status).toBe(201);
  });

  it('is not for visitors', async () => {
    const made = await add(vera, { Title: 'No' });
    expect([made.status, made.text]).toEqual([403, ACCESS_DENIED]);
  });
});

describe('reading one item', () => {
  it('shows what is selected and expanded, the id always twice', async () => {
    await add(ben, { Title: 'First' });
    const read = await vera.get(
      `${NOTES}/items(1)?$select=Id,Title,Author/Title,Author/EMail&$expand=Author`
    );
    expect(read.json).toEqual({ Author: { Title: 'Ben Member', EMail: BEN }, Id: 1, ID: 1, Title: 'First' });
  });

  it('answers 404 in the words of SharePoint when it is gone', async () => {
    const read = await vera.get(`${NOTES}/items(404)`);
    expect([read.status, read.text]).toEqual([
      404,
      refusal(
        '-2130575338, System.ArgumentException',
        'Item does not exist. It may have been deleted by another user.'
      )
    ]);
  });

  it('answers 400 for an unknown column', async () => {
    await add(ben, { Title: 'First' });
    const read = await vera.get(`${NOTES}/items(1)?$select=Colour`);
    expect([read.status, read.text]).toEqual([
      400,
      refusal('-1, Microsoft.SharePoint.SPException', "The field or property 'Colour' does not exist.")
    ]);
  });

  it('asks for $expand when a person is selected by a property', async () => {
    await add(ben, { Title: 'First' });
    const read = await vera.get(`${NOTES}/items(1)?$select=Author/Title`);
    expect(read.status).toBe(400);
    expect(read.errorText).toContain("The query to field 'Author/Title' is not valid.");
  });

  it.each(['constructor', '__proto__', 'toString'])('takes %s for an unknown column', async name => {
    await add(ben, { Title: 'First' });
    expect((await vera.get(`${NOTES}/items(1)?$select=${name}`)).status).toBe(400);
    expect((await vera.get(`${NOTES}/items(1)?$expand=${name}`)).status).toBe(400);
  });
});

describe('changing an item', () => {
  it('answers 204 with the new ETag and changes only what it names', async () => {
    const made = await add(ben, { Title: 'First', Rank: 1 });
    tenant.clock.nowMs += 60_000;
    const changed = await ben.merge(`${NOTES}/items(1)`, { Title: 'Second' }, made.headers.get('etag') ?? '');
    expect([changed.status, changed.text]).toEqual([204, '']);
    expect(changed.headers.get('etag')).toBe(`"${String(made.json.GUID)},2"`);
    const read = await ben.get(`${NOTES}/items(1)`);
    expect(read.json).toMatchObject({ Title: 'Second', Rank: 1, Modified: '2026-11-16T09:01:00Z' });
  });

  it('answers 412 when the caller knew another version', async () => {
    const made = await add(ben, { Title: 'First' });
    const changed = await ben.merge(`${NOTES}/items(1)`, { Title: 'Second' }, '"8"');
    expect([changed.status, changed.text]).toEqual([
      412,
      refusal(
        '-1, Microsoft.SharePoint.Client.ClientServiceException',
        `The request ETag value '"8"' does not match the object's ETag value '"${String(made.json.GUID)},1"'.`
      )
    ]);
  });

  it.each(['rubbish', '"', 'W/"1"'])('answers 412 to the malformed ETag %s', async etag => {
    await add(ben, { Title: 'First' });
    expect((await ben.merge(`${NOTES}/items(1)`, { Title: 'Second' }, etag)).status).toBe(412);
  });

  it('lets the last writer win without If-Match', async () => {
    await add(ben, { Title: 'First' });
    const changed = await ben.send(`${NOTES}/items(1)`, { method: 'PATCH', body: { Title: 'Second' } });
    expect(changed.status).toBe(204);
  });

  it('refuses a unique value that another row holds, and changes nothing', async () => {
    await add(ben, { Key: 'a' });
    await add(ben, { Key: 'b', Title: 'B' });
    expect((await ben.merge(`${NOTES}/items(2)`, { Key: 'A', Title: 'changed' })).status).toBe(500);
    expect((await ben.get(`${NOTES}/items(2)`)).json).toMatchObject({ Key: 'b', Title: 'B' });
  });

  it('keeps what it was as a version', async () => {
    await add(ben, { Title: 'First' });
    await ben.merge(`${NOTES}/items(1)`, { Title: 'Second' });
    const versions = await ben.get(`${NOTES}/items(1)/versions?$select=VersionLabel,IsCurrentVersion,Title`);
    expect(versions.json.value).toEqual([
      { VersionLabel: '2.0', IsCurrentVersion: true, Title: 'Second' },
      { VersionLabel: '1.0', IsCurrentVersion: false, Title: 'First' }
    ]);
    const first = await ben.get(
      `${NOTES}/items(1)/versions(512)?$select=Title,CreatedBy/Title&$expand=CreatedBy`
    );
    expect(first.json).toEqual({ CreatedBy: { Title: 'Ben Member' }, Title: 'First' });
    expect((await ben.get(`${NOTES}/items(1)/versions(1536)`)).status).toBe(404);
  });
});

describe('removing an item', () => {
  it('deletes with 200 and an empty body', async () => {
    await add(ben, { Title: 'First' });
    const removed = await ben.remove(`${NOTES}/items(1)`);
    expect([removed.status, removed.text]).toEqual([200, '']);
    expect((await ben.get(`${NOTES}/items(1)`)).status).toBe(404);
  });

  it('deletes only the version the caller knew', async () => {
    await add(ben, { Title: 'First' });
    expect((await ben.remove(`${NOTES}/items(1)`, '"x,9"')).status).toBe(412);
    expect((await ben.get(`${NOTES}/items(1)`)).status).toBe(200);
  });

  it('recycles and answers the id in the recycle bin', async () => {
    await add(ben, { Title: 'First' });
    const recycled = await ben.post(`${NOTES}/items(1)/recycle`);
    expect(recycled.status).toBe(200);
    expect(recycled.json.value).toMatch(/^[0-9a-f-]{36}$/);
    expect((await ben.get(`${NOTES}/items`)).json.value).toEqual([]);
  });
});

describe('addresses', () => {
  it.each([
    `${NOTES}/items(1)`,
    `${NOTES}/items/getById(1)`,
    `${NOTES}/getItemById(1)`,
    `${NOTES}/getItemByStringId('1')`,
    "WEB/LISTS/GETBYTITLE('notes')/ITEMS(1)",
    "web/GetList('/sites/hallway/Lists/Notes')/items(1)",
    "web/GetList(@a1)/items(1)?@a1='%2Fsites%2Fhallway%2FLists%2FNotes'"
  ])('%s names the first note', async address => {
    await add(ben, { Title: 'First' });
    expect((await ben.get(address)).json.Title).toBe('First');
  });

  it('finds a list by id in any of three spellings', async () => {
    const { json } = await ben.get(`${NOTES}?$select=Id`);
    const id = String(json.Id);
    for (const address of [`web/lists('${id}')`, `web/lists(guid'${id}')`, `web/lists/getById('${id}')`]) {
      expect((await ben.get(`${address}?$select=Title`)).json).toEqual({ Title: 'Notes' });
    }
  });

  it('reads a doubled quote as one', async () => {
    await ann.post('web/lists', { Title: "Ann's (own), list", BaseTemplate: 100 });
    const read = await ben.get("web/lists/getByTitle('Ann''s (own), list')?$select=Title");
    expect(read.json.Title).toBe("Ann's (own), list");
  });

  it('says 501 with method and path for what it does not do', async () => {
    const asked = await ben.get(`${NOTES}/EventReceivers`);
    expect(asked.status).toBe(501);
    expect(asked.errorText).toBe(
      "The emulator does not implement GET /sites/hallway/_api/web/lists/getByTitle('Notes')/EventReceivers."
    );
  });

  it.each(["web/lists/getByTitle('Notes", 'web/lists/getByTitle(', 'web/)(', 'web/GetList(@none)/items'])(
    'refuses the broken address %s with 400',
    async address => {
      expect((await ben.get(address)).status).toBe(400);
    }
  );

  it('refuses a path that is not UTF-8', async () => {
    const response = await tenant.emulator.handle(new Request(`${HOST}/sites/hallway/_api/web/%ff`));
    expect([400, 401]).toContain(response.status);
  });
});
