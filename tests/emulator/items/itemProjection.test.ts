import {
  addNotesList,
  type Answer,
  BEN,
  HOST,
  NOTES,
  type Person,
  type TestTenant,
  testTenant
} from '../rest/testTenant';

/** What of a row is shown: selected, expanded, in each mode, and to whom. */

let tenant: TestTenant;

beforeAll(async () => {
  tenant = await testTenant();
  await addNotesList(tenant.ann);
  for (const field of [
    { Title: 'When', FieldTypeKind: 4 },
    { Title: 'Who', FieldTypeKind: 20 },
    { Title: 'Done', FieldTypeKind: 8 },
    { Title: 'Link', FieldTypeKind: 11 },
    { Title: 'Mood', FieldTypeKind: 6, Choices: ['up', 'down'] }
  ]) {
    await tenant.ann.post(`${NOTES}/fields`, field);
  }
  const { Id } = (await tenant.ben.get('web/currentuser?$select=Id')).json;
  await tenant.ben.post(`${NOTES}/items`, {
    ...{
      Title: 'one',
      Key: 'k1',
      Rank: 1.5,
      When: '2026-11-16T08:00:00Z',
      WhoId: Id,
      Done: true,
      Mood: 'up'
    },
    Link: { Url: 'https://contoso.example/a', Description: 'A' }
  });
  await tenant.cam.post(`${NOTES}/items`, { Title: 'two' });
});

afterAll(() => tenant.emulator.close());

const item = (query: string, accept?: string): Promise<Answer> =>
  tenant.ben.get(`${NOTES}/items(1)?${query}`, accept);
const rows = async (query: string): Promise<unknown> =>
  (await tenant.ben.get(`${NOTES}/items?${query}`)).json.value;

describe('a selected column', () => {
  it.each([
    ['Title', 'one'],
    ['Rank', 1.5],
    ['When', '2026-11-16T08:00:00Z'],
    ['Done', true],
    ['Mood', 'up'],
    ['Body', null],
    ['OData__UIVersionString', '1.0'],
    ['Attachments', false]
  ])('%s is %j', async (name, value) =>
    expect((await item(`$select=${name}`)).json).toEqual({ [name]: value })
  );

  it('that is a person is his id, unless more is expanded', async () => {
    const { WhoId, AuthorId } = (await item('$select=WhoId,AuthorId')).json;
    expect(WhoId).toBe(AuthorId);
    const expanded = await item('$select=Who/Title,Who/EMail,Author/Id&$expand=Who,Author');
    expect(expanded.json).toMatchObject({
      Who: { Title: 'Ben Member', EMail: BEN },
      Author: { Id: AuthorId }
    });
  });

  it('that is a link has both its parts', async () => {
    expect((await item('$select=Link')).json).toMatchObject({
      Link: { Url: 'https://contoso.example/a', Description: 'A' }
    });
  });

  it('twice is once, in any order, with blanks and empty names between', async () => {
    expect((await item('$select= Title , ,Rank,Title,')).json).toEqual({ Title: 'one', Rank: 1.5 });
  });

  it('is the id in both spellings, whichever was asked for', async () => {
    for (const name of ['Id', 'ID', 'Id,ID'])
      expect((await item(`$select=${name}`)).json).toEqual({ Id: 1, ID: 1 });
  });

  it('beside everything adds nothing', async () => {
    expect((await item('$select=*')).json).toEqual((await item('')).json);
    expect((await item('$select=*,Title')).json).toEqual((await item('')).json);
  });

  it.each([
    'Colour',
    'title',
    'ID/Title',
    'Who',
    'Author',
    'Title/Length',
    '__proto__',
    'Key;DROP',
    'a b',
    "'Title'",
    'Title eq 1'
  ])('%s is refused, and no other is shown instead', async name => {
    const { status, text } = await item(`$select=${encodeURIComponent(name)}`);
    if (status === 200) expect(JSON.parse(text)).not.toHaveProperty('Title');
    else expect(status).toBe(400);
    expect(text).not.toContain('The emulator failed');
  });
});

describe('an expanded person', () => {
  it('is null where nobody is', async () => {
    const [one, two] = (await rows('$select=Id,Who/Title&$expand=Who')) as {
      Who?: { Title?: string } | null;
    }[];
    expect([one?.Who?.Title, two?.Who?.Title]).toEqual(['Ben Member', undefined]);
  });

  it('must be expanded to be selected from', async () => {
    const { status, errorText } = await item('$select=Who/Title');
    expect([status, errorText]).toEqual([
      400,
      "The query to field 'Who/Title' is not valid. The $select query string must specify the target fields and the $expand query string must contains Who."
    ]);
  });

  it('has no property it has not', async () => {
    for (const name of ['Colour', 'constructor', 'Password'])
      expect((await item(`$select=Who/${name}&$expand=Who`)).status).toBe(400);
  });

  it('stands inside in each mode', async () => {
    const query = '$select=Title,Author/Title&$expand=Author';
    expect((await item(query)).json).toEqual({ Title: 'one', Author: { Title: 'Ben Member' } });
    const minimal = (await item(query, 'application/json')).json;
    expect(minimal).toMatchObject({
      'odata.type': 'SP.Data.NotesListItem',
      Title: 'one',
      Author: { Title: 'Ben Member' }
    });
    expect(minimal['Author@odata.navigationLinkUrl']).toEqual(expect.stringContaining('Author'));
    const verbose = (await item(query, 'application/json;odata=verbose')).json as { d: { Author: object } };
    expect(verbose.d).toMatchObject({
      __metadata: { type: 'SP.Data.NotesListItem' },
      Author: { Title: 'Ben Member' }
    });
  });
});

describe('a page of rows', () => {
  it('has the same shape in each of them', async () => {
    expect(await rows('$select=Title,Done')).toEqual([
      { Title: 'one', Done: true },
      { Title: 'two', Done: null }
    ]);
  });

  it('is narrowed before it is cut, and sorted before both', async () => {
    expect(await rows("$select=Title&$filter=Title ne 'none'&$orderby=Title desc&$top=1")).toEqual([
      { Title: 'two' }
    ]);
    expect(await rows('$select=Title&$top=0')).toEqual([]);
    expect(await rows('$select=Title&$skip=1')).toHaveLength(2);
  });

  it('leads on with all that was asked, and to the same host', async () => {
    const first = await tenant.ben.get(`${NOTES}/items?$select=Title&$filter=Rank ne 7&$top=1`);
    const next = new URL(String(first.json['odata.nextLink']));
    expect(next.origin).toBe(HOST);
    expect(Object.fromEntries(next.searchParams)).toMatchObject({
      $select: 'Title',
      $filter: 'Rank ne 7',
      $top: '1'
    });
    expect((await tenant.ben.get(next.pathname + next.search)).json.value).toEqual([{ Title: 'two' }]);
  });

  it('in verbose mode has its next beside its results', async () => {
    const { json } = await tenant.ben.get(
      `${NOTES}/items?$select=Title&$top=1`,
      'application/json;odata=verbose'
    );
    const { d } = json as { d: { results: unknown[]; __next: string } };
    expect([d.results.length, new URL(d.__next).searchParams.get('$skiptoken')]).toEqual([
      1,
      'Paged=TRUE&p_ID=1'
    ]);
  });

  it.each([
    '$filter=Colour eq 1',
    '$orderby=Colour',
    '$filter=Title',
    '$filter=Title eq',
    '$orderby=Title up',
    '$skiptoken=x',
    '$count=true',
    "$filter=Rank eq 'x'",
    '$filter=Done eq 7'
  ])('%s is refused', async query => {
    const { status, text } = await tenant.ben.get(`${NOTES}/items?${query}`);
    expect([query, status]).toEqual([query, 400]);
    expect(text).not.toContain('The emulator failed');
  });
});

describe('what others may not see', () => {
  it('is neither shown, counted, filtered by, nor expanded', async () => {
    await tenant.ann.merge(`${NOTES}/fields/getByTitle('Key')`, { EnforceUniqueValues: false });
    await tenant.ann.merge(NOTES, { ReadSecurity: 2 });
    const sees = async (person: Person, query: string): Promise<unknown> =>
      ((await person.get(`${NOTES}/items?${query}`)).json.value as { Title: string }[]).map(
        ({ Title }) => Title
      );
    expect(await sees(tenant.cam, '$select=Title')).toEqual(['two']);
    expect(await sees(tenant.cam, "$select=Title&$filter=Key eq 'k1'")).toEqual([]);
    expect(await sees(tenant.cam, '$select=Title&$orderby=Id desc&$top=5')).toEqual(['two']);
    expect(await sees(tenant.vera, '$select=Title')).toEqual([]);
    expect(await sees(tenant.ann, '$select=Title')).toEqual(['one', 'two']);
    for (const address of ['items(1)', 'items(1)/versions', 'getItemById(1)', "getItemByStringId('1')"]) {
      expect((await tenant.cam.get(`${NOTES}/${address}`)).status).toBe(404);
    }
    expect((await tenant.cam.merge(`${NOTES}/items(1)`, { Title: 'x' })).status).toBeGreaterThanOrEqual(403);
    expect((await tenant.cam.remove(`${NOTES}/items(1)`)).status).toBeGreaterThanOrEqual(403);
    expect((await tenant.ann.get(`${NOTES}/items(1)?$select=Title`)).json).toEqual({ Title: 'one' });
    await tenant.ann.merge(NOTES, { ReadSecurity: 1 });
  });
});
