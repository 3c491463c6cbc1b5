import * as strings from 'HallwayStrings';
import { type FailureKind } from '../../state/HallwayState';
import { type FailedAct, failureText } from './failureText';

const kinds: readonly FailureKind[] = [
  'offline',
  'throttled',
  'forbidden',
  'signedOut',
  'notFound',
  'conflict',
  'tooLong',
  'tooLarge',
  'readOnly',
  'policy',
  'moved',
  'locked',
  'quotaFull',
  'invalid',
  'threshold',
  'listDamaged',
  'unexpected'
];
const told = (kind: FailureKind, act: FailedAct = 'publish', retryAfterSeconds?: number): string =>
  failureText({ kind, retryAfterSeconds }, { act, strings, locale: 'en-us' });

describe('failureText', () => {
  it('tells every kind of failure apart', () => {
    expect(new Set(kinds.map(kind => told(kind))).size).toBe(kinds.length);
  });

  it.each(kinds)('says of %s what happened, what is safe and what to do', kind => {
    expect(told(kind).split(/(?<=\.) /).length).toBeGreaterThanOrEqual(3);
  });

  it('says when it is worth trying again, where the server said so', () => {
    expect(told('throttled', 'publish', 29.2)).toContain('in 30 seconds');
    expect(told('throttled', 'publish', 1)).toContain('in 1 second.');
    expect(told('throttled', 'publish', 0)).toContain('in a moment');
  });

  it('does not say that a deleted post is still there', () => {
    expect(told('notFound', 'delete')).not.toContain(strings.safePost);
    expect(told('forbidden', 'delete')).toContain(strings.safePost);
  });
});
