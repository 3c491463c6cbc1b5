/** A column, or a property of the person or row it points at: `Author`, `Author/Title`. */
export interface FieldPath {
  readonly name: string;
  readonly property?: string;
}

export type Literal =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'boolean'; readonly value: boolean }
  /** ISO text in UTC, whole seconds. */
  | { readonly type: 'dateTime'; readonly value: string }
  /** Lower case, without braces. */
  | { readonly type: 'guid'; readonly value: string };

export const COMPARISONS = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'] as const;
export type Comparison = (typeof COMPARISONS)[number];

export const DATE_PARTS = ['day', 'month', 'year', 'hour', 'minute', 'second'] as const;
export type DatePart = (typeof DATE_PARTS)[number];

/**
 * What OData `$filter` and CAML `<Where>` both say. Truth has two values: a comparison with an empty column is false,
 * `ne` and `not` are its opposite and hence true.
 */
export type Predicate =
  | { readonly kind: 'compare'; readonly field: FieldPath; readonly op: Comparison; readonly value: Literal }
  | { readonly kind: 'isNull'; readonly field: FieldPath }
  | { readonly kind: 'isNotNull'; readonly field: FieldPath }
  | { readonly kind: 'in'; readonly field: FieldPath; readonly values: readonly Literal[] }
  /** One of the values of a column that holds several. */
  | { readonly kind: 'includes'; readonly field: FieldPath; readonly value: Literal }
  | { readonly kind: 'startsWith' | 'contains'; readonly field: FieldPath; readonly value: string }
  | {
      readonly kind: 'datePart';
      readonly part: DatePart;
      readonly field: FieldPath;
      readonly op: Comparison;
      readonly value: number;
    }
  /** Two or more terms, evaluated from left to right. */
  | { readonly kind: 'and' | 'or'; readonly terms: readonly Predicate[] }
  | { readonly kind: 'not'; readonly term: Predicate };
