import { HOST, NOTES, type TestTenant } from '../rest/testTenant';
import { relevant, rowsOf, search, searchTenant, titles, write } from './searchTenant';

let tenant: TestTenant;
let list: string;
beforeEach(async () => {
  tenant = await searchTenant({ searchLagMs: 0 });
  list = String((await tenant.ann.get(`${NOTES}?$select=Id`)).json.Id);
  await write(tenant.ben, 'Annual budget', 'We spend more on coffee.');
  tenant.clock.nowMs += 60_000;
  await write(tenant.cam, 'Lunch', 'Soup, and "coffee" after.');
  tenant.clock.nowMs += 60_000;
  await write(tenant.ben, "Ann's birthday");
});
afterEach(() => tenant.emulator.close());

describe('the answer', () => {
  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'knows no property of a name that every object has: %s',
    async name => {
      const selected = await search(tenant.ann, 'soup', `&selectproperties='${name}'`);
      expect(relevant(selected).Table.Rows[0]?.Cells[0]).toEqual({
        ...{ Key: name, Value: null, ValueType: 'Null' }
      });
      expect(await titles(tenant.ann, `${name}:soup`)).toEqual([]);
    }
  );

  it('has the recorded shape', async () => {
    const answer = await search(tenant.ann, 'soup', "&selectproperties='Path,Title,ListId,Nothing'");
    expect(answer.status).toBe(200);
    const site = (await tenant.ann.get('site')).json;
    const web = (await tenant.ann.get('web')).json;
    const item = (await tenant.ann.get(`${NOTES}/items(2)`)).json;
    const text = 'Edm.String';
    const path = `${HOST}/sites/hallway/Lists/Notes/DispForm.aspx?ID=2`;
    expect(answer.json).toMatchObject({
      ElapsedTime: 0,
      PrimaryQueryResult: {
        CustomResults: [],
        QueryRuleId: '00000000-0000-0000-0000-000000000000',
        RefinementResults: null,
        SpecialTermResults: null
      },
      SecondaryQueryResults: [],
      SpellingSuggestion: null,
      TriggeredRules: []
    });
    expect(relevant(answer)).toMatchObject({
      ...{ GroupTemplateId: null, ItemTemplateId: null, ResultTitle: null, ResultTitleUrl: null },
      ...{ RowCount: 1, TotalRows: 1, TotalRowsIncludingDuplicates: 1 }
    });
    expect(relevant(answer).Table.Rows[0]?.Cells).toEqual([
      { Key: 'Path', Value: path, ValueType: text },
      { Key: 'Title', Value: 'Lunch', ValueType: text },
      { Key: 'ListId', Value: list, ValueType: text },
      { Key: 'Nothing', Value: null, ValueType: 'Null' },
      { Key: 'DocId', Value: '2', ValueType: 'Edm.Int64' },
      { Key: 'Rank', Value: '1', ValueType: 'Edm.Double' },
      { Key: 'SiteId', Value: site.Id, ValueType: text },
      { Key: 'UniqueId', Value: `{${String(item.GUID).toUpperCase()}}`, ValueType: text },
      { Key: 'WebId', Value: web.Id, ValueType: text },
      { Key: 'contentclass', Value: 'STS_ListItem_GenericList', ValueType: text },
      { Key: 'IsExternalContent', Value: 'false', ValueType: 'Edm.Boolean' },
      { Key: 'PartitionId', Value: null, ValueType: 'Null' },
      { Key: 'UrlZone', Value: '0', ValueType: 'Edm.Int64' },
      { Key: 'Culture', Value: null, ValueType: 'Null' },
      { Key: 'OriginalPath', Value: path, ValueType: text }
    ]);
  });

  it('wraps every array in verbose mode', async () => {
    const answer = await tenant.ann.get("search/query?querytext='soup'", 'application/json;odata=verbose');
    const { query } = answer.json.d as { query: Record<string, unknown> };
    expect(query).toMatchObject({
      __metadata: { type: 'Microsoft.Office.Server.Search.REST.SearchResult' },
      SecondaryQueryResults: { results: [] },
      PrimaryQueryResult: {
        __metadata: { type: 'Microsoft.Office.Server.Search.REST.QueryResult' },
        RelevantResults: {
          Table: {
            __metadata: { type: 'SP.SimpleDataTable' },
            Rows: {
              results: [{ __metadata: { type: 'SP.SimpleDataRow' } }]
            }
          }
        }
      }
    });
    expect(query).toHaveProperty('PrimaryQueryResult.RelevantResults.Table.Rows.results.0.Cells.results.0', {
      __metadata: { type: 'SP.KeyValue' },
      Key: 'Title',
      Value: 'Lunch',
      ValueType: 'Edm.String'
    });
  });

  it('names its type with minimal metadata', async () => {
    const answer = await tenant.ann.get(
      "search/query?querytext='soup'",
      'application/json;odata=minimalmetadata'
    );
    expect(answer.json['odata.metadata']).toBe(
      `${HOST}/sites/hallway/_api/$metadata#Microsoft.Office.Server.Search.REST.SearchResult`
    );
    expect(relevant(answer).RowCount).toBe(1);
  });

  it('holds dates with seven decimals', async () => {
    const answer = await search(tenant.ann, 'soup', "&selectproperties='Write,Created,ListItemId'");
    expect(relevant(answer).Table.Rows[0]?.Cells.slice(0, 3)).toEqual([
      { Key: 'Write', Value: '2026-11-16T09:01:00.0000000Z', ValueType: 'Edm.DateTime' },
      { Key: 'Created', Value: '2026-11-16T09:01:00.0000000Z', ValueType: 'Edm.DateTime' },
      { Key: 'ListItemId', Value: '2', ValueType: 'Edm.Int64' }
    ]);
  });
});

describe('a query', () => {
  it.each([
    ['coffee', ['Lunch', 'Annual budget']],
    ['"spend more"', ['Annual budget']],
    ['coff*', ['Lunch', 'Annual budget']],
    ['coffee AND soup', ['Lunch']],
    ['coffee NOT soup', ['Annual budget']],
    ['budget OR soup', ['Lunch', 'Annual budget']],
    ['author:"Ben Member"', ["Ann's birthday", 'Annual budget']],
    ['author:ben author:cam', ["Ann's birthday", 'Lunch', 'Annual budget']],
    ['ben', ["Ann's birthday", 'Annual budget']],
    ["ann's", ["Ann's birthday"]],
    ['BodyOWSMTXT:soup', ['Lunch']],
    ['title:coffee', []],
    ['contentclass:STS_ListItem_GenericList', ["Ann's birthday", 'Lunch', 'Annual budget']],
    ['IsDocument:true', []],
    ['path:http://127.0.0.1:4780/sites/hallway/Lists/Notes lunch', ['Lunch']],
    ['created>=2026-11-16T09:01:00Z', ["Ann's birthday", 'Lunch']],
    ['ListItemId:3', ["Ann's birthday"]],
    ['*', ["Ann's birthday", 'Lunch', 'Annual budget']],
    ['', []]
  ])('%s finds %j, newest first', async (query, found) => {
    expect(await titles(tenant.ann, query)).toEqual(found);
  });

  it('by list id finds that list alone', async () => {
    await tenant.ann.post('web/lists', { Title: 'Other', BaseTemplate: 100 });
    await tenant.ann.post("web/lists/getByTitle('Other')/items", { Title: 'More soup' });
    expect(await titles(tenant.ann, 'soup')).toHaveLength(2);
    expect(await titles(tenant.ann, `ListId:{${list.toUpperCase()}} AND soup`)).toEqual(['Lunch']);
    expect(await titles(tenant.ann, `ListId:${list} OR title:more`)).toHaveLength(4);
    expect(await titles(tenant.ann, `soup -ListId:${list}`)).toEqual(['More soup']);
  });

  it('finds an address as it is now shown to whom asks at another host', async () => {
    const answer = await search(tenant.ann, 'soup');
    expect(rowsOf(answer)[0]?.Path).toBe(`${HOST}/sites/hallway/Lists/Notes/DispForm.aspx?ID=2`);
  });

  it.each(['a NEAR b', 'title:', '(a', 'size:1..2'])('%s is refused and named', async query => {
    const answer = await search(tenant.ann, query);
    expect([answer.status, answer.errorCode]).toEqual([501, '-1, System.NotImplementedException']);
    expect(answer.errorText).toMatch(/^The emulator does not implement the KQL ./);
  });

  it.each([
    ["&refiners='Author'", 'the search parameter refiners'],
    ["&refinementfilters='x:y'", 'the search parameter refinementfilters'],
    ["&sourceid='8413cd39'", 'the search parameter sourceid'],
    ["&collapsespecification='Author:1'", 'the search parameter collapsespecification'],
    ["&querytemplate='{searchTerms} x'", 'the query template {searchTerms} x'],
    ["&sortlist='Size:descending'", 'sorting search results by size'],
    ['&startrow=50001', 'a search from row 50001: sort by [DocId] instead']
  ])('with %s is refused and named', async (more, what) => {
    const answer = await search(tenant.ann, 'coffee', more);
    expect([answer.status, answer.errorText]).toEqual([501, `The emulator does not implement ${what}.`]);
  });

  it.each(['&rowlimit=x', '&rowlimit=-1', '&startrow=1.5'])('with %s is refused', async more => {
    const answer = await search(tenant.ann, 'coffee', more);
    expect([answer.status, answer.errorCode]).toEqual([
      400,
      '-1, Microsoft.SharePoint.Client.InvalidClientQueryException'
    ]);
  });

  it.each([
    '&trimduplicates=false',
    "&clienttype='Hallway'",
    '&culture=1033',
    "&querytemplate='{searchTerms}'"
  ])('with %s goes on as without', async more => {
    expect(await titles(tenant.ann, 'soup', more)).toEqual(['Lunch']);
  });
});

describe('pages', () => {
  beforeEach(async () => {
    for (let number = 1; number <= 12; number += 1) await write(tenant.ben, `Page ${number}`);
  });

  it('hold ten rows unless another number is asked for', async () => {
    expect(relevant(await search(tenant.ann, 'page'))).toMatchObject({ RowCount: 10, TotalRows: 12 });
    expect(relevant(await search(tenant.ann, 'page', '&rowlimit=3'))).toMatchObject({
      RowCount: 3,
      TotalRows: 12
    });
    expect(relevant(await search(tenant.ann, 'page', '&rowlimit=0'))).toMatchObject({
      RowCount: 0,
      TotalRows: 12
    });
  });

  it('hold five hundred rows at most', async () => {
    const { store } = tenant.emulator.tenant;
    const rows = Array.from({ length: 510 }, (_, at) => ({
      ...{ guid: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`, authorId: 1 },
      ...{ values: { Title: 'Page' }, created: '2026-11-01T00:00:00Z' }
    }));
    store.items.load(list, rows);
    const answer = await search(tenant.ann, 'page', '&rowlimit=5000');
    expect(relevant(answer)).toMatchObject({ RowCount: 500, TotalRows: 522 });
  });

  it('begin where they are told', async () => {
    const all = await titles(tenant.ann, 'page', '&rowlimit=50');
    expect(await titles(tenant.ann, 'page', '&rowlimit=5&startrow=5')).toEqual(all.slice(5, 10));
    expect(await titles(tenant.ann, 'page', '&startrow=12')).toEqual([]);
  });

  it('by doc id go through everything once, however much', async () => {
    const seen: unknown[] = [];
    let last = '0';
    for (;;) {
      const sorted = "&rowlimit=5&sortlist='[DocId]:ascending'";
      const rows = rowsOf(await search(tenant.ann, `page IndexDocId>${last}`, sorted));
      if (rows.length === 0) break;
      seen.push(...rows.map(({ Title }) => Title));
      last = String(rows.at(-1)?.DocId);
    }
    expect(seen).toEqual(Array.from({ length: 12 }, (_, at) => `Page ${at + 1}`));
  });

  it('are sorted as told, by more than one property', async () => {
    const sort = "&rowlimit=3&sortlist='Created:ascending,Title:descending'";
    expect(await titles(tenant.ann, 'page', sort)).toEqual(['Page 9', 'Page 8', 'Page 7']);
    expect(await titles(tenant.ann, '*', "&rowlimit=2&sortlist='Title:ascending'")).toEqual([
      "Ann's birthday",
      'Annual budget'
    ]);
  });
});

describe('by POST', () => {
  const post = (request: unknown): ReturnType<TestTenant['ann']['post']> =>
    tenant.ann.post('search/postquery', { request });

  it('the same is found', async () => {
    const answer = await post({ Querytext: 'coffee', RowLimit: 1, SelectProperties: ['Title'] });
    expect(relevant(answer)).toMatchObject({ RowCount: 1, TotalRows: 2 });
    expect(rowsOf(answer)[0]?.Title).toBe('Lunch');
  });

  it('arrays may stand in results, as verbose clients send them', async () => {
    const answer = await post({
      __metadata: { type: 'Microsoft.Office.Server.Search.REST.SearchRequest' },
      Querytext: 'coffee',
      SelectProperties: { results: ['Title'] },
      SortList: { results: [{ Property: 'Title', Direction: '0' }] }
    });
    expect(rowsOf(answer).map(({ Title }) => Title)).toEqual(['Annual budget', 'Lunch']);
  });

  it('verbose mode puts postquery around it', async () => {
    const accept = { accept: 'application/json;odata=verbose' };
    const answer = await tenant.ann.post('search/postquery', { request: { Querytext: 'soup' } }, accept);
    expect(answer.json).toHaveProperty('d.postquery.PrimaryQueryResult.RelevantResults.RowCount', 1);
  });

  it.each([[{}], [{ request: 'soup' }], [{ request: null }], ['[1]'], ['{']])('%j is refused', async body => {
    const answer = await tenant.ann.post('search/postquery', body);
    expect([answer.status, answer.errorCode]).toEqual([
      400,
      '-1, Microsoft.SharePoint.Client.InvalidClientQueryException'
    ]);
  });

  it.each([
    [{ Querytext: 7 }],
    [{ Querytext: 'x', RowLimit: 'many' }],
    [{ Querytext: 'x', SelectProperties: [7] }],
    [{ Querytext: 'x', SortList: ['Title'] }]
  ])('the wrong types in %j are refused', async request => {
    expect((await post(request)).status).toBe(400);
  });

  it.each(['Refiners', 'SourceId', 'RankingModelId', 'HiddenConstraints', 'Unheard'])(
    'the parameter %s is refused and named',
    async name => {
      const answer = await post({ Querytext: 'x', [name]: 'y' });
      expect([answer.status, answer.errorText]).toEqual([
        501,
        `The emulator does not implement the search parameter ${name.toLowerCase()}.`
      ]);
    }
  );
});
