import { addNotesList, type Answer, NOTES, type TestTenant, testTenant } from '../rest/testTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant();
  await addNotesList(tenant.ann);
});

afterEach(() => tenant.emulator.close());

const FIELDS = `${NOTES}/fields`;
const calculate = (Title: string, Formula: string, OutputType = 2): Promise<Answer> =>
  tenant.ann.post(FIELDS, { Title, FieldTypeKind: 17, Formula, OutputType });
const shown = async (name: string, body: unknown): Promise<unknown> =>
  (await tenant.ben.post(`${NOTES}/items`, body)).json[name];

describe('a calculated column', () => {
  it('is made read-only and shows its formula with titles', async () => {
    const made = await calculate('Twice', '=[Rank]*2', 9);
    expect(made.json).toMatchObject({
      ...{
        TypeAsString: 'Calculated',
        FieldTypeKind: 17,
        ReadOnlyField: true,
        Formula: '=[Rank]*2',
        OutputType: 9
      }
    });
    await tenant.ann.merge(`${FIELDS}/getByTitle('Rank')`, { Title: 'Place' });
    expect((await tenant.ann.get(`${FIELDS}/getByTitle('Twice')?$select=Formula`)).json).toEqual({
      Formula: '=[Place]*2'
    });
  });

  it.each<[string, number, unknown, string | null]>([
    ['=[Rank]*2', 9, { Rank: 2.5 }, '5.00000000000000'],
    ['=[Rank]*2', 10, { Rank: 75 }, '150.000000000000'],
    ['=[Key]&"!"', 2, { Key: 'a' }, 'a!'],
    ['=[Rank]>1', 8, { Rank: 2 }, '1'],
    ['=[Rank]>1', 8, { Rank: 0 }, '0'],
    ['=DATE(2026,12,[Rank])', 4, { Rank: 24 }, '2026-12-24T00:00:00Z'],
    ['=1/[Rank]', 9, {}, '#DIV/0!'],
    ['=[Key]', 2, {}, null],
    ['=IF([Rank]>5,"high","low")', 2, { Rank: 6 }, 'high']
  ])('%s as kind %d of %j shows %j', async (formula, kind, body, expected) => {
    expect((await calculate('Result', formula, kind)).status).toBe(201);
    expect(await shown('Result', body)).toBe(expected);
  });

  it('follows the row, and builds on other calculated columns', async () => {
    await calculate('Twice', '=[Rank]*2', 9);
    await calculate('Label', '="no. "&[Twice]', 2);
    expect(await shown('Label', { Rank: 1 })).toBe('no. 2');
    await tenant.ben.merge(`${NOTES}/items(1)`, { Rank: 2 });
    expect((await tenant.vera.get(`${NOTES}/items(1)?$select=Label`)).json).toEqual({ Label: 'no. 4' });
  });

  it('goes in no circle', async () => {
    await calculate('A', '=[Rank]', 9);
    await calculate('B', '=[A]+[A]', 9);
    expect((await tenant.ann.merge(`${FIELDS}/getByTitle('A')`, { Formula: '=[B]+[B]' })).status).toBe(204);
    expect(await shown('A', { Rank: 1 })).toBe('#NAME?');
    expect((await tenant.ann.merge(`${FIELDS}/getByTitle('A')`, { Formula: '=[A]' })).status).toBe(500);
  });

  it('takes no value from a body', async () => {
    await calculate('Twice', '=[Rank]*2', 9);
    const tried = await tenant.ben.post(`${NOTES}/items`, { Twice: '4' });
    expect([tried.status, tried.errorText]).toEqual([
      400,
      'Invalid data has been used to update the list item. The field you are trying to update may be read only.'
    ]);
  });

  it('may be named by the formula of the list', async () => {
    await calculate('Twice', '=[Rank]*2', 9);
    await tenant.ann.merge(NOTES, { ValidationFormula: '=[Twice]<10' });
    expect((await tenant.ben.post(`${NOTES}/items`, { Rank: 5 })).status).toBe(500);
    expect((await tenant.ben.post(`${NOTES}/items`, { Rank: 4 })).status).toBe(201);
  });

  it('comes from XML', async () => {
    const SchemaXml =
      '<Field Type="Calculated" Name="Twice" DisplayName="Twice" ResultType="Number"><Formula>=[Rank]*2</Formula><FieldRefs><FieldRef Name="Rank" /></FieldRefs></Field>';
    const made = await tenant.ann.post(`${FIELDS}/createfieldasxml`, {
      parameters: { SchemaXml, Options: 8 }
    });
    expect(made.json).toMatchObject({ InternalName: 'Twice', OutputType: 9, Formula: '=[Rank]*2' });
  });

  it('refuses what changes by itself, what is not there, and to be without a formula', async () => {
    const volatile = await calculate('Now', '=NOW()', 4);
    expect([volatile.status, volatile.errorText]).toEqual([
      500,
      'Calculated columns cannot contain volatile functions like Today and Me.'
    ]);
    expect((await calculate('C', '=[Nope]')).status).toBe(500);
    expect((await calculate('C', '=[')).status).toBe(500);
    expect((await tenant.ann.post(FIELDS, { Title: 'C', FieldTypeKind: 17 })).status).toBe(400);
    expect((await tenant.ann.get(`${FIELDS}/getByTitle('C')`)).status).toBe(404);
  });

  it('cannot be indexed', async () => {
    await calculate('Twice', '=[Rank]*2', 9);
    const tried = await tenant.ann.merge(`${FIELDS}/getByTitle('Twice')`, { Indexed: true });
    expect(tried.status).toBe(500);
  });
});
