import { BEN, CAM, NOTES, type TestTenant, VERA } from '../rest/testTenant';
import { complaints, fill, formTenant, note, outcomes, personText } from './formTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await formTenant();
});

afterEach(() => tenant.emulator.close());

const written = async (values: Readonly<Record<string, string>>): Promise<Record<string, unknown>> => {
  expect(await complaints(fill(tenant.ben, values))).toEqual({});
  return note(tenant.ben);
};
const refused = async (values: Readonly<Record<string, string>>): Promise<unknown> =>
  Object.values(await complaints(fill(tenant.ben, values)))[0];
const siteIdOf = async (upn: string): Promise<unknown> =>
  (await tenant.ann.get(`web/siteusers('i:0%23.f|membership|${upn}')?$select=Id`)).json.Id;

describe('a form value', () => {
  it('is text as it stands, in short and long columns', async () => {
    expect(await written({ Title: 'A <b> & "c"', Body: 'two\nlines' })).toMatchObject({
      Title: 'A <b> & "c"',
      Body: 'two\nlines'
    });
  });

  it('is a number as the site writes numbers', async () => {
    expect(await written({ Rank: '1,234.5' })).toMatchObject({ Rank: 1234.5 });
    expect(await written({ Rank: '-7' })).toMatchObject({ Rank: -7 });
    expect(await refused({ Rank: '1.234,5' })).toBe('The value of this field is not a valid number.');
    expect(await refused({ Rank: 'many' })).toBe('The value of this field is not a valid number.');
  });

  it('is held between the bounds that REST does not hold', async () => {
    await tenant.ben.merge(`${NOTES}/items(1)`, { Share: 11 });
    expect(await note(tenant.ben)).toMatchObject({ Share: 11 });
    expect(await refused({ Share: '11' })).toBe('The value of this field must be between 0 and 10.');
    expect(await written({ Share: '10' })).toMatchObject({ Share: 10 });
  });

  it.each<[string, boolean]>([
    ['1', true],
    ['0', false],
    ['true', true],
    ['No', false]
  ])('is yes or no: %s', async (text, value) => {
    expect(await written({ Done: text })).toMatchObject({ Done: value });
  });

  it('is neither yes nor no', async () => {
    expect(await refused({ Done: '2' })).toBe('The value of this field is not valid.');
  });

  it('is a date as the site writes dates', async () => {
    expect(await written({ Due: '3/7/2026 1:05 PM' })).toMatchObject({ Due: '2026-03-07T13:05:00Z' });
    expect(await written({ Due: '2026-03-07' })).toMatchObject({ Due: '2026-03-07T00:00:00Z' });
    for (const wrong of ['31/12/2026', 'tomorrow', '1/1/1899', '\u200e3/7/2026'])
      expect(await refused({ Due: wrong })).toBe(
        'You must specify a valid date within the range of 1/1/1900 and 12/31/8900.'
      );
  });

  it('is one choice, or several with the separator between', async () => {
    expect(await written({ Kind: 'b', Kinds: 'a;#b' })).toMatchObject({ Kind: 'b', Kinds: ['a', 'b'] });
    expect(await written({ Kinds: ';#a;#' })).toMatchObject({ Kinds: ['a'] });
  });

  it('is a person by login, in either kind of quotes', async () => {
    const id = await siteIdOf(CAM);
    expect(await written({ Who: personText(CAM) })).toMatchObject({ WhoId: id });
    await written({ Who: '' });
    expect(await written({ Who: JSON.stringify([{ Key: CAM }]) })).toMatchObject({ WhoId: id });
  });

  it('makes somebody a site user by naming him', async () => {
    expect(await siteIdOf(VERA)).toBeUndefined();
    const { WhoId } = await written({ Who: personText(VERA) });
    expect(WhoId).toBe(await siteIdOf(VERA));
  });

  it('is several people, or nobody', async () => {
    const text = `[{'Key':'${BEN}'},{'Key':'${CAM}'}]`;
    expect(await written({ All: text })).toMatchObject({ AllId: [await siteIdOf(BEN), await siteIdOf(CAM)] });
    expect(await written({ All: '[]', Who: '[]' })).toMatchObject({ AllId: [], WhoId: null });
    expect(await refused({ Who: text })).toBe('Only one value may be specified in this field.');
  });

  it('is a group only where groups may be chosen', async () => {
    const { Id } = (await tenant.ann.get('web/associatedmembergroup?$select=Id')).json;
    const text = "[{'Key':'Hallway Members'}]";
    expect(await written({ Group: text })).toMatchObject({ GroupId: Id });
    expect(await refused({ Who: text })).toBe('The user does not exist or is not unique.');
  });

  it.each([
    'nobody',
    "[{'Key':'nobody@contoso.example'}]",
    '[{}]',
    '[1]',
    '{"Key":"x"}',
    "[{'Key':''}]",
    '7'
  ])('names nobody: %s', async text => {
    expect(await refused({ Who: text })).toBe('The user does not exist or is not unique.');
  });

  it('is an address with what to call it', async () => {
    const Link = { Url: 'https://a.example/?q=1,2', Description: 'A, B' };
    expect(await written({ Link: 'https://a.example/?q=1,2, A, B' })).toMatchObject({ Link });
    expect(await written({ Link: 'https://b.example' })).toMatchObject({
      Link: { Url: 'https://b.example', Description: 'https://b.example' }
    });
  });

  it('is blank, which clears the column', async () => {
    await written({ Rank: '1', Due: '3/7/2026', Kind: 'a', Who: personText(CAM), Done: '1' });
    expect(await written({ Rank: '', Due: '', Kind: '', Who: '', Done: '' })).toMatchObject({
      ...{ Rank: null, Due: null, Kind: null, WhoId: null, Done: null }
    });
  });

  it('is not blank in a required column, though REST would take it', async () => {
    await tenant.ann.merge(`${NOTES}/fields/getByTitle('Rank')`, { Required: true });
    expect((await tenant.ben.merge(`${NOTES}/items(1)`, { Rank: null })).status).toBe(204);
    expect(await refused({ Rank: '' })).toBe('You must specify a value for this required field.');
  });

  it('is no longer than its column', async () => {
    expect(await refused({ Title: 'x'.repeat(256) })).toBe(
      'This field can have no more than 255 characters.'
    );
    expect(await refused({ Key: 'x'.repeat(121) })).toBe('This field can have no more than 120 characters.');
    expect(await written({ Title: 'x'.repeat(255) })).toMatchObject({ Title: 'x'.repeat(255) });
  });

  it('is for a column that is there and not the server’s own', async () => {
    const list = '/sites/hallway/Lists/Notes';
    expect(await refused({ Nothing: 'x' })).toBe(
      `Column 'Nothing' does not exist. It may have been deleted by another user.  ${list}`
    );
    for (const name of ['ID', 'GUID', 'Attachments', '_UIVersionString'])
      expect(await refused({ [name]: '7' })).toMatch(/read only\.$|does not exist/);
    for (const name of ['__proto__', 'constructor', 'toString'])
      expect(await refused({ [name]: 'x' })).toContain('does not exist');
    expect(await note(tenant.ben)).toMatchObject({ Id: 1, Title: 'first' });
  });
});

describe('a Dutch site', () => {
  const GANG = '/sites/gang/_api/web/lists';
  const LIST = `${GANG}/getByTitle('Notities')`;

  beforeEach(async () => {
    await tenant.nobody.post('/_emulator/sites', {
      ...{ url: '/sites/gang', title: 'Gang', ownerUpn: BEN, language: 1043 }
    });
    await tenant.ben.post(GANG, { Title: 'Notities', BaseTemplate: 100 });
    await tenant.ben.post(`${LIST}/fields`, { Title: 'Rank', FieldTypeKind: 9 });
    await tenant.ben.post(`${LIST}/fields`, { Title: 'Due', FieldTypeKind: 4 });
    await tenant.ben.post(`${LIST}/items`, {});
  });

  const send = async (FieldName: string, FieldValue: string, more: object = {}): Promise<boolean> => {
    const formValues = [{ FieldName, FieldValue }];
    const asked = tenant.ben.post(`${LIST}/items(1)/validateupdatelistitem`, { formValues, ...more });
    return (await outcomes(asked))[0]?.HasException ?? false;
  };
  const shown = async (): Promise<object> => (await tenant.ben.get(`${LIST}/items(1)`)).json;

  it('takes days first and commas for decimals', async () => {
    expect(await send('Due', '31-12-2026 14:25')).toBe(false);
    expect(await send('Rank', '1.234,5')).toBe(false);
    expect(await shown()).toMatchObject({ Due: '2026-12-31T14:25:00Z', Rank: 1234.5 });
    expect(await send('Due', '12/31/2026')).toBe(true);
  });

  it('takes English numbers when told that they are', async () => {
    expect(await send('Rank', '0.5', { numberInInvariantCulture: true })).toBe(false);
    expect(await shown()).toMatchObject({ Rank: 0.5 });
  });
});
