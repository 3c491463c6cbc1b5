import '@pnp/sp/batching';
import '@pnp/sp/content-types';
import '@pnp/sp/fields';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/views';
import { type IFieldInfo } from '@pnp/sp/fields';
import { pnpAs } from '../pnp/pnpTenant';
import { addNotesList, ANN, BEN, NOTES, type TestTenant, testTenant } from '../rest/testTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant();
  await addNotesList(tenant.ann);
});

afterEach(() => tenant.emulator.close());

describe('in one batch', () => {
  it('an owner reads what a list looks like', async () => {
    const sp = await pnpAs(tenant, ANN);
    const [batched, execute] = sp.batched();
    const list = batched.web.lists.getByTitle('Notes');
    const asked = Promise.all([
      list.fields.select('InternalName')<Pick<IFieldInfo, 'InternalName'>[]>(),
      list.views.select('Title')(),
      list.contentTypes.select('Name')(),
      list.defaultView.fields(),
      batched.web.fields.getByTitle('Title').select('TypeAsString')()
    ]);
    await execute();
    const [fields, views, types, shown, title] = await asked;
    expect(fields.map(({ InternalName }) => InternalName)).toEqual(
      expect.arrayContaining(['Key', 'Rank', 'Body'])
    );
    expect(views).toMatchObject([{ Title: 'All Items' }]);
    expect(types).toMatchObject([{ Name: 'Item' }, { Name: 'Folder' }]);
    expect(shown).toMatchObject({ Items: ['LinkTitle'] });
    expect(title).toMatchObject({ TypeAsString: 'Text' });
  });

  it('he makes columns and a view of them, in order', async () => {
    const sp = await pnpAs(tenant, ANN);
    const [batched, execute] = sp.batched();
    const list = batched.web.lists.getByTitle('Notes');
    const asked = Promise.all([
      list.fields.addText('One'),
      list.fields.addNumber('Two'),
      list.views.add('Both', false, { ViewFields: ['One', 'Two'] })
    ]);
    await execute();
    expect(await asked).toMatchObject([{ InternalName: 'One' }, { InternalName: 'Two' }, { Title: 'Both' }]);
    const read = await tenant.vera.get(`${NOTES}/views/getByTitle('Both')/viewfields`);
    expect(read.json.Items).toEqual(['One', 'Two']);
  });

  it('each row is judged alone: good ones stay though a bad one is refused', async () => {
    await tenant.ann.merge(NOTES, { ValidationFormula: '=[Rank]>0' });
    const sp = await pnpAs(tenant, BEN);
    const [batched, execute] = sp.batched();
    const asked = Promise.allSettled(
      [1, 0, 2].map(Rank => batched.web.lists.getByTitle('Notes').items.add({ Rank }))
    );
    await execute();
    expect((await asked).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    const read = await tenant.ben.get(`${NOTES}/items?$select=Rank`);
    expect(read.json.value).toEqual([{ Rank: 1 }, { Rank: 2 }]);
  });

  it('a member is refused what he may not, and given the rest', async () => {
    const sp = await pnpAs(tenant, BEN);
    const [batched, execute] = sp.batched();
    const asked = Promise.allSettled([
      batched.web.fields.addText('Mine'),
      batched.web.contentTypes.add('0x0100AB0000000000000000000000000000CD', 'Mine'),
      batched.web.lists.getByTitle('Notes').views.add('Mine', true)
    ]);
    await execute();
    expect((await asked).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
  });
});
