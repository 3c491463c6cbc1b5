export interface LocalTime {
  /** `2026-11-16`. */
  readonly date: string;
  /** Since midnight. */
  readonly minutes: number;
  readonly isWeekend: boolean;
}

/** What a clock on the wall shows in an IANA zone; in UTC without one, or with one nobody knows. */
export function localTime(nowMs: number, timeZone: string | undefined): LocalTime {
  const parts = new Map(
    formatFor(timeZone)
      .formatToParts(nowMs)
      .map(({ type, value }) => [type, value])
  );
  const part = (name: Intl.DateTimeFormatPartTypes): string => parts.get(name) ?? '';
  const date = `${part('year')}-${part('month')}-${part('day')}`;
  const minutes = Number(part('hour')) * 60 + Number(part('minute'));
  return { date, minutes, isWeekend: part('weekday') === 'Sat' || part('weekday') === 'Sun' };
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes a hundred times as long as using it. */
function formatFor(timeZone = 'UTC'): Intl.DateTimeFormat {
  const known = formats.get(timeZone) ?? makeFormat(timeZone);
  formats.set(timeZone, known);
  return known;
}

function makeFormat(timeZone: string): Intl.DateTimeFormat {
  const numeric = { year: 'numeric', month: '2-digit', day: '2-digit', weekday: 'short' } as const;
  const options = { ...numeric, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' });
  }
}
