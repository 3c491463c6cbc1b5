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

beforeEach(async () => {
  tenant = await testTenant();
  await addNotesList(tenant.ann);
});

afterEach(() => tenant.emulator.close());

const FIELDS = `${NOTES}/fields`;
const KEY = `${FIELDS}/getByTitle('Key')`;
const addXml = (SchemaXml: string, Options = 8): Promise<Answer> =>
  tenant.ann.post(`${FIELDS}/createfieldasxml`, { parameters: { SchemaXml, Options } });
const duplicate = (name: string): string =>
  refusal('-2130575257, Microsoft.SharePoint.SPException', `A duplicate field name "${name}" was found.`);

describe('names of fields', () => {
  it('may not be taken when they are asked for, in any case', async () => {
    const made = await addXml('<Field Type="Text" Name="RANK" DisplayName="Other" />');
    expect([made.status, made.text]).toEqual([500, duplicate('Rank')]);
  });

  it('may not be those of built-in columns', async () => {
    expect((await addXml('<Field Type="Text" Name="Author" DisplayName="Writer" />')).text).toBe(
      duplicate('Author')
    );
  });

  it('are made from the title otherwise, with a number when taken', async () => {
    const names = [];
    for (let count = 0; count < 3; count += 1)
      names.push((await tenant.ann.post(FIELDS, { Title: 'Rank', FieldTypeKind: 2 })).json.InternalName);
    expect(names).toEqual(['Rank0', 'Rank1', 'Rank2']);
  });

  it.each([
    ['So much', 'So_x0020_much'],
    ['1st', '_x0031_st'],
    ['a/b', 'a_x002f_b'],
    ['Größe', 'Gr_x00f6__x00df_e'],
    ['A title that is longer than thirty-two', 'A_x0020_title_x0020_that_x0020_i']
  ])('%s becomes %s', async (Title, name) => {
    const made = await tenant.ann.post(FIELDS, { Title, FieldTypeKind: 2 });
    expect(made.json).toMatchObject({ InternalName: name, StaticName: name, Title });
  });

  it('stay within 32 characters with their number', async () => {
    const Title = 'x'.repeat(40);
    await tenant.ann.post(FIELDS, { Title, FieldTypeKind: 2 });
    const second = await tenant.ann.post(FIELDS, { Title, FieldTypeKind: 2 });
    expect(second.json.InternalName).toBe(`${'x'.repeat(31)}0`);
  });

  it('keep for life, whatever the title becomes', async () => {
    await tenant.ann.merge(KEY, { Title: 'Other' });
    const read = await tenant.ann.get(`${FIELDS}/getByInternalNameOrTitle('Key')?$select=Title,InternalName`);
    expect(read.json).toEqual({ Title: 'Other', InternalName: 'Key' });
  });

  it('and titles may be alike unless option 32 asks', async () => {
    expect((await addXml('<Field Type="Text" Name="K2" DisplayName="key" />')).status).toBe(201);
    expect((await addXml('<Field Type="Text" Name="K3" DisplayName="key" />', 8 + 32)).text).toBe(
      duplicate('key')
    );
  });
});

describe('ids of fields', () => {
  const id = '7d0e2a0c-6a3b-4c0f-9a3e-0b6f0b7a1c11';
  const xml = (name: string): string =>
    `<Field ID="{${id.toUpperCase()}}" Type="Text" Name="${name}" DisplayName="${name}" />`;

  it('are taken from the XML', async () => {
    expect((await addXml(xml('One'))).json.Id).toBe(id);
    expect((await tenant.ann.get(`${FIELDS}('${id}')?$select=Title`)).json).toEqual({ Title: 'One' });
  });

  it('may be had once a list', async () => {
    await addXml(xml('One'));
    expect((await addXml(xml('Two'))).text).toBe(duplicate(`{${id}}`));
  });

  it('must be guids', async () => {
    expect((await addXml('<Field ID="nope" Type="Text" Name="One" DisplayName="One" />')).status).toBe(400);
  });
});

describe('indexed and unique columns', () => {
  it('a unique one keeps its index', async () => {
    const tried = await tenant.ann.merge(KEY, { Indexed: false });
    expect([tried.status, tried.errorCode]).toEqual([500, '-2130575170, Microsoft.SharePoint.SPException']);
    expect((await tenant.ann.get(`${KEY}?$select=Indexed,EnforceUniqueValues`)).json).toEqual({
      Indexed: true,
      EnforceUniqueValues: true
    });
  });

  it('may lose both at once, or one after the other', async () => {
    expect((await tenant.ann.merge(KEY, { Indexed: false, EnforceUniqueValues: false })).status).toBe(204);
    const read = await tenant.ann.get(`${KEY}?$select=Indexed,IndexStatus,EnforceUniqueValues`);
    expect(read.json).toEqual({ Indexed: false, IndexStatus: 0, EnforceUniqueValues: false });
    await tenant.ben.post(`${NOTES}/items`, { Key: 'a' });
    expect((await tenant.ben.post(`${NOTES}/items`, { Key: 'a' })).status).toBe(201);
  });

  it('say in XML what they are', async () => {
    const { json } = await tenant.ann.get(`${KEY}?$select=SchemaXml`);
    expect(json.SchemaXml).toContain('EnforceUniqueValues="TRUE" Indexed="TRUE"');
  });
});

describe('sealed and undeletable columns', () => {
  it('a sealed one neither changes nor goes', async () => {
    await addXml('<Field Type="Text" Name="Fixed" DisplayName="Fixed" Sealed="TRUE" />');
    const address = `${FIELDS}/getByTitle('Fixed')`;
    const words = "The field 'Fixed' cannot be changed or deleted because it is sealed.";
    for (const tried of [await tenant.ann.merge(address, { Title: 'x' }), await tenant.ann.remove(address)])
      expect([tried.status, tried.errorText]).toEqual([500, words]);
    expect((await tenant.ann.get(`${address}?$select=Sealed`)).json).toEqual({ Sealed: true });
  });

  it('one with AllowDeletion="FALSE" changes but does not go, and takes values', async () => {
    await addXml('<Field Type="Text" Name="Kept" DisplayName="Kept" AllowDeletion="FALSE" />');
    const address = `${FIELDS}/getByTitle('Kept')`;
    expect((await tenant.ann.get(`${address}?$select=CanBeDeleted`)).json).toEqual({ CanBeDeleted: false });
    expect((await tenant.ann.remove(address)).text).toBe(ACCESS_DENIED);
    expect((await tenant.ben.post(`${NOTES}/items`, { Kept: 'x' })).json).toMatchObject({ Kept: 'x' });
    expect((await tenant.ann.merge(address, { Title: 'Still' })).status).toBe(204);
  });
});

describe('forms', () => {
  it.each(['Display', 'Edit', 'New'])('of the kind %s show a field or not', async form => {
    const set = (value: string): Promise<Answer> => tenant.ann.post(`${KEY}/setShowIn${form}Form(${value})`);
    const xml = async (): Promise<unknown> =>
      (await tenant.ann.get(`${KEY}?$select=SchemaXml`)).json.SchemaXml;
    expect(await xml()).not.toContain('ShowIn');
    expect((await set('false')).json).toEqual({ 'odata.null': true });
    expect(await xml()).toContain(`ShowIn${form}Form="FALSE"`);
    await set('true');
    expect(await xml()).toContain(`ShowIn${form}Form="TRUE"`);
    expect((await set('maybe')).status).toBe(400);
    const member = await tenant.vera.post(`${KEY}/setShowIn${form}Form(false)`);
    expect([member.status, member.text]).toEqual([403, ACCESS_DENIED]);
  });
});

describe('a column that goes while it is in use', () => {
  beforeEach(async () => {
    await tenant.ben.post(`${NOTES}/items`, { Title: 'x', Rank: 1 });
    await tenant.ann.remove(`${FIELDS}/getByTitle('Rank')`);
  });

  it.each(['$select=Rank', '$filter=Rank eq 1', '$orderby=Rank'])('is refused in %s', async option => {
    const read = await tenant.ben.get(`${NOTES}/items?${option}`);
    expect([read.status, read.text]).toEqual([
      400,
      refusal('-1, Microsoft.SharePoint.SPException', "The field or property 'Rank' does not exist.")
    ]);
  });

  it('is refused in a body, and at its own address', async () => {
    const written = await tenant.ben.post(`${NOTES}/items`, { Rank: 1 });
    expect([written.status, written.errorText]).toEqual([
      400,
      "The property 'Rank' does not exist on type 'SP.Data.NotesListItem'. Make sure to only use property names that are defined by the type."
    ]);
    const asked = await tenant.ben.get(`${FIELDS}/getByTitle('Rank')`);
    expect([asked.status, asked.text]).toEqual([
      404,
      refusal(
        '-2147024809, System.ArgumentException',
        "Column 'Rank' does not exist. It may have been deleted by another user.  /sites/hallway/Lists/Notes"
      )
    ]);
  });

  it('leaves the rows and their other values', async () => {
    expect((await tenant.ben.get(`${NOTES}/items(1)?$select=Title`)).json).toEqual({ Title: 'x' });
    expect((await tenant.ben.get(`${NOTES}/items(1)`)).json).not.toHaveProperty('Rank');
  });

  it('is empty when it comes back', async () => {
    await addXml('<Field Type="Number" Name="Rank" DisplayName="Rank" />');
    expect((await tenant.ben.get(`${NOTES}/items(1)?$select=Rank`)).json).toEqual({ Rank: null });
  });
});

describe('options of a field from XML', () => {
  it('16 shows it in the default view', async () => {
    await addXml('<Field Type="Text" Name="Seen" DisplayName="Seen" />', 8 + 16);
    const read = await tenant.ann.get(`${NOTES}/defaultView/viewfields`);
    expect(read.json.Items).toEqual(['LinkTitle', 'Seen']);
  });
});

describe('members without Manage Lists', () => {
  it('read fields and change none', async () => {
    expect((await tenant.vera.get(FIELDS)).status).toBe(200);
    for (const tried of [
      await tenant.vera.post(FIELDS, { Title: 'x', FieldTypeKind: 2 }),
      await tenant.vera.merge(KEY, { Title: 'x' }),
      await tenant.vera.remove(KEY),
      await tenant.vera.post(`${FIELDS}/adddependentlookupfield(displayName='x')`)
    ])
      expect([tried.status, tried.text]).toEqual([403, ACCESS_DENIED]);
  });
});
