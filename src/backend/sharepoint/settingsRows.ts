import { defaultLimits, type Limits, type SchemaAge } from '../Installation';
import { maxTextUnits } from '../../domain/PostText';
import { rowsOf, textIn } from './wire';

export const versionKey = 'schema-version';

export const settingsColumns = ['RowKey', 'Value'] as const;

export interface SettingsRow {
  readonly RowKey: string;
  readonly Title: string;
  readonly Value: string;
}

export interface SiteSettings {
  /** 0 while setting up has not reached its end. */
  readonly version: number;
  readonly limits: Limits;
}

/** Far more settings than there are. */
const maxRows = 1_000;

/** What a new Hallway starts with, version last: where it is, everything else is. */
export function firstSettings(version: number): readonly SettingsRow[] {
  return [
    { RowKey: 'limits', Title: 'Limits', Value: JSON.stringify(defaultLimits) },
    { RowKey: versionKey, Title: 'Schema version', Value: String(version) }
  ];
}

/** @param version what the site says of itself */
export function ageOf(version: number, known: number): SchemaAge {
  if (version === known) return 'current';
  return version < known ? 'older' : 'newer';
}

/** Reads rows that an owner may have edited by hand: whatever makes no sense is the default. Never throws. Frozen. */
export function readSettings(answer: unknown): SiteSettings {
  try {
    return settingsIn(valuesIn(answer));
  } catch {
    // A column that throws when it is looked at: no answer of SharePoint has one.
    return settingsIn(new Map());
  }
}

function valuesIn(answer: unknown): ReadonlyMap<string, string> {
  const rows = rowsOf(answer).slice(0, maxRows);
  return new Map(
    rows.map(row => [textIn(row, 'RowKey') ?? '', (textIn(row, 'Value') ?? '').slice(0, 10_000)])
  );
}

function settingsIn(values: ReadonlyMap<string, string>): SiteSettings {
  const limits = parsed(values.get('limits')) as Partial<Record<keyof Limits, unknown>> | null;
  return Object.freeze({
    version: countIn(parsed(values.get(versionKey)), 1_000_000) ?? 0,
    limits: Object.freeze({
      maxPostCharacters: countIn(limits?.maxPostCharacters, maxTextUnits) ?? defaultLimits.maxPostCharacters
    })
  });
}

function parsed(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? 'null');
  } catch {
    return null;
  }
}

function countIn(value: unknown, most: number): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 && value <= most
    ? value
    : undefined;
}
