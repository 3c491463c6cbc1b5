import { addNotesList, HOST, NOTES, type Person, refusal, type TestTenant, testTenant } from './testTenant';

const THRESHOLD_BODY = refusal(
  '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
  'The attempted operation is prohibited because it exceeds the list view threshold.'
);

let tenant: TestTenant;

async function addRows(count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    await tenant.ben.post(`${NOTES}/items`, { Title: `t${number % 3}`, Key: `k${number}`, Rank: number });
  }
}

const ranks = (json: Readonly<Record<string, unknown>>): unknown[] =>
  (json.value as readonly { Rank: unknown }[]).map(row => row.Rank);

afterEach(() => tenant.emulator.close());

describe('reading a page of items', () => {
  beforeEach(async () => {
    tenant = await testTenant();
    await addNotesList(tenant.ann);
    await addRows(7);
  });

  it('filters, sorts and cuts', async () => {
    const read = await tenant.vera.get(
      `${NOTES}/items?$filter=Rank gt 2 and Title ne 't0'&$orderby=Id desc&$top=2`
    );
    expect(ranks(read.json)).toEqual([7, 5]);
  });

  it('follows the next link to the end, which comes on every full page', async () => {
    const pages: unknown[][] = [];
    let next: unknown = `${HOST}/sites/hallway/_api/${NOTES}/items?$select=Rank&$orderby=Id desc&$top=3`;
    while (typeof next === 'string') {
      const page = await tenant.vera.get(next.slice(HOST.length));
      pages.push(ranks(page.json));
      next = page.json['odata.nextLink'];
    }
    expect(pages).toEqual([[7, 6, 5], [4, 3, 2], [1]]);
  });

  it('writes the next link as SharePoint does', async () => {
    const { json } = await tenant.vera.get(`${NOTES}/items?$top=2`);
    const list = await tenant.vera.get(`${NOTES}?$select=Id`);
    expect(json['odata.nextLink']).toBe(
      `${HOST}/sites/hallway/_api/web/lists(guid%27${String(list.json.Id)}%27)/items?%24skiptoken=Paged%3dTRUE%26p_ID%3d2&%24top=2`
    );
  });

  it('goes back with PagedPrev', async () => {
    const token = encodeURIComponent('PagedPrev=TRUE&p_ID=5');
    const read = await tenant.vera.get(`${NOTES}/items?$top=2&$skiptoken=${token}`);
    expect(ranks(read.json)).toEqual([3, 4]);
  });

  it('ignores $skip, and echoes it', async () => {
    const read = await tenant.vera.get(`${NOTES}/items?$top=2&$skip=4`);
    expect(ranks(read.json)).toEqual([1, 2]);
    expect(read.json['odata.nextLink']).toContain('%24skip=4');
  });

  it('gives 100 rows when nothing is said', async () => {
    for (let number = 0; number < 100; number += 1) await tenant.ben.post(`${NOTES}/items`, { Rank: 1000 });
    const read = await tenant.vera.get(`${NOTES}/items`);
    expect(ranks(read.json)).toHaveLength(100);
  });

  it('finds by a person, a date and a prefix', async () => {
    const me = await tenant.ben.get('web/currentuser');
    const filters = [
      `AuthorId eq ${String(me.json.Id)}`,
      "Created ge datetime'2026-11-16T09:00:00Z'",
      "startswith(Key,'k')"
    ];
    for (const filter of filters) {
      const read = await tenant.vera.get(`${NOTES}/items?$filter=${encodeURIComponent(filter)}`);
      expect(ranks(read.json)).toHaveLength(7);
    }
  });

  it.each([
    ['$filter=Rank near 3', 'an unknown operator'],
    ["$filter=endswith(Title,'1')", 'a function SharePoint lacks'],
    ['$filter=Rank eq', 'an unfinished filter'],
    ['$filter=Colour eq 1', 'an unknown column'],
    ["$filter=Rank eq 'three'", 'a value of another type'],
    ['$orderby=Colour', 'an unknown sort column'],
    ['$top=-1', 'a negative page size'],
    ['$top=many', 'a page size in words'],
    ['$skiptoken=rubbish', 'a paging token of no meaning'],
    ['$inlinecount=allpages', 'an option SharePoint lacks'],
    ['$select=Colour', 'an unknown selected column'],
    ['$expand=Colour', 'an unknown expanded column']
  ])('answers 400 to %s: %s', async query => {
    const read = await tenant.vera.get(`${NOTES}/items?${query}`);
    expect([read.status, read.errorCode.split(',')[0]]).toEqual([400, '-1']);
  });
});

describe('the list view threshold', () => {
  beforeEach(async () => {
    tenant = await testTenant({ threshold: 10 });
    await addNotesList(tenant.ann);
    await addRows(12);
    tenant.emulator.meters.reset();
  });

  it('refuses a filter on an unindexed column with the 500 of SharePoint', async () => {
    const read = await tenant.vera.get(`${NOTES}/items?$filter=Rank eq 3`);
    expect([read.status, read.text]).toEqual([500, THRESHOLD_BODY]);
  });

  it('serves the newest page by ID and counts the rows touched', async () => {
    const read = await tenant.vera.get(`${NOTES}/items?$orderby=Id desc&$top=4`);
    expect(ranks(read.json)).toEqual([12, 11, 10, 9]);
    expect(tenant.emulator.meters.read().rowsTouched).toBe(4);
  });

  it('serves an indexed column', async () => {
    const read = await tenant.vera.get(`${NOTES}/items?$filter=Key eq 'k3'`);
    expect(ranks(read.json)).toEqual([3]);
  });

  it('refuses pages larger than itself', async () => {
    expect((await tenant.vera.get(`${NOTES}/items?$top=11`)).text).toBe(THRESHOLD_BODY);
  });

  it('refuses CAML the same way', async () => {
    const ViewXml =
      "<View><Query><Where><Eq><FieldRef Name='Rank'/><Value Type='Number'>3</Value></Eq></Where></Query></View>";
    const read = await tenant.vera.post(`${NOTES}/getitems`, { query: { ViewXml } });
    expect([read.status, read.text]).toEqual([500, THRESHOLD_BODY]);
  });

  it('refuses to delete the whole list', async () => {
    expect((await tenant.ann.remove(NOTES)).text).toBe(THRESHOLD_BODY);
  });
});

describe('CAML', () => {
  beforeEach(async () => {
    tenant = await testTenant();
    await addNotesList(tenant.ann);
    await addRows(5);
  });

  const caml = (viewXml: string): Promise<Awaited<ReturnType<TestTenant['vera']['post']>>> =>
    tenant.vera.post(`${NOTES}/getitems`, { query: { ViewXml: viewXml } });

  it('filters, sorts, limits and narrows the columns', async () => {
    const read = await caml(
      "<View><Query><Where><Gt><FieldRef Name='Rank'/><Value Type='Number'>1</Value></Gt></Where>" +
        "<OrderBy><FieldRef Name='ID' Ascending='FALSE'/></OrderBy></Query>" +
        "<ViewFields><FieldRef Name='Rank'/><FieldRef Name='Author'/></ViewFields><RowLimit>2</RowLimit></View>"
    );
    const author = expect.any(Number) as number;
    expect(read.json.value).toEqual([
      { Id: 5, ID: 5, Rank: 5, AuthorId: author },
      { Id: 4, ID: 4, Rank: 4, AuthorId: author }
    ]);
  });

  it('starts after the position it is given', async () => {
    const query = {
      ViewXml: '<View><RowLimit>2</RowLimit></View>',
      ListItemCollectionPosition: { PagingInfo: 'Paged=TRUE&p_ID=3' }
    };
    const read = await tenant.vera.post(`${NOTES}/getitems`, { query });
    expect(ranks(read.json)).toEqual([4, 5]);
  });

  it.each([
    ['<View><Query><Where><Near/></Where></Query></View>'],
    ['<View><Query><Nonsense/></Query></View>'],
    ['<View'],
    ['<!DOCTYPE x [<!ENTITY e "e">]><View><RowLimit>&e;</RowLimit></View>'],
    ["<View><ViewFields><FieldRef Name='Colour'/></ViewFields></View>"]
  ])('answers 400 to %s', async viewXml => {
    expect((await caml(viewXml)).status).toBe(400);
  });

  it('joins only the columns its ViewFields name: thirteen people in a list are no hindrance', async () => {
    for (let number = 1; number <= 11; number += 1)
      await tenant.ann.post(`${NOTES}/fields`, { Title: `Person${number}`, FieldTypeKind: 20 });
    const ask = (fields: readonly string[]): ReturnType<Person['post']> =>
      tenant.vera.post(`${NOTES}/getitems`, {
        query: {
          ViewXml: `<View><ViewFields>${fields.map(name => `<FieldRef Name="${name}"/>`).join('')}</ViewFields></View>`
        }
      });
    const people = Array.from({ length: 11 }, (_, at) => `Person${at + 1}`);
    expect((await ask(['Title'])).status).toBe(200);
    expect((await ask([...people, 'Author'])).status).toBe(200);
    const refused = await ask([...people, 'Author', 'Editor']);
    expect([refused.status, refused.errorCode]).toEqual([
      500,
      '-2147024749, Microsoft.SharePoint.SPQueryThrottledException'
    ]);
    expect((await ask([])).status).toBe(500);
  });

  it('names what it does not know of a query', async () => {
    const read = await tenant.vera.post(`${NOTES}/getitems`, { query: { FolderServerRelativeUrl: '/x' } });
    expect([read.status, read.errorText]).toEqual([
      501,
      "The emulator does not implement 'FolderServerRelativeUrl' in a CAML query."
    ]);
  });
});
