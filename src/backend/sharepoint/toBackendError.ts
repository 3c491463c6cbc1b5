import {
  AnotherUserError,
  BackendError,
  OfflineError,
  ThrottledError,
  UnexpectedError,
  type FailedAct
} from '../errors';
import { AnotherUser, AnswerRefused, NoAnswer, readAnswer } from './Answer';
import { classifyAnswer } from './classifyAnswer';
import { GateClosed } from './throttleGate';

/** Runs one act and turns whatever goes wrong in it into a failure that state understands. */
export async function attempt<T>(act: FailedAct, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw await toBackendError(error, act);
  }
}

/** The meaning of anything PnPjs, the network or our own sending may reject with. */
export async function toBackendError(error: unknown, act: FailedAct): Promise<BackendError> {
  if (error instanceof BackendError) return error;
  if (error instanceof AnswerRefused) return classifyAnswer(error.answer, act);
  if (error instanceof GateClosed) return new ThrottledError(act, error.retryAfterSeconds);
  if (error instanceof AnotherUser) return new AnotherUserError(act);
  if (error instanceof NoAnswer) return new OfflineError({ ...act, detail: error.message });
  const response = responseOf(error);
  if (response) return classifyAnswer(await readAnswer(response.clone()), act);
  return new UnexpectedError({ ...act, detail: String(error).slice(0, 300) });
}

/** A part of a batch that was refused: PnPjs hands its response over, not yet read. */
function responseOf(error: unknown): Response | undefined {
  const response = (error as { response?: unknown } | undefined)?.response;
  return response instanceof Response ? response : undefined;
}
