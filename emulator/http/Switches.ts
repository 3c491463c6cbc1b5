import { DEFAULT_RULES, type QueryRules } from '../query/QueryRules';

/** What is unknown about the platform, or differs between tenants: Hallway must pass either way. */
export interface Switches extends QueryRules {
  /** May a member add people to the site by ensureuser? */
  readonly membersMayEnsureUsers: boolean;
}

export const DEFAULT_SWITCHES: Switches = { ...DEFAULT_RULES, membersMayEnsureUsers: true };
