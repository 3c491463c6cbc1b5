import { NotEmulated } from './errors';
import { type Literal } from './Predicate';
import { type XmlNode } from './XmlNode';

/** What a view takes from whoever asks, and when. */
export interface CamlContext {
  /** For `<UserID/>`. */
  readonly userId: number;
  /** For `<Today/>` and `<Now/>`: ISO text in UTC, whole seconds. */
  readonly now: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Three centuries either way stay within the years that a date may have. */
const FURTHEST_DAYS = 36_500 * 3;

/**
 * `<UserID/>`, `<Today OffsetDays="-7"/>`, `<Now/>` as values. `<Today/>` is a midnight, in UTC as everything here.
 * https://learn.microsoft.com/sharepoint/dev/schema/today-element-query
 * @throws NotEmulated
 */
export function contextValue(element: XmlNode, context: CamlContext | undefined): Literal {
  const { name, attributes } = element;
  if (!context || !KNOWN.has(name)) throw new NotEmulated(`<${name}/> as a value`);
  if (name === 'UserID') return { type: 'number', value: context.userId };
  if (name === 'Now') return { type: 'dateTime', value: context.now };
  const days = Number(attributes.OffsetDays ?? attributes.Offset ?? 0);
  if (!Number.isInteger(days) || Math.abs(days) > FURTHEST_DAYS)
    throw new NotEmulated(`<Today OffsetDays="${attributes.OffsetDays ?? ''}"/>`);
  const midnight = Date.parse(`${context.now.slice(0, 10)}T00:00:00Z`);
  return { type: 'dateTime', value: `${new Date(midnight + days * DAY_MS).toISOString().slice(0, 19)}Z` };
}

const KNOWN = new Set(['UserID', 'Now', 'Today']);
