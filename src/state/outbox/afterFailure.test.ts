import fc from 'fast-check';
import { type FailureKind } from '../HallwayState';
import { afterFailure, longestAskedMs, longestDelayMs } from './afterFailure';
import { newEntry, type OutboxEntry } from './OutboxEntry';

const key = '17.0000000000001';
const made = { nowMs: 1_000, entropy: new Uint8Array(4) };
const fresh = newEntry({ kind: 'publish', thread: key, key, text: 'a' }, made);

const after = (
  kind: FailureKind,
  state: Partial<OutboxEntry> = {},
  retryAfterSeconds?: number
): OutboxEntry =>
  afterFailure({ ...fresh, ...state }, { failure: { kind, retryAfterSeconds }, nowMs: 1_000, chance: 0.5 });

describe('a write that failed', () => {
  it.each([
    ['offline', 'waiting', true],
    ['throttled', 'waiting', true],
    ['unsure', 'waiting', true],
    ['unexpected', 'waiting', true],
    ['signedOut', 'failed', true],
    ['forbidden', 'failed', false],
    ['notFound', 'failed', false],
    ['conflict', 'failed', false],
    ['tooLong', 'failed', false],
    ['tooLarge', 'failed', false],
    ['locked', 'waiting', false],
    ['readOnly', 'waiting', false],
    ['policy', 'failed', false],
    ['moved', 'failed', false],
    ['quotaFull', 'failed', false],
    ['invalid', 'failed', false],
    ['threshold', 'failed', false],
    ['listDamaged', 'failed', false]
  ] as const)('%s is %s; may have arrived: %s', (kind, status, mayBeDone) => {
    expect(after(kind)).toMatchObject({ status, mayBeDone, attempts: 1, failure: { kind } });
  });

  it('may still have arrived earlier, whatever was said of it now', () => {
    expect(after('forbidden', { mayBeDone: true }).mayBeDone).toBe(true);
  });

  it.each([
    ['unexpected', 5],
    ['unsure', 10],
    ['locked', 5]
  ] as const)('%s asks its writer after the sending number %i', (kind, limit) => {
    expect(after(kind, { attempts: limit - 1 }).status).toBe('waiting');
    expect(after(kind, { attempts: limit }).status).toBe('failed');
  });

  it('waits twice as long each time, between half and all of it, and never beyond the longest', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, chance) => {
        const { notBeforeMs } = afterFailure(
          { ...fresh, attempts },
          { failure: { kind: 'offline' }, nowMs: 0, chance }
        );
        const grown = Math.min(2_000 * 2 ** attempts, longestDelayMs);
        expect(notBeforeMs).toBeGreaterThanOrEqual(grown / 2);
        expect(notBeforeMs).toBeLessThanOrEqual(grown);
      })
    );
  });

  it('gives a site that takes no writes half a minute at least, and goes on asking', () => {
    expect(after('readOnly').notBeforeMs).toBeGreaterThanOrEqual(31_000);
    expect(after('readOnly', { attempts: 500 }).status).toBe('waiting');
  });

  it('waits at least as long as SharePoint asked, within reason', () => {
    expect(after('throttled', {}, 315).notBeforeMs).toBeGreaterThanOrEqual(316_000);
    expect(after('throttled', {}, 9e9).notBeforeMs).toBeLessThanOrEqual(
      1_000 + longestAskedMs + longestDelayMs
    );
  });
});
