import { type Predicate } from './Predicate';

/** How SharePoint would read the rows. In every plan the whole predicate is still checked on each row read. */
export type Plan =
  /** In the order asked for, along ID or along an index, until the page is full. */
  | { readonly kind: 'walk'; readonly column: string; readonly tests: readonly Predicate[] }
  /** All rows the index of a column gives: `ids`, never more than the threshold. */
  | { readonly kind: 'seek'; readonly column: string; readonly ids: readonly number[] }
  /** Every row of a list that is small enough. */
  | { readonly kind: 'scan' }
  /** As many rows as the threshold allows, in the order of ID, and nothing beyond them. */
  | { readonly kind: 'window' };

/** What the planner may ask of the database. */
export interface Statistics {
  readonly rowCount: number;
  /**
   * Ids of the rows for which one of the alternatives holds (all tests of it), read from the index of the column (ID is
   * the table itself); at most `limit`.
   */
  seek(column: string, anyOf: readonly (readonly Predicate[])[], limit: number): readonly number[];
}
