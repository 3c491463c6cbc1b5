import { addNotesList, ANN, type Answer, NOTES, type TestTenant, testTenant } from '../rest/testTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant();
  await addNotesList(tenant.ann);
});

afterEach(() => tenant.emulator.close());

const FIELDS = `${NOTES}/fields`;
const addXml = (SchemaXml: string, Options = 8): Promise<Answer> =>
  tenant.ann.post(`${FIELDS}/createfieldasxml`, { parameters: { SchemaXml, Options } });

/** What every recorded field shows, and what each type shows besides: pnp/pnpcore, ContentTypeHubTests. */
const COMMON =
  'AutoIndexed CanBeDeleted ClientSideComponentId ClientSideComponentProperties ClientValidationFormula ClientValidationMessage CustomFormatter DefaultFormula DefaultValue Description Direction EnforceUniqueValues EntityPropertyName Filterable FromBaseType Group Hidden Id Indexed IndexStatus InternalName IsModern JSLink PinnedToFiltersPane ReadOnlyField Required SchemaXml Scope Sealed ShowInFiltersPane Sortable StaticName Title FieldTypeKind TypeAsString TypeDisplayName TypeShortDescription ValidationFormula ValidationMessage';
const OF_NUMBER =
  'CommaSeparator CustomUnitName CustomUnitOnRight DisplayFormat MaximumValue MinimumValue ShowAsPercentage Unit';
const OF_NOTE =
  'AllowHyperlink AppendOnly IsLongHyperlink NumberOfLines RestrictedMode RichText UnlimitedLengthInDocumentLibrary WikiLinking';
const OF_USER =
  'AllowMultipleValues DependentLookupInternalNames IsDependentLookup IsRelationship LookupField LookupList LookupWebId PrimaryFieldId RelationshipDeleteBehavior UnlimitedLengthInDocumentLibrary AllowDisplay Presence SelectionGroup SelectionMode UserDisplayOptions';

describe('a field of each kind', () => {
  it.each<[number, string, string, string]>([
    [1, 'Integer', 'Integer', OF_NUMBER],
    [2, 'Text', 'Single line of text', 'MaxLength'],
    [3, 'Note', 'Multiple lines of text', OF_NOTE],
    [
      ...([4, 'DateTime', 'Date and Time'] as const),
      'DateTimeCalendarType DateFormat DisplayFormat FriendlyDisplayFormat TimeFormat'
    ],
    [6, 'Choice', 'Choice', 'FillInChoice Mappings Choices EditFormat'],
    [8, 'Boolean', 'Yes/No', ''],
    [9, 'Number', 'Number', OF_NUMBER],
    [11, 'URL', 'Hyperlink or Picture', 'DisplayFormat'],
    [14, 'Guid', 'Guid', ''],
    [15, 'MultiChoice', 'Choice', 'FillInChoice Mappings Choices'],
    [20, 'User', 'Person or Group', OF_USER]
  ])('%d is %s and shows the recorded keys', async (kind, type, display, besides) => {
    const made = await tenant.ann.post(FIELDS, { Title: 'One', FieldTypeKind: kind });
    expect(made.json).toMatchObject({ FieldTypeKind: kind, TypeAsString: type, TypeDisplayName: display });
    const keys = [...COMMON.split(' '), ...besides.split(' ')].filter(key => key !== '');
    expect(Object.keys(made.json).sort()).toEqual(keys.sort());
  });

  it.each([0, 12, 13, 16, 18, 19, 21, 33, 99])('%d is refused by its number', async kind => {
    const made = await tenant.ann.post(FIELDS, { Title: 'One', FieldTypeKind: kind });
    expect([made.status, made.errorText]).toEqual([
      501,
      `The emulator does not implement fields with FieldTypeKind ${kind}.`
    ]);
  });

  it.each(['TaxonomyFieldType', 'Location', 'Computed', 'Counter', ''])(
    'of the type "%s" is refused by name',
    async type => {
      const made = await addXml(`<Field Type="${type}" Name="One" DisplayName="One" />`);
      expect([made.status, made.errorText]).toEqual([
        501,
        `The emulator does not implement fields of the type '${type}'.`
      ]);
    }
  );
});

describe('values', () => {
  it('of every kind come back as they went', async () => {
    const kinds: readonly [string, number, Record<string, unknown>][] = [
      ['Price', 10, { CurrencyLocaleId: 1043, DisplayFormat: 2 }],
      ['Link', 11, { DisplayFormat: 0 }],
      ['Picture', 34, {}],
      ['Tag', 14, {}],
      ['Many', 15, { Choices: ['a', 'b'] }],
      ['Whole', 1, {}]
    ];
    for (const [Title, FieldTypeKind, more] of kinds)
      expect((await tenant.ann.post(FIELDS, { Title, FieldTypeKind, ...more })).status).toBe(201);
    const picture = JSON.stringify({ type: 'thumbnail', fileName: 'a.png', serverRelativeUrl: '/a.png' });
    const values = {
      ...{
        Price: 1.25,
        Picture: picture,
        Tag: '5f7c0b9e-3f2f-4a39-b0a5-5d8a3a3e7f10',
        Many: ['b'],
        Whole: -3
      },
      Link: { Url: 'https://contoso.example/a', Description: 'A' }
    };
    const made = await tenant.ben.post(`${NOTES}/items`, values);
    expect(made.json).toMatchObject(values);
    expect((await tenant.vera.get(`${NOTES}/items(1)`)).json).toMatchObject(values);
  });

  it('of a choice may be others than the choices, which only the forms hold to', async () => {
    await tenant.ann.post(FIELDS, {
      Title: 'Mood',
      FieldTypeKind: 6,
      Choices: ['up', 'down'],
      FillInChoice: false
    });
    const made = await tenant.ben.post(`${NOTES}/items`, { Mood: 'sideways' });
    expect([made.status, made.json.Mood]).toEqual([201, 'sideways']);
  });

  it('may be missing where they are required, and beyond the limits, which only the forms hold to', async () => {
    await tenant.ann.post(FIELDS, { Title: 'Age', FieldTypeKind: 9, Required: true, MinimumValue: 18 });
    expect((await tenant.ben.post(`${NOTES}/items`, { Title: 'x' })).status).toBe(201);
    expect((await tenant.ben.post(`${NOTES}/items`, { Age: 3 })).status).toBe(201);
  });

  it('of a read-only column are refused', async () => {
    await addXml('<Field Type="Text" Name="Stamp" DisplayName="Stamp" ReadOnly="TRUE" />');
    const tried = await tenant.ann.post(`${NOTES}/items`, { Stamp: 'x' });
    expect([tried.status, tried.errorCode]).toEqual([400, '-2130575155, Microsoft.SharePoint.SPException']);
  });

  it('name several people where a column takes several', async () => {
    const made = await addXml(
      '<Field Type="User" Name="Team" DisplayName="Team" List="UserInfo" Mult="TRUE" />'
    );
    expect(made.json).toMatchObject({ TypeAsString: 'UserMulti', AllowMultipleValues: true });
    const me = await tenant.ann.get('web/currentuser?$select=Id');
    await tenant.ann.post(`${NOTES}/items`, { TeamId: [me.json.Id] });
    const read = await tenant.vera.get(`${NOTES}/items(1)?$select=Team/EMail&$expand=Team`);
    expect(read.json).toEqual({ Team: [{ EMail: ANN }] });
  });
});

describe('what a client says of a field', () => {
  it('is kept and shown, property by property', async () => {
    const said = {
      ...{ Description: 'd', Group: 'Mine', Required: true, DefaultValue: 'x', CustomFormatter: '{"a":1}' },
      ...{ JSLink: 'a.js', ClientValidationFormula: '=1', ClientValidationMessage: 'm', MaxLength: 20 },
      ...{ PinnedToFiltersPane: true, ShowInFiltersPane: 2 }
    };
    const made = await tenant.ann.post(FIELDS, { Title: 'One', FieldTypeKind: 2, ...said });
    expect(made.json).toMatchObject(said);
    const changed = { Description: '', MaxLength: 30, CustomFormatter: '' };
    await tenant.ann.merge(`${FIELDS}/getByTitle('One')`, changed);
    expect((await tenant.ann.get(`${FIELDS}/getByTitle('One')`)).json).toMatchObject({ ...said, ...changed });
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['DateTime', 'Format="DateOnly"', { DisplayFormat: 0 }],
    ['DateTime', 'Format="DateTime"', { DisplayFormat: 1 }],
    ['URL', 'Format="Image"', { DisplayFormat: 1 }],
    ['URL', 'Format="Hyperlink"', { DisplayFormat: 0 }],
    ['Choice', 'Format="RadioButtons" FillInChoice="TRUE"', { EditFormat: 1, FillInChoice: true }],
    [
      'Number',
      'Min="1" Max="5" Decimals="2" Percentage="TRUE"',
      { MinimumValue: 1, MaximumValue: 5, DisplayFormat: 2, ShowAsPercentage: true }
    ],
    ['Currency', 'LCID="1043"', { CurrencyLocaleId: 1043 }],
    [
      'Note',
      'AppendOnly="TRUE" RichText="TRUE" NumLines="9"',
      { AppendOnly: true, RichText: true, NumberOfLines: 9 }
    ],
    [
      'User',
      'UserSelectionMode="PeopleOnly" UserSelectionScope="5"',
      { SelectionMode: 0, SelectionGroup: 5 }
    ],
    ['Text', 'Hidden="TRUE" ReadOnly="TRUE" Group="G"', { Hidden: true, ReadOnlyField: true, Group: 'G' }]
  ])('comes from XML: %s %s', async (type, attributes, expected) => {
    const made = await addXml(`<Field Type="${type}" Name="One" DisplayName="One" ${attributes} />`);
    expect(made.json).toMatchObject(expected);
  });

  it('goes back into XML that makes the same field again', async () => {
    const xml =
      '<Field Type="Choice" Name="Mood" DisplayName="Mood &amp; more" Required="TRUE" Format="RadioButtons" FillInChoice="TRUE" Group="G" Description="d"><Default>up</Default><CHOICES><CHOICE>up</CHOICE><CHOICE>a &lt; b</CHOICE></CHOICES></Field>';
    const first = await addXml(xml);
    await tenant.ann.remove(`${FIELDS}('${String(first.json.Id)}')`);
    const second = await addXml(String(first.json.SchemaXml));
    expect(second.json).toEqual(first.json);
    expect(second.json).toMatchObject({ Title: 'Mood & more', Choices: ['up', 'a < b'], DefaultValue: 'up' });
  });

  it.each<[Record<string, unknown>, number]>([
    [{ Title: 'x', FieldTypeKind: 2, Colour: 'red' }, 400],
    [{ Title: '', FieldTypeKind: 2 }, 400],
    [{ FieldTypeKind: 2 }, 400],
    [{ Title: 'x', FieldTypeKind: 2, MaxLength: 256 }, 400],
    [{ Title: 'x', FieldTypeKind: 2, MaxLength: 0 }, 400],
    [{ Title: 'x', FieldTypeKind: 2, Required: 'yes' }, 400],
    [{ Title: 'x', FieldTypeKind: 6, Choices: 'up' }, 400],
    [{ Title: 'x', FieldTypeKind: 2, DefaultFormula: '=TODAY()' }, 501],
    [{ Title: 'x', FieldTypeKind: 2, SchemaXml: '<Field />' }, 501]
  ])('is refused when it is %j', async (body, status) => {
    expect((await tenant.ann.post(FIELDS, body)).status).toBe(status);
  });

  it('does not change the type of a column', async () => {
    for (const body of [{ FieldTypeKind: 3 }, { AllowMultipleValues: true }]) {
      const tried = await tenant.ann.merge(`${FIELDS}/getByTitle('Key')`, body);
      expect([tried.status, tried.errorText]).toEqual([
        501,
        'The emulator does not implement changing the type of a field.'
      ]);
    }
    expect((await tenant.ann.merge(`${FIELDS}/getByTitle('Key')`, { FieldTypeKind: 2 })).status).toBe(204);
  });
});
