import { type PageCursor } from './PageCursor';
import { type Predicate } from './Predicate';
import { type QueryRules } from './QueryRules';

/**
 * What RenderListDataAsStream does where other surfaces are refused: it looks through a window of rows in the order of
 * ID, and goes on behind it when asked for the next page.
 */
export interface QueryWindow {
  /** The window begins behind this id (before it, when ID is sorted downwards). */
  readonly afterId?: number;
  /** Any column may be sorted by, as with SortField in the address. */
  readonly sortsUnindexed: boolean;
}

export interface OrderTerm {
  /** As OData or CAML name it. */
  readonly field: string;
  readonly direction: 'asc' | 'desc';
}

/** A question to one list. Field names are checked against the list when it is asked. */
export interface ListQuery {
  readonly where?: Predicate;
  /** Without it, by ID. Rows that sort alike follow by ID. */
  readonly orderBy?: readonly OrderTerm[];
  readonly limit: number;
  /** Rows are grouped by the first columns of `orderBy`: refused on a large list unless an index has narrowed it. */
  readonly isGrouped?: boolean;
  readonly window?: QueryWindow;
  readonly cursor?: PageCursor;
  /** Shows only the rows of this author (ReadSecurity 2), after the threshold has counted all. */
  readonly onlyAuthorId?: number;
  /** Rows that are not there for any reader yet; nothing says that they were passed over. */
  readonly hiddenIds?: readonly number[];
  readonly rules?: Partial<QueryRules>;
}
