const defaultSeconds = 10;
const longestSeconds = 3600;

/**
 * How long to wait, from a Retry-After header in either of its forms: seconds, or a date told by the server's clock.
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function retryAfterSeconds(header: string | undefined, serverNowMs: number): number {
  const seconds = header === undefined ? Number.NaN : secondsIn(header.trim(), serverNowMs);
  if (!Number.isFinite(seconds)) return defaultSeconds;
  return Math.min(Math.max(1, Math.ceil(seconds)), longestSeconds);
}

function secondsIn(header: string, serverNowMs: number): number {
  if (/^\d+(?:\.\d+)?$/.test(header)) return Number(header);
  return /[a-z]/i.test(header) ? (Date.parse(header) - serverNowMs) / 1000 : Number.NaN;
}
