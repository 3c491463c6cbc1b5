/** A property as the index knows it. An id is compared whole, an address with all that lies below it. */
export type SearchValue =
  | { readonly type: 'text' | 'id' | 'address'; readonly values: readonly string[] }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'date'; readonly value: string };

/** A document a query can be held against. */
export interface Searchable {
  /** The words of each of its texts. */
  texts(): readonly (readonly string[])[];
  /** By name in lower case. */
  property(name: string): SearchValue | undefined;
}
