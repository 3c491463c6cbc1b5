import { type TestTenant } from '../rest/testTenant';
import { faultTenant, ITEMS, keptKeys, partStatuses, post, postBatch } from './faultTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await faultTenant();
});

afterEach(() => tenant.emulator.close());

describe('answers that are spoiled on their way back', () => {
  it('F5: carry an early warning and are otherwise whole', async () => {
    tenant.emulator.faults.add({ fault: 'nearlyThrottled' });
    const { status, headers, json } = await post(tenant, 'a');
    expect([status, json.Key]).toEqual([201, 'a']);
    expect([headers.get('ratelimit-limit'), headers.get('ratelimit-remaining')]).toEqual(['1200', '120']);
    expect(headers.get('ratelimit-reset')).toBe('31');
  });

  it('F29: end in the middle of their JSON, with a status and type that say nothing of it', async () => {
    await post(tenant, 'a');
    const whole = await tenant.ben.get(ITEMS);
    tenant.emulator.faults.add({ fault: 'truncatedBody', with: { keep: 0.25 } });
    const cut = tenant.ben.get(ITEMS);
    await expect(cut).rejects.toThrow(SyntaxError);
    const { bytesOut } = tenant.emulator.meters.read().recent.at(-1) ?? {};
    expect(bytesOut).toBe(Math.floor(Buffer.byteLength(whole.text) / 4));
  });

  it('F29: are empty', async () => {
    tenant.emulator.faults.add({ fault: 'emptyBody' });
    expect(await post(tenant, 'a')).toMatchObject({ status: 201, text: '' });
  });

  it('F29: begin with a byte order mark, which JSON may not', async () => {
    tenant.emulator.faults.add({ fault: 'byteOrderMark', on: { operation: 'context information' } });
    const request = new Request('http://127.0.0.1:4780/sites/hallway/_api/contextinfo', { method: 'POST' });
    const bytes = new Uint8Array(await (await tenant.emulator.handle(request)).arrayBuffer());
    expect([...bytes.slice(0, 4)]).toEqual([0xef, 0xbb, 0xbf, '{'.charCodeAt(0)]);
  });

  it('F31: carry the time of a server whose clock is wrong, while the tenant goes by its own', async () => {
    tenant.emulator.faults.add({ fault: 'clockSkew', with: { skewMs: -3_600_000 } });
    const made = await post(tenant, 'a');
    expect(made.headers.get('date')).toBe('Mon, 16 Nov 2026 08:00:00 GMT');
    expect(made.json.Created).toBe('2026-11-16T09:00:00Z');
  });

  it('keep 204 without a body', async () => {
    await post(tenant, 'a');
    tenant.emulator.faults.add({ fault: 'nearlyThrottled' });
    const merged = await tenant.ben.merge(`${ITEMS}(1)`, { Title: 'b' });
    expect([merged.status, merged.text, merged.headers.get('etag')]).toEqual([
      204,
      '',
      expect.stringMatching(/,2"$/)
    ]);
  });
});

describe('batches that are spoiled on their way back', () => {
  const spoiled = async (fault: string, parts?: number): Promise<string> => {
    tenant.emulator.faults.add({ fault, ...(parts === undefined ? {} : { with: { parts } }) });
    const { status, text } = await postBatch(tenant, ['a', 'b', 'c']);
    tenant.emulator.faults.clear();
    expect(status).toBe(200);
    expect(await keptKeys(tenant)).toEqual(['a', 'b', 'c']);
    return text;
  };

  it('F25: end before their closing boundary, all done', async () => {
    const text = await spoiled('batchTruncated');
    expect(text).toMatch(/^--batchresponse_/);
    expect(text).not.toMatch(/--batchresponse_[^\r]+--/);
  });

  it('F25: hold an answer too few, all done', async () => {
    const text = await spoiled('batchShort');
    expect(text.match(/^HTTP\/1\.1 201 Created/gm)).toHaveLength(2);
    expect(text).toMatch(/--batchresponse_[0-9a-f-]+--\r\n$/);
  });

  it('F25: hold two answers too few, all done', async () => {
    expect((await spoiled('batchShort', 2)).match(/^HTTP\/1\.1 201/gm)).toHaveLength(1);
  });

  it('F25: lack the line end after the closing boundary, all done', async () => {
    expect(await spoiled('batchUnended')).toMatch(/--batchresponse_[0-9a-f-]+--$/);
  });

  it('leave everything that is no batch alone', async () => {
    tenant.emulator.faults.add({ fault: ['batchTruncated', 'batchShort', 'batchUnended'] });
    expect((await post(tenant, 'a')).status).toBe(201);
    expect(tenant.emulator.faults.fired.total).toBe(0);
  });
});

describe('parts of a batch', () => {
  it('F24: fail alone, and the others stay', async () => {
    tenant.emulator.faults.add({
      on: { in: 'part' },
      nth: 2,
      fault: 'throttled',
      with: { retryAfterSeconds: 7 }
    });
    const answer = await postBatch(tenant, ['a', 'b', 'c']);
    expect(partStatuses(answer)).toEqual([201, 429, 201]);
    expect(answer.text).toContain('Retry-After: 7\r\n\r\n429 TOO MANY REQUESTS');
    tenant.emulator.faults.clear();
    expect(await keptKeys(tenant)).toEqual(['a', 'c']);
  });

  it('F24: say they failed although they did not', async () => {
    tenant.emulator.faults.add({ on: { in: 'part' }, nth: 2, fault: 'serverError', when: 'after commit' });
    expect(partStatuses(await postBatch(tenant, ['a', 'b', 'c']))).toEqual([201, 500, 201]);
    tenant.emulator.faults.clear();
    expect(await keptKeys(tenant)).toEqual(['a', 'b', 'c']);
  });

  it('lose the whole answer, and those before them stay done', async () => {
    tenant.emulator.faults.add({ on: { in: 'part' }, nth: 3, fault: 'lost' });
    await expect(postBatch(tenant, ['a', 'b', 'c'])).rejects.toThrow('Failed to fetch');
    tenant.emulator.faults.clear();
    expect(await keptKeys(tenant)).toEqual(['a', 'b']);
  });

  it('are named by the operation they are, and counted as refused', async () => {
    tenant.emulator.faults.add({ on: { in: 'part', operation: 'create an item' }, fault: 'saveConflict' });
    await postBatch(tenant, ['a', 'b']);
    const { recent } = tenant.emulator.faults.fired;
    expect(recent.map(fired => [fired.operation, fired.in, fired.method])).toEqual([
      ['create an item', 'part', 'POST'],
      ['create an item', 'part', 'POST']
    ]);
    expect(tenant.emulator.meters.read().refusalsByCode).toEqual({ '-2130246326': 2 });
  });

  it('are left alone by rules for whole requests', async () => {
    tenant.emulator.faults.add({ on: { operation: 'create an item' }, fault: 'busy' });
    expect(partStatuses(await postBatch(tenant, ['a']))).toEqual([201]);
  });
});

describe('answers that never come', () => {
  it('F27: are lost after the row was kept', async () => {
    tenant.emulator.faults.add({ fault: 'lost', when: 'after commit' });
    await expect(post(tenant, 'a')).rejects.toMatchObject({
      name: 'ConnectionLost',
      message: 'Failed to fetch'
    });
    tenant.emulator.faults.clear();
    expect(await keptKeys(tenant)).toEqual(['a']);
  });

  it('F27: are lost before anything was done', async () => {
    tenant.emulator.faults.add({ fault: 'lost' });
    await expect(post(tenant, 'a')).rejects.toThrow(TypeError);
    tenant.emulator.faults.clear();
    expect(await keptKeys(tenant)).toEqual([]);
  });

  it('are counted, with status 0 and no code but that', async () => {
    tenant.emulator.faults.add({ fault: 'lost', when: 'after commit' });
    await post(tenant, 'a').catch(() => undefined);
    const reading = tenant.emulator.meters.read();
    expect(reading.recent.at(-1)).toMatchObject({ operation: 'create an item', status: 0, rowsTouched: 1 });
    expect([reading.refusals, reading.refusalsByCode]).toEqual([1, { 'no answer': 1 }]);
  });
});
