import {
  ForbiddenError,
  OfflineError,
  SignedOutError,
  ThrottledError,
  type BackendError,
  type FailedAct
} from '../../errors';
import { attempt } from '../toBackendError';

const mostTries = 3;

/** Failures that another look at the site does not change. */
const lasting: readonly (new (...args: never[]) => BackendError)[] = [
  ForbiddenError,
  OfflineError,
  SignedOutError,
  ThrottledError
];

/**
 * Runs a step that looks at what is there and makes what is missing. If another owner makes it between the look and the
 * making, SharePoint refuses to make it twice; a second look finds it there.
 */
export async function lookAgain<T>(act: FailedAct, work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt(act, work);
    } catch (error) {
      if (tries >= mostTries || lasting.some(type => error instanceof type)) throw error;
    }
  }
}
