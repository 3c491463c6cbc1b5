import { type TestTenant } from '../rest/testTenant';
import { faultTenant, ITEMS, post, postBatch } from './faultTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await faultTenant();
});

afterEach(() => tenant.emulator.close());

describe('the meters', () => {
  it('count refusals by the code clients tell them by, parts among them', async () => {
    await post(tenant, 'a');
    await post(tenant, 'a');
    await postBatch(tenant, ['a', 'b']);
    await tenant.vera.post(ITEMS, { Title: 'no' });
    await tenant.ben.get("web/lists/getByTitle('None')");
    const { refusals, refusalsByCode } = tenant.emulator.meters.read();
    expect(refusals).toBe(4);
    expect(refusalsByCode).toEqual({ '-2130575169': 2, '-2147024891': 1, '-1': 1 });
  });

  it("count Graph's refusals by its codes, and pages by their status", async () => {
    await tenant.ben.get('/graph/v1.0/users/nobody@contoso.example');
    await tenant.ben.get('/graph/v1.0/nothing');
    tenant.emulator.faults.add({ fault: 'badGateway' });
    await tenant.ben.get('web');
    expect(tenant.emulator.meters.read().refusalsByCode).toEqual({
      ...{ Request_ResourceNotFound: 1, notImplemented: 1, 'HTTP 502': 1 }
    });
  });

  it('count bytes by operation and by person', async () => {
    const made = await post(tenant, 'a');
    const read = await tenant.cam.get(ITEMS);
    const { byOperation, byUser, bytesIn, bytesOut } = tenant.emulator.meters.read();
    const sent = Buffer.byteLength(JSON.stringify({ Title: 'a', Key: 'a' }));
    expect(byOperation['create an item']).toMatchObject({ bytesIn: sent, bytesOut: made.text.length });
    expect(byUser['cam@contoso.example']).toMatchObject({ bytesIn: 0, bytesOut: read.text.length });
    expect([bytesIn, bytesOut]).toEqual([sent, made.text.length + read.text.length]);
  });

  it('count what the parts of a batch answered under their own operation', async () => {
    const answer = await postBatch(tenant, ['a', 'b']);
    const { byOperation, bytesOut } = tenant.emulator.meters.read();
    expect(bytesOut).toBe(answer.text.length);
    expect(byOperation.batch?.bytesOut).toBe(answer.text.length);
    expect(byOperation['create an item']?.bytesOut).toBeGreaterThan(500);
    expect(byOperation['create an item']?.bytesOut).toBeLessThan(answer.text.length);
  });

  it('say of each request which rows it touched, under a fault too when it was done', async () => {
    await post(tenant, 'a');
    tenant.emulator.faults.add({ fault: 'busy', when: 'after commit', nth: 1 });
    tenant.emulator.faults.add({ fault: 'busy', nth: 2 });
    await tenant.ben.get(ITEMS);
    await tenant.ben.get(ITEMS);
    const [done, undone] = tenant.emulator.meters.read().recent.slice(-2);
    expect(done).toMatchObject({ operation: 'read items', status: 503, rowsTouched: 1 });
    expect(undone).toMatchObject({ operation: 'read items', status: 503, rowsTouched: 0 });
  });

  it('are read and reset over the wire', async () => {
    await post(tenant, 'a');
    expect((await tenant.nobody.get('/_emulator/meters')).json).toMatchObject({
      requests: 1,
      refusalsByCode: {}
    });
    await tenant.nobody.send('/_emulator/meters', { method: 'DELETE' });
    expect((await tenant.nobody.get('/_emulator/meters')).json).toMatchObject({
      requests: 0,
      byOperation: {}
    });
  });
});
