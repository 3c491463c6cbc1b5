/** What the page keeps for this web part; every value may be missing on a page saved by an older package. */
export interface HallwayProperties {
  readonly title?: string;
  /** thisSite: the site the page is in; address: `siteUrl`. */
  readonly source?: 'thisSite' | 'address';
  readonly siteUrl?: string;
  readonly defaultView?: 'everyone' | 'home';
  readonly isCompact?: boolean;
}
