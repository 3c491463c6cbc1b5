import fc from 'fast-check';
import { SharePointError } from '../errors/SharePointError';
import { type ChangeScope, pointOf, printChangeToken, readChangeToken } from './ChangeTokens';

const LIST: ChangeScope = { kind: 3, id: '13326e70-58ba-4e0e-9b30-08189f21d555' };
/** As recorded in pnp/pnpcore. */
const RECORDED = '1;3;13326e70-58ba-4e0e-9b30-08189f21d555;638011588626800000;699143817';

describe('a change token', () => {
  it('is read as recorded, and written again without what is finer than a millisecond', () => {
    const read = readChangeToken(RECORDED, LIST);
    expect(new Date(read.atMs).toISOString()).toBe('2022-10-12T08:07:42.680Z');
    expect(read.number).toBe(699143817);
    expect(printChangeToken(LIST, read)).toBe(RECORDED);
  });

  it('comes back from what was written, for every thing, time and number', () => {
    const times = fc.integer({ min: 0, max: Date.parse('2100-01-01') });
    const kinds = fc.constantFrom<1 | 2 | 3>(1, 2, 3);
    fc.assert(
      fc.property(kinds, fc.uuid(), times, fc.integer({ min: -1 }), (kind, id, atMs, number) => {
        const scope = { kind, id };
        expect(readChangeToken(printChangeToken(scope, { atMs, number }), scope)).toEqual({ atMs, number });
      })
    );
  });

  it('is refused, and never crashes, whatever is sent for one', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'1;3-9 a') })), text => {
        try {
          readChangeToken(text, LIST);
        } catch (error) {
          expect(error).toBeInstanceOf(SharePointError);
        }
      })
    );
  });

  it('starts at its number, or by hand at its time', () => {
    expect(pointOf({ atMs: 0, number: 5 })).toEqual({ number: 5 });
    expect(pointOf({ atMs: 0, number: 0 })).toEqual({ number: 0 });
    expect(pointOf({ atMs: 1500, number: -1 })).toEqual({ at: '1970-01-01T00:00:01Z' });
  });
});
