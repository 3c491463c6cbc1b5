import { type FaultRule } from '../../../emulator/faults/FaultRule';
import { type FailureKind } from '../../../src/state/HallwayState';

/** One fault on the wire, and what becomes of whoever meets it. */
export interface FaultRow {
  readonly fault: string;
  /** What the tenant does; the shape of its answer is its own, tried in tests/emulator/faults. */
  readonly rule: FaultRule;
  readonly doing: 'publish' | 'edit' | 'read' | 'open';
  readonly error: string;
  readonly kind: FailureKind;
  /** Of a write: it goes again by itself, or waits for its writer. */
  readonly then: 'alone' | 'asks';
  /** Of a write: the next sending asks by key first. */
  readonly mayBeDone: boolean;
  /** The first words people read. */
  readonly says: string;
}

const adding = { operation: 'create an item' };
const reading = { operation: 'read items' };
const inBatch = { in: 'part' } as const;

type Told = Pick<FaultRow, 'error' | 'kind' | 'then' | 'mayBeDone' | 'says'>;

const told = (
  kind: FailureKind,
  {
    error,
    then,
    mayBeDone,
    says
  }: { error: string; then: FaultRow['then']; mayBeDone: boolean; says: string }
): Told => ({ error, kind, then, mayBeDone, says });

const busy = told('throttled', {
  ...{ error: 'ThrottledError', then: 'alone', mayBeDone: true, says: 'SharePoint is busy.' }
});
const noAnswer = told('offline', {
  ...{ error: 'OfflineError', then: 'alone', mayBeDone: true, says: 'SharePoint did not answer.' }
});
const odd = told('unexpected', {
  error: 'UnexpectedError',
  ...{ then: 'alone', mayBeDone: true, says: 'SharePoint gave an answer that was not expected.' }
});
const signedOut = told('signedOut', {
  ...{ error: 'SignedOutError', then: 'asks', mayBeDone: true, says: 'You are signed out.' }
});
const refused = (kind: FailureKind, error: string, says: string): Told =>
  told(kind, { error, then: 'asks', mayBeDone: false, says });

const policy = refused(
  'policy',
  'RefusedByPolicyError',
  'The rules of your organisation do not allow this from this device or network.'
);
const noRight = refused('forbidden', 'ForbiddenError', 'Your account may not do this here.');
const locked = told('readOnly', {
  error: 'ReadOnlyError',
  ...{
    then: 'alone',
    mayBeDone: false,
    says: 'This site is locked for now, so nothing in it can be changed.'
  }
});
const unsure = told('unsure', {
  error: 'ConflictError',
  ...{ then: 'alone', mayBeDone: true, says: 'SharePoint has not shown yet whether it arrived.' }
});
const keyTaken: Told = { ...unsure, error: 'DuplicateKeyError' };
const invalid = refused('invalid', 'ValidationError', 'A rule that was added to the list does not allow it.');
const threshold = refused(
  'threshold',
  'ThresholdExceededError',
  'The list has become too large for what was asked.'
);
const gone = refused('notFound', 'NotFoundError', 'It is no longer there: somebody deleted it.');
const damaged = refused(
  'listDamaged',
  'ListDamagedError',
  'The lists of this Hallway are not as they should be.'
);
const inUse = told('locked', {
  ...{ error: 'LockedError', then: 'alone', mayBeDone: false, says: 'It is in use at this moment.' }
});
const full = refused('quotaFull', 'QuotaError', 'This site is full.');
const large = refused('tooLarge', 'TooLargeError', 'It is larger than SharePoint accepts.');
const moved = refused('moved', 'MovedError', 'This site has moved to another address.');

const write = (fault: string, rule: FaultRule, what: Told): FaultRow => ({
  fault,
  rule: { on: adding, ...rule },
  doing: 'publish',
  ...what
});
const change = (fault: string, rule: FaultRule, what: Told): FaultRow => ({
  ...write(fault, { on: { operation: 'update an item' }, ...rule }, what),
  doing: 'edit'
});
const read = (fault: string, rule: FaultRule, what: Told): FaultRow => ({
  ...write(fault, { on: reading, ...rule }, what),
  doing: 'read'
});
const open = (fault: string, rule: FaultRule, what: Told): FaultRow => ({
  ...write(fault, rule, what),
  doing: 'open'
});

export const faultRows: readonly FaultRow[] = [
  write('F1', { fault: 'throttled' }, busy),
  write('F1', { fault: 'throttled', with: { retryAfterAs: 'date' } }, busy),
  write('F1', { fault: 'throttlePage' }, busy),
  read('F1', { fault: 'throttlePage' }, busy),
  write('F2', { fault: 'busy' }, busy),
  write('F2', { fault: 'busyPage' }, busy),
  write('F3', { fault: 'throttledSilently' }, busy),
  write('F4', { fault: 'throttled', when: 'after commit' }, busy),
  write('F4', { fault: 'serverError', when: 'after commit' }, odd),
  write('F7', { fault: 'signedOut' }, signedOut),
  write('F7', { fault: 'signInPage' }, signedOut),
  read('F7', { fault: 'signInPage' }, signedOut),
  write('F7', { fault: 'signedOutForbidden' }, signedOut),
  write('F8', { fault: 'policyBlocked' }, policy),
  read('F8', { fault: 'policyBlocked', with: { status: 401, innerCode: 'blockedIPAddress' } }, policy),
  // Another sign-in brings the claims that are asked for.
  write('F8', { fault: 'insufficientClaims' }, signedOut),
  // Once it is renewed in silence; refused again, the session has ended.
  write('F9', { fault: 'digestExpired' }, signedOut),
  write('F10', { fault: 'accessDenied' }, noRight),
  read('F10', { fault: 'accessDenied' }, noRight),
  write('F11', { fault: 'readOnlySite' }, locked),
  write('F11', { fault: 'readOnlySite', with: { innerCode: 'serviceReadOnly' } }, locked),
  write('F11', { fault: 'siteLocked' }, locked),
  read('F11', { fault: 'siteLocked' }, locked),
  change('F12', { fault: 'versionConflict' }, unsure),
  change('F13', { fault: 'saveConflict' }, unsure),
  change('F13', { fault: 'itemSaveConflict' }, unsure),
  write('F14', { fault: 'duplicate', with: { field: 'PostKey' } }, keyTaken),
  write('F14', { fault: 'duplicate', with: { status: 400 } }, keyTaken),
  write('F15', { fault: 'validationFailed' }, invalid),
  write('F15', { fault: 'validationFailed', with: { status: 400, field: 'Body' } }, invalid),
  read('F16', { fault: 'threshold' }, threshold),
  read('F16', { fault: 'lookups' }, threshold),
  change('F18', { fault: 'itemGone' }, gone),
  write('F19', { fault: 'listGone', with: { name: 'Hallway Posts' } }, damaged),
  read('F19', { fault: 'listGone' }, damaged),
  write('F20', { fault: 'columnGone', with: { field: 'Body' } }, damaged),
  read('F20', { fault: 'columnGone', with: { field: 'Body' } }, damaged),
  write('F21', { fault: 'locked' }, inUse),
  write('F22', { fault: 'quotaFull' }, full),
  write('F22', { fault: 'quotaFull', with: { status: 403 } }, full),
  write('F22', { fault: 'quotaFull', with: { status: 500 } }, full),
  write('F23', { fault: 'tooLarge' }, large),
  write('F23', { fault: 'tooManyResources' }, large),
  open('F24', { on: inBatch, nth: 4, fault: 'throttled' }, busy),
  open('F24', { on: inBatch, nth: 4, fault: 'serverError' }, odd),
  open('F25', { on: { operation: 'batch' }, fault: 'batchTruncated' }, odd),
  open('F25', { on: { operation: 'batch' }, fault: 'batchShort' }, odd),
  open('F25', { on: { operation: 'batch' }, fault: 'batchUnended' }, odd),
  write('F27', { fault: 'lost' }, noAnswer),
  write('F27', { fault: 'lost', when: 'after commit' }, noAnswer),
  read('F27', { fault: 'lost' }, noAnswer),
  write('F28', { fault: 'badGateway' }, noAnswer),
  write('F28', { fault: 'gatewayTimeout', when: 'after commit' }, noAnswer),
  write('F29', { fault: 'htmlInstead' }, noAnswer),
  write('F29', { fault: 'truncatedBody' }, odd),
  write('F29', { fault: 'emptyBody' }, odd),
  read('F29', { fault: 'truncatedBody' }, odd),
  write('F32', { fault: 'captivePortal' }, noAnswer),
  write('F37', { fault: 'siteMoved' }, moved),
  read('F37', { fault: 'siteMoved', with: { status: 404 } }, moved),
  write('F39', { fault: 'accessDenied', times: 1 }, noRight)
];

/** What spoils nothing that anybody has to be told. */
export const harmless: readonly { readonly fault: string; readonly rule: FaultRule }[] = [
  // Nothing asks by itself yet, so there is nothing to slow down.
  { fault: 'F5', rule: { fault: 'nearlyThrottled' } },
  { fault: 'F9', rule: { on: adding, fault: 'digestExpired', times: 1 } },
  { fault: 'F29', rule: { fault: 'byteOrderMark' } },
  { fault: 'F31', rule: { fault: 'clockSkew', with: { skewMs: 3_600_000 } } },
  { fault: 'F31', rule: { fault: 'clockSkew', with: { skewMs: -3_600_000 } } }
];

/** What does not happen to one answer: the file, and the words of its test. */
export const elsewhere: readonly (readonly [fault: string, file: string, test: string])[] = [
  ['F6', 'src/backend/graph/graphPeople.test.ts', 'asks once more with a new token'],
  ['F17', 'tests/contract/faults/faultTable.test.ts', 'nothing is written in a way that can fail with 200'],
  ['F26', 'src/backend/graph/graphPeople.test.ts', 'are asked for by name'],
  ['F30', 'src/state/changing.test.ts', 'is not undone by a reading that began before it'],
  ['F33', 'src/state/outbox/crash.test.ts', 'loses and doubles nothing, after whichever step it dies'],
  ['F34', 'src/state/outbox/tabs.test.ts', 'send once what both of them find when the connection comes back'],
  [
    'F35',
    'src/state/outbox/putOff.test.ts',
    'still sends, and says that what is unsent is lost with the page'
  ],
  ['F36', 'tests/e2e/outbox.spec.ts', 'a post written before the tab was closed is sent by the next one'],
  ['F38', 'src/state/publishing.test.ts', 'stays on screen when the next reading does not show it yet'],
  ['F40', 'src/state/outbox/DeviceOutbox.test.ts', 'what another version of Hallway wrote there'],
  ['F41', 'src/state/reading.test.ts', 'sees a row that became visible late, below one already read']
];
