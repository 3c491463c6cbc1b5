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

/** A query touched more rows than SharePoint allows: always a defect of ours. */
export class ThresholdExceededError extends BackendError {
  public constructor(act: FailedAct) {
    super(act, 'the list is too large for this question.', 'Report it: trying again does not help.');
  }
}

/** A list or a column of the schema is missing. */
export class ListDamagedError extends BackendError {
  /** @param missing the list or column, as far as the answer named it */
  public constructor(
    act: FailedAct,
    public readonly missing: string
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
