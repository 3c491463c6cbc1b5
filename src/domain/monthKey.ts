/** The UTC month of a moment as `YYYY-MM`: what every `...Month` column ends with. */
export function monthKey(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 7);
}
