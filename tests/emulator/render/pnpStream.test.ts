import { RenderListDataOptions } from '@pnp/sp/lists';
import { pnpAs, refusalOf } from '../pnp/pnpTenant';
import { BEN, type TestTenant } from '../rest/testTenant';
import { equals, NO_VIEW, tenantWithRows, viewOf } from './streamTenant';

describe('renderListDataAsStream of PnPjs', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await tenantWithRows(120, { threshold: 50 });
  });
  afterAll(() => tenant.emulator.close());

  it('reads rows with its own names for the options', async () => {
    const { lists } = (await pnpAs(tenant, BEN)).web;
    const stream = await lists.getByTitle('Notes').renderListDataAsStream({
      ViewXml: viewOf({ where: equals('Month', 'm7'), limit: 3 }),
      RenderOptions: [RenderListDataOptions.ListData, RenderListDataOptions.DisableAutoHyperlink],
      AddRequiredFields: true
    } as never);
    expect(stream.Row.map((row: { Title: string }) => row.Title)).toEqual(['T7', 'T17', 'T27']);
    expect(stream.NextHref).toBe(`?Paged=TRUE&p_ID=27&PageFirstRow=4&View=${NO_VIEW}`);
  });

  it('pages by its query, counting on', async () => {
    const { lists } = (await pnpAs(tenant, BEN)).web;
    const query = new Map([
      ['Paged', 'TRUE'],
      ['p_ID', '27'],
      ['PageFirstRow', '4']
    ]);
    const view = { ViewXml: viewOf({ where: equals('Month', 'm7'), limit: 3 }) };
    const stream = await lists.getByTitle('Notes').renderListDataAsStream(view, null, query);
    expect(stream).toMatchObject({ FirstRow: 4, LastRow: 6 });
    expect(stream.Row[0]).toMatchObject({ ID: '37' });
  });

  it('meets silent windows', async () => {
    const { lists } = (await pnpAs(tenant, BEN)).web;
    const list = lists.getByTitle('Notes');
    const ViewXml = viewOf({ where: equals('Title', 'T110'), limit: 3 });
    const first = await list.renderListDataAsStream({ ViewXml });
    expect(first).toMatchObject({ Row: [], FirstRow: 0, LastRow: 0 });
    const second = await list.renderListDataAsStream({ ViewXml, Paging: first.NextHref?.slice(1) ?? '' });
    const third = await list.renderListDataAsStream({ ViewXml, Paging: second.NextHref?.slice(1) ?? '' });
    expect(third.Row).toMatchObject([{ ID: '110' }]);
    expect(third.NextHref).toBeUndefined();
  });

  it('is told by name what is not done', async () => {
    const { lists } = (await pnpAs(tenant, BEN)).web;
    const work = lists
      .getByTitle('Notes')
      .renderListDataAsStream({ RenderOptions: RenderListDataOptions.ListSchema });
    expect((await refusalOf(work)).status).toBe(501);
  });
});
