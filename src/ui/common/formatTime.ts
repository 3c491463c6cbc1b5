import { relativeTime } from '../../domain/relativeTime';
import { type Strings } from '../strings';
import { fillText } from './fillText';

export interface TimeFormat {
  readonly nowMs: number;
  readonly locale: string;
  readonly strings: Strings;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The time of a post as people say it: "3 min", "2 h", "Tue 14:05", "3 Nov", "3 Nov 2025". */
export function formatTime(atMs: number, { nowMs, locale, strings }: TimeFormat): string {
  const time = relativeTime(atMs, nowMs);
  switch (time.unit) {
    case 'now':
      return strings.timeNow;
    case 'minute':
      return fillText(strings.timeMinutes, { count: time.value });
    case 'hour':
      return fillText(strings.timeHours, { count: time.value });
    case 'weekday':
      return formatted(atMs, locale, { weekday: 'short', hour: 'numeric', minute: '2-digit' });
    case 'dayOfYear':
      return formatted(atMs, locale, { day: 'numeric', month: 'short' });
    case 'date':
      return formatted(atMs, locale, { day: 'numeric', month: 'short', year: 'numeric' });
  }
}

/** The whole of it, for a tooltip and for screen readers: "Tuesday, 3 November 2026 at 14:05". */
export function formatExactTime(atMs: number, locale: string): string {
  return formatted(atMs, locale, { dateStyle: 'full', timeStyle: 'short' });
}

function formatted(atMs: number, locale: string, options: Intl.DateTimeFormatOptions): string {
  // Making a formatter costs far more than using one, and a feed asks for hundreds.
  const name = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(name) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(name, format);
  return format.format(atMs);
}
