import { type SPFI } from '@pnp/sp';
import { addNotesList, ANN, BEN, type TestTenant, testTenant } from '../rest/testTenant';
import { pnpAs, type PnpRefusal, refusalOf } from './pnpTenant';

interface Note {
  readonly Id: number;
  readonly Title: string;
  readonly Rank: number;
}

let tenant: TestTenant;
let ben: SPFI;

beforeEach(async () => {
  tenant = await testTenant();
  await addNotesList(tenant.ann);
  ben = await pnpAs(tenant, BEN);
});

afterEach(() => tenant.emulator.close());

const items = (sp: SPFI): ReturnType<SPFI['web']['lists']['getByTitle']>['items'] =>
  sp.web.lists.getByTitle('Notes').items;

describe('PnPjs', () => {
  it('adds, reads, updates with an ETag, and deletes', async () => {
    const added = (await items(ben).add({ Title: 'First', Rank: 1 })) as Note & { 'odata.etag': string };
    expect(added).toMatchObject({ Id: 1, Title: 'First' });
    const updated = (await items(ben).getById(1).update({ Title: 'Second' }, added['odata.etag'])) as {
      etag: string;
    };
    expect(updated.etag).toMatch(/^"[0-9a-f-]{36},2"$/);
    const stale = await refusalOf(items(ben).getById(1).update({ Title: 'Third' }, added['odata.etag']));
    expect(stale.status).toBe(412);
    expect(await items(ben).getById(1).select('Title')()).toMatchObject({ Title: 'Second' });
    await items(ben).getById(1).delete(updated.etag);
    expect((await refusalOf(items(ben).getById(1)())).status).toBe(404);
  });

  it('filters, sorts, expands and pages to the end with its iterator', async () => {
    for (let rank = 1; rank <= 5; rank += 1) await items(ben).add({ Title: `n${rank}`, Rank: rank });
    const pages: number[][] = [];
    for await (const page of items(ben).select('Id', 'Rank').orderBy('Id', false).top(2)) {
      pages.push((page as Note[]).map(note => note.Rank));
    }
    expect(pages).toEqual([[5, 4], [3, 2], [1]]);
    const read = (await items(ben)
      .select('Rank', 'Author/Title')
      .expand('Author')
      .filter('Rank gt 3')
      .orderBy('Rank', true)()) as (Note & { Author: { Title: string } })[];
    expect(read.map(note => [note.Rank, note.Author.Title])).toEqual([
      [4, 'Ben Member'],
      [5, 'Ben Member']
    ]);
    expect(await items(ben).skip(3).top(1)()).toMatchObject([{ Id: 4 }]);
  });

  it('builds filters of its own', async () => {
    await items(ben).add({ Title: 'one', Rank: 1 });
    await items(ben).add({ Title: 'two', Rank: 2 });
    const found = await items(ben).filter<Note>(f =>
      f.text('Title').equals('two').and().number('Rank').greaterThan(1)
    )();
    expect(found).toMatchObject([{ Title: 'two' }]);
  });

  it('asks by CAML, sees versions and recycles', async () => {
    await items(ben).add({ Title: 'First' });
    await items(ben).getById(1).update({ Title: 'Second' });
    const list = ben.web.lists.getByTitle('Notes');
    const ViewXml =
      '<View><Query><OrderBy><FieldRef Name="ID" Ascending="FALSE"/></OrderBy></Query><RowLimit>5</RowLimit></View>';
    expect(await list.getItemsByCAMLQuery({ ViewXml })).toMatchObject([{ Title: 'Second' }]);
    expect(await items(ben).getById(1).versions()).toMatchObject([
      { VersionLabel: '2.0' },
      { VersionLabel: '1.0' }
    ]);
    expect(await items(ben).getById(1).recycle()).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('sees what SharePoint says when it refuses', async () => {
    await items(ben).add({ Key: 'k' });
    const refusal = await refusalOf(items(ben).add({ Key: 'K' }));
    expect(refusal.status).toBe(500);
    const body = (await refusal.response.json()) as { 'odata.error': { code: string } };
    expect(body['odata.error'].code).toBe(
      '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException'
    );
  });
});

describe('a PnPjs batch', () => {
  it('mixes reads and writes, and gives every part its own outcome', async () => {
    await items(ben).add({ Title: 'there' });
    await items(ben).add({ Title: 'there too' });
    tenant.emulator.meters.reset();
    const [batched, execute] = ben.batched();
    const outcomes: Record<string, unknown> = {};
    const note = (name: string, work: Promise<unknown>): void =>
      void work.then(
        () => (outcomes[name] = 'done'),
        (error: PnpRefusal) => (outcomes[name] = error.status)
      );
    note('first', items(batched).add({ Title: 'one', Key: 'k' }));
    note('duplicate', items(batched).add({ Title: 'two', Key: 'k' }));
    note('user', batched.web.currentUser());
    note('update', items(batched).getById(1).update({ Title: 'changed' }));
    note('missing', items(batched).getById(9)());
    note('delete', items(batched).getById(2).delete());
    await execute();
    expect(outcomes).toEqual({
      ...{ first: 'done', duplicate: 500, user: 'done', update: 'done', missing: 404, delete: 'done' }
    });
    const { byOperation } = tenant.emulator.meters.read();
    expect(byOperation.batch?.count).toBe(1);
  });

  it('splits at twenty by itself, and holds a hundred when told', async () => {
    const sendHundred = async (props: { maxRequests?: number }): Promise<number | undefined> => {
      tenant.emulator.meters.reset();
      const [batched, execute] = ben.batched(props);
      const adding = Array.from({ length: 100 }, (_, at) => items(batched).add({ Title: `n${at}` }));
      await execute();
      await Promise.all(adding);
      return tenant.emulator.meters.read().byOperation.batch?.count;
    };
    expect(await sendHundred({})).toBe(5);
    expect(await sendHundred({ maxRequests: 100 })).toBe(1);
    expect((await items(ben).top(500)()).length).toBe(200);
  });
});

describe('PnPjs and rights', () => {
  it('reads who may do what', async () => {
    const ann = await pnpAs(tenant, ANN);
    const list = ann.web.lists.getByTitle('Notes');
    expect(await list.effectiveBasePermissions()).toMatchObject({ High: '2147483647', Low: '4294967295' });
    const permissions = await list.getUserEffectivePermissions(`i:0#.f|membership|${BEN}`);
    expect(permissions).toMatchObject({ High: '432', Low: '1011030767' });
    expect(await ben.web.getCurrentUserEffectivePermissions()).toMatchObject({ High: '432' });
  });
});
