import { toInstant } from '../../store/instant';
import { type ChangePoint } from '../../store/Changes';
import { foreignChangeToken, malformedChangeToken, changeTokenNotANumber } from '../errors/changeErrors';

/** .NET counts 100 ns steps from the year 1. */
const MS_FROM_YEAR_1_TO_1970 = 62135596800000;
const TICKS_PER_MS = 10000n;

/** What a token is about: 1 a site collection, 2 a web, 3 a list, and the id of it. */
export interface ChangeScope {
  readonly kind: 1 | 2 | 3;
  readonly id: string;
}

/** A place in the change log. */
export interface ReadToken {
  readonly atMs: number;
  /** -1 in a token somebody made by hand: then its time counts. */
  readonly number: number;
}

/** `1;3;<list>;<.NET ticks UTC>;<change number>` */
export function printChangeToken({ kind, id }: ChangeScope, { atMs, number }: ReadToken): string {
  const ticks = BigInt(atMs + MS_FROM_YEAR_1_TO_1970) * TICKS_PER_MS;
  return `1;${kind};${id};${ticks};${number}`;
}

const TOKEN_PARTS = 5;
const MAX_TICKS = 3155378975999999999n;

/**
 * https://learn.microsoft.com/sharepoint/dev/solution-guidance/query-sharepoint-change-log-with-changequery-and-changetoken
 * @throws SharePointError 400 when it is no token, 500 when it is another thing's
 */
export function readChangeToken(text: string, scope: ChangeScope): ReadToken {
  const [version, kind, id = '', ticks = '', number = '', ...more] = text.split(';');
  if (version !== '1' || more.length > 0 || text.split(';').length !== TOKEN_PARTS)
    throw malformedChangeToken();
  if (!/^\d{1,19}$/.test(ticks) || !/^(-1|\d{1,15})$/.test(number)) throw changeTokenNotANumber();
  if (kind !== String(scope.kind) || id.toLowerCase() !== scope.id.toLowerCase()) throw foreignChangeToken();
  if (BigInt(ticks) > MAX_TICKS) throw malformedChangeToken();
  const atMs = Number(BigInt(ticks) / TICKS_PER_MS) - MS_FROM_YEAR_1_TO_1970;
  return { atMs, number: Number(number) };
}

export function pointOf({ number, atMs }: ReadToken): ChangePoint {
  return number >= 0 ? { number } : { at: toInstant(atMs) };
}
