import { addNotesList, API, HOST, NOTES, type TestTenant, testTenant } from './testTenant';

let tenant: TestTenant;
let listId: string;
let guid: string;

beforeEach(async () => {
  tenant = await testTenant();
  await addNotesList(tenant.ann);
  guid = String((await tenant.ben.post(`${NOTES}/items`, { Title: 'First' })).json.GUID);
  listId = String((await tenant.ben.get(`${NOTES}?$select=Id`)).json.Id);
});

afterEach(() => tenant.emulator.close());

const MINIMAL = 'application/json';
const VERBOSE = 'application/json;odata=verbose';
const ONE = `${NOTES}/items(1)?$select=Title`;
const API_URL = `${HOST}${API.slice(0, -1)}`;
const path = (): string => `Web/Lists(guid'${listId}')/Items(1)`;

describe('an entity', () => {
  it('is bare without metadata', async () => {
    const read = await tenant.ben.get(ONE);
    expect(read.text).toBe('{"Title":"First"}');
    expect(read.headers.get('content-type')).toBe(
      'application/json;odata=nometadata;streaming=true;charset=utf-8'
    );
  });

  it('carries its type, address and ETag in minimal metadata, the default', async () => {
    const read = await tenant.ben.get(ONE, MINIMAL);
    expect(read.json).toEqual({
      'odata.metadata': `${API_URL}/$metadata#SP.ListData.NotesListItems/@Element`,
      'odata.type': 'SP.Data.NotesListItem',
      'odata.id': `${API_URL}/${path()}`,
      'odata.etag': `"${guid},1"`,
      'odata.editLink': path(),
      Title: 'First'
    });
    expect(read.headers.get('content-type')).toBe(
      'application/json;odata=minimalmetadata;streaming=true;charset=utf-8'
    );
    expect((await tenant.ben.get(ONE, '*/*')).text).toBe(read.text);
  });

  it('is wrapped in d in verbose mode', async () => {
    const read = await tenant.ben.get(ONE, VERBOSE);
    const uri = `${API_URL}/${path()}`;
    expect(read.json).toEqual({
      d: { __metadata: { id: uri, uri, etag: `"${guid},1"`, type: 'SP.Data.NotesListItem' }, Title: 'First' }
    });
    expect(read.headers.get('content-type')).toBe('application/json;odata=verbose;charset=utf-8');
  });

  it('defers what is not expanded in verbose mode', async () => {
    const read = await tenant.ben.get(`${NOTES}/items(1)`, VERBOSE);
    const { Author } = read.json.d as { Author: unknown };
    expect(Author).toEqual({ __deferred: { uri: `${API_URL}/${path()}/Author` } });
  });

  it('links what it expands in minimal metadata', async () => {
    const read = await tenant.ben.get(`${NOTES}/items(1)?$select=Author/Title&$expand=Author`, MINIMAL);
    expect(read.json['Author@odata.navigationLinkUrl']).toBe(`${path()}/Author`);
    expect(read.json.Author).toMatchObject({ 'odata.type': 'SP.Data.UserInfoItem', Title: 'Ben Member' });
  });
});

describe('a collection', () => {
  it('is under value in JSON light and under d.results in verbose mode, with its next link', async () => {
    const address = `${NOTES}/items?$select=Title&$top=1`;
    const bare = await tenant.ben.get(address);
    expect(Object.keys(bare.json)).toEqual(['odata.nextLink', 'value']);
    const minimal = await tenant.ben.get(address, MINIMAL);
    expect(Object.keys(minimal.json)).toEqual(['odata.metadata', 'odata.nextLink', 'value']);
    const verbose = await tenant.ben.get(address, VERBOSE);
    const { results, __next } = verbose.json.d as { results: unknown[]; __next: unknown };
    expect(results).toHaveLength(1);
    expect(__next).toBe(bare.json['odata.nextLink']);
  });
});

describe('values and functions', () => {
  it('show a structure with its name only in verbose mode', async () => {
    const bare = await tenant.vera.get('web/EffectiveBasePermissions');
    expect(bare.text).toBe('{"High":"176","Low":"138612833"}');
    const minimal = await tenant.vera.get('web/EffectiveBasePermissions', MINIMAL);
    expect(minimal.json['odata.metadata']).toBe(`${API_URL}/$metadata#SP.BasePermissions`);
    const verbose = await tenant.vera.get('web/EffectiveBasePermissions', VERBOSE);
    expect(verbose.json).toEqual({
      d: {
        EffectiveBasePermissions: {
          __metadata: { type: 'SP.BasePermissions' },
          High: '176',
          Low: '138612833'
        }
      }
    });
  });

  it('say null when there is nothing to say', async () => {
    const address = `${NOTES}/breakroleinheritance(true)`;
    expect((await tenant.ann.post(address)).text).toBe('{"odata.null":true}');
    const minimal = await tenant.ann.post(address, '', { accept: MINIMAL });
    expect(minimal.json).toEqual({ 'odata.metadata': `${API_URL}/$metadata#Edm.Null`, 'odata.null': true });
    expect((await tenant.ann.post(address, '', { accept: VERBOSE })).text).toBe('{"d":null}');
  });

  it('wrap arrays and primitives as each mode wants them', async () => {
    expect((await tenant.ben.post(`${NOTES}/items(1)/recycle`, '', { accept: VERBOSE })).json).toEqual({
      d: { Recycle: expect.stringMatching(/^[0-9a-f-]{36}$/) as string }
    });
  });
});

describe('a refusal', () => {
  it('is under odata.error in JSON light and under error in verbose mode', async () => {
    for (const accept of [MINIMAL, 'application/json;odata=nometadata']) {
      expect(Object.keys((await tenant.ben.get(`${NOTES}/items(9)`, accept)).json)).toEqual(['odata.error']);
    }
    expect(Object.keys((await tenant.ben.get(`${NOTES}/items(9)`, VERBOSE)).json)).toEqual(['error']);
  });

  it.each(['application/atom+xml', 'application/json;odata=fullmetadata'])(
    'says that it does not write %s',
    async accept => {
      const asked = await tenant.ben.get(`${NOTES}/items`, accept);
      expect([asked.status, asked.errorText]).toEqual([501, expect.stringContaining('Accept')]);
    }
  );
});

describe('a body', () => {
  const verbose = { 'content-type': VERBOSE };

  it('in verbose mode must name its type', async () => {
    const typed = { __metadata: { type: 'SP.Data.NotesListItem' }, Title: 'x' };
    expect((await tenant.ben.post(`${NOTES}/items`, typed, verbose)).status).toBe(201);
    expect((await tenant.ben.post(`${NOTES}/items`, { Title: 'x' }, verbose)).status).toBe(400);
  });

  it('in JSON light must not', async () => {
    const made = await tenant.ben.post(`${NOTES}/items`, {
      __metadata: { type: 'SP.Data.NotesListItem' },
      Title: 'x'
    });
    expect([made.status, made.errorText]).toEqual([
      400,
      expect.stringContaining("The property '__metadata' does not exist on type 'SP.Data.NotesListItem'.")
    ]);
  });

  it.each(['', '{', '[]', '"text"', 'null', '{"Title":"a"} trailing', '\uFFFD\u0000'])(
    '%j is refused with 400',
    async body => {
      expect((await tenant.ben.post(`${NOTES}/items`, body)).status).toBe(400);
    }
  );

  it('that is no UTF-8 is refused', async () => {
    const token = await tenant.nobody.get('/_emulator/token?user=ben@contoso.example');
    const request = new Request(`${API_URL}/${NOTES}/items`, {
      method: 'POST',
      headers: { authorization: `Bearer ${String(token.json.access_token)}` },
      body: new Uint8Array([0x7b, 0xff, 0x7d])
    });
    expect((await tenant.emulator.handle(request)).status).toBe(400);
  });
});
