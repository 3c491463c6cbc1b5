import { toInstant } from '../../store/instant';
import { type Culture } from './Culture';

/** `10/12/2026 1:09 AM`, `12-10-2026 01:09`: a site's time is UTC. */
export function writeDateTime(culture: Culture, instant: string): string {
  return `${writeDate(culture, instant)} ${timeOf(culture, new Date(instant))}`;
}

export function writeDate({ order, dateSeparator, padsDates }: Culture, instant: string): string {
  const date = new Date(instant);
  const two = (value: number): string => String(value).padStart(padsDates ? 2 : 1, '0');
  const parts = {
    y: String(date.getUTCFullYear()),
    m: two(date.getUTCMonth() + 1),
    d: two(date.getUTCDate())
  };
  return [...order].map(part => parts[part as keyof typeof parts]).join(dateSeparator);
}

function timeOf({ is24Hours }: Culture, date: Date): string {
  const minutes = String(date.getUTCMinutes()).padStart(2, '0');
  const hours = date.getUTCHours();
  if (is24Hours) return `${String(hours).padStart(2, '0')}:${minutes}`;
  return `${hours % 12 || 12}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`;
}

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z?)?$/;
const LOCAL = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})(?:,? +(\d{1,2}):(\d{2})(?::(\d{2}))?(?: *(AM|PM))?)?$/i;
const FIRST_YEAR = 1900;
const LAST_YEAR = 8900;

/** A date as the culture writes it, or year first as every culture takes it; undefined when it is none. */
export function readDateTime(culture: Culture, text: string): string | undefined {
  const iso = ISO.exec(text);
  if (iso) return instantOf(iso.slice(1, 4), iso.slice(4));
  const local = LOCAL.exec(text);
  if (!local) return undefined;
  const at = (part: string): string | undefined => local[culture.order.indexOf(part) + 1];
  return instantOf([at('y'), at('m'), at('d')], local.slice(4));
}

type Texts = readonly (string | undefined)[];

/** What is no day of any calendar (31 February) would roll over, so it is compared with what came of it. */
function instantOf(days: Texts, time: Texts): string | undefined {
  const [year = NaN, month = NaN, day = NaN] = days.map(Number);
  const [hourText, minutes = '0', seconds = '0', half] = time;
  const hours = hoursOf(Number(hourText ?? 0), half?.toUpperCase());
  if (year < FIRST_YEAR || year > LAST_YEAR || hours === undefined) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day, hours, Number(minutes), Number(seconds)));
  const isSame =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCHours() === hours;
  return isSame && Number(minutes) < 60 && Number(seconds) < 60 ? toInstant(date.getTime()) : undefined;
}

function hoursOf(hours: number, half: string | undefined): number | undefined {
  if (half === undefined) return hours < 24 ? hours : undefined;
  if (hours < 1 || hours > 12) return undefined;
  return (hours % 12) + (half === 'PM' ? 12 : 0);
}
