import {
  type BackendError,
  ForbiddenError,
  OfflineError,
  SignedOutError,
  ThrottledError,
  UnexpectedError
} from '../errors';
import { retryAfterSeconds } from '../retryAfterSeconds';

/** Entra ID's refusals begin so, when no token was given at all: nobody has consented. */
const entraRefusal = /\bAADSTS\d+/;

/** What Microsoft's client throws, in Hallway's words. Its statusCode is -1 when no answer came. */
export function toGraphFailure(error: unknown, nowMs: number): BackendError {
  const { statusCode, code, message, headers } = (error ?? {}) as Partial<Record<string, unknown>>;
  const detail = [statusCode, code, message].map(part => String(part ?? '').slice(0, 200)).join(' ');
  const act = { act: 'read', target: 'people in Graph', detail };
  if (entraRefusal.test(detail)) return new ForbiddenError(act);
  if (error instanceof TypeError) return new OfflineError(act);
  switch (statusCode) {
    case 401:
      return new SignedOutError(act);
    case 403:
      return new ForbiddenError(act);
    case 429:
    case 503:
      return new ThrottledError(act, retryAfterSeconds(waitIn(headers), nowMs));
    case -1:
      return new OfflineError(act);
    default:
      return new UnexpectedError(act);
  }
}

function waitIn(headers: unknown): string | undefined {
  return headers instanceof Headers ? (headers.get('Retry-After') ?? undefined) : undefined;
}
