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
}

export const DEFAULT_SWITCHES: Switches = {
  ...DEFAULT_RULES,
  membersMayEnsureUsers: true,
  graphScopes: 'requested'
};
