const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
};

/** Text in a row is written for a page. */
export function htmlText(text: string): string {
  return text.replace(/[&<>"']/g, character => ENTITIES[character] ?? character);
}

/** `%2Fsites%2Fprov%2D2`: everything but letters and digits. */
export function urlEncoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[-_.!~*'()]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  );
}

const MONTHS_FROM_ONE = 1;
const NOON = 12;

/** `10/12/2022 1:07 AM` as an English site shows an instant; the emulator's sites keep UTC. */
export function regionalDate(instant: string, isDateOnly: boolean): string {
  const date = new Date(instant);
  const day = `${date.getUTCMonth() + MONTHS_FROM_ONE}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
  if (isDateOnly) return day;
  const hours = date.getUTCHours();
  const minutes = String(date.getUTCMinutes()).padStart(2, '0');
  return `${day} ${hours % NOON || NOON}:${minutes} ${hours < NOON ? 'AM' : 'PM'}`;
}

const SIGNIFICANT_DIGITS = 15;

/** `67687.0000000000`: fifteen digits, as the machine-readable half of a number. */
export function exactNumber(value: number): string {
  return value.toPrecision(SIGNIFICANT_DIGITS);
}

/** `67,687`: as an English site shows a number. */
export function regionalNumber(value: number, decimals?: number): string {
  return new Intl.NumberFormat('en-US', {
    maximumFractionDigits: decimals ?? SIGNIFICANT_DIGITS,
    ...(decimals === undefined ? {} : { minimumFractionDigits: decimals })
  }).format(value);
}

export function regionalAmount(value: number): string {
  return new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(value);
}
