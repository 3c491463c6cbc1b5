import {
  ANN,
  addNotesList,
  type Answer,
  BEN,
  NOTES,
  type Person,
  personWith,
  type TestTenant,
  testTenant
} from '../rest/testTenant';
import { expectQuoted, type QuotedBody } from './quotedBody';

const ITEMS = `${NOTES}/items`;
const HALF_AN_HOUR_MS = 1_800_000;
const INVALID_DIGEST =
  "The security validation for this page is invalid and might be corrupted. Please use your web browser's Back button to try your operation again.";
const DENIED: QuotedBody = {
  ...{ status: 403, code: '-2147024891, System.UnauthorizedAccessException' },
  text: 'Access denied. You do not have permission to perform this action or access this resource.'
};

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant();
  await addNotesList(tenant.ann);
});

afterEach(() => tenant.emulator.close());

async function byCookie(upn: string): Promise<Person> {
  const signedIn = await tenant.nobody.get(`/_emulator/signin?user=${upn}`);
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return personWith(tenant.emulator, { cookie });
}

async function postWith(person: Person, digest: string): Promise<Answer> {
  return person.post(ITEMS, { Title: 'a' }, { 'x-requestdigest': digest });
}

const digestOf = async (person: Person): Promise<string> =>
  String((await person.post('contextinfo')).json.FormDigestValue);

describe('access denied, as the fact sheet quotes it', () => {
  it('B, F10: of a write by somebody who may only read', async () => {
    expectQuoted(await tenant.vera.post(ITEMS, { Title: 'a' }), DENIED);
  });

  it('B, F10: of a read by somebody who may not even that', async () => {
    expectQuoted(await tenant.gus.get(ITEMS), DENIED);
  });

  it('B, F10: of rights that were taken back in the middle of a session', async () => {
    expect((await tenant.ben.post(ITEMS, { Title: 'a' })).status).toBe(201);
    const group = "web/sitegroups/getByName('Hallway Members')/users/removeByLoginName";
    await tenant.ann.post(`${group}('i:0%23.f|membership|${BEN}')`);
    expectQuoted(await tenant.ben.post(ITEMS, { Title: 'b' }), DENIED);
  });
});

describe('the form digest, as the fact sheet quotes its refusals', () => {
  it('B, F9: timed out after half an hour', async () => {
    const ben = await byCookie(BEN);
    const digest = await digestOf(ben);
    tenant.clock.nowMs += HALF_AN_HOUR_MS + 1000;
    expectQuoted(await postWith(ben, digest), {
      ...{ status: 403, code: '-2130575252, Microsoft.SharePoint.SPException', text: INVALID_DIGEST }
    });
  });

  it.each([
    ['missing', () => Promise.resolve('')],
    ['changed', async (ben: Person) => (await digestOf(ben)).replace(/^0x./, '0xz')],
    ['of somebody else', async () => digestOf(await byCookie(ANN))]
  ])('B: invalid, because it is %s', async (_, digestFor) => {
    const ben = await byCookie(BEN);
    expectQuoted(await postWith(ben, await digestFor(ben)), {
      ...{ status: 403, code: '-2130575251, Microsoft.SharePoint.SPException', text: INVALID_DIGEST }
    });
  });

  it('B: is valid to the last second of its half hour', async () => {
    const ben = await byCookie(BEN);
    const digest = await digestOf(ben);
    tenant.clock.nowMs += HALF_AN_HOUR_MS - 1000;
    expect((await postWith(ben, digest)).status).toBe(201);
  });
});

describe('people who are not there, as the fact sheet quotes it', () => {
  it('B: a user by an id that nobody has', async () => {
    expectQuoted(await tenant.ann.get('web/getuserbyid(999)'), {
      ...{ status: 500, code: '-2146232832, Microsoft.SharePoint.SPException', text: 'User cannot be found.' }
    });
  });

  it('B: a user by an address that nobody has', async () => {
    expectQuoted(await tenant.ann.get("web/siteusers/getbyemail('nobody@contoso.example')"), {
      ...{ status: 500, code: '-2146232832, Microsoft.SharePoint.SPException', text: 'User cannot be found.' }
    });
  });
});
