import { addNotesList, NOTES, type TestTenant, testTenant } from '../rest/testTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await testTenant({ itemCountLagMs: 2000 });
  await addNotesList(tenant.ann);
});

afterEach(() => tenant.emulator.close());

const count = async (): Promise<unknown> =>
  (await tenant.ann.get(`${NOTES}?$select=ItemCount`)).json.ItemCount;
const add = (key: string): Promise<unknown> => tenant.ben.post(`${NOTES}/items`, { Title: key, Key: key });
const later = (seconds: number): void => void (tenant.clock.nowMs += seconds * 1000);

describe("a list's ItemCount", () => {
  it('is 0 just after the first items came, and right a moment later', async () => {
    await add('a');
    await add('b');
    expect(await count()).toBe(0);
    later(1);
    expect(await count()).toBe(0);
    later(1);
    expect(await count()).toBe(2);
  });

  it('counts what was deleted a little longer', async () => {
    await add('a');
    await add('b');
    later(10);
    await tenant.ben.remove(`${NOTES}/items(1)`);
    expect(await count()).toBe(2);
    later(2);
    expect(await count()).toBe(1);
  });

  it('is not moved by changes', async () => {
    await add('a');
    later(10);
    await tenant.ben.merge(`${NOTES}/items(1)`, { Title: 'b' });
    expect(await count()).toBe(1);
  });

  it('is that of this list alone', async () => {
    await tenant.ann.post('web/lists', { Title: 'Other', BaseTemplate: 100 });
    await add('a');
    later(10);
    await tenant.ben.post("web/lists/getByTitle('Other')/items", { Title: 'x' });
    expect(await count()).toBe(1);
  });

  it('is exact by a lag of 0', async () => {
    tenant.emulator.tenant.setSwitches({ itemCountLagMs: 0 });
    await add('a');
    expect(await count()).toBe(1);
  });

  it('is no measure of the list view threshold, which counts what is there', async () => {
    tenant.emulator.tenant.setSwitches({ threshold: 2 });
    for (const key of ['a', 'b', 'c']) await add(key);
    expect(await count()).toBe(0);
    const refused = await tenant.ben.get(`${NOTES}/items?$filter=Title eq 'a'`);
    expect(refused.errorCode).toContain('SPQueryThrottledException');
  });
});
