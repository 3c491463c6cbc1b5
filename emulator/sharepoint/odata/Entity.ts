/** Undefined members are left out when written. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Properties that cost something are functions, called only when they are asked for. */
export type LazyJson = Json | (() => Json);

/** A thing SharePoint's REST interface can show. */
export interface Entity {
  /** `SP.List`, `SP.Data.HallwayPostsListItem`. */
  readonly type: string;
  /** Below `/_api/`: `Web/Lists(guid'...')`. */
  readonly path: string;
  /** With its quotes: `"<guid>,3"`. */
  readonly etag?: string;
  /** Shown when nothing is selected. */
  readonly properties: Readonly<Record<string, LazyJson>>;
  /** Shown only when selected by name. */
  readonly onSelect?: Readonly<Record<string, LazyJson>>;
  /** Shown only when expanded. */
  readonly navigations?: Readonly<Record<string, () => Entity | readonly Entity[] | null>>;
}
