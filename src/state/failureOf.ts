import {
  AnotherUserError,
  ConflictError,
  DuplicateKeyError,
  ForbiddenError,
  ListDamagedError,
  LockedError,
  MovedError,
  NotFoundError,
  OfflineError,
  QuotaError,
  ReadOnlyError,
  RefusedByPolicyError,
  SignedOutError,
  ThresholdExceededError,
  ThrottledError,
  TooLargeError,
  ValidationError
} from '../backend/errors';
import { type Failure, type FailureKind } from './HallwayState';
import { EditConflict, NotYetKnown, RemovedSince } from './outbox/WriteKind';

const kinds: readonly (readonly [new (...args: never[]) => Error, FailureKind])[] = [
  [OfflineError, 'offline'],
  [ForbiddenError, 'forbidden'],
  [ReadOnlyError, 'readOnly'],
  [RefusedByPolicyError, 'policy'],
  [MovedError, 'moved'],
  [SignedOutError, 'signedOut'],
  [AnotherUserError, 'anotherUser'],
  [NotFoundError, 'notFound'],
  // Whose text stands there is not known yet: sending again finds out.
  [ConflictError, 'unsure'],
  [DuplicateKeyError, 'unsure'],
  [NotYetKnown, 'unsure'],
  [RemovedSince, 'removed'],
  [TooLargeError, 'tooLarge'],
  [LockedError, 'locked'],
  [QuotaError, 'quotaFull'],
  [ValidationError, 'invalid'],
  [ThresholdExceededError, 'threshold'],
  [ListDamagedError, 'listDamaged']
];

/** What a person can do about an error; whatever is not known is `unexpected`. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ThrottledError) {
    return { kind: 'throttled', retryAfterSeconds: error.retryAfterSeconds };
  }
  if (error instanceof EditConflict) return { kind: 'conflict', theirText: error.now.text };
  const known = kinds.find(([type]) => error instanceof type);
  return { kind: known?.[1] ?? 'unexpected' };
}
