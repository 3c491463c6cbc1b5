import '@pnp/sp/content-types';
import '@pnp/sp/lists';
import { pnpAs, refusalOf } from '../pnp/pnpTenant';
import { addNotesList, ANN, BEN, type TestTenant, testTenant } from '../rest/testTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant();
  await addNotesList(tenant.ann);
});

afterEach(() => tenant.emulator.close());

const NEWS = '0x0100AB0000000000000000000000000000CD';

describe('PnPjs', () => {
  it('adds, reads, changes and deletes content types', async () => {
    const { contentTypes } = (await pnpAs(tenant, ANN)).web;
    await contentTypes.add(NEWS, 'News', 'd', 'G');
    const type = contentTypes.getById(NEWS);
    expect(await type()).toMatchObject({ Name: 'News', Description: 'd', Group: 'G' });
    expect(await type.parent()).toMatchObject({ Name: 'Item' });
    expect(await type.fieldLinks()).toMatchObject([{ Name: 'Title' }]);
    expect(await type.fields()).toMatchObject([{ InternalName: 'Title' }]);
    await type.update({ Description: 'changed' });
    expect(await type.select('Description')()).toMatchObject({ Description: 'changed' });
    await type.delete();
    expect((await refusalOf(type())).status).toBe(404);
  });

  it('adds those of the site to a list', async () => {
    const sp = await pnpAs(tenant, ANN);
    await sp.web.contentTypes.add(NEWS, 'News');
    const list = sp.web.lists.getByTitle('Notes');
    const { data } = await list.contentTypes.addAvailableContentType(NEWS);
    expect(data).toMatchObject({ Name: 'News' });
    expect((await list.contentTypes()).map(({ Name }) => Name)).toEqual(['Item', 'Folder', 'News']);
  });

  it('hears of workflows that there are none, and of a member that he may not', async () => {
    const sp = await pnpAs(tenant, BEN);
    expect((await refusalOf(sp.web.contentTypes.getById('0x01').workflowAssociations())).status).toBe(501);
    expect((await refusalOf(sp.web.contentTypes.add(NEWS, 'News'))).status).toBe(403);
  });
});
