import { DEFAULT_RULES, type QueryRules } from '../query/QueryRules';

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
}

export const DEFAULT_SWITCHES: Switches = {
  ...DEFAULT_RULES,
  membersMayEnsureUsers: true,
  graphScopes: 'requested',
  graphChallengesRevoked: false,
  graphBatchShuffles: true
};
