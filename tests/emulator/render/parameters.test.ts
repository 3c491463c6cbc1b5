import { NOTES, type TestTenant } from '../rest/testTenant';
import { equals, idsOf, NO_VIEW, render, STREAM, tenantWithRows, viewOf } from './streamTenant';

let tenant: TestTenant;

beforeAll(async () => {
  tenant = await tenantWithRows(30);
});
afterAll(() => tenant.emulator.close());

const asked = async (parameters: unknown, address = STREAM): Promise<[number, string]> => {
  const answer = await tenant.ben.post(address, { parameters });
  return [answer.status, answer.errorText];
};
const NOT_DONE = 'The emulator does not implement';

describe('the paging of a stream', () => {
  it('goes on from the token, and counts rows from one again, as recorded', async () => {
    const ViewXml = viewOf({ limit: 20 });
    const first = await render(tenant.ben, { ViewXml });
    expect(first).toMatchObject({ FirstRow: 1, LastRow: 20, RowLimit: 20 });
    expect(first.NextHref).toBe(`?Paged=TRUE&p_ID=20&PageFirstRow=21&View=${NO_VIEW}`);
    const second = await render(tenant.ben, { ViewXml, Paging: first.NextHref?.slice(1) });
    expect(idsOf(second)).toEqual([21, 22, 23, 24, 25, 26, 27, 28, 29, 30]);
    expect(second).toMatchObject({ FirstRow: 1, LastRow: 10 });
    expect(second.NextHref).toBeUndefined();
  });

  it('counts on when the token stands in the address', async () => {
    const address = `${STREAM}?Paged=TRUE&p_ID=20&PageFirstRow=21&View=${NO_VIEW}`;
    const second = await render(tenant.ben, { ViewXml: viewOf({ limit: 5 }) }, address);
    expect(idsOf(second)).toEqual([21, 22, 23, 24, 25]);
    expect(second).toMatchObject({ FirstRow: 21, LastRow: 25 });
    expect(second.NextHref).toContain('p_ID=25&PageFirstRow=26');
  });

  it('offers no next page when the limit does not say Paged, however full the page', async () => {
    expect(
      (await render(tenant.ben, { ViewXml: viewOf({ limit: 20, isPaged: false }) })).NextHref
    ).toBeUndefined();
    expect((await render(tenant.ben, { ViewXml: viewOf({}) })).NextHref).toBeUndefined();
  });

  it('carries the value that was sorted by', async () => {
    const order = '<FieldRef Name="Title" Ascending="FALSE"/>';
    const ViewXml = viewOf({ order, limit: 2 });
    const first = await render(tenant.ben, { ViewXml });
    expect(first.NextHref).toContain('?Paged=TRUE&p_Title=T8&p_ID=8&PageFirstRow=3');
    expect(idsOf(await render(tenant.ben, { ViewXml, Paging: first.NextHref?.slice(1) }))).toEqual([7, 6]);
  });

  it.each([
    'Paged=TRUE',
    'p_ID=3',
    'Paged=TRUE&ix_ID=x',
    'Paged=TRUE&p_ID=1 or 1=1',
    'Paged=TRUE&p_ID=1&p_T=%'
  ])('refuses %j, which is no token', async Paging => {
    expect(await asked({ ViewXml: viewOf({ limit: 2 }), Paging })).toEqual([
      400,
      expect.stringContaining('position 0') as unknown
    ]);
  });
});

describe('the view of a stream', () => {
  it('is the one the address names', async () => {
    const ViewQuery = '<Where><Gt><FieldRef Name="ID"/><Value Type="Counter">28</Value></Gt></Where>';
    const added = await tenant.ann.post(`${NOTES}/views`, { Title: 'Late', ViewQuery, RowLimit: 10 });
    const stream = await render(tenant.ben, {}, `${STREAM}?View={${String(added.json.Id).toUpperCase()}}`);
    expect(idsOf(stream)).toEqual([29, 30]);
    expect(await asked({}, `${STREAM}?View={11111111-1111-1111-1111-111111111111}`)).toEqual([
      400,
      'The specified view is invalid.'
    ]);
  });

  it('is that of the list with the condition of OverrideViewXml besides', async () => {
    const override = `<View><Query><Where>${equals('Month', 'm3')}</Where></Query></View>`;
    const base = viewOf({ where: '<Gt><FieldRef Name="ID"/><Value Type="Counter">3</Value></Gt>' });
    expect(idsOf(await render(tenant.ben, { OverrideViewXml: override }))).toEqual([3, 13, 23]);
    expect(idsOf(await render(tenant.ben, { ViewXml: base, OverrideViewXml: override }))).toEqual([13, 23]);
  });

  it('knows who asks and which day it is', async () => {
    const mine = `<Eq><FieldRef Name="Author" LookupId="TRUE"/><Value Type="Integer"><UserID/></Value></Eq>`;
    expect(idsOf(await render(tenant.ben, { ViewXml: viewOf({ where: mine, limit: 2 }) }))).toEqual([2, 4]);
    expect(idsOf(await render(tenant.cam, { ViewXml: viewOf({ where: mine, limit: 2 }) }))).toEqual([]);
    const since = (days: number): string =>
      `<Geq><FieldRef Name="Created"/><Value Type="DateTime"><Today OffsetDays="${days}"/></Value></Geq>`;
    expect((await render(tenant.ben, { ViewXml: viewOf({ where: since(-1) }) })).Row).toHaveLength(30);
    expect((await render(tenant.ben, { ViewXml: viewOf({ where: since(0) }) })).Row).toHaveLength(0);
  });

  it('is sorted by the address rather than by itself', async () => {
    const order = '<FieldRef Name="ID" Ascending="FALSE"/>';
    const ViewXml = viewOf({ order, limit: 2 });
    expect(idsOf(await render(tenant.ben, { ViewXml }))).toEqual([30, 29]);
    expect(idsOf(await render(tenant.ben, { ViewXml }, `${STREAM}?SortField=LinkTitle&SortDir=Asc`))).toEqual(
      [1, 10]
    );
    expect(idsOf(await render(tenant.ben, { ViewXml }, `${STREAM}?SortField=ID&SortDir=Asc`))).toEqual([
      1, 2
    ]);
  });

  it.each([
    ['<View', 400],
    ['<Query/>', 400],
    ['<!DOCTYPE x [<!ENTITY a "b">]><View/>', 400],
    [viewOf({ where: equals('Nope', 'a') }), 400],
    [viewOf({ fields: ['Nope'] }), 400],
    [viewOf({ order: '<FieldRef Name="Nope"/>' }), 400],
    ['<View><Joins/></View>', 501],
    [viewOf({ where: '<Membership Type="SPWeb.AllUsers"/>' }), 501],
    [viewOf({ where: '<DateRangesOverlap/>' }), 501]
  ])('is refused when it is %s', async (ViewXml, status) => {
    expect((await asked({ ViewXml }))[0]).toBe(status);
  });

  it('shows twelve people and lookups, and refuses thirteen', async () => {
    await tenant.ann.post('web/lists', { Title: 'Many', BaseTemplate: 100 });
    const many = "web/lists/getByTitle('Many')";
    const names = Array.from({ length: 12 }, (_, at) => `P${at}`);
    for (const name of names) await tenant.ann.post(`${many}/fields`, { Title: name, FieldTypeKind: 20 });
    const address = `${many}/RenderListDataAsStream`;
    expect((await asked({ ViewXml: viewOf({ fields: names }) }, address))[0]).toBe(200);
    const refused = await tenant.ben.post(address, {
      parameters: { ViewXml: viewOf({ fields: [...names, 'Author'] }) }
    });
    expect([refused.status, refused.errorCode, refused.errorText]).toEqual([
      500,
      '-2147024749, Microsoft.SharePoint.SPQueryThrottledException',
      'The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold.'
    ]);
  });
});

describe('the parameters of a stream', () => {
  it.each([
    [1, 'ContextInfo'],
    [4, 'ListSchema'],
    [2 + 32, 'FileSystemItemId'],
    [64 + 1024, 'ClientFormSchema, ViewMetadata'],
    [8388608, '8388608']
  ])('refuse RenderOptions %i by name', async (RenderOptions, name) => {
    expect(await asked({ RenderOptions })).toEqual([501, `${NOT_DONE} RenderOptions ${name}.`]);
  });

  it.each([0, 2, 2048, 2050])('take RenderOptions %i', async RenderOptions => {
    expect((await asked({ RenderOptions }))[0]).toBe(200);
  });

  it('take what changes nothing here', async () => {
    const parameters = {
      DatesInUtc: false,
      AddRequiredFields: false,
      ExpandGroups: true,
      FirstGroupOnly: false
    };
    expect((await asked({ ...parameters, FolderServerRelativeUrl: '/sites/hallway/Lists/Notes' }))[0]).toBe(
      200
    );
  });

  it.each(['AddAllFields', 'MergeDefaultView', 'AudienceTarget', 'OriginalDate'])('refuse %s', async name => {
    expect(await asked({ [name]: true })).toEqual([501, `${NOT_DONE} ${name} of RenderListDataAsStream.`]);
    expect((await asked({ [name]: false }))[0]).toBe(200);
  });

  it.each(['?FilterField1=Title&FilterValue1=T1', '?RootFolder=%2Fsites%2Fhallway', '?InplaceSearchQuery=a'])(
    'refuse %s in the address',
    async query => {
      expect((await asked({}, STREAM + query))[0]).toBe(501);
    }
  );

  it('refuse other folders and parameters that override', async () => {
    expect(await asked({ FolderServerRelativeUrl: '/sites/hallway/Lists/Notes/Deep' })).toEqual([
      501,
      `${NOT_DONE} the folder '/sites/hallway/Lists/Notes/Deep' in RenderListDataAsStream.`
    ]);
    const override = await tenant.ben.post(STREAM, {
      parameters: {},
      overrideParameters: { FilterField1: 'Title' }
    });
    expect(override.status).toBe(501);
    expect((await tenant.ben.post(STREAM, { parameters: {}, overrideParameters: null })).status).toBe(200);
  });

  it.each([
    [{ Nonsense: 1 }, 400],
    [{ ViewXml: 3 }, 400],
    [{ DatesInUtc: 'yes' }, 400],
    [{ RenderOptions: 'many' }, 400],
    ['text', 400],
    [[], 400]
  ])('are refused when they are %j', async (parameters, status) => {
    expect((await asked(parameters))[0]).toBe(status);
  });

  it('are refused when they are no JSON', async () => {
    expect((await tenant.ben.post(STREAM, '{"parameters":')).status).toBe(400);
  });
});
