/** What SharePoint is known or believed to enforce. Where it is only believed, it is a switch. */
export interface QueryRules {
  /** Rows one query may touch: 5,000 in SharePoint Online, and lists of at most this size are never refused. */
  readonly threshold: number;
  /** `Id gt 5 and Id lt 9` narrows as one interval; false counts the rows behind each bound alone. */
  readonly mergeBounds: boolean;
  /** An OR whose branches all ask for the same indexed column uses its index; false makes every OR a scan. */
  readonly orUsesIndex: boolean;
  /** On a large list the first term of an AND must be indexed; false takes the first indexed term, wherever it stands. */
  readonly firstTermMustBeIndexed: boolean;
  /** More values in one `In` make it a scan. Microsoft support on SharePoint 2013; not remeasured online. */
  readonly inLimit: number;
}

export const DEFAULT_RULES: QueryRules = {
  threshold: 5000,
  mergeBounds: true,
  orUsesIndex: true,
  firstTermMustBeIndexed: true,
  inLimit: 60
};
