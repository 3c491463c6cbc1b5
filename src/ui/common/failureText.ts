import { type Failure, type FailureKind } from '../../state/HallwayState';
import { type StringKey, type Strings } from '../strings';
import { countText } from './fillText';

const sentences: Readonly<Record<FailureKind, StringKey>> = {
  offline: 'failureOffline',
  throttled: 'failureThrottled',
  forbidden: 'failureForbidden',
  signedOut: 'failureSignedOut',
  notFound: 'failureNotFound',
  conflict: 'failureConflict',
  tooLong: 'failureTooLong',
  tooLarge: 'failureTooLarge',
  listDamaged: 'failureListDamaged',
  unexpected: 'failureUnexpected'
};

/** What happened, what is safe, and what to do. */
export function failureText(
  failure: Failure,
  { strings, locale }: { strings: Strings; locale: string }
): string {
  const { kind, retryAfterSeconds = 0 } = failure;
  if (kind === 'throttled' && retryAfterSeconds > 0) {
    return countText(strings, 'failureThrottledFor', { count: Math.ceil(retryAfterSeconds), locale });
  }
  return strings[sentences[kind]];
}
