import { addNotesList, NOTES, type TestTenant, testTenant } from '../rest/testTenant';

/** Names that every JavaScript object answers to, wherever a client may write a name. */

let tenant: TestTenant;

beforeAll(async () => {
  tenant = await testTenant();
  await addNotesList(tenant.ann);
});

afterAll(() => tenant.emulator.close());

const NAMES = [
  ...[
    'constructor',
    'toString',
    'valueOf',
    'hasOwnProperty',
    'isPrototypeOf',
    'propertyIsEnumerable',
    'toLocaleString'
  ],
  ...['__proto__', '__defineGetter__', '__lookupSetter__', 'prototype', 'then', 'length', 'name', 'call']
];

describe.each(NAMES)('%s', name => {
  const addresses = [
    `web/${name}`,
    `web/${name}('x')`,
    `${name}`,
    `web/lists/${name}`,
    `web/lists/${name}('x')`,
    `web/lists/getByTitle('${name}')`,
    `web/lists/getByTitle('Notes')/${name}`,
    `web/lists/getByTitle('Notes')/fields/getByInternalNameOrTitle('${name}')`,
    `web/siteusers('${name}')`,
    `web/sitegroups/getByName('${name}')`,
    `web/roledefinitions/getByName('${name}')`,
    `web?$select=${name}`,
    `web?$expand=${name}`,
    `web/lists?$filter=${name} eq 'x'`,
    `${NOTES}/items?$select=${name}`,
    `${NOTES}/items?$select=Author/${name}&$expand=Author`,
    `${NOTES}/items?$expand=${name}`,
    `${NOTES}/items?$orderby=${name}`,
    `${NOTES}/items?$filter=${name} eq 'x'`,
    `${NOTES}/items?$filter=Author/${name} eq 'x'`,
    `${NOTES}/items?$filter=${name}(Created) eq 1`,
    `${NOTES}/items?$skiptoken=Paged=TRUE%26p_${name}=x%26p_ID=1&$orderby=Title`
  ];

  it('in an address is nothing, or not done', async () => {
    for (const address of addresses) {
      const { status, text } = await tenant.ben.get(address);
      expect([address, [200, 400, 404, 500, 501].includes(status)]).toEqual([address, true]);
      expect([address, text]).toEqual([
        address,
        expect.not.stringMatching(/The emulator failed|native code|\[object/)
      ]);
    }
  });

  it('in CAML is no element, entity or column', async () => {
    const views = [
      `<Eq><FieldRef Name="${name}"/><Value Type="Text">x</Value></Eq>`,
      `<Eq><FieldRef Name="Title"/><Value Type="${name}">x</Value></Eq>`,
      `<Eq><FieldRef Name="Title"/><Value Type="Text">&${name};</Value></Eq>`,
      `<${name}><FieldRef Name="Title"/><Value Type="Text">x</Value></${name}>`,
      `<IsNull><FieldRef Name="Title" ${name}="TRUE"/></IsNull>`
    ];
    for (const condition of views) {
      const ViewXml = `<View><Query><Where>${condition}</Where></Query></View>`;
      const { status, text } = await tenant.ben.post(`${NOTES}/getitems`, { query: { ViewXml } });
      expect([condition, [200, 400, 501].includes(status)]).toEqual([condition, true]);
      expect([condition, text]).toEqual([
        condition,
        expect.not.stringMatching(/The emulator failed|native code/)
      ]);
    }
  });

  it('in a body is an unknown property', async () => {
    for (const [address, body] of [
      [`${NOTES}/items`, { Title: 'x' }],
      ['web/lists', { Title: 'x', BaseTemplate: 100 }],
      ['web/sitegroups', { Title: 'x' }],
      ['web/roledefinitions', { Name: 'x', BasePermissions: { High: '0', Low: '0' } }],
      [`${NOTES}/fields`, { Title: 'x', FieldTypeKind: 2 }]
    ] as const) {
      const text = JSON.stringify(body).replace('{', `{${JSON.stringify(name)}:1,`);
      const { status, errorText } = await tenant.ann.post(address, text);
      expect([address, status, errorText.includes(`'${name}'`)]).toEqual([address, 400, true]);
    }
  });

  it('may be what a row, a list and a group are called', async () => {
    const { json } = await tenant.ben.post(`${NOTES}/items`, { Title: name, Key: name, Body: name });
    const read = await tenant.ben.get(`${NOTES}/items?$filter=Key eq '${name}'&$select=Id,Title,Body`);
    expect(read.json.value).toEqual([{ Id: json.Id, ID: json.Id, Title: name, Body: name }]);
    expect((await tenant.ann.post('web/lists', { Title: name, BaseTemplate: 100 })).status).toBe(201);
    expect((await tenant.ann.get(`web/lists/getByTitle('${name}')?$select=Title`)).json).toEqual({
      Title: name
    });
    expect((await tenant.ann.post('web/sitegroups', { Title: name })).status).toBe(201);
    expect((await tenant.ann.get(`web/sitegroups/getByName('${name}')?$select=Title`)).json).toEqual({
      Title: name
    });
  });

  it('may be the name of a column, which holds what it is given', async () => {
    const SchemaXml = `<Field Type="Text" Name="${name}" DisplayName="${name}" />`;
    const made = await tenant.ann.post(`${NOTES}/fields/createfieldasxml`, {
      parameters: { SchemaXml, Options: 8 }
    });
    if (made.status !== 200 && made.status !== 201) {
      expect([400, 500, 501]).toContain(made.status);
      expect(made.text).not.toContain('The emulator failed');
      return;
    }
    const { InternalName, EntityPropertyName } = made.json as {
      InternalName: string;
      EntityPropertyName: string;
    };
    const written = await tenant.ben.post(`${NOTES}/items`, `{${JSON.stringify(EntityPropertyName)}:"held"}`);
    expect([InternalName, written.status]).toEqual([InternalName, 201]);
    const read = await tenant.ben.get(
      `${NOTES}/items(${String(written.json.Id)})?$select=${EntityPropertyName}`
    );
    expect(Object.entries(read.json)).toContainEqual([EntityPropertyName, 'held']);
  });
});
