import { ACCESS_DENIED, type Answer, refusal, type TestTenant, testTenant } from '../rest/testTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant();
});

afterEach(() => tenant.emulator.close());

const FIELDS = 'web/fields';
const names = (read: Answer): unknown[] =>
  (read.json.value as { InternalName: string }[]).map(({ InternalName }) => InternalName);

describe('columns of a site', () => {
  it('are there from the beginning', async () => {
    expect(names(await tenant.vera.get(`${FIELDS}?$select=InternalName`))).toEqual(
      expect.arrayContaining(['Title', 'ID', 'Author', 'Created'])
    );
    const title = await tenant.vera.get(`${FIELDS}/getByInternalNameOrTitle('Title')`);
    expect(title.json).toMatchObject({ Scope: '/sites/hallway', CanBeDeleted: false, TypeAsString: 'Text' });
  });

  it('are made, read in three ways, changed and deleted', async () => {
    const made = await tenant.ann.post(FIELDS, { Title: 'Cost centre', FieldTypeKind: 2, Group: 'Finance' });
    expect(made.json).toMatchObject({ InternalName: 'Cost_x0020_centre', Group: 'Finance' });
    const id = String(made.json.Id);
    for (const address of [`('${id}')`, "/getByTitle('Cost centre')", `/getById('${id}')`])
      expect((await tenant.vera.get(`${FIELDS}${address}?$select=Id`)).json).toEqual({ Id: id });
    expect((await tenant.ann.merge(`${FIELDS}('${id}')`, { Title: 'Unit' })).status).toBe(204);
    expect((await tenant.vera.get(`web/availableFields/getByTitle('Unit')?$select=Id`)).json).toEqual({
      Id: id
    });
    expect((await tenant.ann.remove(`${FIELDS}('${id}')`)).status).toBe(200);
    expect((await tenant.ann.get(`${FIELDS}('${id}')`)).status).toBe(404);
  });

  it('are made from XML and by parameters', async () => {
    const SchemaXml = '<Field Type="Number" Name="Score" DisplayName="The score" Min="0" />';
    const fromXml = await tenant.ann.post(`${FIELDS}/createfieldasxml`, {
      parameters: { SchemaXml, Options: 8 }
    });
    expect(fromXml.json).toMatchObject({ InternalName: 'Score', Title: 'The score', MinimumValue: 0 });
    const added = await tenant.ann.post(`${FIELDS}/addField`, {
      parameters: { Title: 'Flag', FieldTypeKind: 8 }
    });
    expect(added.json).toMatchObject({ TypeAsString: 'Boolean' });
    expect(names(await tenant.vera.get('web/availablefields?$select=InternalName'))).toEqual(
      expect.arrayContaining(['Score', 'Flag'])
    );
  });

  it('are had once each', async () => {
    await tenant.ann.post(FIELDS, { Title: 'Unit', FieldTypeKind: 2 });
    const SchemaXml = '<Field Type="Text" Name="Unit" DisplayName="Unit" />';
    const again = await tenant.ann.post(`${FIELDS}/createfieldasxml`, {
      parameters: { SchemaXml, Options: 8 }
    });
    expect([again.status, again.text]).toEqual([
      500,
      refusal('-2130575257, Microsoft.SharePoint.SPException', 'A duplicate field name "Unit" was found.')
    ]);
  });

  it('are taken up by lists under the same id', async () => {
    const made = await tenant.ann.post(FIELDS, { Title: 'Unit', FieldTypeKind: 2 });
    await tenant.ann.post('web/lists', { Title: 'Notes', BaseTemplate: 100 });
    const taken = await tenant.ann.post("web/lists/getByTitle('Notes')/fields/createfieldasxml", {
      parameters: { SchemaXml: made.json.SchemaXml, Options: 8 }
    });
    expect(taken.json).toMatchObject({ Id: made.json.Id, InternalName: 'Unit' });
  });

  it('do not show among those of a list, nor those of a list among them', async () => {
    await tenant.ann.post('web/lists', { Title: 'Notes', BaseTemplate: 100 });
    await tenant.ann.post(FIELDS, { Title: 'Unit', FieldTypeKind: 2 });
    await tenant.ann.post("web/lists/getByTitle('Notes')/fields", { Title: 'Own', FieldTypeKind: 2 });
    expect(names(await tenant.ann.get("web/lists/getByTitle('Notes')/fields"))).not.toContain('Unit');
    expect(names(await tenant.ann.get(FIELDS))).not.toContain('Own');
  });

  it('keep formulas for one column, and refuse to calculate', async () => {
    const made = await tenant.ann.post(FIELDS, {
      ...{ Title: 'Age', FieldTypeKind: 9, ValidationFormula: '=[Age]>0', ValidationMessage: 'm' }
    });
    expect(made.json).toMatchObject({ ValidationFormula: '=[Age]>0' });
    const calculated = await tenant.ann.post(FIELDS, { Title: 'C', FieldTypeKind: 17, Formula: '=1' });
    expect([calculated.status, calculated.errorText]).toEqual([
      501,
      'The emulator does not implement calculated site columns.'
    ]);
  });

  it('those every site has cannot go', async () => {
    expect((await tenant.ann.remove(`${FIELDS}/getByTitle('Title')`)).text).toBe(ACCESS_DENIED);
  });

  it('are the owner\u2019s to make: a member who may manage lists may not', async () => {
    for (const tried of [
      await tenant.ben.post(FIELDS, { Title: 'x', FieldTypeKind: 2 }),
      await tenant.ben.merge(`${FIELDS}/getByTitle('Title')`, { Title: 'x' }),
      await tenant.ben.remove(`${FIELDS}/getByTitle('Title')`)
    ])
      expect([tried.status, tried.text]).toEqual([403, ACCESS_DENIED]);
    expect((await tenant.gus.get(FIELDS)).status).toBe(403);
  });
});
