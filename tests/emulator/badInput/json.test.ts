import { type WireAnswer, type Wire } from './Wire';
import { ITEMS, type WireTenant, wireTenant } from './wireTenant';

/** JSON that is well-formed, and meant badly. */

let tenant: WireTenant;
let wire: Wire;

beforeAll(async () => {
  tenant = await wireTenant();
  wire = tenant.wire;
});

afterEach(() => tenant.expectAlive());
afterAll(() => tenant.close());

const API = '/sites/hallway/_api';

function post(body: string, address = ITEMS, type = 'application/json'): Promise<WireAnswer> {
  return wire.send(`POST ${address}`, body, `Content-Type: ${type}`);
}

interface Refusal {
  readonly 'odata.error': { readonly code: string; readonly message: { readonly value: string } };
}

const wordsOf = (answer: WireAnswer): string =>
  (JSON.parse(answer.body) as Refusal)['odata.error'].message.value;

describe('nesting', () => {
  const deep = (open: string, inside: string, close: string): string =>
    open.repeat(100_000) + inside + close.repeat(100_000);
  it.each([
    ['100,000 brackets that do not close', (): string => '['.repeat(100_000)],
    ['100,000 braces that do not close', (): string => '{"a":'.repeat(100_000)],
    ['100,000 arrays', (): string => deep('[', '', ']')],
    ['100,000 objects', (): string => deep('{"a":', '1', '}')],
    ['100,000 arrays as a value', (): string => `{"Title":${deep('[', '', ']')}}`],
    ['100,000 objects as a value', (): string => `{"Title":${deep('{"a":', '1', '}')}}`],
    ['100,000 arrays in an annotation', (): string => `{"odata.type":${deep('[', '', ']')},"Rank":"x"}`]
  ])('of %s is refused in no time', async (_name, body) => {
    const startedAt = Date.now();
    expect((await post(body())).status).toBe(400);
    expect(Date.now() - startedAt).toBeLessThan(4000);
  });

  it('is refused at every address that reads a body', async () => {
    const addresses = [
      'contextinfo',
      'web/lists',
      'web/ensureuser',
      'web/sitegroups',
      "web/lists/getByTitle('Notes')/getitems"
    ];
    for (const address of addresses) {
      const answer = await post(deep('{"query":', '1', '}'), `${API}/${address.replaceAll("'", '%27')}`);
      expect([200, 400, 403, 501]).toContain(answer.status);
      expect(answer.body).not.toContain('The emulator failed');
    }
    for (const address of ['directory', 'sites', 'switches', 'clock']) {
      const answer = await post(deep('{"people":', '1', '}'), `/_emulator/${address}`);
      expect(answer.status).toBe(400);
      expect(answer.body).not.toContain('Maximum call stack');
    }
  });
});

describe('names', () => {
  it.each([
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '__defineGetter__'
  ])('%s is no column, and reaches nothing behind it', async name => {
    const answer = await post(`{"Title":"a","${name}":{"Title":"polluted","isAdmin":true}}`);
    expect([answer.status, wordsOf(answer)]).toEqual([
      400,
      `The property '${name}' does not exist on type 'SP.Data.NotesListItem'. Make sure to only use property names that are defined by the type.`
    ]);
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
  });

  it('__proto__ in the metadata of a verbose body is nothing', async () => {
    const answer = await post(
      '{"__metadata":{"type":"SP.Data.NotesListItem","__proto__":{"type":"x"}},"Title":"plain"}',
      ITEMS,
      'application/json;odata=verbose'
    );
    expect(answer.status).toBe(201);
    expect(({} as Record<string, unknown>).type).toBeUndefined();
  });

  it.each(['__proto__', 'constructor', 'toString'])(
    '%s is no list, field, group, user or option',
    async name => {
      for (const address of [
        `web/lists/getByTitle(%27${name}%27)`,
        `web/lists/getByTitle(%27Notes%27)/fields/getByInternalNameOrTitle(%27${name}%27)`,
        `web/sitegroups/getByName(%27${name}%27)`,
        `web/roledefinitions/getByName(%27${name}%27)`,
        `web/siteusers/getByEmail(%27${name}%27)`,
        `web/${name}`,
        `web?$select=${name}`,
        `web/lists/getByTitle(%27Notes%27)/items?$orderby=${name}`,
        `web/lists/getByTitle(%27Notes%27)/items?$filter=${name}%20eq%201`,
        `web/lists/getByTitle(%27Notes%27)/items?$expand=${name}`
      ]) {
        const answer = await wire.send(`GET ${API}/${address}`);
        expect([address, answer.status]).toEqual([address, expect.any(Number)]);
        expect(answer.body).not.toContain('The emulator failed');
        expect(answer.body).not.toContain('native code');
      }
    }
  );

  it.each(['__proto__', 'constructor'])('%s in switches is refused or nothing', async name => {
    const answer = await post(`{"${name}":{"threshold":1}}`, '/_emulator/switches');
    expect([200, 400]).toContain(answer.status);
    const switches = (await (await fetch(`${tenant.url}/_emulator/switches`)).json()) as {
      threshold: number;
    };
    expect(switches.threshold).toBe(5000);
  });

  it('that come twice count the last time, as JSON has it', async () => {
    const answer = await post('{"Title":"first","Rank":1,"Title":"second"}');
    expect([answer.status, (JSON.parse(answer.body) as { Title: string }).Title]).toEqual([201, 'second']);
  });

  it('in another case are other names', async () => {
    const answer = await post('{"title":"a"}');
    expect([answer.status, wordsOf(answer)]).toEqual([
      400,
      expect.stringContaining("The property 'title' does not exist")
    ]);
  });

  it('of 100,000 characters are refused as any', async () => {
    expect((await post(`{"${'x'.repeat(100_000)}":1}`)).status).toBe(400);
  });

  it('by the thousand are refused at the first', async () => {
    const many = Array.from({ length: 20_000 }, (_, at) => `"Column${at}":${at}`).join();
    expect(wordsOf(await post(`{${many}}`))).toContain("'Column0'");
  });
});

describe('numbers', () => {
  it.each(['1e309', '-1e309', '9'.repeat(400), `-${'9'.repeat(5000)}`])('%s fits no column', async number => {
    const answer = await post(`{"Rank":${number}}`);
    expect([answer.status, wordsOf(answer)]).toEqual([
      400,
      expect.stringContaining("Cannot convert a primitive value to the expected type 'Edm.Double'.")
    ]);
  });

  it.each(['NaN', 'Infinity', '-Infinity', '0x10', '010', '1.', '.5', '+1', '1_000', '--1', '1e'])(
    '%s is no JSON',
    async number => {
      expect(wordsOf(await post(`{"Rank":${number}}`))).toBe(
        'Invalid JSON. A token was not recognized in the JSON content.'
      );
    }
  );

  it.each([
    ['5e-324', 5e-324],
    ['1.7976931348623157e308', 1.7976931348623157e308],
    ['9007199254740993', 9007199254740992],
    ['0.1', 0.1],
    ['-0', 0],
    ['1E3', 1000]
  ])('%s is kept as a double keeps it', async (written, kept) => {
    const answer = await post(`{"Rank":${written}}`);
    const { Rank, Id } = JSON.parse(answer.body) as { Rank: number; Id: number };
    expect([answer.status, Rank === kept]).toEqual([201, true]);
    expect(JSON.parse((await wire.send(`GET ${ITEMS}(${Id})?$select=Rank`)).body)).toMatchObject({
      Rank: kept
    });
  });

  it.each([
    '99999999999999999999',
    '2147483648',
    '9'.repeat(400),
    '-1',
    '0',
    '1.5',
    '1e3',
    '%2B1',
    'NaN',
    '0x1'
  ])('items(%s) is no item', async id => {
    const answer = await wire.send(`GET ${ITEMS}(${id})`);
    expect([400, 404]).toContain(answer.status);
    expect(answer.body).not.toContain('The emulator failed');
  });

  it.each(['-1', '1.5', '1e3', '99999999999', 'all', '0x10', '%201%202'])(
    '$top=%s is refused by name',
    async top => {
      const answer = await wire.send(`GET ${ITEMS}?$top=${top}`);
      expect([answer.status, wordsOf(answer)]).toEqual([
        400,
        expect.stringContaining("The query option '$top' has the invalid value")
      ]);
    }
  );
});

describe('values', () => {
  const TYPES = ['true', '7', '["a"]', '{"a":1}', '{"__proto__":{}}', '{"toString":"x"}', '{"length":3}'];
  it.each(TYPES)('%s is no text', async value => {
    expect(wordsOf(await post(`{"Title":${value}}`))).toContain("the expected type 'Edm.String'");
  });

  it.each(['"7"', 'true', '[7]', '{"valueOf":7}'])('%s is no number', async value => {
    expect(wordsOf(await post(`{"Rank":${value}}`))).toContain("the expected type 'Edm.Double'");
  });

  it('of text are as long as their column, in characters of UTF-16', async () => {
    expect((await post(JSON.stringify({ Title: 'x'.repeat(255) }))).status).toBe(201);
    expect((await post(JSON.stringify({ Title: 'x'.repeat(256) }))).status).toBe(400);
    expect((await post(JSON.stringify({ Title: '\u{1F600}'.repeat(127) }))).status).toBe(201);
    expect((await post(JSON.stringify({ Title: '\u{1F600}'.repeat(128) }))).status).toBe(400);
  });

  it('of a note may be a megabyte', async () => {
    const Body = 'é\n'.repeat(400_000);
    const answer = await post(JSON.stringify({ Body }));
    const { Id } = JSON.parse(answer.body) as { Id: number };
    expect(
      (JSON.parse((await wire.send(`GET ${ITEMS}(${Id})?$select=Body`)).body) as { Body: string }).Body
    ).toBe(Body);
  });
});
