import { type Json } from '../odata/Entity';

export interface SortTerm {
  /** Lower case. */
  readonly property: string;
  readonly isDescending: boolean;
}

/** What is searched for, by GET or POST. */
export interface SearchRequest {
  readonly queryText: string;
  readonly startRow: number;
  readonly rowLimit: number;
  readonly selectProperties: readonly string[];
  readonly sortList: readonly SortTerm[];
}

/** By name in lower case. */
export type SearchParameters = ReadonlyMap<string, Json>;
