import { InvalidRule, parseRule } from './parseRule';

const refusalOf = (given: unknown): string => {
  try {
    parseRule(given);
  } catch (error) {
    if (error instanceof InvalidRule) return error.message;
    throw error;
  }
  return 'taken';
};

const withFault = (more: object): string => refusalOf({ fault: 'busy', ...more });

describe('a rule that says all there is to say', () => {
  const whole = {
    ...{ id: 'one', fault: ['busy', 'lost'], when: 'either', nth: [1, 3], every: 2, times: 4 },
    ...{ probability: 0.5, seed: 0, from: '2026-11-16T09:00:00Z', until: '2026-11-16T10:00:00Z' },
    ...{ delayMs: 86_400_000 },
    on: {
      ...{ operation: 'create an item', method: 'POST', path: '**/items', pathMatches: 'items$' },
      ...{ user: 'ben@contoso.example', in: 'part', service: 'sharepoint' }
    },
    with: {
      ...{ retryAfterSeconds: 0, retryAfterAs: 'date', rateLimit: false, status: 599, innerCode: 'x' },
      ...{ field: 'Key', name: 'Posts', location: '/sites/b', skewMs: -5, keep: 1, parts: 1 }
    }
  };

  it('is taken as it is', () => {
    expect(parseRule(whole)).toEqual(whole);
  });

  it('no longer changes when the sender changes what was sent', () => {
    const given = { fault: 'busy', on: { method: 'GET' } };
    const rule = parseRule(given);
    given.on.method = 'POST';
    expect(rule.on?.method).toBe('GET');
  });
});

describe('a rule nobody can follow', () => {
  it.each([[null], [undefined], ['busy'], [7], [[]], [[{ fault: 'busy' }]]])('is no object: %j', given => {
    expect(refusalOf(given)).toBe('A rule is an object.');
  });

  it('names no fault', () => {
    expect(refusalOf({})).toBe('A rule needs a "fault".');
    expect(refusalOf({ nth: 3 })).toBe('A rule needs a "fault".');
  });

  it.each([['nonsense'], ['toString'], ['__proto__'], ['constructor'], [''], [[]], [['busy', 'x']], [null]])(
    'names a fault that does not exist: %j',
    fault => {
      expect(refusalOf({ fault })).toMatch(/^"fault" must be one or more of .*\bbusy\b.*\.$/);
    }
  );

  it.each([['nht'], ['toString'], ['constructor'], ['on.path']])('says a word no rule has: %s', name => {
    expect(withFault({ [name]: 1 })).toBe(`A rule has no "${name}".`);
    expect(withFault({ on: { [name]: 1 } })).toBe(`A rule has no "on.${name}".`);
    expect(withFault({ with: { [name]: 1 } })).toBe(`A rule has no "with.${name}".`);
  });

  it('has an own __proto__ from JSON, which is a word like any other', () => {
    expect(refusalOf(JSON.parse('{"fault":"busy","__proto__":{"nth":1}}'))).toBe(
      'A rule has no "__proto__".'
    );
  });

  it.each([
    ['id', '', 'a text'],
    ['id', 7, 'a text'],
    ['on', [], 'an object'],
    ['with', 'x', 'an object'],
    ['when', 'during commit', 'before commit, after commit or either'],
    ['nth', 0, 'one or more whole numbers from 1'],
    ['nth', [], 'one or more whole numbers from 1'],
    ['nth', [1, 1.5], 'one or more whole numbers from 1'],
    ['every', 0, 'a whole number from 1'],
    ['times', '2', 'a whole number from 1'],
    ['probability', -0.1, 'a number from 0 to 1'],
    ['probability', 1.1, 'a number from 0 to 1'],
    ['probability', Number.NaN, 'a number from 0 to 1'],
    ['seed', -1, 'a whole number from 0'],
    ['from', 'soon', 'an instant such as 2026-11-16T09:00:00Z'],
    ['until', 1_763_283_600_000, 'an instant such as 2026-11-16T09:00:00Z'],
    ['delayMs', 86_400_001, 'milliseconds, at most a day'],
    ['delayMs', -1, 'milliseconds, at most a day']
  ])('gives %s as %j', (name, value, expected) => {
    expect(withFault({ [name]: value })).toBe(`"${name}" must be ${expected}.`);
  });

  it.each([
    ['pathMatches', '(', 'a regular expression'],
    ['pathMatches', '', 'a regular expression'],
    ['path', '', 'a text'],
    ['user', 3, 'a text'],
    ['in', 'batch', 'request, part or either'],
    ['service', 'exchange', 'sharepoint, graph or page']
  ])('looks for %s as %j', (name, value, expected) => {
    expect(withFault({ on: { [name]: value } })).toBe(`"on.${name}" must be ${expected}.`);
  });

  it.each([
    ['retryAfterSeconds', -1, 'a whole number from 0'],
    ['retryAfterAs', 'minutes', 'seconds, date or none'],
    ['rateLimit', 'true', 'true or false'],
    ['status', 199, 'a status from 200 to 599'],
    ['status', 600, 'a status from 200 to 599'],
    ['skewMs', 0.5, 'a whole number'],
    ['keep', 2, 'a number from 0 to 1'],
    ['parts', 0, 'a whole number from 1']
  ])('details %s as %j', (name, value, expected) => {
    expect(withFault({ with: { [name]: value } })).toBe(`"with.${name}" must be ${expected}.`);
  });
});
