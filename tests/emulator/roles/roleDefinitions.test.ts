import { ACCESS_DENIED, HOST, refusal, type TestTenant, testTenant } from '../rest/testTenant';

/** Permission levels, byte for byte. */

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant();
});

afterEach(() => tenant.emulator.close());

const API_URL = `${HOST}/sites/hallway/_api`;
const LEVELS = [
  ['Full Control', 1073741829, 5, 1, false, '2147483647', '4294967295'],
  ['Design', 1073741828, 4, 32, false, '432', '1012866047'],
  ['Edit', 1073741830, 6, 48, false, '432', '1011030767'],
  ['Contribute', 1073741827, 3, 64, false, '432', '1011028719'],
  ['Read', 1073741826, 2, 128, false, '176', '138612833'],
  ['Limited Access', 1073741825, 1, 160, true, '48', '134287360']
] as const;

const NOT_FOUND = refusal(
  '-2147024809, System.ArgumentException',
  'Value does not fall within the expected range.'
);
const TAKEN = refusal(
  '-2130575293, Microsoft.SharePoint.SPException',
  'The specified name is already in use.  Please try again with a new name.'
);
const level = (Name: string): object => ({ Name, BasePermissions: { High: '0', Low: '65536' } });

describe('the levels of a new site', () => {
  it.each(LEVELS)(
    'have %s, with the id and mask of every tenant',
    async (Name, Id, RoleTypeKind, Order, Hidden, High, Low) => {
      const { json } = await tenant.vera.get(`web/roledefinitions(${Id})`);
      expect(json).toEqual({
        ...{
          BasePermissions: { High, Low },
          Description: expect.any(String),
          Hidden,
          Id,
          Name,
          Order,
          RoleTypeKind
        }
      });
    }
  );

  it.each(LEVELS)('find %s by id, by name in any case, and by kind', async (Name, Id, RoleTypeKind) => {
    const addresses = [
      `web/roledefinitions/getById(${Id})`,
      `web/RoleDefinitions/GetByName('${Name}')`,
      `web/roledefinitions/getbyname('${Name.toUpperCase()}')`,
      `web/roledefinitions/getByType(${RoleTypeKind})`
    ];
    for (const address of addresses) {
      expect((await tenant.ben.get(`${address}?$select=Id,Name`)).json).toEqual({ Id, Name });
    }
  });

  it('are filtered, cut off and narrowed as small collections are', async () => {
    const names = async (query: string): Promise<unknown> =>
      (await tenant.ben.get(`web/roledefinitions?$select=Name&${query}`)).json.value;
    expect(await names('$filter=Hidden eq true')).toEqual([{ Name: 'Limited Access' }]);
    expect(await names("$filter=startswith(Name,'e') or RoleTypeKind eq 2")).toEqual([
      { Name: 'Edit' },
      { Name: 'Read' }
    ]);
    expect(await names('$filter=Order le 48&$top=2')).toHaveLength(2);
  });

  it.each([
    '(1)',
    "('Read')",
    '(0)',
    '(-1)',
    "/getByName('None')",
    "/getByName('')",
    '/getByType(99)',
    '/getById(x)'
  ])('have none at %s', async key => {
    const { status, text } = await tenant.ann.get(`web/roledefinitions${key}`);
    expect([status, text]).toEqual([404, NOT_FOUND]);
  });
});

describe('a level', () => {
  it('is written in each mode of metadata', async () => {
    const address = 'web/roledefinitions(1073741826)?$select=Name,BasePermissions';
    const path = 'Web/RoleDefinitions(1073741826)';
    const BasePermissions = { High: '176', Low: '138612833' };
    expect((await tenant.ben.get(address)).json).toEqual({ Name: 'Read', BasePermissions });
    expect((await tenant.ben.get(address, 'application/json')).json).toEqual({
      'odata.metadata': `${API_URL}/$metadata#SP.ApiData.RoleDefinitions/@Element`,
      'odata.type': 'SP.RoleDefinition',
      'odata.id': `${API_URL}/${path}`,
      'odata.editLink': path,
      Name: 'Read',
      BasePermissions
    });
    const { json } = await tenant.ben.get(address, 'application/json;odata=verbose');
    expect(json.d).toMatchObject({
      __metadata: { id: `${API_URL}/${path}`, uri: `${API_URL}/${path}`, type: 'SP.RoleDefinition' },
      Name: 'Read'
    });
  });

  it('is added with 201, its address, and an id of its own', async () => {
    const made = await tenant.ann.post('web/roledefinitions', {
      ...level('Poster'),
      Description: 'May post'
    });
    expect([made.status, made.json]).toEqual([
      201,
      {
        BasePermissions: { High: '0', Low: '65536' },
        ...{
          Description: 'May post',
          Hidden: false,
          Id: made.json.Id,
          Name: 'Poster',
          Order: 2147483647,
          RoleTypeKind: 0
        }
      }
    ]);
    expect(made.headers.get('location')).toBe(`${API_URL}/Web/RoleDefinitions(${String(made.json.Id)})`);
    const second = await tenant.ann.post('web/roledefinitions', level('Other'));
    expect(Number(second.json.Id)).not.toBe(made.json.Id);
  });

  it('takes the halves of its mask as text or number, up to 32 bits each', async () => {
    for (const [High, Low] of [
      ['4294967295', '4294967295'],
      [176, 138612833],
      ['0', '0']
    ] as const) {
      const made = await tenant.ann.post('web/roledefinitions', {
        Name: `Level ${High} ${Low}`,
        BasePermissions: { High, Low }
      });
      expect([made.status, made.json.BasePermissions]).toEqual([
        201,
        { High: String(High), Low: String(Low) }
      ]);
    }
  });

  it.each([
    [{}, 400],
    [{ Name: 'x' }, 400],
    [{ Name: '', BasePermissions: { High: '0', Low: '1' } }, 400],
    [{ BasePermissions: { High: '0', Low: '1' } }, 400],
    [{ Name: 7, BasePermissions: { High: '0', Low: '1' } }, 400],
    [{ Name: 'x', BasePermissions: 'all' }, 400],
    [{ Name: 'x', BasePermissions: { High: '0' } }, 400],
    [{ Name: 'x', BasePermissions: { High: '-1', Low: '1' } }, 400],
    [{ Name: 'x', BasePermissions: { High: '0', Low: '1e3' } }, 400],
    [{ Name: 'x', BasePermissions: { High: '0', Low: '99999999999' } }, 400],
    [{ ...level('x'), Colour: 'red' }, 400],
    [{ ...level('x'), Order: 'first' }, 400]
  ])('is not made of %j', async (body, status) => {
    expect((await tenant.ann.post('web/roledefinitions', body)).status).toBe(status);
    expect((await tenant.ann.get('web/roledefinitions')).json.value).toHaveLength(6);
  });

  it('does not take a name that is taken, in any case', async () => {
    const { status, text } = await tenant.ann.post('web/roledefinitions', level('READ'));
    expect([status, text]).toEqual([500, TAKEN]);
    await tenant.ann.post('web/roledefinitions', level('Poster'));
    expect((await tenant.ann.merge("web/roledefinitions/getByName('Poster')", { Name: 'read' })).text).toBe(
      TAKEN
    );
  });

  it('changes only what is named, and by its own name too', async () => {
    await tenant.ann.post('web/roledefinitions', { ...level('Poster'), Description: 'May post', Order: 70 });
    const address = "web/roledefinitions/getByName('Poster')";
    const changed = await tenant.ann.merge(address, { Name: 'POSTER', Description: '' });
    expect([changed.status, changed.text]).toEqual([204, '']);
    expect((await tenant.ann.get(address)).json).toMatchObject({
      ...{ Name: 'POSTER', Description: '', Order: 70, BasePermissions: { High: '0', Low: '65536' } }
    });
  });

  it('acts at once on everybody who holds it', async () => {
    expect((await tenant.vera.get('web/lists')).status).toBe(200);
    await tenant.ann.merge('web/roledefinitions(1073741826)', { BasePermissions: { High: '0', Low: '0' } });
    expect((await tenant.vera.get('web/lists')).text).toBe(ACCESS_DENIED);
    await tenant.ann.merge('web/roledefinitions(1073741826)', {
      BasePermissions: { High: '176', Low: '138612833' }
    });
    expect((await tenant.vera.get('web/lists')).status).toBe(200);
  });

  it('that is removed allows nothing any more', async () => {
    const removed = await tenant.ann.remove('web/roledefinitions(1073741826)');
    expect([removed.status, removed.text]).toEqual([200, '']);
    expect((await tenant.vera.get('web')).text).toBe(ACCESS_DENIED);
    expect((await tenant.ann.remove('web/roledefinitions(1073741826)')).text).toBe(NOT_FOUND);
  });

  it('of one site is unknown in another', async () => {
    await tenant.nobody.post('/_emulator/sites', {
      url: '/sites/two',
      title: 'Two',
      ownerUpn: 'ann@contoso.example'
    });
    const made = await tenant.ann.post('web/roledefinitions', level('Here only'));
    const there = await tenant.ann.get(`/sites/two/_api/web/roledefinitions(${String(made.json.Id)})`);
    expect([there.status, there.text]).toEqual([404, NOT_FOUND]);
  });

  it('is added, changed and removed in a batch', async () => {
    const part = (line: string, body: unknown, headers = ''): string =>
      `--c\nContent-Type: application/http\n\n${line} HTTP/1.1\ncontent-type: application/json\n${headers}\n${JSON.stringify(body)}\n\n`;
    const address = `${API_URL}/web/roledefinitions`;
    const body =
      '--b\nContent-Type: multipart/mixed; boundary=c\n\n' +
      part(`POST ${address}`, level('In a batch')) +
      part(`MERGE ${address}/getByName('In a batch')`, { Description: 'changed' }, 'if-match: *\n') +
      part(`DELETE ${address}/getByName('In a batch')`, {}, 'if-match: *\n') +
      '--c--\n--b--\n';
    const answer = await tenant.ann.post('$batch', body, { 'content-type': 'multipart/mixed; boundary=b' });
    expect([...answer.text.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(match => match[1])).toEqual([
      '201',
      '204',
      '200'
    ]);
  });
});
