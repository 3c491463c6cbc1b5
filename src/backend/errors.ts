/** What was being done and to what, for the message of a failure. */
export interface FailedAct {
  /** A verb in the present: "read", "add", "delete". */
  readonly act: string;
  /** "posts", "post 17.0abc…", "list Lists/HallwayPosts". */
  readonly target: string;
  /** What the other side said, for a log; never shown as it is. */
  readonly detail?: string;
}

/** The parent of all failures a backend may reject with. Anything else that escapes it is a defect. */
export abstract class BackendError extends Error {
  public constructor(
    act: FailedAct,
    whatHappened: string,
    public readonly whatToDo: string
  ) {
    super(
      `Could not ${act.act} ${act.target}: ${whatHappened} ${whatToDo}${act.detail ? ` (${act.detail})` : ''}`
    );
    this.name = new.target.name;
  }
}

/** No answer arrived. A write may or may not have been done: ask by key before sending it again. */
export class OfflineError extends BackendError {
  public constructor(act: FailedAct) {
    super(act, 'no answer arrived.', 'Check the connection and try again.');
  }
}

export class ThrottledError extends BackendError {
  /** @param retryAfterSeconds at least 1 */
  public constructor(
    act: FailedAct,
    public readonly retryAfterSeconds: number
  ) {
    super(act, 'SharePoint is busy.', `Try again in ${retryAfterSeconds} s.`);
  }
}

export class ForbiddenError extends BackendError {
  public constructor(act: FailedAct) {
    super(act, 'you do not have the right.', 'Ask an owner of the site.');
  }
}

/** The site takes no writes for now: locked by an administrator, or being moved. What was sent was not done. */
export class ReadOnlyError extends BackendError {
  public constructor(act: FailedAct) {
    super(act, 'the site is locked or read-only for now.', 'Try again later: reading may still work.');
  }
}

/** The organisation's rules refuse this user, device or network. */
export class RefusedByPolicyError extends BackendError {
  public constructor(act: FailedAct) {
    super(act, 'a rule of the organisation refuses it.', 'Use a device and network that it allows.');
  }
}

export class SignedOutError extends BackendError {
  public constructor(act: FailedAct) {
    super(act, 'you are signed out.', 'Reload the page to sign in.');
  }
}

/** Somebody else has signed in at this browser since the page was opened. Nothing was done in his name. */
export class AnotherUserError extends BackendError {
  public constructor(act: FailedAct) {
    super(act, 'somebody else is signed in now.', 'Reload the page.');
  }
}

export class NotFoundError extends BackendError {
  public constructor(act: FailedAct) {
    super(act, 'it is not there any more.', 'Refresh to see what is.');
  }
}

/** The site has another address now. */
export class MovedError extends BackendError {
  /** @param location its new address, where the answer told it; not to be trusted */
  public constructor(
    act: FailedAct,
    public readonly location: string | undefined
  ) {
    super(act, 'the site has moved.', 'Open it at its new address.');
  }
}

/** Somebody else is using it at this moment. */
export class LockedError extends BackendError {
  public constructor(act: FailedAct) {
    super(act, 'it is in use.', 'Try again in a while.');
  }
}

/** Somebody changed it since it was read. */
export class ConflictError extends BackendError {
  public constructor(act: FailedAct) {
    super(act, 'it was changed in the meantime.', 'Refresh and look at it before changing it again.');
  }
}

/** Another row already holds this key. */
export class DuplicateKeyError extends BackendError {
  public constructor(act: FailedAct) {
    super(act, 'its key is taken.', 'Send it under another key.');
  }
}

export class TooLargeError extends BackendError {
  public constructor(act: FailedAct) {
    super(act, 'it is larger than SharePoint takes.', 'Make it shorter.');
  }
}

/** The site holds as much as it may. */
export class QuotaError extends BackendError {
  public constructor(act: FailedAct) {
    super(act, 'the site is full.', 'An administrator can give it more room.');
  }
}

/** A rule that somebody added to the list refuses the row. */
export class ValidationError extends BackendError {
  public constructor(act: FailedAct) {
    super(act, 'a rule of the list refuses it.', 'Change it, or have an owner look at the rule.');
  }
}

/** A query touched more rows than SharePoint allows: always a defect of ours. */
export class ThresholdExceededError extends BackendError {
  public constructor(act: FailedAct) {
    super(act, 'the list is too large for this question.', 'Report it: trying again does not help.');
  }
}

/** A list or a column of the schema is missing. */
export class ListDamagedError extends BackendError {
  /**
   * @param missing the list or column, as far as the answer named it
   * @param column its internal name, where it is a column
   */
  public constructor(
    act: FailedAct,
    public readonly missing: string,
    public readonly column?: string
  ) {
    super(
      act,
      `${missing} is missing from this site.`,
      'An owner can set Hallway up again: nothing is lost by it.'
    );
  }
}

export class UnexpectedError extends BackendError {
  public constructor(act: FailedAct) {
    super(act, 'SharePoint answered in a way Hallway does not know.', 'Try again; if it stays, report it.');
  }
}
