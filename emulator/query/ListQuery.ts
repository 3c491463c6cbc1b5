import { type PageCursor } from './PageCursor';
import { type Predicate } from './Predicate';
import { type QueryRules } from './QueryRules';

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
  readonly cursor?: PageCursor;
  /** Shows only the rows of this author (ReadSecurity 2), after the threshold has counted all. */
  readonly onlyAuthorId?: number;
  /** Rows that are not there for any reader yet; nothing says that they were passed over. */
  readonly hiddenIds?: readonly number[];
  readonly rules?: Partial<QueryRules>;
}
