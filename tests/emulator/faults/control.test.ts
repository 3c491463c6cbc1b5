import { type TestTenant } from '../rest/testTenant';
import { faultTenant, post } from './faultTenant';

let tenant: TestTenant;
const FAULTS = '/_emulator/faults';

beforeEach(async () => {
  tenant = await faultTenant();
});

afterEach(() => tenant.emulator.close());

describe('/_emulator/faults', () => {
  it('takes a rule, shows it, and lets it fire', async () => {
    const rule = { on: { method: 'POST', path: '**/items' }, nth: 1, fault: 'busy', when: 'after commit' };
    const added = await tenant.nobody.post(FAULTS, rule);
    expect([added.status, added.json]).toEqual([201, { ids: ['rule 1'] }]);
    expect((await post(tenant, 'a')).status).toBe(503);
    const { rules, fired, kinds } = (await tenant.nobody.get(FAULTS)).json;
    expect(rules).toEqual([{ ...rule, id: 'rule 1' }]);
    expect(fired).toMatchObject({ counts: { busy: 1 }, total: 1 });
    expect(kinds).toMatchObject({ busy: 'F2', lost: 'F27', batchTruncated: 'F25' });
  });

  it('takes several at once', async () => {
    const added = await tenant.nobody.post(FAULTS, [{ fault: 'busy', id: 'x' }, { fault: 'lost' }]);
    expect(added.json).toEqual({ ids: ['x', 'rule 1'] });
  });

  it('takes none of several when one is wrong', async () => {
    const refused = await tenant.nobody.post(FAULTS, [{ fault: 'busy' }, { fault: 'earthquake' }]);
    expect(refused.status).toBe(400);
    expect((await tenant.nobody.get(FAULTS)).json.rules).toEqual([]);
  });

  it('takes a storm', async () => {
    await tenant.nobody.post(FAULTS, { storm: { seed: 3, rate: 1, kinds: ['busy'] } });
    expect((await post(tenant, 'a')).status).toBe(503);
  });

  it('takes one rule back by its id, and says when there is none', async () => {
    await tenant.nobody.post(FAULTS, [{ fault: 'busy', id: 'x' }, { fault: 'saveConflict' }]);
    expect((await tenant.nobody.send(`${FAULTS}?id=x`, { method: 'DELETE' })).status).toBe(204);
    expect((await tenant.nobody.send(`${FAULTS}?id=x`, { method: 'DELETE' })).status).toBe(404);
    expect((await post(tenant, 'a')).status).toBe(409);
  });

  it('takes all back', async () => {
    await tenant.nobody.post(FAULTS, { fault: 'busy' });
    expect((await tenant.nobody.send(FAULTS, { method: 'DELETE' })).status).toBe(204);
    expect((await post(tenant, 'a')).status).toBe(201);
  });

  it.each([
    ['nothing', undefined, 'A rule is an object.'],
    ['a text', '"busy"', 'A rule is an object.'],
    ['no fault', {}, 'A rule needs a "fault".'],
    ['an unknown fault', { fault: 'quake' }, /^"fault" must be one or more of throttled, /],
    ["a fault that is everybody's property", { fault: 'toString' }, /^"fault" must be one or more of/],
    ['no fault among several', { fault: [] }, /^"fault" must be one or more of/],
    ['an unknown member', { fault: 'busy', nht: 3 }, 'A rule has no "nht".'],
    ['an unknown condition', { fault: 'busy', on: { verb: 'GET' } }, 'A rule has no "on.verb".'],
    ['an unknown detail', { fault: 'busy', with: { color: 1 } }, 'A rule has no "with.color".'],
    ['nth from nought', { fault: 'busy', nth: 0 }, '"nth" must be one or more whole numbers from 1.'],
    ['half an nth', { fault: 'busy', nth: [1, 1.5] }, '"nth" must be one or more whole numbers from 1.'],
    ['every nought', { fault: 'busy', every: 0 }, '"every" must be a whole number from 1.'],
    ['too probable', { fault: 'busy', probability: 2 }, '"probability" must be a number from 0 to 1.'],
    [
      'an odd phase',
      { fault: 'busy', when: 'later' },
      '"when" must be before commit, after commit or either.'
    ],
    [
      'no instant',
      { fault: 'busy', until: 'noon' },
      '"until" must be an instant such as 2026-11-16T09:00:00Z.'
    ],
    [
      'a broken expression',
      { fault: 'busy', on: { pathMatches: '(' } },
      '"on.pathMatches" must be a regular expression.'
    ],
    ['an odd place', { fault: 'busy', on: { in: 'here' } }, '"on.in" must be request, part or either.'],
    [
      'a status that is none',
      { fault: 'busy', with: { status: 99 } },
      '"with.status" must be a status from 200 to 599.'
    ],
    [
      'a delay without end',
      { fault: 'busy', delayMs: 1e12 },
      '"delayMs" must be milliseconds, at most a day.'
    ],
    ['an odd storm', { storm: { seed: 1, rate: 7 } }, '"probability" must be a number from 0 to 1.']
  ])('refuses %s and says what is wrong', async (_, rule, message) => {
    const refused = await tenant.nobody.post(FAULTS, rule);
    expect(refused.status).toBe(400);
    if (typeof message === 'string') expect(refused.json.error).toBe(message);
    else expect(refused.json.error).toMatch(message);
    expect((await tenant.nobody.get(FAULTS)).json.rules).toEqual([]);
  });

  it('refuses a name that is taken', async () => {
    await tenant.nobody.post(FAULTS, { fault: 'busy', id: 'x' });
    const refused = await tenant.nobody.post(FAULTS, { fault: 'lost', id: 'x' });
    expect([refused.status, refused.json.error]).toEqual([400, 'There is a rule called "x".']);
  });
});

describe('switches that are words', () => {
  it.each([
    [{ latency: 'slow' }, 'latency'],
    [{ throttleAs: 'a teapot' }, 'throttleAs'],
    [{ requestLimit: '3000' }, 'requestLimit']
  ])('%j is refused', async (change, name) => {
    const refused = await tenant.nobody.post('/_emulator/switches', change);
    expect([refused.status, refused.json.error]).toEqual([400, `No such switch: ${name}.`]);
  });

  it('are taken when they are known, and kept', async () => {
    const { json } = await tenant.nobody.post('/_emulator/switches', { throttleAs: '503' });
    expect(json.throttleAs).toBe('503');
    expect((await tenant.nobody.get('/_emulator/switches')).json.throttleAs).toBe('503');
  });
});
