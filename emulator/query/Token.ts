import { type Literal } from './Predicate';

/** A piece of an OData expression. `position` counts characters from 0. */
export type Token =
  | { readonly kind: 'word'; readonly text: string; readonly position: number }
  | { readonly kind: 'literal'; readonly literal: Literal | null; readonly position: number }
  | { readonly kind: '(' | ')' | ',' | 'end'; readonly position: number };
