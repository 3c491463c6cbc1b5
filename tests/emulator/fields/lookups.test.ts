import {
  ACCESS_DENIED,
  addNotesList,
  type Answer,
  NOTES,
  refusal,
  type TestTenant,
  testTenant
} from '../rest/testTenant';

let tenant: TestTenant;
let citiesId = '';

const CITIES = "web/lists/getByTitle('Cities')";
const FIELDS = `${NOTES}/fields`;
const LIST_NOT_FOUND = refusal(
  '-2130575322, Microsoft.SharePoint.SPException',
  'List does not exist.\n\nThe page you selected contains a list that does not exist.  It may have been deleted by another user.'
);

beforeEach(async () => {
  tenant = await testTenant();
  await addNotesList(tenant.ann);
  const made = await tenant.ann.post('web/lists', { Title: 'Cities', BaseTemplate: 100 });
  citiesId = String(made.json.Id);
  await addXml('<Field Type="Number" Name="People" DisplayName="People" />', CITIES);
  await tenant.ben.post(`${CITIES}/items`, { Title: 'Delft', People: 100 });
  await tenant.cam.post(`${CITIES}/items`, { Title: 'Gouda', People: 70 });
});

afterEach(() => tenant.emulator.close());

const addXml = (SchemaXml: string, list = NOTES): Promise<Answer> =>
  tenant.ann.post(`${list}/fields/createfieldasxml`, { parameters: { SchemaXml, Options: 8 } });
const addCity = (): Promise<Answer> =>
  tenant.ann.post(`${FIELDS}/addField`, {
    parameters: { Title: 'City', FieldTypeKind: 7, LookupListId: citiesId, LookupFieldName: 'Title' }
  });
const addCities = (): Promise<Answer> =>
  addXml(
    `<Field Type="LookupMulti" Name="Tour" DisplayName="Tour" List="{${citiesId}}" ShowField="Title" Mult="TRUE" />`
  );

describe('a lookup', () => {
  it('is made by parameters and shows what it points at', async () => {
    const made = await addCity();
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({
      ...{ TypeAsString: 'Lookup', FieldTypeKind: 7, LookupList: `{${citiesId}}`, LookupField: 'Title' },
      ...{ AllowMultipleValues: false, RelationshipDeleteBehavior: 0, IsDependentLookup: false }
    });
  });

  it.each(['{ID}', 'Lists/Cities', '/sites/hallway/Lists/Cities'])(
    'is made from XML with List="%s"',
    async list => {
      const named = list.replace('ID', citiesId.toUpperCase());
      const made = await addXml(
        `<Field Type="Lookup" Name="City" DisplayName="City" List="${named}" ShowField="People" />`
      );
      expect(made.json).toMatchObject({ LookupList: `{${citiesId}}`, LookupField: 'People' });
    }
  );

  it('may point at its own list', async () => {
    const made = await addXml('<Field Type="Lookup" Name="Parent" DisplayName="Parent" List="Self" />');
    expect(made.status).toBe(201);
    await tenant.ben.post(`${NOTES}/items`, { Title: 'above' });
    await tenant.ben.post(`${NOTES}/items`, { Title: 'below', ParentId: 1 });
    const read = await tenant.vera.get(`${NOTES}/items(2)?$select=Parent/Title&$expand=Parent`);
    expect(read.json).toEqual({ Parent: { Title: 'above' } });
  });

  it('is written by id, shown by id, and expanded to the columns asked for', async () => {
    await addCity();
    const made = await tenant.ben.post(`${NOTES}/items`, { Title: 'x', CityId: 1 });
    expect(made.json).toMatchObject({ CityId: 1 });
    const read = await tenant.vera.get(
      `${NOTES}/items(1)?$select=Title,CityId,City/Id,City/Title,City/People&$expand=City`
    );
    expect(read.json).toEqual({ Title: 'x', CityId: 1, City: { Id: 1, ID: 1, Title: 'Delft', People: 100 } });
    await tenant.ben.merge(`${NOTES}/items(1)`, { CityId: 2 });
    const moved = await tenant.vera.get(`${NOTES}/items?$select=City/Title&$expand=City`);
    expect(moved.json.value).toEqual([{ City: { Title: 'Gouda' } }]);
    await tenant.ben.merge(`${NOTES}/items(1)`, { CityId: null });
    const emptied = await tenant.vera.get(`${NOTES}/items(1)?$select=CityId,City/Title&$expand=City`);
    expect(emptied.json).toEqual({ CityId: null, City: null });
  });

  it('holds several values when made to', async () => {
    const field = await addCities();
    expect(field.json).toMatchObject({ TypeAsString: 'LookupMulti', AllowMultipleValues: true });
    const made = await tenant.ben.post(`${NOTES}/items`, { TourId: [2, 1] });
    expect(made.json).toMatchObject({ TourId: [2, 1] });
    const read = await tenant.vera.get(`${NOTES}/items(1)?$select=Tour/Title&$expand=Tour`);
    expect(read.json).toEqual({ Tour: [{ Title: 'Gouda' }, { Title: 'Delft' }] });
  });

  it('wraps several values in verbose mode, both ways', async () => {
    await addCities();
    const verbose = {
      accept: 'application/json;odata=verbose',
      'content-type': 'application/json;odata=verbose'
    };
    const body = { __metadata: { type: 'SP.Data.NotesListItem' }, TourId: { results: [1] } };
    const made = await tenant.ben.post(`${NOTES}/items`, body, verbose);
    expect(made.json.d).toMatchObject({ TourId: { results: [1] }, Tour: { __deferred: {} } });
    const read = await tenant.ben.get(`${NOTES}/items(1)?$expand=Tour&$select=Tour/Title`, verbose.accept);
    expect(read.json.d).toMatchObject({ Tour: { results: [{ Title: 'Delft' }] } });
  });

  it('must be expanded to be read through', async () => {
    await addCity();
    await tenant.ben.post(`${NOTES}/items`, { CityId: 1 });
    const read = await tenant.ben.get(`${NOTES}/items?$select=City/Title`);
    expect([read.status, read.errorText]).toEqual([
      400,
      "The query to field 'City/Title' is not valid. The $select query string must specify the target fields and the $expand query string must contains City."
    ]);
  });

  it('shows nothing of a row that is gone, or never was', async () => {
    await addCity();
    await tenant.ben.post(`${NOTES}/items`, { CityId: 1 });
    await tenant.ben.post(`${NOTES}/items`, { CityId: 99 });
    await tenant.ben.remove(`${CITIES}/items(1)`);
    const read = await tenant.vera.get(`${NOTES}/items?$select=City/Title&$expand=City`);
    expect(read.json.value).toEqual([{ City: null }, { City: null }]);
  });

  it('is filtered by id', async () => {
    await addCity();
    await tenant.ben.post(`${NOTES}/items`, { Title: 'a', CityId: 1 });
    await tenant.ben.post(`${NOTES}/items`, { Title: 'b', CityId: 2 });
    const read = await tenant.vera.get(`${NOTES}/items?$select=Title&$filter=CityId eq 2`);
    expect(read.json.value).toEqual([{ Title: 'b' }]);
  });

  it('counts towards the twelve joins of a query', async () => {
    for (let number = 1; number <= 13; number += 1)
      await addXml(`<Field Type="Lookup" Name="L${number}" DisplayName="L${number}" List="{${citiesId}}" />`);
    const names = (count: number): string =>
      Array.from({ length: count }, (_, at) => `L${at + 1}Id`).join(',');
    expect((await tenant.vera.get(`${NOTES}/items?$select=${names(12)}`)).status).toBe(200);
    const refused = await tenant.vera.get(`${NOTES}/items?$select=${names(13)}`);
    expect([refused.status, refused.errorCode]).toEqual([
      500,
      '-2147024749, Microsoft.SharePoint.SPQueryThrottledException'
    ]);
  });

  it.each([
    [{ Title: 'C', FieldTypeKind: 7 }, 400],
    [{ Title: 'C', FieldTypeKind: 7, LookupListId: 'nope' }, 404],
    [{ Title: 'C', FieldTypeKind: 7, LookupListId: '00000000-0000-0000-0000-000000000000' }, 404]
  ])('refuses %j with %d', async (parameters, status) => {
    expect((await tenant.ann.post(`${FIELDS}/addField`, { parameters })).status).toBe(status);
  });

  it('refuses a column its list does not have', async () => {
    const made = await addXml(
      `<Field Type="Lookup" Name="C" DisplayName="C" List="{${citiesId}}" ShowField="Nope" />`
    );
    expect([made.status, made.errorText]).toEqual([
      404,
      "Column 'Nope' does not exist. It may have been deleted by another user.  /sites/hallway/Lists/Cities"
    ]);
  });

  it.each(['Cascade', 'Restrict'])('says that it does not %s', async behavior => {
    const made = await addXml(
      `<Field Type="Lookup" Name="C" DisplayName="C" List="{${citiesId}}" RelationshipDeleteBehavior="${behavior}" />`
    );
    expect([made.status, made.errorText]).toEqual([
      501,
      `The emulator does not implement the field property RelationshipDeleteBehavior with the value ${behavior === 'Cascade' ? 1 : 2}.`
    ]);
  });

  it('keeps the list it points at, and may show another column of it', async () => {
    await addCity();
    const notes = await tenant.ann.get(`${NOTES}?$select=Id`);
    const address = `${FIELDS}/getByTitle('City')`;
    expect((await tenant.ann.merge(address, { LookupList: notes.json.Id })).status).toBe(400);
    expect((await tenant.ann.merge(address, { LookupList: citiesId, LookupField: 'People' })).status).toBe(
      204
    );
    expect((await tenant.ann.get(`${address}?$select=LookupField,LookupList`)).json).toEqual({
      LookupField: 'People',
      LookupList: `{${citiesId}}`
    });
  });

  it('is found from the list it points at', async () => {
    const made = await addCity();
    const read = await tenant.vera.get(`${CITIES}/getRelatedFields`);
    expect(read.json.value).toMatchObject([{ FieldId: made.json.Id, LookupList: citiesId }]);
  });
});

describe('a dependent lookup', () => {
  const add = (parameters: Record<string, string>): Promise<Answer> => {
    const text = Object.entries(parameters).map(([name, value]) => `${name}='${value}'`);
    return tenant.ann.post(`${FIELDS}/adddependentlookupfield(${text.join(',')})`);
  };

  it('shows another column of what its primary points at', async () => {
    const primary = await addCity();
    const id = String(primary.json.Id);
    const made = await add({ displayName: 'City size', primarylookupfieldid: id, showfield: 'People' });
    expect(made.json).toMatchObject({
      ...{ InternalName: 'City_x0020_size', IsDependentLookup: true, PrimaryFieldId: id },
      ...{ LookupField: 'People', ReadOnlyField: true }
    });
    await tenant.ben.post(`${NOTES}/items`, { CityId: 2 });
    const read = await tenant.vera.get(
      `${NOTES}/items(1)?$select=City_x0020_sizeId,City_x0020_size/People&$expand=City_x0020_size`
    );
    expect(read.json).toEqual({ City_x0020_sizeId: 2, City_x0020_size: { People: 70 } });
  });

  it('takes no value of its own, and goes with its primary', async () => {
    const primary = await addCity();
    await add({ displayName: 'Size', primarylookupfieldid: String(primary.json.Id), showfield: 'People' });
    const written = await tenant.ben.post(`${NOTES}/items`, { SizeId: 1 });
    expect([written.status, written.errorCode]).toEqual([
      400,
      '-2130575155, Microsoft.SharePoint.SPException'
    ]);
    expect((await tenant.ann.remove(`${FIELDS}/getByTitle('City')`)).status).toBe(200);
    expect((await tenant.ann.get(`${FIELDS}/getByTitle('Size')`)).status).toBe(404);
    expect((await tenant.ben.post(`${NOTES}/items`, { Title: 'x' })).status).toBe(201);
  });

  it('needs a lookup to depend on', async () => {
    const rank = await tenant.ann.get(`${FIELDS}/getByTitle('Rank')?$select=Id`);
    const primary = await addCity();
    const tries: readonly [Record<string, string>, number][] = [
      [{ displayName: 'a', primarylookupfieldid: String(rank.json.Id), showfield: 'Title' }, 400],
      [{ displayName: 'a', primarylookupfieldid: 'nope', showfield: 'Title' }, 404],
      [{ displayName: 'a', primarylookupfieldid: String(primary.json.Id), showfield: 'Nope' }, 404],
      [{ displayName: '', primarylookupfieldid: String(primary.json.Id), showfield: 'Title' }, 400]
    ];
    for (const [parameters, status] of tries) expect((await add(parameters)).status).toBe(status);
  });
});

describe('through a lookup', () => {
  const read = async (who: TestTenant['ben']): Promise<unknown> =>
    (await who.get(`${NOTES}/items?$select=City/Title&$expand=City`)).json.value;

  it('nobody sees rows of a list that is closed to him', async () => {
    await addCity();
    await tenant.ben.post(`${NOTES}/items`, { CityId: 1 });
    await tenant.ann.post(`${CITIES}/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`);
    expect(await read(tenant.cam)).toEqual([{ City: null }]);
    expect(await read(tenant.ann)).toEqual([{ City: { Title: 'Delft' } }]);
    expect((await tenant.cam.get(`${CITIES}/getRelatedFields`)).text).toBe(ACCESS_DENIED);
  });

  it('nobody sees rows of others where he may read his own alone', async () => {
    await addCity();
    await tenant.ben.post(`${NOTES}/items`, { CityId: 1 });
    await tenant.ann.merge(CITIES, { ReadSecurity: 2 });
    expect(await read(tenant.cam)).toEqual([{ City: null }]);
    expect(await read(tenant.ben)).toEqual([{ City: { Title: 'Delft' } }]);
    expect(await read(tenant.ann)).toEqual([{ City: { Title: 'Delft' } }]);
  });

  it('a member cannot learn that a closed list is there', async () => {
    await tenant.ann.post(`${CITIES}/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`);
    const parameters = { Title: 'Spy', FieldTypeKind: 7, LookupListId: citiesId };
    const tried = await tenant.ben.post(`${FIELDS}/addField`, { parameters });
    expect([tried.status, tried.text]).toEqual([404, LIST_NOT_FOUND]);
  });
});
