import {
  AnotherUserError,
  ConflictError,
  DuplicateKeyError,
  ForbiddenError,
  ListDamagedError,
  NotFoundError,
  OfflineError,
  SignedOutError,
  ThrottledError,
  TooLargeError
} from '../backend/errors';
import { type Failure, type FailureKind } from './HallwayState';
import { EditConflict, NotYetKnown, RemovedSince } from './outbox/WriteKind';

const kinds: readonly (readonly [new (...args: never[]) => Error, FailureKind])[] = [
  [OfflineError, 'offline'],
  [ForbiddenError, 'forbidden'],
  [SignedOutError, 'signedOut'],
  [AnotherUserError, 'anotherUser'],
  [NotFoundError, 'notFound'],
  // Whose text stands there is not known yet: sending again finds out.
  [ConflictError, 'unsure'],
  [DuplicateKeyError, 'unsure'],
  [NotYetKnown, 'unsure'],
  [RemovedSince, 'removed'],
  [TooLargeError, 'tooLarge'],
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
