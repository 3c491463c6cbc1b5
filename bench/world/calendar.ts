/** The emulator's clock while it is measured: in the middle of a month, in the morning of a working day. */
export const nowMs = Date.UTC(2026, 10, 17, 9);

/** 36 months of posts. */
export const birthMs = Date.UTC(2023, 10, 17, 9);

/** Moments, in seconds since 1970, from and up to which something goes on. */
export interface Span {
  readonly fromS: number;
  readonly toS: number;
}

const span = (fromMs: number, toMs: number): Span => ({ fromS: fromMs / 1000, toS: toMs / 1000 });

export const allTime = span(birthMs, nowMs);

/** The first half of one month, 20 months back. */
export const burstSpan = span(Date.UTC(2025, 2, 1), Date.UTC(2025, 2, 16));

/** A long conversation that nobody has gone on with for two years. */
export const deadThreadSpan = span(Date.UTC(2024, 5, 3), Date.UTC(2024, 7, 1));

/** What everybody spoke of then, and nobody since. */
export const dormantSpan = span(Date.UTC(2024, 2, 1), Date.UTC(2024, 7, 1));

/** As SharePoint writes a moment. */
export function instantAt(atS: number): string {
  return `${new Date(atS * 1000).toISOString().slice(0, 19)}Z`;
}
