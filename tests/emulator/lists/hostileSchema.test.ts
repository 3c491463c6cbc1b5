import { addNotesList, type Answer, NOTES, type TestTenant, testTenant } from '../rest/testTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant();
  await addNotesList(tenant.ann);
});

afterEach(() => tenant.emulator.close());

const NASTY: readonly unknown[] = [
  ...[
    '',
    ' ',
    '"',
    "'",
    '<script>',
    ']]>',
    '\u0000',
    '\ud800',
    '../..',
    '%2e%2e',
    '{}',
    '[',
    '=',
    'x'.repeat(5000)
  ],
  ...[null, true, 0, -1, 1e308, -0.5, [], [[]], {}, { results: {} }, { __proto__: null }]
];

const PLACES: readonly (readonly [string, string, (value: unknown) => unknown])[] = [
  ['fields', 'Title', Title => ({ Title, FieldTypeKind: 2 })],
  ['fields', 'FieldTypeKind', FieldTypeKind => ({ Title: 'x', FieldTypeKind })],
  ['fields', 'ValidationFormula', ValidationFormula => ({ Title: 'x', FieldTypeKind: 2, ValidationFormula })],
  ['fields', 'Choices', Choices => ({ Title: 'x', FieldTypeKind: 6, Choices })],
  ['fields', 'Formula', Formula => ({ Title: 'x', FieldTypeKind: 17, Formula })],
  ['fields/addfield', 'parameters', parameters => ({ parameters })],
  [
    'fields/addfield',
    'LookupListId',
    LookupListId => ({ parameters: { Title: 'x', FieldTypeKind: 7, LookupListId } })
  ],
  ['fields/createfieldasxml', 'SchemaXml', SchemaXml => ({ parameters: { SchemaXml } })],
  ['views', 'Title', Title => ({ Title })],
  ['views', 'ViewQuery', ViewQuery => ({ Title: 'x', ViewQuery })],
  ['views', 'ViewFields', ViewFields => ({ Title: 'x', ViewFields })],
  ['views', 'RowLimit', RowLimit => ({ Title: 'x', RowLimit })],
  ['defaultview/setviewxml', 'viewXml', viewXml => ({ viewXml })],
  ['defaultview/viewfields/addviewfield', 'strField', strField => ({ strField })],
  ['defaultview/viewfields/moveviewfieldto', 'index', index => ({ field: 'LinkTitle', index })],
  ['contenttypes', 'Name', Name => ({ Name })],
  ['contenttypes', 'Id', StringValue => ({ Name: 'x', Id: { StringValue } })],
  ['contenttypes/addavailablecontenttype', 'contentTypeId', contentTypeId => ({ contentTypeId })]
];

function assertAnswered(answer: Answer): void {
  expect([200, 201, 400, 403, 404, 500, 501]).toContain(answer.status);
  expect(answer.text).not.toContain('The emulator failed');
}

describe('an owner who sends what no client would', () => {
  it.each(PLACES)('to %s in %s is answered or refused in words of SharePoint', async (path, _name, body) => {
    for (const value of NASTY) assertAnswered(await tenant.ann.post(`${NOTES}/${path}`, body(value)));
    expect((await tenant.ann.get(`${NOTES}/fields`)).status).toBe(200);
    expect((await tenant.ann.get(`${NOTES}/views`)).status).toBe(200);
    expect((await tenant.ben.post(`${NOTES}/items`, { Title: 'still here' })).status).toBe(201);
  });

  it('in settings of the list is answered or refused', async () => {
    for (const name of [
      'ValidationFormula',
      'ValidationMessage',
      'DraftVersionVisibility',
      'ImageUrl',
      'Title'
    ])
      for (const value of NASTY) {
        const list = await tenant.ann.get(`web/lists?$filter=BaseTemplate eq 100&$select=Id`);
        const [first] = list.json.value as { Id: string }[];
        const changed = await tenant.ann.merge(`web/lists('${first?.Id ?? ''}')`, { [name]: value });
        expect([204, 400, 500, 501]).toContain(changed.status);
        expect(changed.text).not.toContain('The emulator failed');
      }
  });

  it.each(['fields', 'views', 'contenttypes'])(
    'as a key of %s is told that there is none',
    async collection => {
      for (const key of [
        'x',
        '00000000-0000-0000-0000-000000000000',
        '{}',
        '__proto__',
        'constructor',
        '%'
      ]) {
        const read = await tenant.ann.get(`${NOTES}/${collection}('${encodeURIComponent(key)}')`);
        expect([400, 404]).toContain(read.status);
        expect(read.text).not.toContain('The emulator failed');
      }
    }
  );
});

describe('a reader at the console', () => {
  it('changes nothing of how a list looks, by any address', async () => {
    const look = async (): Promise<string[]> =>
      Promise.all(
        ['fields', 'views', 'contenttypes', ''].map(
          async path => (await tenant.ann.get(`${NOTES}/${path}`.replace(/\/$/, ''))).text
        )
      );
    const before = await look();
    for (const [path, , body] of PLACES) {
      const tried = await tenant.vera.post(`${NOTES}/${path}`, body('x'));
      expect([path, tried.status >= 400]).toEqual([path, true]);
    }
    for (const address of [NOTES, `${NOTES}/fields/getByTitle('Key')`, `${NOTES}/defaultview`]) {
      expect((await tenant.vera.merge(address, { Title: 'x' })).status).toBe(403);
      expect((await tenant.vera.remove(address)).status).toBe(403);
    }
    expect(await look()).toEqual(before);
  });

  it('is not told of a list that is closed to him, by any of its parts', async () => {
    await tenant.ann.post(`${NOTES}/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`);
    for (const part of [
      'fields',
      'views',
      'defaultview',
      'contenttypes',
      'forms',
      'getrelatedfields',
      'rootfolder'
    ])
      expect([part, (await tenant.vera.get(`${NOTES}/${part}`)).status]).toEqual([part, 403]);
    const expanded = await tenant.vera.get('web?$expand=Lists/Fields&$select=Lists/Title');
    expect(expanded.text).not.toContain('Notes');
  });
});
