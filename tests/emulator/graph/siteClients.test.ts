import { Client, type GraphError } from '@microsoft/microsoft-graph-client';
import '@pnp/graph/list-item';
import '@pnp/graph/lists';
import '@pnp/graph/sites';
import { leadGraphTo } from './graphTenant';
import { pnpGraphAs } from './pnpGraphTenant';
import { siteTenant, type SiteTenant } from './siteTenant';

let tenant: SiteTenant;

beforeEach(async () => {
  tenant = await siteTenant();
});

afterEach(() => tenant.emulator.close());

describe('PnPjs for Graph, on lists', () => {
  it('finds a site by its address and reads its lists', async () => {
    const graph = pnpGraphAs(tenant, 'ann', 'Sites.Read.All');
    const site = await graph.sites.getByUrl('127.0.0.1', '/sites/hallway');
    expect(await site()).toMatchObject({ displayName: 'Hallway' });
    expect((await site.lists()).map(({ displayName }) => displayName)).toContain('Notes');
    expect(await site.lists.getById('Notes')()).toMatchObject({ displayName: 'Notes' });
  });

  it('adds, reads, changes and deletes items', async () => {
    const graph = pnpGraphAs(tenant, 'ann', 'Sites.ReadWrite.All');
    const site = await graph.sites.getByUrl('127.0.0.1', '/sites/hallway');
    const { items } = site.lists.getById('Notes');
    const added = await items.add({ fields: { Title: 'One', Key: 'a' } as never });
    expect(added).toMatchObject({ id: '1', fields: { Title: 'One' } });
    await items.getById('1').update({ fields: { Title: 'Two' } });
    expect(await items.getById('1')()).toMatchObject({ fields: { Title: 'Two', Key: 'a' } });
    expect(await items.expand('fields').filter("fields/Key eq 'a'")()).toMatchObject([
      { fields: { Title: 'Two' } }
    ]);
    await items.getById('1').delete();
    expect(await items()).toEqual([]);
  });

  it('is told what is not done', async () => {
    const graph = pnpGraphAs(tenant, 'mia');
    const site = await graph.sites.getByUrl('127.0.0.1', '/sites/hallway');
    const failing = [
      () => site.lists.add({ displayName: 'New', list: { template: 'genericList' } }),
      () => site.lists.getById('Notes').delete(),
      () => site.lists.getById('Notes').update({ description: 'x' }),
      () => site.lists.getById('Notes').items.getById('1').versions(),
      () => site.sites(),
      () => graph.sites()
    ];
    for (const work of failing) {
      const error = (await work().catch((thrown: unknown) => thrown)) as { status?: number };
      expect(error.status).toBe(501);
    }
  });

  it('reads items in a batch', async () => {
    const graph = pnpGraphAs(tenant, 'ann');
    const site = await graph.sites.getByUrl('127.0.0.1', '/sites/hallway');
    await site.lists.getById('Notes').items.add({ fields: { Title: 'One', Key: 'a' } as never });
    const { id = '' } = await site();
    const [batched, execute] = graph.batched();
    const list = batched.sites.getById(id).lists.getById('Notes');
    const [read, missing] = [
      list.items.getById('1')(),
      list.items
        .getById('9')()
        .catch(() => 'missing')
    ];
    await execute();
    expect(await read).toMatchObject({ fields: { Title: 'One' } });
    expect(await missing).toBe('missing');
  });
});

describe('Microsoft Graph client, on lists', () => {
  it('follows the changes of a list', async () => {
    const undo = leadGraphTo(tenant.emulator);
    const { token } = tenant.as('ann');
    const client = Client.init({ authProvider: done => done(null, token) });
    const first = await client.api(`${tenant.list}/items/delta`).query({ token: 'latest' }).get();
    await client.api(`${tenant.list}/items`).post({ fields: { Title: 'One', Key: 'a' } });
    const second = await client.api(first['@odata.deltaLink']).get();
    expect(second.value).toMatchObject([{ id: '1' }]);
    await client.api(`${tenant.list}/items/1`).delete();
    const third = await client.api(second['@odata.deltaLink']).get();
    expect(third.value).toMatchObject([{ id: '1', deleted: { state: 'deleted' } }]);
    undo();
  });

  it('understands that somebody wrote before', async () => {
    const undo = leadGraphTo(tenant.emulator);
    const { token } = tenant.as('ann');
    const client = Client.init({ authProvider: done => done(null, token) });
    const { eTag } = await client.api(`${tenant.list}/items`).post({ fields: { Title: 'One', Key: 'a' } });
    const path = `${tenant.list}/items/1/fields`;
    await client.api(path).header('If-Match', eTag).patch({ Title: 'Two' });
    const writing = client.api(path).header('If-Match', eTag).patch({ Title: 'Three' });
    const error = (await writing.catch((thrown: unknown) => thrown)) as GraphError;
    expect([error.statusCode, error.code]).toEqual([412, 'resourceModified']);
    undo();
  });
});
