/** A post of the sample organisation, placed relative to the end of the three weeks. */
export interface SamplePost {
  /** Minutes from the last minute of the sample, never positive: -60 is an hour before it. */
  readonly offsetMinutes: number;
  /** The account of the author: `upnOf(account)` is the upn. */
  readonly account: string;
  readonly text: string;
  /** BCP 47 primary tag. */
  readonly language: string;
}

/** [time of day, account, text, language where it is not English] */
export type Entry = readonly [time: `${number}:${number}`, account: string, text: string, language?: string];

/** The sample ends at this hour of its last day, in minutes since midnight. */
const lastMinuteOfDay = 9 * 60;
const minutesPerDay = 24 * 60;

/** The posts of one day, `daysBefore` the last. */
export function day(daysBefore: number, entries: readonly Entry[]): readonly SamplePost[] {
  return entries.map(([time, account, text, language = 'en']) => ({
    offsetMinutes: minutesOf(time) - lastMinuteOfDay - daysBefore * minutesPerDay,
    account,
    text,
    language
  }));
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
