import { BEN, NOTES, refusal, type TestTenant } from '../rest/testTenant';
import {
  ask,
  changes,
  changeTenant,
  DAY_MS,
  handMade,
  ITEM_CHANGES,
  listId,
  signedInAgain,
  starting,
  story,
  tokenOf
} from './changeTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await changeTenant();
  await tenant.ben.post(`${NOTES}/items`, { Title: 'first' });
});

afterEach(() => tenant.emulator.close());

const FOREIGN = refusal(
  '-2130575173, Microsoft.SharePoint.SPException',
  'Cannot use the changeToken from one object against a different object'
);
const OUT_OF_RANGE = refusal(
  '-2146233086, System.ArgumentOutOfRangeException',
  'Specified argument was out of the range of valid values.\r\nParameter name: value'
);
const FORMAT = refusal('-1, System.FormatException', 'Input string was not in a correct format.');
const EXPIRED = refusal(
  '-2130575172, Microsoft.SharePoint.SPInvalidChangeTokenException',
  'The changeToken refers to a time before the start of the current change log.'
);

describe('a token that is none', () => {
  const ID = '13326e70-58ba-4e0e-9b30-08189f21d555';
  const TICKS = '638011588626800000';
  const cases: readonly (readonly [string, string, number, string])[] = [
    ['empty', '', 400, OUT_OF_RANGE],
    ['a word', 'token', 400, OUT_OF_RANGE],
    ['cut short', `1;3;${ID};${TICKS}`, 400, OUT_OF_RANGE],
    ['too long', `1;3;${ID};${TICKS};1;2`, 400, OUT_OF_RANGE],
    ['of another version', `2;3;${ID};${TICKS};1`, 400, OUT_OF_RANGE],
    ['without ticks', `1;3;${ID};;1`, 400, FORMAT],
    ['with words for ticks', `1;3;${ID};yesterday;1`, 400, FORMAT],
    ['with words for a number', `1;3;${ID};${TICKS};last`, 400, FORMAT],
    ['with a fraction', `1;3;${ID};${TICKS};1.5`, 400, FORMAT],
    ['with a number below -1', `1;3;${ID};${TICKS};-2`, 400, FORMAT],
    ['with an injected condition', `1;3;${ID};${TICKS};1 OR 1=1`, 400, FORMAT],
    ['of another list', `1;3;${ID};${TICKS};1`, 500, FOREIGN]
  ];

  it.each(cases)('is refused: %s', async (_name, StringValue, status, body) => {
    for (const name of ['ChangeTokenStart', 'ChangeTokenEnd']) {
      const answer = await ask(tenant.ben, { ...ITEM_CHANGES, [name]: { StringValue } });
      expect([answer.status, answer.text]).toEqual([status, body]);
    }
  });

  it('is refused when it is of the web and not of the list', async () => {
    const id = await listId(tenant.ben);
    const answer = await ask(tenant.ben, starting(handMade(id, tenant.clock.nowMs, 1, 2)));
    expect([answer.status, answer.text]).toEqual([500, FOREIGN]);
  });

  it('is refused when it lies behind the end of all time', async () => {
    const id = await listId(tenant.ben);
    const answer = await ask(tenant.ben, starting(`1;3;${id};9999999999999999999;-1`));
    expect([answer.status, answer.text]).toEqual([400, OUT_OF_RANGE]);
  });

  it('must be an object that holds text', async () => {
    for (const ChangeTokenStart of ['1;3;x;1;1', 7, { StringValue: 7 }]) {
      expect((await ask(tenant.ben, { ...ITEM_CHANGES, ChangeTokenStart })).status).toBe(400);
    }
    expect(await story(tenant.ben, { ...ITEM_CHANGES, ChangeTokenStart: null })).toEqual(['1:1']);
  });

  it('may name the list in capitals, and lie ahead of everything', async () => {
    const id = (await listId(tenant.ben)).toUpperCase();
    expect(await story(tenant.ben, starting(handMade(id, tenant.clock.nowMs)))).toEqual(['1:1']);
    expect(await story(tenant.ben, starting(handMade(id, tenant.clock.nowMs, 999999999)))).toEqual([]);
  });
});

describe('a query that is none', () => {
  it('is refused when SP.ChangeQuery has no such property', async () => {
    const answer = await ask(tenant.ben, { ...ITEM_CHANGES, Everything: true });
    expect([answer.status, answer.errorText]).toEqual([
      400,
      "The property 'Everything' does not exist on type 'SP.ChangeQuery'. Make sure to only use property names that are defined by the type."
    ]);
  });

  it('is refused when a flag is no boolean or a limit no number', async () => {
    for (const wrong of [{ Add: 'yes' }, { Web: 1 }, { FetchLimit: 'many' }, { LatestFirst: {} }])
      expect((await ask(tenant.ben, { Item: true, ...wrong })).status).toBe(400);
  });

  it('asks for nothing when it is missing', async () => {
    const answer = await tenant.ben.post(`${NOTES}/getchanges`, {});
    expect([answer.status, answer.json.value]).toEqual([200, []]);
  });
});

describe('the log of 60 days', () => {
  it('forgets what is older, and answers nothing to a token from before it', async () => {
    const old = await tokenOf(tenant.ben);
    tenant.clock.nowMs += 60 * DAY_MS + 1000;
    const ben = await signedInAgain(tenant, BEN);
    await ben.post(`${NOTES}/items`, { Title: 'second' });
    expect(await story(ben, ITEM_CHANGES)).toEqual(['1:2']);
    expect(await changes(ben, starting(old))).toEqual([]);
  });

  it('still serves a token of its last second', async () => {
    const old = await tokenOf(tenant.ben);
    tenant.clock.nowMs += 60 * DAY_MS;
    const ben = await signedInAgain(tenant, BEN);
    await ben.post(`${NOTES}/items`, { Title: 'second' });
    expect(await story(ben, starting(old))).toEqual(['1:2']);
  });

  it('refuses an older token when the switch says that the documentation is right', async () => {
    const old = await tokenOf(tenant.ben);
    await tenant.nobody.post('/_emulator/switches', { expiredChangeToken: 'error' });
    tenant.clock.nowMs += 61 * DAY_MS;
    const ben = await signedInAgain(tenant, BEN);
    const answer = await ask(ben, starting(old));
    expect([answer.status, answer.text]).toEqual([500, EXPIRED]);
    expect((await ask(ben, starting(await tokenOf(ben)))).status).toBe(500);
    await ben.post(`${NOTES}/items`, { Title: 'second' });
    expect((await ask(ben, starting(await tokenOf(ben)))).status).toBe(200);
  });

  it('takes no other word for that switch', async () => {
    const answer = await tenant.nobody.post('/_emulator/switches', { expiredChangeToken: 'perhaps' });
    expect(answer.status).toBe(400);
  });
});

describe('who may ask', () => {
  it('is whoever may look into the list', async () => {
    expect((await ask(tenant.vera, ITEM_CHANGES)).status).toBe(200);
    await tenant.ann.post(`${NOTES}/breakroleinheritance(false)`);
    for (const person of [tenant.ben, tenant.vera])
      expect((await ask(person, ITEM_CHANGES)).status).toBe(403);
    expect((await ask(tenant.gus, ITEM_CHANGES)).status).toBe(403);
    expect((await ask(tenant.nobody, ITEM_CHANGES)).status).toBe(401);
    expect((await ask(tenant.ann, ITEM_CHANGES)).status).toBe(200);
  });

  it('needs a digest when signed in by cookie, for it is a POST', async () => {
    const signedIn = await tenant.nobody.get(`/_emulator/signin?user=${BEN}`);
    const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const answer = await tenant.nobody.post(`${NOTES}/getchanges`, { query: ITEM_CHANGES }, { cookie });
    expect(answer.status).toBe(403);
  });
});

describe('a list whose rows are for their authors only', () => {
  beforeEach(async () => {
    await tenant.ann.post('web/lists', { Title: 'Private', BaseTemplate: 100 });
    await tenant.ann.merge(PRIVATE, { ReadSecurity: 2 });
    await tenant.ben.post(`${PRIVATE}/items`, { Title: "Ben's secret" });
    await tenant.cam.post(`${PRIVATE}/items`, { Title: "Cam's secret" });
    await tenant.ben.remove(`${PRIVATE}/items(1)`);
  });

  const PRIVATE = "web/lists/getByTitle('Private')";
  const ids = async (person = tenant.cam, query: object = ITEM_CHANGES): Promise<unknown[]> =>
    (await changes(person, query, PRIVATE)).map(({ ItemId }) => ItemId);

  it('tells everybody that rows changed, but nothing that stood in them', async () => {
    expect(await ids()).toEqual([1, 2, 1]);
    expect((await ask(tenant.cam, ITEM_CHANGES, PRIVATE)).text).not.toContain('secret');
  });

  it('tells one only of his own rows when asked to trim, deleted ones among them', async () => {
    const trimmed = { ...ITEM_CHANGES, RequireSecurityTrim: true };
    expect(await ids(tenant.cam, trimmed)).toEqual([2]);
    expect(await ids(tenant.ben, trimmed)).toEqual([1, 1]);
    expect(await ids(tenant.ann, trimmed)).toEqual([1, 2, 1]);
    expect(await ids(tenant.vera, trimmed)).toEqual([]);
  });

  it('always trims when the switch says so', async () => {
    await tenant.nobody.post('/_emulator/switches', { changesShowOthersRows: false });
    expect(await ids(tenant.cam)).toEqual([2]);
    expect(await ids(tenant.ann)).toEqual([1, 2, 1]);
  });
});
