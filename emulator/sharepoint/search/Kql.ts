export type KqlOperator = ':' | '=' | '<>' | '<' | '<=' | '>' | '>=';

/** A query in the keyword query language, as a tree. */
export type Kql =
  | { readonly kind: 'everything' }
  /** These words side by side; the last may be only the beginning of one. */
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly isPrefix: boolean }
  | {
      readonly kind: 'property';
      /** Lower case. */
      readonly name: string;
      readonly operator: KqlOperator;
      readonly value: string;
      readonly isPrefix: boolean;
    }
  | { readonly kind: 'and' | 'or'; readonly terms: readonly Kql[] }
  | { readonly kind: 'not'; readonly term: Kql };
