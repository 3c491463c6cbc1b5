import { DEFAULT_RULES, type QueryRules } from '../query/QueryRules';
import { LATENCY_PROFILES, type LatencyProfile } from './latencyProfile';

/** What is unknown about the platform, or differs between tenants: Hallway must pass either way. */
export interface Switches extends QueryRules {
  /** May a member add people to the site by ensureuser? */
  readonly membersMayEnsureUsers: boolean;
  /**
   * Which delegated Graph scopes an administrator has granted to web parts: `requested` means whatever the deployed
   * packages ask for; anything else is the scopes themselves, a space between each, empty for none.
   */
  readonly graphScopes: string;
  /**
   * What becomes of tokens already issued when a scope is taken back or an account is closed: true challenges them at
   * once (continuous access evaluation), false lets them go on until they end.
   */
  readonly graphChallengesRevoked: boolean;
  /** Do the answers in a Graph batch come in another order than the requests? */
  readonly graphBatchShuffles: boolean;
  /** Requests to `/_api` a user may send in five minutes; 0 for any number. */
  readonly requestLimit: number;
  /** Does every part of a `$batch` count against that limit, or the batch once? */
  readonly batchPartsCount: boolean;
  /** What those get who are over it: a browser session is redirected to a page. */
  readonly throttleAs: '429' | '503' | 'browser';
  /** Do the limits of Graph's services hold? */
  readonly throttlesGraph: boolean;
  /** How long answers take. */
  readonly latency: LatencyProfile;
  /** New rows become visible up to so many milliseconds late, each by the seed. */
  readonly lateVisibilityMs: number;
  /** What files and attachments of a site may take, in megabytes; 0 for any amount. */
  readonly siteQuotaMegabytes: number;
  /** Do photos and previews come from another host name, by an address that is good for minutes? */
  readonly photosRedirect: 'no' | 'otherHost';
  /** What getchanges answers to a token from before the 60 days of the log: the documented refusal, or nothing. */
  readonly expiredChangeToken: 'error' | 'empty';
  /** Does getchanges tell of rows that ReadSecurity hides from the caller (their ids, not what is in them)? */
  readonly changesShowOthersRows: boolean;
  /** Does recycling an item heed If-Match? */
  readonly recycleHonoursIfMatch: boolean;
  /** Is what somebody deletes from his recycle bin gone, or does it wait in the second stage? */
  readonly recycleBinDeletesAtOnce: boolean;
  /** May validateUpdateListItem write Author, Editor, Created and Modified, and columns that are read-only? */
  readonly validateUpdateMayForge: boolean;
  /** A list's ItemCount is so old: it reads 0 just after the first items came. */
  readonly itemCountLagMs: number;
  /** Does an item's likedByInformation know who liked it by SetLike? */
  readonly likedByInformationKnowsLikes: boolean;
  /** How old a change must be before search finds it. */
  readonly searchLagMs: number;
  /** What the pages' header forbids: nothing (as on classic pages), scripts as SharePoint does, or all we can do without. */
  readonly contentSecurity: ContentSecurity;
}

export type ContentSecurity = 'off' | 'sharepoint' | 'strict';

/** The words a switch may be set to, where any text will not do. */
export const SWITCH_CHOICES: { readonly [Name in keyof Switches]?: readonly unknown[] } = {
  throttleAs: ['429', '503', 'browser'],
  expiredChangeToken: ['error', 'empty'],
  latency: LATENCY_PROFILES,
  photosRedirect: ['no', 'otherHost'],
  contentSecurity: ['off', 'sharepoint', 'strict']
};

export const DEFAULT_SWITCHES: Switches = {
  ...DEFAULT_RULES,
  membersMayEnsureUsers: true,
  graphScopes: 'requested',
  graphChallengesRevoked: false,
  graphBatchShuffles: true,
  requestLimit: 3000,
  batchPartsCount: true,
  throttleAs: '429',
  throttlesGraph: true,
  latency: 'none',
  lateVisibilityMs: 0,
  expiredChangeToken: 'empty',
  changesShowOthersRows: true,
  recycleHonoursIfMatch: false,
  recycleBinDeletesAtOnce: false,
  validateUpdateMayForge: true,
  siteQuotaMegabytes: 0,
  photosRedirect: 'no',
  itemCountLagMs: 2000,
  likedByInformationKnowsLikes: true,
  searchLagMs: 15 * 60_000,
  contentSecurity: 'strict'
};
