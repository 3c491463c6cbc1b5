import { ACCESS_DENIED, ANN, BEN, CAM, NOTES, type TestTenant } from '../rest/testTenant';
import { changes, ITEM_CHANGES, MINIMAL, VERBOSE } from '../changes/changeTenant';
import { complaints, fill, form, formTenant, note, outcomes, personText } from './formTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await formTenant();
});

afterEach(() => tenant.emulator.close());

const READ_ONLY =
  'Invalid data has been used to update the list item. The field you are trying to update may be read only.';
const idOf = async (upn: string): Promise<unknown> =>
  (await tenant.ann.get(`web/siteusers('i:0%23.f|membership|${upn}')?$select=Id`)).json.Id;
const versions = async (): Promise<unknown[]> =>
  ((await tenant.ben.get(`${NOTES}/items(1)/versions`)).json.value as { VersionLabel: string }[]).map(
    ({ VersionLabel }) => VersionLabel
  );

describe('an update by form values', () => {
  it('answers every field in order, with the recorded keys', async () => {
    const answer = await fill(tenant.ben, { Title: 'changed', Rank: '2' });
    expect([answer.status, answer.text]).toEqual([
      200,
      '{"value":[{"ErrorCode":0,"ErrorMessage":null,"FieldName":"Title","FieldValue":"changed","HasException":false,"ItemId":1},' +
        '{"ErrorCode":0,"ErrorMessage":null,"FieldName":"Rank","FieldValue":"2","HasException":false,"ItemId":1}]}'
    ]);
  });

  it('wraps them in verbose mode and names the set in minimal', async () => {
    const send = async (accept: string): Promise<Readonly<Record<string, unknown>>> =>
      (
        await tenant.ben.post(
          `${NOTES}/items(1)/validateupdatelistitem`,
          { formValues: form({ Title: 'x' }) },
          { accept }
        )
      ).json;
    expect(await send(VERBOSE)).toMatchObject({
      d: {
        ValidateUpdateListItem: {
          __metadata: { type: 'Collection(SP.ListItemFormUpdateValue)' },
          results: [{ __metadata: { type: 'SP.ListItemFormUpdateValue' }, FieldName: 'Title' }]
        }
      }
    });
    expect(Object.keys(await send(MINIMAL))).toEqual(['odata.metadata', 'value']);
  });

  it('takes a verbose body, whose values are wrapped', async () => {
    const formValues = {
      results: form({ Title: 'x' }).map(value => ({
        ...{ __metadata: { type: 'SP.ListItemFormUpdateValue' } },
        ...value
      }))
    };
    await tenant.ben.post(`${NOTES}/items(1)/validateupdatelistitem`, { formValues });
    expect(await note(tenant.ben)).toMatchObject({ Title: 'x' });
  });

  it('changes nothing when one field is wrong, and tells of all that are', async () => {
    const wrong = await complaints(fill(tenant.ben, { Title: 'changed', Rank: 'x', Due: 'y' }));
    expect(Object.keys(wrong)).toEqual(['Rank', 'Due']);
    expect(await note(tenant.ben)).toMatchObject({ Title: 'first' });
    expect(await versions()).toEqual(['1.0']);
  });

  it('says of a duplicate, beside its field and with 200, what REST refuses with 500', async () => {
    await tenant.cam.post(`${NOTES}/items`, { Key: 'taken' });
    const told = await outcomes(fill(tenant.ben, { Title: 'changed', Key: 'TAKEN' }));
    expect(told).toMatchObject([
      { FieldName: 'Title', HasException: false },
      {
        FieldName: 'Key',
        HasException: true,
        ErrorCode: -2130575169,
        ErrorMessage:
          'The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [Key].'
      }
    ]);
    expect(await note(tenant.ben)).toMatchObject({ Title: 'first', Key: null });
  });

  it('says so too when the formula of the list refuses the row', async () => {
    await tenant.ann.merge(NOTES, { ValidationFormula: '=[Rank]>3' });
    const told = await outcomes(fill(tenant.ben, { Rank: '2' }));
    expect(told).toMatchObject([{ HasException: true, ErrorCode: -2130575162 }]);
    expect(await complaints(fill(tenant.ben, { Rank: '4' }))).toEqual({});
  });

  it('makes a version, unless it is called an update of a new document', async () => {
    await fill(tenant.ben, { Title: 'second' });
    expect(await versions()).toEqual(['2.0', '1.0']);
    await fill(tenant.ben, { Title: 'third' }, { bNewDocumentUpdate: true });
    expect(await versions()).toEqual(['2.0', '1.0']);
    expect(await note(tenant.ben)).toMatchObject({ Title: 'third' });
    expect((await changes(tenant.ben, ITEM_CHANGES)).map(({ ChangeType }) => ChangeType)).toEqual([1, 2, 15]);
  });

  it('moves the ETag and the editor', async () => {
    const etag = async (): Promise<string | null> =>
      (await tenant.ben.get(`${NOTES}/items(1)`)).headers.get('etag');
    const before = await etag();
    await fill(tenant.cam, { Title: 'by Cam' });
    expect(await etag()).not.toBe(before);
    expect(await note(tenant.ben)).toMatchObject({ EditorId: await idOf(CAM), AuthorId: await idOf(BEN) });
  });

  it('takes its other parameters, and none that it has not', async () => {
    const all = { bNewDocumentUpdate: false, checkInComment: 'why', datesInUTC: true };
    expect((await fill(tenant.ben, { Title: 'x' }, all)).status).toBe(200);
    const refused = await fill(tenant.ben, { Title: 'x' }, { force: true });
    expect([refused.status, refused.errorText]).toEqual([
      400,
      'The parameter force does not exist in method ValidateUpdateListItem.'
    ]);
  });

  it.each([
    {},
    { formValues: 'x' },
    { formValues: [7] },
    { formValues: [{ FieldName: 1 }] },
    { formValues: {} }
  ])('refuses a body that holds no form: %j', async body => {
    const answer = await tenant.ben.post(`${NOTES}/items(1)/validateupdatelistitem`, body);
    expect([answer.status, answer.errorCode]).toEqual([
      400,
      '-1, Microsoft.SharePoint.Client.InvalidClientQueryException'
    ]);
  });

  it('answers nothing to an empty form', async () => {
    expect(await outcomes(fill(tenant.ben, {}))).toEqual([]);
  });
});

describe('who may update by form values', () => {
  it('is whoever may edit', async () => {
    const refused = await fill(tenant.vera, { Title: 'x' });
    expect([refused.status, refused.text]).toEqual([403, ACCESS_DENIED]);
    expect((await fill(tenant.nobody, { Title: 'x' })).status).toBe(401);
    expect((await fill(tenant.ben, { Title: 'x' }, { item: 9 })).status).toBe(404);
  });

  it('is bound by WriteSecurity like everybody, and by ReadSecurity too', async () => {
    await tenant.ann.merge(NOTES, { WriteSecurity: 2 });
    expect((await fill(tenant.cam, { Title: 'x' })).status).toBe(403);
    expect((await fill(tenant.cam, { Author: personText(CAM) })).status).toBe(403);
    expect((await fill(tenant.ben, { Title: 'mine' })).status).toBe(200);
    expect((await fill(tenant.ann, { Title: 'hers' })).status).toBe(200);
    await tenant.ann.merge(NOTES, { WriteSecurity: 4 });
    expect((await fill(tenant.ben, { Title: 'x' })).status).toBe(403);
    await tenant.ann.merge(`${NOTES}/fields/getByTitle('Key')`, { EnforceUniqueValues: false });
    await tenant.ann.merge(NOTES, { WriteSecurity: 1, ReadSecurity: 2 });
    expect((await fill(tenant.cam, { Title: 'x' })).status).toBe(404);
  });
});

describe('forging', () => {
  it('writes who wrote what when, and columns that are read-only', async () => {
    await fill(tenant.ben, {
      ...{ Author: personText(ANN), Editor: personText(CAM) },
      ...{ Created: '1/2/2020 3:04 AM', Modified: '1/3/2020 5:06 PM', Locked: 'opened' }
    });
    expect(await note(tenant.ben)).toMatchObject({
      ...{ AuthorId: await idOf(ANN), EditorId: await idOf(CAM), Locked: 'opened' },
      ...{ Created: '2020-01-02T03:04:00Z', Modified: '2020-01-03T17:06:00Z' }
    });
  });

  it('gives a row away: under WriteSecurity 2 it is then somebody else’s', async () => {
    await tenant.ann.merge(NOTES, { WriteSecurity: 2 });
    await fill(tenant.ben, { Author: personText(CAM) });
    expect((await fill(tenant.ben, { Title: 'x' })).status).toBe(403);
    expect((await fill(tenant.cam, { Title: 'x' })).status).toBe(200);
  });

  it('leaves them alone when they are blank', async () => {
    const before = await note(tenant.ben);
    await fill(tenant.ben, { Author: '', Created: '' });
    const { AuthorId, Created } = await note(tenant.ben);
    expect([AuthorId, Created]).toEqual([before.AuthorId, before.Created]);
  });

  it('is refused, field by field, when the switch says that it cannot be', async () => {
    await tenant.nobody.post('/_emulator/switches', { validateUpdateMayForge: false });
    for (const [name, text] of [
      ['Author', personText(ANN)],
      ['Editor', personText(ANN)],
      ['Created', '1/2/2020'],
      ['Modified', '1/2/2020'],
      ['Locked', 'opened']
    ] as const)
      expect(await complaints(fill(tenant.ben, { Title: 'x', [name]: text }))).toEqual({ [name]: READ_ONLY });
    expect(await note(tenant.ben)).toMatchObject({ Title: 'first', AuthorId: await idOf(BEN), Locked: null });
  });

  it('is not done by plain REST either way', async () => {
    await tenant.ben.merge(`${NOTES}/items(1)`, {
      AuthorId: await idOf(ANN),
      Created: '2020-01-01T00:00:00Z'
    });
    expect(await note(tenant.ben)).toMatchObject({ AuthorId: await idOf(BEN) });
    expect((await tenant.ben.merge(`${NOTES}/items(1)`, { Locked: 'opened' })).status).toBe(400);
  });
});
