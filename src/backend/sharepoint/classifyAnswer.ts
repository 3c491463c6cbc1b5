import {
  ConflictError,
  DuplicateKeyError,
  ForbiddenError,
  ListDamagedError,
  NotFoundError,
  OfflineError,
  SignedOutError,
  ThresholdExceededError,
  ThrottledError,
  TooLargeError,
  UnexpectedError,
  type BackendError,
  type FailedAct
} from '../errors';
import { retryAfterSeconds } from '../retryAfterSeconds';
import { odataErrorOf, type Answer, type ODataError } from './Answer';

type Verdict = (act: FailedAct, error: ODataError) => BackendError;

/** SharePoint's codes: the status says little, since many refusals come as 500. */
const verdictByCode = new Map<number, Verdict>([
  [-2130575169, act => new DuplicateKeyError(act)],
  [-2147024860, act => new ThresholdExceededError(act)],
  [-2147024749, act => new ThresholdExceededError(act)],
  [-2147024891, act => new ForbiddenError(act)],
  // The page's digest was refused although it had just been renewed: the session has ended.
  [-2130575252, act => new SignedOutError(act)],
  [-2130575251, act => new SignedOutError(act)],
  [-2130246326, act => new ConflictError(act)],
  [-2130575305, act => new ConflictError(act)],
  [-2130575338, act => new NotFoundError(act)],
  [-2147024894, act => new ListDamagedError(act, 'A list of Hallway')],
  [-2130575322, act => new ListDamagedError(act, 'A list of Hallway')],
  [-2147024809, missingColumn]
]);

const busyStatuses = new Set([429, 503]);
const gatewayStatuses = new Set([408, 502, 504]);

/** What a refusal means for whoever asked. */
export function classifyAnswer(answer: Answer, act: FailedAct): BackendError {
  const error = odataErrorOf(answer.text);
  const told = { ...act, detail: detailOf(answer, error) };
  if (isBusy(answer)) return throttled(answer, told);
  const byCode = error && verdictByCode.get(error.code)?.(told, error);
  return byCode ?? (error ? byException(answer, { error, act: told }) : byStatus(answer, told));
}

/** Code -1 says nothing: the exception, the message and the status together do. */
function byException(
  { status }: Answer,
  { error, act }: { error: ODataError; act: FailedAct }
): BackendError {
  if (status === 412 && error.exception === 'ClientServiceException') return new ConflictError(act);
  if (status === 404 && error.exception === 'ArgumentException')
    return new ListDamagedError(act, listIn(error));
  if (/message is too (?:big|large)|larger than \d+ bytes/i.test(error.message))
    return new TooLargeError(act);
  if (status === 400) return missingColumn(act, error);
  const plain = { 401: SignedOutError, 403: ForbiddenError, 404: NotFoundError, 413: TooLargeError }[status];
  return plain ? new plain(act) : new UnexpectedError(act);
}

/** Answers that SharePoint itself did not write: gateways, sign-in pages, limits of the web server. */
function byStatus(answer: Answer, act: FailedAct): BackendError {
  if (answer.status === 401 || isPage(answer)) return new SignedOutError(act);
  if (answer.status === 413) return new TooLargeError(act);
  if (gatewayStatuses.has(answer.status)) return new OfflineError(act);
  return new UnexpectedError(act);
}

/** In a browser SharePoint throttles by sending to a page, which an API caller meets as 406. */
function isBusy({ status, url }: Answer): boolean {
  return busyStatuses.has(status) || /\/_layouts\/15\/throttle\.htm/i.test(url) || status === 406;
}

function throttled({ retryAfter, date }: Answer, act: FailedAct): ThrottledError {
  return new ThrottledError(act, retryAfterSeconds(retryAfter, Date.parse(date ?? '')));
}

function isPage({ contentType, status }: Answer): boolean {
  return /^text\/html/i.test(contentType) && (status < 400 || status === 403);
}

function missingColumn(act: FailedAct, { message }: ODataError): BackendError {
  const column = /(?:field or property|column) '([^']{1,64})' does not exist/i.exec(message)?.[1];
  return column === undefined
    ? new UnexpectedError(act)
    : new ListDamagedError(act, `The column "${column}"`);
}

function listIn({ message }: ODataError): string {
  const list = /List '([^']{1,255})' does not exist/i.exec(message)?.[1];
  return list === undefined ? 'A list of Hallway' : `The list "${list}"`;
}

function detailOf({ status }: Answer, error: ODataError | undefined): string {
  return error ? `${status}, ${error.code}, ${error.exception}: ${error.message.slice(0, 300)}` : `${status}`;
}
