/** How a moment is told, before any language: `value` only where there is something to count. */
export type RelativeTime =
  | { readonly unit: 'now' }
  | { readonly unit: 'minute' | 'hour'; readonly value: number }
  | { readonly unit: 'weekday' | 'dayOfYear' | 'date' };

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/**
 * now: under a minute, and anything the clocks disagree about; minute and hour: so many ago; weekday: within the
 * last six days (weekday and time of day); dayOfYear: earlier this year (day and month); date: with the year.
 */
export function relativeTime(thenMs: number, nowMs: number): RelativeTime {
  const ageMs = nowMs - thenMs;
  if (ageMs < minuteMs) return { unit: 'now' };
  if (ageMs < hourMs) return { unit: 'minute', value: Math.floor(ageMs / minuteMs) };
  if (ageMs < dayMs) return { unit: 'hour', value: Math.floor(ageMs / hourMs) };
  if (ageMs < 6 * dayMs) return { unit: 'weekday' };
  const isSameYear = new Date(thenMs).getFullYear() === new Date(nowMs).getFullYear();
  return { unit: isSameYear ? 'dayOfYear' : 'date' };
}
