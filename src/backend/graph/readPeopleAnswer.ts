import { cleanName } from '../../domain/cleanName';
import { type PersonDetails } from '../../domain/PersonDetails';
import { type PeopleDetails } from '../PeopleDirectory';

/**
 * Titles and departments out of Graph's answer, of those asked for and nobody else. Total: what is not as documented is
 * left out; the texts are plain, on one line and bounded, because people may write their own.
 */
export function readPeopleAnswer(answer: unknown, upns: readonly string[]): PeopleDetails {
  const value = memberOf(answer, 'value');
  const rows: readonly unknown[] = Array.isArray(value) ? value.slice(0, upns.length) : [];
  const asked = new Set(upns);
  const found = new Map<string, PersonDetails>();
  for (const row of rows) {
    const upn = memberOf(row, 'userPrincipalName');
    if (typeof upn !== 'string' || !asked.has(upn.toLowerCase())) continue;
    const details = { jobTitle: textIn(row, 'jobTitle'), department: textIn(row, 'department') };
    found.set(upn.toLowerCase(), Object.freeze(details));
  }
  return found;
}

function textIn(row: unknown, name: string): string | undefined {
  const text = memberOf(row, name);
  return typeof text === 'string' ? cleanName(text) || undefined : undefined;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
