/** Where a page starts: `$skiptoken=Paged=TRUE&p_Modified=20261122%2009%3a00%3a00&p_ID=17`. */
export interface PageCursor {
  readonly direction: 'next' | 'previous';
  /** The last row of the page before (the first one, going back). */
  readonly id: number;
  /** Its values in the columns that are sorted by, by name (without case); an empty column is left out. */
  readonly values: Readonly<Record<string, string>>;
}
