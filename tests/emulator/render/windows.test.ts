import { refusal, type TestTenant } from '../rest/testTenant';
import { equals, idsOf, render, STREAM, type Stream, tenantWithRows, viewOf } from './streamTenant';

const TOO_MANY = refusal(
  '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
  'The attempted operation is prohibited because it exceeds the list view threshold.'
);
const ROWS = 12_000;
/** Matches every thousandth row, on a column without index. */
const NEEDLES = `<Or>${equals('Title', 'T4999')}<Or>${equals('Title', 'T5001')}${equals('Title', 'T11999')}</Or></Or>`;
let tenant: TestTenant;

beforeAll(async () => {
  tenant = await tenantWithRows(ROWS);
});
afterAll(() => tenant.emulator.close());

async function everyPage(parameters: Readonly<Record<string, unknown>>, address = STREAM): Promise<Stream[]> {
  const pages = [await render(tenant.ben, parameters, address)];
  for (;;) {
    const next = pages.at(-1)?.NextHref;
    if (next === undefined) return pages;
    if (pages.length > 100) throw new Error('There is no end.');
    pages.push(await render(tenant.ben, { ...parameters, Paging: next.slice(1) }, address));
  }
}

describe('a stream over a list above the threshold', () => {
  it('finds without a word only what stands in its first window, where other reads are refused', async () => {
    const view = viewOf({ where: NEEDLES, limit: 100, isPaged: false });
    const stream = await render(tenant.ben, { ViewXml: view });
    expect(idsOf(stream)).toEqual([4999]);
    expect(stream.NextHref).toBeUndefined();
    const byCaml = await tenant.ben.post(`${STREAM.replace('RenderListDataAsStream', 'getitems')}`, {
      query: { ViewXml: view }
    });
    expect([byCaml.status, byCaml.text]).toEqual([500, TOO_MANY]);
    const byOData = await tenant.ben.get(
      `${STREAM.replace('RenderListDataAsStream', 'items')}?$filter=Title eq 'T4999'`
    );
    expect([byOData.status, byOData.text]).toEqual([500, TOO_MANY]);
  });

  it('goes on window by window when its limit says Paged, with empty pages between', async () => {
    const view = viewOf({ where: equals('Title', 'T11999'), limit: 100 });
    const pages = await everyPage({ ViewXml: view });
    expect(pages.map(idsOf)).toEqual([[], [], [11_999]]);
    expect(pages.map(({ NextHref }) => NextHref)).toEqual([
      '?Paged=TRUE&ix_Paged=TRUE&ix_ID=5000&PageFirstRow=1&View=00000000-0000-0000-0000-000000000000',
      '?Paged=TRUE&ix_Paged=TRUE&ix_ID=10000&PageFirstRow=1&View=00000000-0000-0000-0000-000000000000',
      undefined
    ]);
  });

  it('gives every match once over all windows, however small the page', async () => {
    const where = `<BeginsWith><FieldRef Name="Title"/><Value Type="Text">T99</Value></BeginsWith>`;
    const expected = Array.from({ length: ROWS }, (_, at) => at + 1).filter(id =>
      String(id).startsWith('99')
    );
    for (const limit of [1000, 50, 7]) {
      expect((await everyPage({ ViewXml: viewOf({ where, limit }) })).flatMap(idsOf)).toEqual(expected);
    }
  });

  it('takes its windows from the newest rows when it sorts by ID downwards', async () => {
    const order = '<FieldRef Name="ID" Ascending="FALSE"/>';
    const pages = await everyPage({ ViewXml: viewOf({ where: NEEDLES, order, limit: 100 }) });
    expect(pages.map(idsOf)).toEqual([[11_999], [5001, 4999], []]);
    expect(pages[0]?.NextHref).toContain('ix_ID=7001');
  });

  it('touches a window of rows, no more', async () => {
    tenant.emulator.meters.reset();
    await render(tenant.ben, { ViewXml: viewOf({ where: NEEDLES, limit: 100 }) });
    expect(tenant.emulator.meters.read().rowsTouched).toBe(5000);
  });

  it('needs no window where an index serves', async () => {
    const where = `<And><Gt><FieldRef Name="ID"/><Value Type="Counter">11990</Value></Gt>${equals('Title', 'T11999')}</And>`;
    tenant.emulator.meters.reset();
    const stream = await render(tenant.ben, { ViewXml: viewOf({ where, limit: 100 }) });
    expect([idsOf(stream), stream.NextHref]).toEqual([[11_999], undefined]);
    expect(tenant.emulator.meters.read().rowsTouched).toBe(10);
  });

  it('is served whole by an indexed column that narrows far enough', async () => {
    const stream = await render(tenant.ben, {
      ViewXml: viewOf({ where: equals('Month', 'm3'), limit: 2000 })
    });
    expect(stream.Row).toHaveLength(1200);
    expect(stream.NextHref).toBeUndefined();
  });

  it('looks through windows when an indexed column gives too many rows', async () => {
    const where = `<BeginsWith><FieldRef Name="Month"/><Value Type="Text">m</Value></BeginsWith>`;
    const pages = await everyPage({ ViewXml: viewOf({ where, limit: 5000 }) });
    expect(pages.flatMap(idsOf)).toHaveLength(ROWS);
  });

  it('refuses to sort by a column without index in the view, and sorts by it in the address', async () => {
    const order = '<FieldRef Name="Title" Ascending="FALSE"/>';
    const refused = await tenant.ben.post(STREAM, { parameters: { ViewXml: viewOf({ order, limit: 3 }) } });
    expect([refused.status, refused.text]).toEqual([500, TOO_MANY]);
    const stream = await render(
      tenant.ben,
      { ViewXml: viewOf({ limit: 3 }) },
      `${STREAM}?SortField=Title&SortDir=Desc`
    );
    // The greatest titles of the first window, not of the list.
    expect(idsOf(stream)).toEqual([999, 998, 997]);
    expect(stream.NextHref).toMatch(/^\?Paged=TRUE&p_Title=T997&p_ID=997&/);
  });

  it('pages on through a window that is sorted by the address', async () => {
    const address = `${STREAM}?SortField=Title&SortDir=Asc`;
    const ids = (await everyPage({ ViewXml: viewOf({ limit: 3000 }) }, address)).flatMap(idsOf);
    expect(ids).toHaveLength(ROWS);
    expect(new Set(ids).size).toBe(ROWS);
  });

  it('refuses to group what no index has narrowed, and says that it cannot group the rest', async () => {
    const grouped = (where: string): unknown => ({
      parameters: {
        ViewXml: `<View><Query>${where}<GroupBy><FieldRef Name="Month"/></GroupBy></Query></View>`
      }
    });
    const refused = await tenant.ben.post(STREAM, grouped(''));
    expect([refused.status, refused.text]).toEqual([500, TOO_MANY]);
    const narrowed = await tenant.ben.post(STREAM, grouped(`<Where>${equals('Month', 'm3')}</Where>`));
    expect([narrowed.status, narrowed.errorText]).toEqual([
      501,
      'The emulator does not implement <GroupBy> in RenderListDataAsStream.'
    ]);
  });

  it('refuses a page larger than the threshold', async () => {
    const refused = await tenant.ben.post(STREAM, { parameters: { ViewXml: viewOf({ limit: 5001 }) } });
    expect([refused.status, refused.text]).toEqual([500, TOO_MANY]);
  });
});

describe('a stream over a list at the threshold', () => {
  it.each([
    [4999, 4999],
    [5000, 5000],
    [5001, 5000]
  ])('of %i rows looks at %i of them for a column without index', async (count, touched) => {
    const small = await tenantWithRows(count);
    try {
      const where = `<BeginsWith><FieldRef Name="Title"/><Value Type="Text">T500</Value></BeginsWith>`;
      const stream = await render(small.ann, { ViewXml: viewOf({ where, limit: 100 }) });
      expect(stream.Row.length).toBe(count === 4999 ? 1 : 2);
      expect(stream.NextHref !== undefined).toBe(count > 5000);
      expect(small.emulator.meters.read().byOperation['render list data as stream']?.rowsTouched).toBe(
        touched
      );
    } finally {
      small.emulator.close();
    }
  });

  it('has windows as wide as the switch of the threshold', async () => {
    const small = await tenantWithRows(100, { threshold: 40 });
    try {
      const stream = await render(small.ann, {
        ViewXml: viewOf({ where: equals('Title', 'T99'), limit: 9 })
      });
      expect(stream.NextHref).toContain('ix_ID=40&');
    } finally {
      small.emulator.close();
    }
  });
});
