/** Milliseconds since 1970 as SharePoint shows an instant: `2026-11-22T09:00:00Z`. Parts of a second are cut off. */
export function toInstant(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
