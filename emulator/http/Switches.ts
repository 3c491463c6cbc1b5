/** What is unknown about the platform, or differs between tenants: Hallway must pass either way. */
export interface Switches {
  /** The list view threshold, rows. Tests lower it to meet every refusal. */
  readonly threshold: number;
  /** Count each bound of a range on one column alone, instead of as one interval. */
  readonly countsBoundsAlone: boolean;
  /** May a member add people to the site by ensureuser? */
  readonly membersMayEnsureUsers: boolean;
  /** Compare unique text as SQL Server does: without case. */
  readonly comparesLikeSqlServer: boolean;
}

export const DEFAULT_SWITCHES: Switches = {
  threshold: 5000,
  countsBoundsAlone: false,
  membersMayEnsureUsers: true,
  comparesLikeSqlServer: true
};
