import '@pnp/sp/search';
import { SearchQueryBuilder, SortDirection } from '@pnp/sp/search';
import { pnpAs, refusalOf } from '../pnp/pnpTenant';
import { ANN, type TestTenant } from '../rest/testTenant';
import { searchTenant, write } from './searchTenant';

let tenant: TestTenant;
beforeEach(async () => {
  tenant = await searchTenant({ searchLagMs: 0 });
  for (let number = 1; number <= 12; number += 1) await write(tenant.ben, `Note ${number}`);
});
afterEach(() => tenant.emulator.close());

describe('PnPjs, unmodified,', () => {
  it('searches by text', async () => {
    const sp = await pnpAs(tenant, ANN);
    const found = await sp.search('note');
    expect([found.RowCount, found.TotalRows, found.TotalRowsIncludingDuplicates]).toEqual([10, 12, 12]);
    expect(found.PrimarySearchResults[0]?.Title).toBe('Note 12');
  });

  it('searches by a whole query, and turns pages', async () => {
    const sp = await pnpAs(tenant, ANN);
    const found = await sp.search({
      Querytext: 'note',
      RowLimit: 5,
      SelectProperties: ['Title', 'ListItemID'],
      SortList: [{ Property: '[DocId]', Direction: SortDirection.Ascending }]
    });
    expect(found.PrimarySearchResults.map(({ Title }) => Title)).toEqual([
      ...['Note 1', 'Note 2', 'Note 3', 'Note 4', 'Note 5']
    ]);
    const third = await found.getPage(3);
    expect(third?.PrimarySearchResults.map(({ Title }) => Title)).toEqual(['Note 11', 'Note 12']);
  });

  it('builds queries', async () => {
    const sp = await pnpAs(tenant, ANN);
    const query = SearchQueryBuilder('note')
      .rowLimit(2)
      .selectProperties('Title')
      .sortList(
        { Property: 'Created', Direction: SortDirection.Descending },
        { Property: 'DocId', Direction: SortDirection.Ascending }
      );
    const found = await sp.search(query);
    expect(found.PrimarySearchResults.map(({ Title }) => Title)).toEqual(['Note 1', 'Note 2']);
  });

  it('is told by 501 what search does not do', async () => {
    const sp = await pnpAs(tenant, ANN);
    const refused = await refusalOf(sp.search({ Querytext: 'note', Refiners: 'Author' }));
    expect(refused.status).toBe(501);
  });
});
