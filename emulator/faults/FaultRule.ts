/** Which requests a rule looks at; what is not said does not matter. */
export interface FaultMatch {
  /** As in the support matrix: `create an item`. */
  readonly operation?: string;
  /** What is meant, so a tunnelled MERGE is MERGE. */
  readonly method?: string;
  /** A glob over the path without its query, without regard to case: `*` stops at a slash, `**` does not. */
  readonly path?: string;
  /** A regular expression over the path without its query, without regard to case. */
  readonly pathMatches?: string;
  /** A upn; `nobody` for a request without sign-in. */
  readonly user?: string;
  /** The whole request (default), a part of a batch, or either. */
  readonly in?: 'request' | 'part' | 'either';
  /** `page` is whatever is neither `/_api` nor Graph; without it, rules leave pages alone. */
  readonly service?: FaultService;
}

export type FaultService = 'sharepoint' | 'graph' | 'page';

/** Before: the tenant does nothing. After: it has done what was asked, and the answer is another. */
export type FaultPhase = 'before commit' | 'after commit';

/**
 * What goes wrong and when; JSON, so that it can be sent to `/_emulator/faults`.
 * @example { on: { method: 'POST', path: '**' + '/items' }, nth: 3, fault: 'busy', when: 'after commit' }
 */
export interface FaultRule {
  /** Names the rule in what has fired and when it is taken back; given when missing. */
  readonly id?: string;
  readonly on?: FaultMatch;
  /** A kind of fault, or several of which the seed takes one each time. */
  readonly fault: string | readonly string[];
  /** `before commit` unless said; `either` is drawn by the seed. */
  readonly when?: FaultPhase | 'either';
  /** Of the requests that match, counted from 1. */
  readonly nth?: number | readonly number[];
  /** Every second, third... request that matches. */
  readonly every?: number;
  /** From 0 to 1, drawn by the seed. */
  readonly probability?: number;
  /** Decides what is drawn: the same seed and the same requests meet the same faults. */
  readonly seed?: number;
  /** It fires so many times and no more. */
  readonly times?: number;
  /** ISO instants of the tenant's clock; `until` is the first instant without it. */
  readonly from?: string;
  readonly until?: string;
  /** The answer comes so much later, by the tenant's timers. */
  readonly delayMs?: number;
  readonly with?: FaultDetails;
}

/** What a kind of fault may be told; each uses what it knows. */
export interface FaultDetails {
  readonly retryAfterSeconds?: number;
  readonly retryAfterAs?: 'seconds' | 'date' | 'none';
  readonly rateLimit?: boolean;
  readonly status?: number;
  /** A narrower code inside a refusal. */
  readonly innerCode?: string;
  /** The column a refusal names. */
  readonly field?: string;
  /** The list or the file a refusal names. */
  readonly name?: string;
  /** How far the Date header is off. */
  readonly skewMs?: number;
  /** Where a site went. */
  readonly location?: string;
  /** Where an answer is cut, from 0 to 1 of its bytes; or how many parts of a batch are left out. */
  readonly keep?: number;
  readonly parts?: number;
}
