import { addNotesList, type Answer, NOTES, refusal, type TestTenant, testTenant } from '../rest/testTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant();
  await addNotesList(tenant.ann);
});

afterEach(() => tenant.emulator.close());

const FIELDS = `${NOTES}/fields`;
const FIELD_FAILED = refusal(
  '-2130575163, Microsoft.SharePoint.SPListDataValidationException',
  'List data validation failed.'
);
const ITEM_FAILED = refusal(
  '-2130575162, Microsoft.SharePoint.SPListDataValidationException',
  'List data validation failed.'
);
const SYNTAX = refusal(
  '-2130575270, Microsoft.SharePoint.SPException',
  'The formula contains a syntax error or is not supported.'
);
const OTHER_COLUMN = refusal(
  '-2130575270, Microsoft.SharePoint.SPException',
  'The formula cannot refer to another column.  Check the formula for spelling mistakes or update the formula to reference only this column.'
);
const NO_COLUMN = refusal(
  '-2130575270, Microsoft.SharePoint.SPException',
  'The formula refers to a column that does not exist.  Check the formula for spelling mistakes or change the non-existing column to an existing column.'
);
const onKey = (ValidationFormula: string, ValidationMessage = 'No.'): Promise<Answer> =>
  tenant.ann.merge(`${FIELDS}/getByTitle('Key')`, { ValidationFormula, ValidationMessage });
const onList = (ValidationFormula: string): Promise<Answer> =>
  tenant.ann.merge(NOTES, { ValidationFormula, ValidationMessage: 'No.' });
const add = (body: unknown): Promise<Answer> => tenant.ben.post(`${NOTES}/items`, body);

describe("a column's formula", () => {
  it('is kept and shown with its message', async () => {
    expect((await onKey('=LEN([Key])<=5', 'At most five.')).status).toBe(204);
    const read = await tenant.vera.get(
      `${FIELDS}/getByTitle('Key')?$select=ValidationFormula,ValidationMessage`
    );
    expect(read.json).toEqual({ ValidationFormula: '=LEN([Key])<=5', ValidationMessage: 'At most five.' });
  });

  it('lets good rows in and keeps bad ones out, on creating and on changing', async () => {
    await onKey('=LEN(Key)<=5');
    expect((await add({ Key: 'abcde' })).status).toBe(201);
    const refused = await add({ Key: 'abcdef' });
    expect([refused.status, refused.text]).toEqual([500, FIELD_FAILED]);
    const changed = await tenant.ben.merge(`${NOTES}/items(1)`, { Key: 'abcdef' });
    expect([changed.status, changed.text]).toEqual([500, FIELD_FAILED]);
    expect((await tenant.ben.get(`${NOTES}/items(1)?$select=Key`)).json).toEqual({ Key: 'abcde' });
    expect((await tenant.ann.get(`${NOTES}?$select=ItemCount`)).json).toEqual({ ItemCount: 1 });
  });

  it('binds the owner too', async () => {
    await onKey('=[Key]<>"x"');
    expect((await tenant.ann.post(`${NOTES}/items`, { Key: 'X' })).text).toBe(FIELD_FAILED);
  });

  it('sees a blank where nothing was given', async () => {
    await onKey('=NOT(ISBLANK([Key]))');
    expect((await add({ Title: 'x' })).text).toBe(FIELD_FAILED);
    expect((await add({ Key: 'x' })).status).toBe(201);
    expect((await tenant.ben.merge(`${NOTES}/items(1)`, { Key: null })).text).toBe(FIELD_FAILED);
  });

  it('does not let pass what it fails on', async () => {
    await onKey('=FIND("-",[Key])>0');
    expect((await add({ Key: 'a-b' })).status).toBe(201);
    expect((await add({ Key: 'ab' })).text).toBe(FIELD_FAILED);
  });

  it('goes when it is set empty', async () => {
    await onKey('=LEN([Key])<2');
    expect((await onKey('')).status).toBe(204);
    expect((await add({ Key: 'long' })).status).toBe(201);
    const read = await tenant.vera.get(`${FIELDS}/getByTitle('Key')?$select=ValidationFormula`);
    expect(read.json).toEqual({ ValidationFormula: null });
  });

  it('comes with a field from XML, and follows the column to a new title', async () => {
    const SchemaXml =
      '<Field Type="Number" Name="Age" DisplayName="Age"><Validation Message="Adults.">=[Age]&gt;=18</Validation></Field>';
    await tenant.ann.post(`${FIELDS}/createfieldasxml`, { parameters: { SchemaXml, Options: 8 } });
    await tenant.ann.merge(`${FIELDS}/getByTitle('Age')`, { Title: 'Years' });
    const read = await tenant.ann.get(`${FIELDS}/getByTitle('Years')`);
    expect(read.json).toMatchObject({ ValidationFormula: '=[Years]>=18', ValidationMessage: 'Adults.' });
    expect(read.json.SchemaXml).toContain('<Validation Message="Adults.">=[Age]&gt;=18</Validation>');
    expect((await add({ Age: 17 })).text).toBe(FIELD_FAILED);
    expect((await add({ Age: 18 })).status).toBe(201);
  });

  it('knows today, by the clock of the tenant', async () => {
    const SchemaXml = '<Field Type="DateTime" Name="Due" DisplayName="Due" />';
    await tenant.ann.post(`${FIELDS}/createfieldasxml`, { parameters: { SchemaXml, Options: 8 } });
    await tenant.ann.merge(`${FIELDS}/getByTitle('Due')`, { ValidationFormula: '=[Due]>=TODAY()' });
    expect((await add({ Due: '2026-11-16T00:00:00Z' })).status).toBe(201);
    expect((await add({ Due: '2026-11-15T23:59:59Z' })).text).toBe(FIELD_FAILED);
  });

  it('refuses another column, an unknown one, and what is no formula', async () => {
    expect((await onKey('=[Rank]>1')).text).toBe(OTHER_COLUMN);
    expect((await onKey('=[Nope]>1')).text).toBe(OTHER_COLUMN);
    const broken = await onKey('=LEN([Key]');
    expect([broken.status, broken.text]).toEqual([500, SYNTAX]);
    expect((await onKey('=NOSUCHTHING([Key])')).text).toBe(SYNTAX);
    expect((await onKey(`=LEN([Key])<${'1'.repeat(1100)}`)).status).toBe(400);
  });

  it('says which function it does not know', async () => {
    const refused = await onKey('=TEXT([Key],"0")="1"');
    expect([refused.status, refused.errorText]).toEqual([
      501,
      'The emulator does not implement the function TEXT in formulas.'
    ]);
  });

  it('is not for notes, which no formula can judge', async () => {
    const refused = await tenant.ann.merge(`${FIELDS}/getByTitle('Body')`, {
      ValidationFormula: '=LEN([Body])<9'
    });
    expect([refused.status, refused.errorText]).toEqual([
      500,
      'A column of the type Note cannot have a validation formula.'
    ]);
  });

  it('is not for those without Manage Lists to set', async () => {
    const tried = await tenant.vera.merge(`${FIELDS}/getByTitle('Key')`, { ValidationFormula: '=TRUE' });
    expect(tried.status).toBe(403);
  });
});

describe("a list's formula", () => {
  it('judges columns together', async () => {
    expect((await onList('=IF(ISBLANK([Key]),TRUE,[Rank]>LEN([Key]))')).status).toBe(204);
    expect((await add({ Key: 'abc', Rank: 4 })).status).toBe(201);
    const refused = await add({ Key: 'abc', Rank: 3 });
    expect([refused.status, refused.text]).toEqual([500, ITEM_FAILED]);
    expect((await tenant.ben.merge(`${NOTES}/items(1)`, { Rank: 1 })).text).toBe(ITEM_FAILED);
    expect((await add({ Rank: 1 })).status).toBe(201);
  });

  it('is shown to who names it, with titles', async () => {
    await onList('=[Rank]>=0');
    await tenant.ann.merge(`${FIELDS}/getByTitle('Rank')`, { Title: 'Place' });
    const read = await tenant.vera.get(`${NOTES}?$select=ValidationFormula,ValidationMessage`);
    expect(read.json).toEqual({ ValidationFormula: '=[Place]>=0', ValidationMessage: 'No.' });
  });

  it('comes after the columns: theirs is the refusal when both fail', async () => {
    await onList('=FALSE');
    await onKey('=FALSE');
    expect((await add({ Key: 'x' })).text).toBe(FIELD_FAILED);
  });

  it('may name when a row was made', async () => {
    await onList('=[Created]<=NOW()');
    expect((await add({ Title: 'x' })).status).toBe(201);
  });

  it('lets no row pass once a column it names is gone', async () => {
    await onList('=[Rank]>=0');
    await tenant.ann.remove(`${FIELDS}/getByTitle('Rank')`);
    expect((await add({ Title: 'x' })).text).toBe(ITEM_FAILED);
    await onList('');
    expect((await add({ Title: 'x' })).status).toBe(201);
  });

  it('refuses columns that are not there, or hold notes and people', async () => {
    expect((await onList('=[Nope]>1')).text).toBe(NO_COLUMN);
    expect((await onList('=LEN([Body])<9')).text).toBe(NO_COLUMN);
    expect((await onList('=[Author]="x"')).text).toBe(NO_COLUMN);
    expect((await onList('=1+')).text).toBe(SYNTAX);
  });

  it('leaves the other settings of the list as they were', async () => {
    await tenant.ann.merge(NOTES, { DisableCommenting: true });
    await onList('=TRUE');
    expect((await tenant.ann.get(`${NOTES}?$select=DisableCommenting`)).json).toEqual({
      DisableCommenting: true
    });
  });
});
