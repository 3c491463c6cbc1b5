import {
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
  UnexpectedError,
  ValidationError,
  type BackendError,
  type FailedAct
} from '../errors';
import { retryAfterSeconds } from '../retryAfterSeconds';
import { odataErrorOf, type Answer, type ODataError } from './Answer';

type Verdict = (act: FailedAct, error: ODataError) => BackendError;

const accessDenied = -2147024891;

/** SharePoint's codes: the status says little, since many refusals come as 500. */
const verdictByCode = new Map<number, Verdict>([
  [-2130575169, act => new DuplicateKeyError(act)],
  [-2147024860, act => new ThresholdExceededError(act)],
  [-2147024749, act => new ThresholdExceededError(act)],
  [accessDenied, act => new ForbiddenError(act)],
  // The page's digest was refused although it had just been renewed: the session has ended.
  [-2130575252, act => new SignedOutError(act)],
  [-2130575251, act => new SignedOutError(act)],
  [-2130246326, act => new ConflictError(act)],
  [-2130575305, act => new ConflictError(act)],
  [-2130575338, act => new NotFoundError(act)],
  [-2147024894, act => new ListDamagedError(act, 'A list of Hallway')],
  [-2130575322, act => new ListDamagedError(act, 'A list of Hallway')],
  [-2147024809, missingColumn],
  [-2130575162, act => new ValidationError(act)],
  [-2130575163, act => new ValidationError(act)],
  [-2147018894, act => new LockedError(act)],
  [-2147023436, act => new LockedError(act)],
  [-2130575225, act => new QuotaError(act)]
]);

type Plain = new (act: FailedAct) => BackendError;

/** What a status means where SharePoint's code says nothing. */
const verdictByStatus = new Map<number, Plain>([
  [403, ForbiddenError],
  [404, NotFoundError],
  [413, TooLargeError],
  [423, LockedError],
  [507, QuotaError]
]);

/** Inner codes of microsoft/FluidFramework odspErrorUtils. */
const policyCodes = new Set(['conditionalAccessPolicyEnforced', 'blockedIPAddress']);
const readOnlyCodes = new Set(['serviceReadOnly', 'siteReadOnly']);
/** These say enough without a word of SharePoint's own. */
const byItself = new Set([413, 423, 507]);
const refusingStatuses = new Set([403, 423]);

const busyStatuses = new Set([429, 503]);
/** 511 is a network that wants a word first. */
const gatewayStatuses = new Set([408, 502, 504, 511]);

/** What a refusal means for whoever asked. */
export function classifyAnswer(answer: Answer, act: FailedAct): BackendError {
  const error = odataErrorOf(answer.text);
  const told = { ...act, detail: detailOf(answer, error) };
  if (isBusy(answer)) return throttled(answer, told);
  const ofSite = bySite(answer, { error, act: told });
  if (ofSite) return ofSite;
  const byCode = error && verdictByCode.get(error.code)?.(told, error);
  return byCode ?? (error ? byException(answer, { error, act: told }) : byStatus(answer, told));
}

/** What is true of the whole site, or of this user, whatever was asked. */
function bySite(
  answer: Answer,
  { error, act }: { error: ODataError | undefined; act: FailedAct }
): BackendError | undefined {
  if (isReadOnly(answer, error)) return new ReadOnlyError(act);
  if (answer.signInAddress !== undefined) return new SignedOutError(act);
  if (error?.innerCode !== undefined && policyCodes.has(error.innerCode))
    return new RefusedByPolicyError(act);
  const location = error?.redirectLocation;
  if (answer.status === 308 || location !== undefined) return new MovedError(act, location);
  // SharePoint says "access denied" to somebody it does not know, too.
  return answer.status === 401 ? new SignedOutError(act) : undefined;
}

/** The same refusal as that of a right one has not, told apart by the state of the server. */
function isReadOnly({ status, serverState }: Answer, error: ODataError | undefined): boolean {
  if (!refusingStatuses.has(status)) return false;
  if (/\bReadOnly=1\b/i.test(serverState ?? '') || readOnlyCodes.has(error?.innerCode ?? '')) return true;
  return status === 423 && error?.code === accessDenied;
}

/** Code -1 says nothing: the exception, the message and the status together do. */
function byException(
  { status }: Answer,
  { error, act }: { error: ODataError; act: FailedAct }
): BackendError {
  if (status === 412 && error.exception === 'ClientServiceException') return new ConflictError(act);
  if (status === 404 && error.exception === 'ArgumentException')
    return new ListDamagedError(act, listIn(error));
  if (isTooMuch(error)) return new TooLargeError(act);
  if (status === 400) return missingColumn(act, error);
  const plain = verdictByStatus.get(status);
  return plain ? new plain(act) : new UnexpectedError(act);
}

function isTooMuch({ exception, message }: ODataError): boolean {
  if (exception === 'ResourceLimitException') return true;
  return /message is too (?:big|large)|larger than \d+ bytes/i.test(message);
}

/** Answers that SharePoint itself did not write: gateways, sign-in pages, limits of the web server. */
function byStatus(answer: Answer, act: FailedAct): BackendError {
  const { status } = answer;
  if (isSignInPage(answer)) return new SignedOutError(act);
  // A page instead of data, where data was asked for: the network or a broken server answered, not SharePoint.
  if (gatewayStatuses.has(status) || (status < 400 && isPage(answer))) return new OfflineError(act);
  const plain = byItself.has(status) ? verdictByStatus.get(status) : undefined;
  return plain ? new plain(act) : new UnexpectedError(act);
}

/** In a browser SharePoint throttles by sending to a page, which an API caller meets as 406. */
function isBusy({ status, url }: Answer): boolean {
  return busyStatuses.has(status) || /\/_layouts\/15\/throttle\.htm/i.test(url) || status === 406;
}

function throttled({ retryAfter, date }: Answer, act: FailedAct): ThrottledError {
  return new ThrottledError(act, retryAfterSeconds(retryAfter, Date.parse(date ?? '')));
}

function isPage({ contentType }: Answer): boolean {
  return /^text\/html/i.test(contentType);
}

/** Where it was sent from the address it had asked; SharePoint also writes it in place, as a refusal. */
function isSignInPage(answer: Answer): boolean {
  const { status, url } = answer;
  const isElsewhere = status !== 200 || !/\/_api\//i.test(url);
  return isPage(answer) && (status === 403 || (status < 400 && isElsewhere));
}

function missingColumn(act: FailedAct, { message }: ODataError): BackendError {
  const column = /(?:property|column) '([^']{1,64})' does not exist/i.exec(message)?.[1];
  return column === undefined
    ? new UnexpectedError(act)
    : new ListDamagedError(act, `The column "${column}"`, column);
}

function listIn({ message }: ODataError): string {
  const list = /List '([^']{1,255})' does not exist/i.exec(message)?.[1];
  return list === undefined ? 'A list of Hallway' : `The list "${list}"`;
}

function detailOf({ status }: Answer, error: ODataError | undefined): string {
  return error ? `${status}, ${error.code}, ${error.exception}: ${error.message.slice(0, 300)}` : `${status}`;
}
