import { type SPFI } from '@pnp/sp';
import { ACCESS_DENIED, ANN, BEN, NOTES, type TestTenant } from '../rest/testTenant';
import { pnpAs } from '../pnp/pnpTenant';
import { form, formTenant, note, type Outcome, outcomes, personText } from './formTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await formTenant();
});

afterEach(() => tenant.emulator.close());

const ROOT = '/sites/hallway/Lists/Notes';
const add = (
  values: Readonly<Record<string, string>>,
  more: object = {},
  person = tenant.ben
): ReturnType<typeof person.post> =>
  person.post(`${NOTES}/AddValidateUpdateItemUsingPath()`, {
    ...{ listItemCreateInfo: { FolderPath: { DecodedUrl: ROOT }, UnderlyingObjectType: 0 } },
    ...{ formValues: form(values), bNewDocumentUpdate: false, ...more }
  });
const idIn = (told: readonly Outcome[]): string | undefined =>
  told.find(({ FieldName }) => FieldName === 'Id')?.FieldValue;

describe('adding by form values', () => {
  it('answers the fields and the id of the new item, which is no item’s ItemId', async () => {
    const answer = await add({ Title: 'second' });
    expect([answer.status, answer.text]).toEqual([
      200,
      '{"value":[{"ErrorCode":0,"ErrorMessage":null,"FieldName":"Title","FieldValue":"second","HasException":false,"ItemId":0},' +
        '{"ErrorCode":0,"ErrorMessage":null,"FieldName":"Id","FieldValue":"2","HasException":false,"ItemId":0}]}'
    ]);
    expect(await note(tenant.ben, 2)).toMatchObject({ Title: 'second' });
  });

  it('adds nothing when a field is wrong, and says id 0', async () => {
    const told = await outcomes(add({ Title: 'second', Rank: 'x' }));
    expect(told.map(({ HasException }) => HasException)).toEqual([false, true, false]);
    expect(idIn(told)).toBe('0');
    expect((await tenant.ben.get(`${NOTES}/items(2)`)).status).toBe(404);
  });

  it('says of a duplicate beside its field', async () => {
    await add({ Key: 'k' });
    const told = await outcomes(add({ Key: 'K' }));
    expect(told).toMatchObject([{ FieldName: 'Key', HasException: true, ErrorCode: -2130575169 }, {}]);
    expect(idIn(told)).toBe('0');
  });

  it('gives columns their defaults', async () => {
    await tenant.ann.merge(`${NOTES}/fields/getByTitle('Kind')`, { DefaultValue: 'a' });
    await add({ Title: 'second' });
    expect(await note(tenant.ben, 2)).toMatchObject({ Kind: 'a' });
  });

  it('may forge from the first moment, when the switch lets it', async () => {
    await add({ Title: 'second', Author: personText(ANN), Created: '1/2/2020' });
    const { Id } = (await tenant.ann.get('web/currentuser?$select=Id')).json;
    expect(await note(tenant.ben, 2)).toMatchObject({
      ...{ AuthorId: Id, EditorId: Id, Created: '2020-01-02T00:00:00Z', Modified: '2020-01-02T00:00:00Z' }
    });
    await tenant.nobody.post('/_emulator/switches', { validateUpdateMayForge: false });
    expect(idIn(await outcomes(add({ Author: personText(ANN) })))).toBe('0');
  });

  it('finds the list itself by any spelling of its folder, and says 501 to any other', async () => {
    const at = (DecodedUrl: string): ReturnType<typeof add> =>
      add({ Title: 'x' }, { listItemCreateInfo: { FolderPath: { DecodedUrl } } });
    for (const url of [
      ROOT,
      ROOT.toUpperCase(),
      `${ROOT}/`,
      `http://127.0.0.1:4780${ROOT}`,
      ROOT.slice(1),
      ''
    ])
      expect((await at(url)).status).toBe(200);
    expect((await at(`${ROOT}/sub`)).status).toBe(501);
    const folder = await add({ Title: 'x' }, { listItemCreateInfo: { UnderlyingObjectType: 1 } });
    expect(folder.status).toBe(501);
    const file = await tenant.ben.post("web/lists/getByTitle('Documents')/AddValidateUpdateItemUsingPath", {
      formValues: []
    });
    expect(file.status).toBe(501);
  });

  it('is there without a path too', async () => {
    const answer = await tenant.ben.post(`${NOTES}/AddValidateUpdateItem`, {
      ...{ listItemCreateInfo: { FolderUrl: ROOT, UnderlyingObjectType: 0 } },
      ...{ formValues: form({ Title: 'second' }), bNewDocumentUpdate: false }
    });
    expect(idIn(answer.json.value as readonly Outcome[])).toBe('2');
  });

  it('is refused to whom adding is', async () => {
    const refused = await add({ Title: 'x' }, {}, tenant.vera);
    expect([refused.status, refused.text]).toEqual([403, ACCESS_DENIED]);
    await tenant.ann.merge(NOTES, { WriteSecurity: 4 });
    expect((await add({ Title: 'x' })).status).toBe(403);
    expect((await add({ Title: 'x' }, {}, tenant.ann)).status).toBe(200);
  });

  it('refuses a parameter it has not', async () => {
    const refused = await add({ Title: 'x' }, { folder: ROOT });
    expect([refused.status, refused.errorText]).toEqual([
      400,
      'The parameter folder does not exist in method AddValidateUpdateItemUsingPath.'
    ]);
  });
});

describe('PnPjs', () => {
  let ben: SPFI;

  beforeEach(async () => {
    ben = await pnpAs(tenant, BEN);
  });

  it('adds and updates by form values', async () => {
    const list = ben.web.lists.getByTitle('Notes');
    const told = await list.addValidateUpdateItemUsingPath(form({ Title: 'second', Done: '1' }), ROOT);
    expect(told.at(-1)).toMatchObject({ FieldName: 'Id', FieldValue: '2' });
    expect(await list.items.getById(2).validateUpdateListItem(form({ Title: 'third' }))).toMatchObject([
      { HasException: false }
    ]);
    expect(await note(tenant.ben, 2)).toMatchObject({ Title: 'third', Done: true });
  });
});
