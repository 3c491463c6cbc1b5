import {
  ACCESS_DENIED,
  addNotesList,
  type Answer,
  NOTES,
  type TestTenant,
  testTenant
} from '../rest/testTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant();
  await addNotesList(tenant.ann);
});

afterEach(() => tenant.emulator.close());

const SITE = 'web/contenttypes';
const LIST = `${NOTES}/contenttypes`;
const NEWS = '0x0100AB0000000000000000000000000000CD';
const names = (read: Answer): unknown[] => (read.json.value as { Name: string }[]).map(({ Name }) => Name);
const add = (body: unknown, at = SITE): Promise<Answer> => tenant.ann.post(at, body);

/** As recorded: pnp/pnpcore, ContentTypeTests. */
const RECORDED_KEYS =
  'ClientFormCustomFormatter Description DisplayFormClientSideComponentId DisplayFormClientSideComponentProperties DisplayFormTarget DisplayFormTemplateName DisplayFormUrl DocumentTemplate DocumentTemplateUrl EditFormClientSideComponentId EditFormClientSideComponentProperties EditFormTarget EditFormTemplateName EditFormUrl Group Hidden Id JSLink MobileDisplayFormUrl MobileEditFormUrl MobileNewFormUrl Name NewFormClientSideComponentId NewFormClientSideComponentProperties NewFormTarget NewFormTemplateName NewFormUrl ReadOnly SchemaXml Scope Sealed StringId';

describe('the content types of a site', () => {
  it('are System, Item, Document and Folder from the beginning', async () => {
    expect(names(await tenant.vera.get(SITE))).toEqual(['System', 'Item', 'Document', 'Folder']);
    expect(names(await tenant.vera.get('web/availablecontenttypes'))).toEqual(
      names(await tenant.vera.get(SITE))
    );
  });

  it('have the keys a recorded one has', async () => {
    const read = await tenant.vera.get(`${SITE}('0x01')`);
    expect(Object.keys(read.json).sort()).toEqual(RECORDED_KEYS.split(' ').sort());
    expect(read.json).toMatchObject({
      ...{ Name: 'Item', Id: { StringValue: '0x01' }, StringId: '0x01', Scope: '/sites/hallway' },
      ...{ NewFormTemplateName: 'ListForm', Group: 'List Content Types' }
    });
  });

  it('are made with the id asked for, which names the parent', async () => {
    const made = await add({ Id: { StringValue: NEWS }, Name: 'News', Description: 'd', Group: 'G' });
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({ StringId: NEWS, Name: 'News', Description: 'd', Group: 'G' });
    const parent = await tenant.vera.get(`${SITE}('${NEWS.toLowerCase()}')/parent?$select=Name`);
    expect(parent.json).toEqual({ Name: 'Item' });
  });

  it('get an id below Item when none is asked for', async () => {
    const made = await add({ Name: 'News' });
    expect(made.json.StringId).toMatch(/^0x0100[0-9A-F]{32}$/);
    expect(made.json).toMatchObject({ Group: 'Custom Content Types', Hidden: false });
  });

  it('may have children of their own, and short children of built-in ones', async () => {
    await add({ Id: { StringValue: NEWS }, Name: 'News' });
    await add({ Id: { StringValue: `${NEWS}01` }, Name: 'Breaking news' });
    await add({ Id: { StringValue: '0x010109' }, Name: 'Form' });
    const parent = async (id: string): Promise<unknown> =>
      (await tenant.vera.get(`${SITE}('${id}')?$select=Parent/Name&$expand=Parent`)).json;
    expect(await parent(`${NEWS}01`)).toEqual({ Parent: { Name: 'News' } });
    expect(await parent('0x010109')).toEqual({ Parent: { Name: 'Document' } });
    expect(await parent('0x01')).toEqual({ Parent: { Name: 'System' } });
    expect(await parent('0x')).toEqual({ Parent: null });
  });

  it('change, and go when nothing was made from them', async () => {
    await add({ Id: { StringValue: NEWS }, Name: 'News' });
    const change = { Name: 'Notices', Description: 'new', Group: 'H', Hidden: true };
    expect((await tenant.ann.merge(`${SITE}('${NEWS}')`, change)).status).toBe(204);
    expect((await tenant.vera.get(`${SITE}('${NEWS}')`)).json).toMatchObject(change);
    expect((await tenant.ann.remove(`${SITE}('${NEWS}')`)).status).toBe(200);
    expect((await tenant.ann.get(`${SITE}('${NEWS}')`)).status).toBe(404);
  });

  it('stay while a list or another type was made from them', async () => {
    await add({ Id: { StringValue: NEWS }, Name: 'News' });
    const inList = await tenant.ann.post(`${LIST}/addavailablecontenttype`, { contentTypeId: NEWS });
    const tried = await tenant.ann.remove(`${SITE}('${NEWS}')`);
    expect([tried.status, tried.errorText]).toEqual([500, 'Content type is still in use.']);
    await tenant.ann.remove(`${LIST}('${String(inList.json.StringId)}')`);
    await add({ Id: { StringValue: `${NEWS}01` }, Name: 'Breaking news' });
    expect((await tenant.ann.remove(`${SITE}('${NEWS}')`)).status).toBe(500);
    await tenant.ann.remove(`${SITE}('${NEWS}01')`);
    expect((await tenant.ann.remove(`${SITE}('${NEWS}')`)).status).toBe(200);
  });

  it('built-in ones neither change nor go', async () => {
    const words = 'The content type "Item" is part of an application feature.';
    for (const tried of [
      await tenant.ann.merge(`${SITE}('0x01')`, { Name: 'x' }),
      await tenant.ann.remove(`${SITE}('0x01')`),
      await tenant.ann.post(`${SITE}('0x01')/fieldlinks`, { FieldInternalName: 'Title' })
    ])
      expect([tried.status, tried.errorText]).toEqual([500, words]);
  });

  it.each<[Record<string, unknown>, number]>([
    [{}, 400],
    [{ Name: ' ' }, 400],
    [{ Name: 'x', Colour: 'red' }, 400],
    [{ Name: 'x', Id: { StringValue: 'nope' } }, 400],
    [{ Name: 'x', Id: { StringValue: '0x01' } }, 400],
    [{ Name: 'x', Id: { StringValue: '0x010' } }, 400],
    [{ Name: 'x', Id: { StringValue: '0x7701' } }, 400],
    [{ Name: 'item' }, 500],
    [{ Name: 'x', Id: { StringValue: '0x0101' } }, 500]
  ])('refuse %j with %d', async (body, status) => {
    expect((await add(body)).status).toBe(status);
    expect(names(await tenant.ann.get(SITE))).toHaveLength(4);
  });

  it('are the owner\u2019s to make', async () => {
    for (const tried of [
      await tenant.ben.post(SITE, { Name: 'x' }),
      await tenant.ben.merge(`${SITE}('0x01')`, { Name: 'x' }),
      await tenant.ben.remove(`${SITE}('0x01')`)
    ])
      expect([tried.status, tried.text]).toEqual([403, ACCESS_DENIED]);
    expect((await tenant.gus.get(SITE)).status).toBe(403);
  });

  it('come verbose and with minimal metadata', async () => {
    const verbose = await tenant.vera.get(`${SITE}('0x01')`, 'application/json;odata=verbose');
    expect(verbose.json.d).toMatchObject({
      __metadata: { type: 'SP.ContentType' },
      FieldLinks: { __deferred: {} },
      Name: 'Item'
    });
    const minimal = await tenant.vera.get(`${SITE}('0x01')`, 'application/json;odata=minimalmetadata');
    expect(minimal.json['odata.type']).toBe('SP.ContentType');
  });
});

describe('columns of a content type', () => {
  beforeEach(async () => {
    await add({ Id: { StringValue: NEWS }, Name: 'News' });
  });

  it('come from its parent', async () => {
    const read = await tenant.vera.get(`${SITE}('${NEWS}')/fieldlinks`);
    expect(read.json.value).toEqual([
      {
        ...{
          DisplayName: 'Title',
          FieldInternalName: 'Title',
          Hidden: false,
          Name: 'Title',
          ReadOnly: false
        },
        ...{ Id: 'fa564e0f-0c70-4ab9-b863-0177e6ddd247', Required: true, ShowInDisplayForm: true }
      }
    ]);
    const fields = await tenant.vera.get(`${SITE}('${NEWS}')/fields?$select=InternalName,Scope`);
    expect(fields.json.value).toEqual([{ InternalName: 'Title', Scope: '/sites/hallway' }]);
  });

  it('are added from those of the site, once each', async () => {
    const field = await tenant.ann.post('web/fields', { Title: 'Unit', FieldTypeKind: 2 });
    const link = { FieldInternalName: 'Unit', Required: true, Hidden: false };
    expect((await tenant.ann.post(`${SITE}('${NEWS}')/fieldlinks`, link)).status).toBe(201);
    await tenant.ann.post(`${SITE}('${NEWS}')/fieldlinks`, link);
    const read = await tenant.vera.get(`${SITE}('${NEWS}')?$expand=FieldLinks,Fields`);
    expect(read.json).toMatchObject({
      FieldLinks: [{ Name: 'Title' }, { Name: 'Unit', Required: true }],
      Fields: [{ InternalName: 'Title' }, { InternalName: 'Unit' }]
    });
    expect(read.json.SchemaXml).toContain('Name="Unit"');
    const one = await tenant.vera.get(
      `${SITE}('${NEWS}')/fieldlinks(guid'${String(field.json.Id)}')?$select=Name`
    );
    expect(one.json).toEqual({ Name: 'Unit' });
  });

  it('must be there', async () => {
    const tried = await tenant.ann.post(`${SITE}('${NEWS}')/fieldlinks`, { FieldInternalName: 'Nope' });
    expect([tried.status, tried.errorCode]).toEqual([404, '-2147024809, System.ArgumentException']);
    const none = await tenant.ann.get(
      `${SITE}('${NEWS}')/fieldlinks(guid'00000000-0000-0000-0000-000000000000')`
    );
    expect(none.status).toBe(404);
  });
});

describe('the content types of a list', () => {
  it('are Item and Folder, with ids of their own below those of the site', async () => {
    const { json } = await tenant.vera.get(`${NOTES}?$select=Id`);
    const suffix = `00${String(json.Id).replaceAll('-', '').toUpperCase()}`;
    const read = await tenant.vera.get(`${LIST}?$select=Name,StringId,Scope`);
    expect(read.json.value).toEqual([
      { Name: 'Item', StringId: `0x01${suffix}`, Scope: '/sites/hallway/Lists/Notes' },
      { Name: 'Folder', StringId: `0x0120${suffix}`, Scope: '/sites/hallway/Lists/Notes' }
    ]);
  });

  it('are what its items say they are', async () => {
    const item = await tenant.ben.post(`${NOTES}/items`, { Title: 'x' });
    const read = await tenant.ben.get(`${LIST}('${String(item.json.ContentTypeId)}')?$select=Name`);
    expect(read.json).toEqual({ Name: 'Item' });
  });

  it('of a library are Document and Folder', async () => {
    expect(names(await tenant.vera.get("web/lists/getByTitle('Documents')/contenttypes"))).toEqual([
      'Document',
      'Folder'
    ]);
  });

  it('take up those of the site, as children, once each', async () => {
    await add({ Id: { StringValue: NEWS }, Name: 'News', Group: 'G' });
    const made = await tenant.ann.post(`${LIST}/addAvailableContentType`, { contentTypeId: NEWS });
    expect(made.json.StringId).toMatch(new RegExp(`^${NEWS}00[0-9A-F]{32}$`));
    expect(made.json).toMatchObject({ Name: 'News', Group: 'G', Scope: '/sites/hallway/Lists/Notes' });
    const again = await tenant.ann.post(`${LIST}/addAvailableContentType`, { contentTypeId: NEWS });
    expect([again.status, again.errorText]).toEqual([500, 'A duplicate content type "News" was found.']);
    const parent = await tenant.vera.get(`${LIST}('${String(made.json.StringId)}')/parent?$select=StringId`);
    expect(parent.json).toEqual({ StringId: NEWS });
  });

  it('refuse what the site has not', async () => {
    for (const contentTypeId of ['0x0177', '', 'x', '0x']) {
      const tried = await tenant.ann.post(`${LIST}/addAvailableContentType`, { contentTypeId });
      expect([tried.status, tried.errorText]).toEqual([404, 'The content type does not exist.']);
    }
  });

  it('are expanded with the list, and go with it', async () => {
    await add({ Id: { StringValue: NEWS }, Name: 'News' });
    await tenant.ann.post(`${LIST}/addAvailableContentType`, { contentTypeId: NEWS });
    const read = await tenant.vera.get(`${NOTES}?$select=ContentTypes/Name&$expand=ContentTypes`);
    expect(read.json).toEqual({ ContentTypes: [{ Name: 'Item' }, { Name: 'Folder' }, { Name: 'News' }] });
    await tenant.ann.remove(NOTES);
    expect((await tenant.ann.remove(`${SITE}('${NEWS}')`)).status).toBe(200);
  });

  it('are for those with Manage Lists to change', async () => {
    for (const tried of [
      await tenant.vera.post(LIST, { Name: 'x' }),
      await tenant.vera.post(`${LIST}/addAvailableContentType`, { contentTypeId: '0x01' })
    ])
      expect([tried.status, tried.text]).toEqual([403, ACCESS_DENIED]);
    expect((await tenant.ben.post(LIST, { Name: 'Own' })).status).toBe(201);
  });
});
