import fc from 'fast-check';
import {
  addNotesList,
  type Answer,
  HOST,
  NOTES,
  type Person,
  type TestTenant,
  testTenant
} from './testTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant();
  await addNotesList(tenant.ann);
  await tenant.ben.post(`${NOTES}/items`, { Title: 'First', Key: 'a' });
});

afterEach(() => tenant.emulator.close());

/** A refusal, and not a fault of the emulator showing its insides. */
function expectRefused(answer: Answer, status = 400): void {
  expect([answer.status, answer.text]).toEqual([status, expect.not.stringContaining('The emulator failed')]);
}

describe("the emulator's own addresses", () => {
  const addresses = ['directory', 'sites', 'clock', 'switches', 'teams/tabs'];
  const bodies = [
    'null',
    '[]',
    '7',
    '"text"',
    '{',
    '',
    '{"people":{}}',
    '{"people":[null]}',
    '{"people":[7]}'
  ];
  const more = [
    ...['{"people":[{"upn":7,"displayName":"x"}]}', '{"photos":[{}]}', '{"photos":7}'],
    ...['{"url":7,"title":"x","ownerUpn":"y"}', '{"url":"/x","title":{},"ownerUpn":[]}', '{"now":1e300}'],
    ...[
      '{"offsetMs":-1e300}',
      '{"now":-1}',
      '{"sitePath":{},"tab":{}}',
      '{"sitePath":"/sites/hallway","tab":null}'
    ],
    '{"url":"/sites/y","title":"y","ownerUpn":"ann@contoso.example","memberUpns":7}',
    '{"url":"/sites/y","title":"y","ownerUpn":"ann@contoso.example","memberUpns":[7]}',
    '{"sitePath":"/sites/hallway","tab":{"appId":"a","entityId":"b","name":"c","contentUrl":"http://["}}'
  ];
  it.each(addresses.flatMap(address => [...bodies, ...more].map(body => [address, body] as const)))(
    '%s refuses %s, or finds nothing in it to do',
    async (address, body) => {
      const answer = await tenant.ann.post(`/_emulator/${address}`, body);
      expect([200, 400, 403]).toContain(answer.status);
      expect((await tenant.ann.post(`${NOTES}/items`, { Title: 'x' })).status).toBe(201);
    }
  );

  it.each(['__proto__', 'constructor', 'a b@contoso.example', 'x'])('takes nobody in as %s', async upn => {
    const answer = await tenant.nobody.post('/_emulator/directory', { people: [{ upn, displayName: 'x' }] });
    expect(answer.status).toBe(400);
  });
});

describe('names that are taken', () => {
  it('are refused on renaming a level or a group, as on adding one', async () => {
    for (const refused of [
      await tenant.ann.merge('web/roledefinitions(1073741827)', { Name: 'read' }),
      await tenant.ann.merge('web/associatedmembergroup', { Title: 'hallway owners' })
    ]) {
      expectRefused(refused, 500);
      expect(refused.errorCode).toBe('-2130575293, Microsoft.SharePoint.SPException');
    }
    expect((await tenant.ann.merge('web/roledefinitions(1073741827)', { Name: 'CONTRIBUTE' })).status).toBe(
      204
    );
  });
});

describe('lists', () => {
  it.each(['../up', 'Lists/../../x', 'Lists/<x>', 'Lists//x', 'Lists/x?', ''])(
    'are not made at the address %j',
    async Url => {
      const parameters = { Title: 'New', TemplateType: 100, Url };
      expectRefused(await tenant.ann.post('web/lists/add', { parameters }));
    }
  );

  it.each(['', '   ', 'x'.repeat(256)])('are not called %j', async Title => {
    expectRefused(await tenant.ann.post('web/lists', { Title, BaseTemplate: 100 }));
    expectRefused(await tenant.ann.merge(NOTES, { Title }));
  });

  it('get an address of their own when their title leaves nothing to make one of', async () => {
    const made = await tenant.ann.post('web/lists?$select=RootFolder/ServerRelativeUrl&$expand=RootFolder', {
      Title: '???',
      BaseTemplate: 100
    });
    expect(JSON.stringify(made.json)).toContain('/sites/hallway/Lists/List');
  });
});

describe('values', () => {
  const add = (values: unknown): Promise<Answer> => tenant.ben.post(`${NOTES}/items`, values);

  it.each(['{"Rank":1e400}', '{"Rank":-1e400}', '{"Rank":"1"}', '{"Rank":[1]}', '{"Title":["x"]}'])(
    '%s is refused',
    async body => expectRefused(await add(body))
  );

  it('of a date are ISO text within its years', async () => {
    await tenant.ann.post(`${NOTES}/fields`, { Title: 'When', FieldTypeKind: 4 });
    for (const When of [
      '1',
      'yesterday',
      '16 Nov 2026',
      '2026-13-01',
      '+012026-01-01T00:00:00Z',
      7,
      '1899-12-31'
    ]) {
      expectRefused(await add({ When }));
    }
    expect((await add({ When: '2026-11-16T09:00:00.500+01:00' })).json.When).toBe('2026-11-16T08:00:00Z');
  });

  it('of a whole number or a person are whole', async () => {
    await tenant.ann.post(`${NOTES}/fields`, { Title: 'Count', FieldTypeKind: 1 });
    await tenant.ann.post(`${NOTES}/fields`, { Title: 'Who', FieldTypeKind: 20 });
    for (const values of [{ Count: 1.5 }, { Count: 3e9 }, { WhoId: 1.5 }, { WhoId: 1e10 }]) {
      expectRefused(await add(values));
    }
    expect((await add({ Count: 2, WhoId: 1 })).status).toBe(201);
  });

  it('of a text column are at most 255 characters, whatever its owner wishes', async () => {
    for (const MaxLength of [256, 0, -1, 1.5]) {
      expectRefused(await tenant.ann.post(`${NOTES}/fields`, { Title: 'Long', FieldTypeKind: 2, MaxLength }));
    }
  });
});

describe('addresses', () => {
  it('survive what no header can hold', async () => {
    const signedIn = await tenant.nobody.get('/_emulator/signin?user=ben@contoso.example');
    const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    for (const site of ['a%0d%0aSet-Cookie:%20x=1', '%E6%BC%A2', '..%2f..%2f%2fevil.example']) {
      const answer = await tenant.nobody.send(`/sites/${site}`, { headers: { cookie } });
      expect([302, 404]).toContain(answer.status);
      const to = new URL(answer.headers.get('location') ?? '/', HOST);
      expect([to.origin, answer.headers.get('set-cookie')]).toEqual([HOST, null]);
    }
  });

  it('of sites may be in any script', async () => {
    await tenant.nobody.post('/_emulator/sites', {
      url: '/sites/漢字',
      title: '漢字',
      ownerUpn: 'ann@contoso.example'
    });
    const made = await tenant.ann.post('/sites/%E6%BC%A2%E5%AD%97/_api/web/lists', {
      Title: 'L',
      BaseTemplate: 100
    });
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toContain('/sites/%E6%BC%A2%E5%AD%97/_api/');
  });

  it('of any kind are answered without showing the insides', async () => {
    const piece = fc.constantFrom(
      ...[
        'web',
        'lists',
        'items',
        'fields',
        "getByTitle('Notes')",
        '(1)',
        "('x')",
        '/',
        '/',
        '/',
        '..',
        '%2e%2e',
        '%00'
      ],
      ...[
        '%2f',
        "'",
        '(',
        ')',
        '@a',
        '?',
        '&',
        '$select=',
        '$expand=',
        '$filter=',
        '$top=',
        '$orderby=',
        'Author',
        ','
      ],
      ...[
        'Id',
        ' eq ',
        "''",
        'null',
        '$skiptoken=Paged=TRUE',
        'users',
        'sitegroups',
        'versions',
        'roleassignments',
        '漢'
      ],
      ...[
        'currentuser',
        '_api',
        '%C0%AF',
        '{',
        '%0d%0a',
        '9'.repeat(30),
        '-1',
        '1.5',
        'NaN',
        "guid'",
        'getbyid'
      ]
    );
    const methods = fc.constantFrom('GET', 'POST', 'MERGE', 'DELETE', 'PUT', 'PATCH', 'OPTIONS');
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 10 }), methods, async (pieces, method) => {
        const person: Person = tenant.ben;
        const answer = await person.send(`web/lists/${pieces.join('')}`, { method });
        expect(answer.text).not.toContain('The emulator failed');
      }),
      { numRuns: 1500 }
    );
  });
});
