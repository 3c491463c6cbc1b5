/** SharePoint's single-line text. */
const maxUnits = 255;
const alphabet = /^[a-z0-9.|@#!^?>:-]+$/;
/** What somebody adds whose key another sits on. */
const saltPattern = /^[0-9a-z]{1,13}$/;

export interface RowKeyParts {
  readonly parts: readonly string[];
  readonly salt?: string;
}

/**
 * The parts of a row's key, which bars separate: so many, and perhaps a salt after them. Undefined for anything else.
 * What the parts may hold is for the caller to say.
 */
export function splitRowKey(value: unknown, count: number): RowKeyParts | undefined {
  if (typeof value !== 'string' || value.length > maxUnits || !alphabet.test(value)) return undefined;
  const parts = value.split('|');
  if (parts.length === count) return { parts };
  const salt = parts[count];
  if (salt === undefined || parts.length > count + 1 || !saltPattern.test(salt)) return undefined;
  return { parts: parts.slice(0, count), salt };
}

export function joinRowKey(parts: readonly string[], salt?: string): string {
  return (salt === undefined ? parts : [...parts, salt]).join('|');
}
