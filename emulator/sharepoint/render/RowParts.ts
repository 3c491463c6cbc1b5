/** A value as a row shows it: text, or what SharePoint writes as JSON (people, lookups, several choices). */
export type RowValue =
  string | readonly Readonly<Record<string, string | number | boolean>>[] | readonly string[];

/** The keys one column adds to a row, in order: `Created` and `Created.`. */
export type RowParts = readonly (readonly [key: string, value: RowValue])[];
