import '@pnp/sp/fields';
import '@pnp/sp/lists';
import { ChoiceFieldFormatType, DateTimeFieldFormatType, type IFields } from '@pnp/sp/fields';
import { pnpAs, refusalOf } from '../pnp/pnpTenant';
import { addNotesList, ANN, type TestTenant, testTenant } from '../rest/testTenant';

let tenant: TestTenant;
let fields: IFields;

beforeEach(async () => {
  tenant = await testTenant();
  await addNotesList(tenant.ann);
  fields = (await pnpAs(tenant, ANN)).web.lists.getByTitle('Notes').fields;
});

afterEach(() => tenant.emulator.close());

describe('PnPjs adds', () => {
  it('text, notes, numbers, money and yes or no', async () => {
    await fields.addText('T', { MaxLength: 20, Group: 'G' });
    await fields.addMultilineText('M', { RichText: false, NumberOfLines: 3 });
    await fields.addNumber('N', { MinimumValue: 1, MaximumValue: 9 });
    await fields.addCurrency('C', { MinimumValue: 0, CurrencyLocaleId: 1043 });
    await fields.addBoolean('B', { Description: 'd' });
    const all = await fields.filter("Group eq 'G' or Description eq 'd'").select('TypeAsString')();
    expect(all.map(({ TypeAsString }) => TypeAsString)).toEqual(['Text', 'Boolean']);
    expect(await fields.getByTitle('C')()).toMatchObject({ CurrencyLocaleId: 1043, MinimumValue: 0 });
    expect(await fields.getByTitle('M')()).toMatchObject({ RichText: false, NumberOfLines: 3 });
  });

  it('dates, links, people, pictures and choices', async () => {
    await fields.addDateTime('D', { DisplayFormat: DateTimeFieldFormatType.DateTime });
    await fields.addUrl('U');
    await fields.addUser('P');
    await fields.addImageField('I');
    await fields.addChoice('One', { Choices: ['a', 'b'], EditFormat: ChoiceFieldFormatType.RadioButtons });
    await fields.addMultiChoice('Many', { Choices: ['a', 'b'], FillInChoice: true });
    expect(await fields.getByInternalNameOrTitle('D')()).toMatchObject({ DisplayFormat: 1 });
    expect(await fields.getByTitle('I')()).toMatchObject({ TypeAsString: 'Thumbnail', FieldTypeKind: 34 });
    expect(await fields.getByTitle('Many')()).toMatchObject({ Choices: ['a', 'b'], FillInChoice: true });
    expect(await fields.getByTitle('P')()).toMatchObject({ SelectionMode: 1 });
  });

  it('calculations, lookups and what depends on them', async () => {
    await fields.addCalculated('Twice', { Formula: '=[Rank]*2' });
    const sp = await pnpAs(tenant, ANN);
    const { Id } = await sp.web.lists.add('Cities');
    const made = await fields.addLookup('City', { LookupListId: Id, LookupFieldName: 'Title' });
    expect(made).toMatchObject({ TypeAsString: 'Lookup' });
    const dependent = await fields.addDependentLookupField('City number', String(made.Id), 'ID');
    expect(dependent).toMatchObject({ LookupField: 'ID' });
    expect((await fields.getByTitle('Twice').select('Formula')()) as unknown).toMatchObject({
      Formula: '=[Rank]*2'
    });
  });

  it('fields from XML, and changes, hides and deletes them', async () => {
    const { Id } = await fields.createFieldAsXml('<Field Type="Text" DisplayName="X" Name="X" />');
    const field = fields.getById(String(Id));
    await field.update({ Description: 'changed' });
    await field.setShowInDisplayForm(false);
    await field.setShowInEditForm(false);
    await field.setShowInNewForm(true);
    const { Description, SchemaXml } = await field();
    expect(Description).toBe('changed');
    expect(SchemaXml).toContain('ShowInNewForm="TRUE" ShowInEditForm="FALSE" ShowInDisplayForm="FALSE"');
    await field.delete();
    expect((await refusalOf(field())).status).toBe(404);
  });

  it('no place, and hears that there is none', async () => {
    const refused = await refusalOf(fields.addLocation('Where'));
    expect(refused.status).toBe(501);
  });

  it('columns of the site', async () => {
    const sp = await pnpAs(tenant, ANN);
    await sp.web.fields.addText('Unit');
    expect(await sp.web.fields.getByTitle('Unit').select('InternalName')()).toMatchObject({
      InternalName: 'Unit'
    });
    expect(await sp.web.lists.getByTitle('Notes').relatedFields()).toEqual([]);
  });
});
