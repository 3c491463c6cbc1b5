import '@pnp/sp/views';
import { type SPFI } from '@pnp/sp';
import { pnpAs, refusalOf } from '../pnp/pnpTenant';
import { addNotesList, ANN, type TestTenant, testTenant, VERA } from '../rest/testTenant';

let tenant: TestTenant;
let sp: SPFI;

beforeEach(async () => {
  tenant = await testTenant();
  await addNotesList(tenant.ann);
  sp = await pnpAs(tenant, ANN);
});

afterEach(() => tenant.emulator.close());

describe('PnPjs', () => {
  it('adds, reads, changes and deletes a view', async () => {
    const { views } = sp.web.lists.getByTitle('Notes');
    const made = await views.add('Newest', false, { RowLimit: 10, ViewQuery: '<OrderBy></OrderBy>' });
    expect(made).toMatchObject({ Title: 'Newest', RowLimit: 10 });
    await views.getByTitle('Newest').update({ RowLimit: 20 });
    expect(await views.getById(made.Id).select('RowLimit')()).toMatchObject({ RowLimit: 20 });
    expect((await views.select('Title')()).map(({ Title }) => Title)).toEqual(['All Items', 'Newest']);
    await views.getById(made.Id).delete();
    expect((await refusalOf(views.getById(made.Id)())).status).toBe(400);
  });

  it('reads the default view and changes its fields', async () => {
    const list = sp.web.lists.getByTitle('Notes');
    const { fields } = list.defaultView;
    await fields.add('Key');
    await fields.add('Rank');
    await fields.move('Rank', 0);
    await fields.remove('LinkTitle');
    expect(await fields()).toMatchObject({ Items: ['Rank', 'Key'] });
    expect(await fields.getSchemaXml()).toBe('<FieldRef Name="Rank" /><FieldRef Name="Key" />');
    await fields.removeAll();
    expect(await fields()).toMatchObject({ Items: [] });
  });

  it('sets a view by XML and finds it through the list', async () => {
    const list = sp.web.lists.getByTitle('Notes');
    const { Id } = await list.defaultView.select('Id')();
    await list.getView(Id).setViewXml('<View><RowLimit>3</RowLimit></View>');
    expect(await list.getView(Id).select('RowLimit')()).toMatchObject({ RowLimit: 3 });
  });

  it('hears that a reader may not, and that views are not rendered', async () => {
    const reader = await pnpAs(tenant, VERA);
    const list = reader.web.lists.getByTitle('Notes');
    expect((await refusalOf(list.views.add('x'))).status).toBe(403);
    expect((await refusalOf(list.defaultView.renderAsHtml())).status).toBe(501);
  });
});
