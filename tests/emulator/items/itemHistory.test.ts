import { addNotesList, NOTES, type TestTenant, testTenant, HOST } from '../rest/testTenant';

/** The versions of a row, its ETag, and what each way of writing makes of them. */

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant();
  await addNotesList(tenant.ann);
  await tenant.ann.merge(NOTES, { EnableVersioning: true });
  await tenant.ben.post(`${NOTES}/items`, { Title: 'one', Rank: 1 });
});

afterEach(() => tenant.emulator.close());

const ITEM = `${NOTES}/items(1)`;

type Row = Readonly<Record<string, unknown>>;

const versions = async (
  query = '$select=VersionLabel,Title,Rank,IsCurrentVersion'
): Promise<readonly Row[]> =>
  (await tenant.ben.get(`${ITEM}/versions?${query}`)).json.value as readonly Row[];
const etag = async (): Promise<string> =>
  (await tenant.ben.get(ITEM, 'application/json')).json['odata.etag'] as string;

describe('the versions of a row', () => {
  it('are whole, newest first, and one of them is current', async () => {
    await tenant.cam.merge(ITEM, { Title: 'two' });
    await tenant.ben.merge(ITEM, { Rank: 3 });
    expect(await versions()).toEqual([
      { VersionLabel: '3.0', Title: 'two', Rank: 3, IsCurrentVersion: true },
      { VersionLabel: '2.0', Title: 'two', Rank: 1, IsCurrentVersion: false },
      { VersionLabel: '1.0', Title: 'one', Rank: 1, IsCurrentVersion: false }
    ]);
  });

  it('are found one by one, 512 apart', async () => {
    await tenant.ben.merge(ITEM, { Title: 'two' });
    for (const [id, Title] of [
      [512, 'one'],
      [1024, 'two']
    ] as const) {
      expect((await tenant.ben.get(`${ITEM}/versions(${id})?$select=VersionId,Title`)).json).toEqual({
        VersionId: id,
        Title
      });
    }
    for (const id of [0, 1, 513, 1536, -512])
      expect((await tenant.ben.get(`${ITEM}/versions(${id})`)).status).toBe(404);
  });

  it('are not made by a write that is refused', async () => {
    await tenant.cam.post(`${NOTES}/items`, { Key: 'taken' });
    expect((await tenant.ben.merge(ITEM, { Title: 'lost', Key: 'TAKEN' })).status).toBe(500);
    expect(
      (await tenant.ben.merge(ITEM, { Title: 'lost' }, '"00000000-0000-0000-0000-000000000000,9"')).status
    ).toBe(412);
    expect((await tenant.ben.merge(ITEM, { Title: 7 })).status).toBe(400);
    expect((await tenant.vera.merge(ITEM, { Title: 'lost' })).status).toBe(403);
    expect(await versions()).toHaveLength(1);
  });

  it('are not made at all where the list keeps none', async () => {
    await tenant.ann.merge(NOTES, { EnableVersioning: false });
    await tenant.ben.merge(ITEM, { Title: 'two' });
    await tenant.ben.merge(ITEM, { Title: 'three' });
    expect((await tenant.ben.get(`${ITEM}?$select=Title,OData__UIVersionString`)).json).toMatchObject({
      Title: 'three'
    });
    expect((await versions()).length).toBeLessThanOrEqual(2);
  });

  it('are shown to those who may see versions, and go with the row', async () => {
    expect((await tenant.vera.get(`${ITEM}/versions`)).status).toBe(200);
    expect((await tenant.gus.get(`${ITEM}/versions`)).status).toBe(403);
    await tenant.ben.remove(ITEM);
    expect((await tenant.ben.get(`${ITEM}/versions`)).status).toBe(404);
  });
});

describe('the ETag of a row', () => {
  it('is its GUID and a number that every write raises', async () => {
    const { GUID } = (await tenant.ben.get(`${ITEM}?$select=GUID`)).json;
    expect(await etag()).toMatch(/^"[0-9a-f-]{36},1"$/);
    expect(await etag()).toBe(`"${String(GUID)},1"`);
    await tenant.ben.merge(ITEM, { Title: 'two' });
    await tenant.ben.merge(ITEM, {});
    expect(await etag()).toMatch(/,[23]"$/);
  });

  it('comes with each answer, in the head and in the body alike', async () => {
    const made = await tenant.ben.send(`${NOTES}/items`, {
      method: 'POST',
      body: { Title: 'x' },
      headers: { accept: 'application/json' }
    });
    expect(made.headers.get('etag')).toBe(made.json['odata.etag']);
    const changed = await tenant.ben.merge(ITEM, { Title: 'two' });
    expect(changed.headers.get('etag')).toBe(await etag());
    const verbose = await tenant.ben.get(ITEM, 'application/json;odata=verbose');
    expect((verbose.json.d as { __metadata: { etag: string } }).__metadata.etag).toBe(await etag());
  });

  it('lets one of two who read the same row write, by MERGE and by DELETE', async () => {
    const known = await etag();
    expect((await tenant.ben.merge(ITEM, { Title: 'first' }, known)).status).toBe(204);
    const late = await tenant.cam.merge(ITEM, { Title: 'second' }, known);
    expect([late.status, late.errorCode]).toEqual([
      412,
      '-1, Microsoft.SharePoint.Client.ClientServiceException'
    ]);
    expect((await tenant.cam.remove(ITEM, known)).status).toBe(412);
    expect((await tenant.cam.remove(ITEM, await etag())).status).toBe(200);
  });

  it('is compared without regard to case, and not by parts', async () => {
    expect((await tenant.ben.merge(ITEM, { Title: 'a' }, (await etag()).toUpperCase())).status).toBe(204);
    for (const wrong of [
      (await etag()).replaceAll('"', ''),
      '"1"',
      'W/"1"',
      (await etag()).replace(',', ', ')
    ]) {
      expect((await tenant.ben.merge(ITEM, { Title: 'b' }, wrong)).status).toBe(412);
    }
  });
});

describe('a write', () => {
  it('leaves what it does not name', async () => {
    await tenant.ben.merge(ITEM, { Body: 'text' });
    await tenant.ben.merge(ITEM, { Title: null });
    expect((await tenant.ben.get(`${ITEM}?$select=Title,Rank,Body`)).json).toEqual({
      Title: null,
      Rank: 1,
      Body: 'text'
    });
  });

  it('says who did it and when, and keeps who began', async () => {
    tenant.clock.nowMs += 90_000;
    await tenant.cam.merge(ITEM, { Title: 'by Cam' });
    const { json } = await tenant.ben.get(
      `${ITEM}?$select=Created,Modified,Author/Title,Editor/Title&$expand=Author,Editor`
    );
    expect(json).toEqual({
      ...{ Created: '2026-11-16T09:00:00Z', Modified: '2026-11-16T09:01:30Z' },
      ...{ Author: { Title: 'Ben Member' }, Editor: { Title: 'Cam Member' } }
    });
  });

  it.each(['MERGE', 'PATCH'])('may come as %s, or tunnelled through POST', async method => {
    expect((await tenant.ben.send(ITEM, { method, body: { Title: 'direct' } })).status).toBe(204);
    expect((await tenant.ben.post(ITEM, { Title: 'tunnelled' }, { 'x-http-method': method })).status).toBe(
      204
    );
    expect((await tenant.ben.get(`${ITEM}?$select=Title`)).json).toEqual({ Title: 'tunnelled' });
  });

  it('is told of in the list: its count, its last change, its token', async () => {
    const list = async (): Promise<Row> =>
      (await tenant.ben.get(`${NOTES}?$select=ItemCount,LastItemModifiedDate,CurrentChangeToken`)).json;
    const before = await list();
    tenant.clock.nowMs += 5000;
    await tenant.ben.post(`${NOTES}/items`, { Title: 'two' });
    const after = await list();
    expect([before.ItemCount, after.ItemCount]).toEqual([1, 2]);
    expect(String(after.LastItemModifiedDate) > String(before.LastItemModifiedDate)).toBe(true);
    expect(after.CurrentChangeToken).not.toEqual(before.CurrentChangeToken);
    await tenant.ben.get(`${NOTES}/items`);
    expect((await list()).CurrentChangeToken).toEqual(after.CurrentChangeToken);
  });

  it('to a row that is not there is refused in the words of SharePoint', async () => {
    for (const refused of [
      await tenant.ben.merge(`${NOTES}/items(99)`, { Title: 'x' }),
      await tenant.ben.remove(`${NOTES}/items(99)`),
      await tenant.ben.get(`${NOTES}/items(99)`)
    ]) {
      expect([refused.status, refused.errorCode, refused.errorText]).toEqual([
        404,
        '-2130575338, System.ArgumentException',
        'Item does not exist. It may have been deleted by another user.'
      ]);
    }
  });

  it('answers where the new row is, by the id of its list', async () => {
    const { Id } = (await tenant.ben.get(`${NOTES}?$select=Id`)).json;
    const made = await tenant.ben.post(`${NOTES}/items`, { Title: 'x' });
    expect(made.headers.get('location')).toBe(
      `${HOST}/sites/hallway/_api/Web/Lists(guid'${String(Id)}')/Items(2)`
    );
    const path = new URL(made.headers.get('location') ?? '').pathname;
    expect((await tenant.ben.get(`${path}?$select=Title`)).json).toEqual({ Title: 'x' });
  });
});
