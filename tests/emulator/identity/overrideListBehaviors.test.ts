import { type Answer, BEN, CAM, NOTES, type Person, type TestTenant, testTenant } from '../rest/testTenant';

/** A member's console in a list whose rows are for their authors, and a moderator's beside it. */

let tenant: TestTenant;

const CONTRIBUTE_LOW = 1011028719;
const CANCEL_CHECKOUT = 1 << 8;
const login = (upn: string): string => `i:0#.f|membership|${upn}`;

beforeEach(async () => {
  tenant = await testTenant();
  const { ann, ben, cam } = tenant;
  await ann.post('web/lists', { Title: 'Notes', BaseTemplate: 100 });
  await ann.merge(NOTES, { ReadSecurity: 2, WriteSecurity: 2 });
  await ben.post(`${NOTES}/items`, { Title: 'secret of Ben' });
  await cam.post(`${NOTES}/items`, { Title: 'secret of Cam' });
});

afterEach(() => tenant.emulator.close());

/** Contribute and Override List Behaviors, on this list alone. */
async function makeModerator(upn: string): Promise<void> {
  const { ann } = tenant;
  const { json: role } = await ann.post('web/roledefinitions', {
    Name: 'Moderate',
    BasePermissions: { High: '432', Low: String(CONTRIBUTE_LOW | CANCEL_CHECKOUT) }
  });
  const { json: user } = await ann.post('web/ensureuser', { logonName: login(upn) });
  await ann.post(`${NOTES}/breakroleinheritance(true)`);
  await ann.post(
    `${NOTES}/roleassignments/addroleassignment(principalid=${String(user.Id)},roledefid=${String(role.Id)})`
  );
}

const ITEM = `${NOTES}/items(1)`;
const RLDAS = { parameters: { ViewXml: '<View><RowLimit>50</RowLimit></View>' } };
const ITEM_CHANGES = { Item: true, Add: true, Update: true, DeleteObject: true };

/** Everything that shows rows. */
const READS: readonly [string, (person: Person) => Promise<Answer>][] = [
  ['items', person => person.get(`${NOTES}/items`)],
  ['items by filter', person => person.get(`${NOTES}/items?$filter=Id eq 1`)],
  ['items by title', person => person.get(`${NOTES}/items?$filter=startswith(Title,'secret of Ben')`)],
  ['items, the page after', person => person.get(`${NOTES}/items?$skiptoken=Paged%3dTRUE%26p_ID%3d0`)],
  ['items, the page before', person => person.get(`${NOTES}/items?$skiptoken=PagedPrev%3dTRUE%26p_ID%3d2`)],
  ['an item', person => person.get(ITEM)],
  ['an item by number', person => person.get(`${NOTES}/getItemById(1)`)],
  ['its versions', person => person.get(`${ITEM}/versions`)],
  ['one of its versions', person => person.get(`${ITEM}/versions(512)`)],
  [
    'items by CAML',
    person => person.post(`${NOTES}/getitems`, { query: { ViewXml: '<View><RowLimit>50</RowLimit></View>' } })
  ],
  ['rows as a stream', person => person.post(`${NOTES}/RenderListDataAsStream`, RLDAS)],
  ['changes', person => person.post(`${NOTES}/getchanges`, { query: ITEM_CHANGES })],
  ['changes of the web', person => person.post('web/getchanges', { query: ITEM_CHANGES })],
  ['changes as rows', person => person.post(`${NOTES}/getlistitemchangessincetoken`, { query: {} })],
  ['the recycle bin', person => person.get('web/recyclebin')]
];

/** Everything that writes the row of another. */
const WRITES: readonly [string, (person: Person) => Promise<Answer>][] = [
  ['MERGE', person => person.merge(ITEM, { Title: 'stolen' })],
  ['form values', person => formValues(person, 'Title', 'stolen')],
  ['forging its author', person => formValues(person, 'Author', `[{'Key':'${login(CAM)}'}]`)],
  ['DELETE', person => person.remove(ITEM)],
  ['recycle', person => person.post(`${ITEM}/recycle`)]
];

function formValues(person: Person, FieldName: string, FieldValue: string): Promise<Answer> {
  return person.post(`${ITEM}/validateupdatelistitem`, { formValues: [{ FieldName, FieldValue }] });
}

describe('a member', () => {
  it.each(READS)('does not see what another wrote: %s', async (_what, read) => {
    const answer = await read(tenant.cam);
    expect(answer.text).not.toContain('secret of Ben');
    expect([200, 404]).toContain(answer.status);
  });

  it.each(WRITES)('does not change what another wrote: %s', async (_what, write) => {
    const answer = await write(tenant.cam);
    expect([answer.status, answer.errorCode]).toEqual([404, '-2130575338, System.ArgumentException']);
    expect((await tenant.ben.get(ITEM)).json).toMatchObject({ Title: 'secret of Ben' });
  });

  it.each(WRITES)('is told that he may not, where he may at least read: %s', async (_what, write) => {
    await tenant.ann.merge(NOTES, { ReadSecurity: 1 });
    expect((await write(tenant.cam)).status).toBe(403);
    expect((await tenant.ben.get(ITEM)).json).toMatchObject({ Title: 'secret of Ben' });
  });

  it('changes and sees his own', async () => {
    expect((await tenant.ben.merge(ITEM, { Title: 'mine' })).status).toBe(204);
    const { json } = await tenant.ben.get(`${NOTES}/items?$select=Title`);
    expect(json.value).toMatchObject([{ Title: 'mine' }]);
  });

  it('cannot bring back what another threw away, nor see that it was', async () => {
    const bin = String((await tenant.ben.post(`${ITEM}/recycle`)).json.value);
    expect((await tenant.cam.post(`web/recyclebin('${bin}')/restore`)).status).toBe(404);
    expect((await tenant.cam.get('web/recyclebin')).json.value).toEqual([]);
  });

  it('cannot count the rows of others by asking for pages', async () => {
    const { json } = await tenant.cam.get(`${NOTES}/items?$top=1&$select=Id`);
    expect(json.value).toMatchObject([{ Id: 2 }]);
  });
});

describe('a moderator, who may override list behaviours', () => {
  beforeEach(() => makeModerator(CAM));

  it.each(READS.slice(0, -1))('sees what everybody wrote: %s', async (what, read) => {
    const answer = await read(tenant.cam);
    expect(answer.status).toBe(200);
    const isAboutIds = what.startsWith('changes') && what !== 'changes as rows';
    expect(answer.text).toContain(isAboutIds ? '"ItemId":1' : 'secret of Ben');
  });

  it.each(WRITES)('changes what everybody wrote: %s', async (_what, write) => {
    expect((await write(tenant.cam)).status).toBeLessThan(300);
  });

  it('writes even where nobody may', async () => {
    await tenant.ann.merge(NOTES, { WriteSecurity: 4 });
    expect((await tenant.ben.post(`${NOTES}/items`, { Title: 'x' })).status).toBe(403);
    expect((await tenant.cam.post(`${NOTES}/items`, { Title: 'x' })).status).toBe(201);
    expect((await tenant.ben.merge(ITEM, { Title: 'x' })).status).toBe(403);
    expect((await tenant.cam.merge(ITEM, { Title: 'x' })).status).toBe(204);
  });

  it('is one on this list only', async () => {
    await tenant.ann.post('web/lists', { Title: 'Others', BaseTemplate: 100 });
    const others = "web/lists/getByTitle('Others')";
    await tenant.ann.merge(others, { ReadSecurity: 2 });
    await tenant.ben.post(`${others}/items`, { Title: 'secret' });
    expect((await tenant.cam.get(`${others}/items`)).json.value).toEqual([]);
  });

  it('does not see more in the recycle bin of the web for it', async () => {
    await tenant.ben.post(`${ITEM}/recycle`);
    expect((await tenant.cam.get('web/recyclebin')).json.value).toEqual([]);
    expect((await tenant.ben.get('web/recyclebin')).json.value).toMatchObject([{ DeletedByEmail: BEN }]);
  });
});
