import { activeRule, type Strike } from './activeRule';
import { type FaultSubject } from './FaultKind';
import { type FaultRule } from './FaultRule';

const SUBJECT: FaultSubject = {
  ...{
    service: 'sharepoint',
    in: 'request',
    operation: 'read items',
    method: 'GET',
    path: '/sites/a/_api/web'
  },
  ...{ user: 'ben@contoso.example', mode: 'minimal', origin: 'http://127.0.0.1' }
};

const meetings = (rule: FaultRule, count: number, subject = SUBJECT): (Strike | undefined)[] => {
  const active = activeRule('x', rule);
  return Array.from({ length: count }, () => active.meet(subject, 0));
};

const kinds = (strikes: readonly (Strike | undefined)[]): (string | undefined)[] =>
  strikes.map(one => one?.kind);

describe('what a rule draws', () => {
  it('is one of its kinds each time, by its seed', () => {
    const rule = { fault: ['busy', 'saveConflict', 'lost'], seed: 4 };
    const drawn = kinds(meetings(rule, 60));
    expect(new Set(drawn)).toEqual(new Set(['busy', 'saveConflict', 'lost']));
    expect(kinds(meetings(rule, 60))).toEqual(drawn);
    expect(kinds(meetings({ ...rule, seed: 5 }, 60))).not.toEqual(drawn);
  });

  it('is only what fits the request: a broken frame needs a batch, an ended token Graph', () => {
    const rule = { fault: ['batchTruncated', 'tokenExpired', 'busy'] };
    expect(new Set(kinds(meetings(rule, 20)))).toEqual(new Set(['busy']));
    expect(new Set(kinds(meetings(rule, 40, { ...SUBJECT, operation: 'batch' })))).toEqual(
      new Set(['busy', 'batchTruncated'])
    );
    expect(new Set(kinds(meetings(rule, 40, { ...SUBJECT, service: 'graph' })))).toEqual(
      new Set(['busy', 'tokenExpired'])
    );
    expect(kinds(meetings({ fault: 'tokenExpired' }, 2))).toEqual([undefined, undefined]);
  });

  it('stays the same for later requests whatever became of earlier ones', () => {
    const chance = { fault: 'busy', probability: 0.5, seed: 9 };
    const free = kinds(meetings(chance, 40));
    const held = kinds(meetings({ ...chance, nth: Array.from({ length: 20 }, (_, at) => at + 21) }, 40));
    expect(held.slice(20)).toEqual(free.slice(20));
    expect(held.slice(0, 20).every(kind => kind === undefined)).toBe(true);
  });

  it('comes after the commit when the true answer is spoiled, whatever the rule says', () => {
    const [strike] = meetings({ fault: 'truncatedBody', when: 'before commit' }, 1);
    expect(strike?.phase).toBe('after commit');
  });

  it('comes before the commit unless it is told', () => {
    expect(meetings({ fault: 'busy' }, 1)[0]?.phase).toBe('before commit');
  });
});
