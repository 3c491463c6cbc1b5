import {
  ACCESS_DENIED,
  addNotesList,
  type Answer,
  NOTES,
  refusal,
  type TestTenant,
  testTenant
} from '../rest/testTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant();
  await addNotesList(tenant.ann);
});

afterEach(() => tenant.emulator.close());

/** As recorded: pnp/pnpcore, ListTests. */
const RECORDED_KEYS =
  'AllowContentTypes BaseTemplate BaseType ContentTypesEnabled CrawlNonDefaultViews Created CurrentChangeToken DefaultContentApprovalWorkflowId DefaultItemOpenUseListSetting Description Direction DisableCommenting DisableGridEditing DocumentTemplateUrl DraftVersionVisibility EnableAttachments EnableFolderCreation EnableMinorVersions EnableModeration EnableRequestSignOff EnableVersioning EntityTypeName ExemptFromBlockDownloadOfNonViewableFiles FileSavePostProcessingEnabled ForceCheckout HasExternalDataSource Hidden Id ImagePath ImageUrl DefaultSensitivityLabelForLibrary SensitivityLabelToEncryptOnDOwnloadForLibrary IrmEnabled IrmExpire IrmReject IsApplicationList IsCatalog IsPrivate ItemCount LastItemDeletedDate LastItemModifiedDate LastItemUserModifiedDate ListExperienceOptions ListItemEntityTypeFullName MajorVersionLimit MajorWithMinorVersionsLimit MultipleDataList NoCrawl ParentWebPath ParentWebUrl ParserDisabled ServerTemplateCanCreateFolders TemplateFeatureId Title'.split(
    ' '
  );

describe('a list', () => {
  it('shows the recorded keys, and no others, without metadata', async () => {
    for (const title of ['Notes', 'Documents']) {
      const read = await tenant.vera.get(`web/lists/getByTitle('${title}')`);
      expect(Object.keys(read.json).sort()).toEqual([...RECORDED_KEYS].sort());
    }
  });

  it('shows them in the other two modes too', async () => {
    const minimal = await tenant.vera.get(NOTES, 'application/json;odata=minimalmetadata');
    const annotations = ['odata.metadata', 'odata.type', 'odata.id', 'odata.etag', 'odata.editLink'];
    expect(Object.keys(minimal.json).sort()).toEqual([...annotations, ...RECORDED_KEYS].sort());
    const verbose = await tenant.vera.get(NOTES, 'application/json;odata=verbose');
    const shown = verbose.json.d as Record<string, unknown>;
    expect(Object.keys(shown)).toEqual(expect.arrayContaining(RECORDED_KEYS));
    for (const name of ['Fields', 'Views', 'DefaultView', 'ContentTypes', 'RootFolder', 'ParentWeb'])
      expect(shown[name]).toMatchObject({ __deferred: {} });
  });

  it('and a library tell themselves apart', async () => {
    const list = await tenant.vera.get(NOTES);
    expect(list.json).toMatchObject({
      ...{ BaseType: 0, DocumentTemplateUrl: null, ImageUrl: '/_layouts/15/images/itgen.png?rev=47' },
      TemplateFeatureId: '00bfea71-de22-43b2-a848-c05709900100'
    });
    const library = await tenant.vera.get("web/lists/getByTitle('Documents')");
    expect(library.json).toMatchObject({
      ...{ BaseType: 1, ImageUrl: '/_layouts/15/images/itdl.png?rev=47' },
      DocumentTemplateUrl: '/sites/hallway/Shared Documents/Forms/template.dotx',
      TemplateFeatureId: '00bfea71-e717-4e80-aa17-d0c71b360101'
    });
  });

  it('expands what hangs below it, nested names and all', async () => {
    const select =
      'Title,Fields/InternalName,Views/Title,DefaultView/Title,RootFolder/ServerRelativeUrl,ParentWeb/Title,ContentTypes/Name';
    const expand = 'Fields,Views,DefaultView,RootFolder,ParentWeb,ContentTypes';
    const read = await tenant.vera.get(`${NOTES}?$select=${select}&$expand=${expand}`);
    expect(read.json).toMatchObject({
      ...{ Title: 'Notes', Views: [{ Title: 'All Items' }], DefaultView: { Title: 'All Items' } },
      ...{ ParentWeb: { Title: 'Hallway' }, ContentTypes: [{ Name: 'Item' }, { Name: 'Folder' }] },
      RootFolder: { ServerRelativeUrl: '/sites/hallway/Lists/Notes' }
    });
    expect(read.json.Fields).toContainEqual({ InternalName: 'Key' });
  });

  it('says where its forms and its default view are', async () => {
    const read = await tenant.vera.get(
      `${NOTES}?$select=DefaultViewUrl,DefaultNewFormUrl,DefaultEditFormUrl,DefaultDisplayFormUrl`
    );
    expect(read.json).toEqual({
      DefaultViewUrl: '/sites/hallway/Lists/Notes/AllItems.aspx',
      DefaultNewFormUrl: '/sites/hallway/Lists/Notes/NewForm.aspx',
      DefaultEditFormUrl: '/sites/hallway/Lists/Notes/EditForm.aspx',
      DefaultDisplayFormUrl: '/sites/hallway/Lists/Notes/DispForm.aspx'
    });
    const forms = await tenant.vera.get(`${NOTES}/forms?$select=FormType,ServerRelativeUrl`);
    expect(forms.json.value).toEqual([
      { FormType: 4, ServerRelativeUrl: '/sites/hallway/Lists/Notes/DispForm.aspx' },
      { FormType: 6, ServerRelativeUrl: '/sites/hallway/Lists/Notes/EditForm.aspx' },
      { FormType: 8, ServerRelativeUrl: '/sites/hallway/Lists/Notes/NewForm.aspx' }
    ]);
    const ofLibrary = await tenant.vera.get(
      "web/lists/getByTitle('Documents')/forms?$select=ServerRelativeUrl"
    );
    expect(ofLibrary.text).toContain('/sites/hallway/Shared Documents/Forms/Upload.aspx');
  });
});

describe('settings of a list', () => {
  const settings = {
    ...{ ContentTypesEnabled: true, DisableCommenting: true, DisableGridEditing: true, ParserDisabled: true },
    ...{
      DraftVersionVisibility: 1,
      EnableMinorVersions: true,
      ForceCheckout: true,
      ListExperienceOptions: 2
    },
    ...{ MajorVersionLimit: 100, MajorWithMinorVersionsLimit: 10, ImageUrl: '/a.png' }
  };

  it('are kept and shown', async () => {
    expect((await tenant.ann.merge(NOTES, settings)).status).toBe(204);
    expect((await tenant.vera.get(NOTES)).json).toMatchObject(settings);
  });

  it('are taken when the list is made', async () => {
    const made = await tenant.ann.post('web/lists', { Title: 'New', BaseTemplate: 100, ...settings });
    expect(made.json).toMatchObject(settings);
  });

  it('change one at a time', async () => {
    await tenant.ann.merge(NOTES, settings);
    await tenant.ann.merge(NOTES, { DisableCommenting: false });
    expect((await tenant.vera.get(NOTES)).json).toMatchObject({ ...settings, DisableCommenting: false });
  });

  it.each<[Record<string, unknown>, number]>([
    [{ DraftVersionVisibility: 3 }, 400],
    [{ DraftVersionVisibility: -1 }, 400],
    [{ ListExperienceOptions: 1.5 }, 400],
    [{ MajorVersionLimit: 0 }, 400],
    [{ MajorVersionLimit: 50001 }, 400],
    [{ DisableCommenting: 'yes' }, 400],
    [{ ValidationFormula: 5 }, 400],
    [{ EnableModeration: true }, 501],
    [{ IrmEnabled: true }, 501],
    [{ ItemCount: 5 }, 400]
  ])('%j is refused with %d and changes nothing', async (body, status) => {
    const before = await tenant.ann.get(NOTES);
    expect((await tenant.ann.merge(NOTES, { Description: 'new', ...body })).status).toBe(status);
    expect((await tenant.ann.get(NOTES)).text).toBe(before.text);
  });

  it('are for those with Manage Lists', async () => {
    const tried = await tenant.vera.merge(NOTES, { DisableCommenting: true });
    expect([tried.status, tried.text]).toEqual([403, ACCESS_DENIED]);
  });
});

describe('libraries a site makes when asked', () => {
  const ensure = (who: TestTenant['ann'], name: string): Promise<Answer> =>
    who.post(`web/lists/ensure${name}library`);

  it('are made once', async () => {
    const first = await ensure(tenant.ann, 'SiteAssets');
    expect(first.json).toMatchObject({ Title: 'Site Assets', BaseTemplate: 101, BaseType: 1 });
    expect((await ensure(tenant.ann, 'SiteAssets')).json.Id).toBe(first.json.Id);
    expect((await tenant.vera.get("web/GetList('/sites/hallway/SiteAssets')?$select=Id")).json).toEqual({
      Id: first.json.Id
    });
  });

  it('are given when they are there already', async () => {
    const pages = await tenant.ann.get("web/lists/getByTitle('Site Pages')?$select=Id");
    expect((await ensure(tenant.vera, 'SitePages')).json.Id).toBe(pages.json.Id);
  });

  it('are not made by somebody who may not make lists', async () => {
    const tried = await ensure(tenant.vera, 'SiteAssets');
    expect([tried.status, tried.text]).toEqual([403, ACCESS_DENIED]);
    expect((await ensure(tenant.ben, 'SiteAssets')).status).toBe(200);
  });
});

describe('reserving the id of an item', () => {
  const reserve = (who: TestTenant['ann']): Promise<Answer> => who.post(`${NOTES}/reserveListItemId`);

  it('gives each number once, to whom it may concern', async () => {
    expect((await reserve(tenant.ben)).json).toEqual({ value: 1 });
    expect((await reserve(tenant.cam)).json).toEqual({ value: 2 });
    expect((await tenant.ben.post(`${NOTES}/items`, { Title: 'x' })).json.Id).toBe(3);
    expect((await reserve(tenant.ben)).json).toEqual({ value: 4 });
    expect((await tenant.ben.post(`${NOTES}/items`, { Title: 'y' })).json.Id).toBe(5);
    expect((await tenant.ann.get(`${NOTES}?$select=ItemCount`)).json).toEqual({ ItemCount: 2 });
  });

  it('takes the right to add rows', async () => {
    expect((await reserve(tenant.vera)).text).toBe(ACCESS_DENIED);
    await tenant.ann.merge(NOTES, { WriteSecurity: 4 });
    expect((await reserve(tenant.ben)).text).toBe(ACCESS_DENIED);
    expect((await reserve(tenant.ann)).status).toBe(200);
  });
});

describe('what a list does not do', () => {
  it.each([
    ['GET', 'subscriptions'],
    ['GET', 'eventreceivers'],
    ['GET', 'informationRightsManagementSettings'],
    ['POST', "renderListData(@viewXml)?@viewXml='x'"]
  ])('%s %s answers 501 and names itself', async (method, path) => {
    const read = await tenant.ann.send(`${NOTES}/${path}`, { method });
    const named = `/sites/hallway/_api/${NOTES}/${path.split('?')[0] ?? ''}`;
    expect([read.status, read.text]).toEqual([
      501,
      refusal('-1, System.NotImplementedException', `The emulator does not implement ${method} ${named}.`)
    ]);
  });
});
