import { type Field } from '../../store/Fields';
import { type ListRow, type ListSettings, type MoreSettings } from '../../store/Lists';
import { booleanIn, numberIn, refuseUnknown, textIn } from '../callBody';
import { badArgument, notImplemented } from '../errors/requestErrors';
import { bindFormula } from '../fields/bindFormula';
import { type JsonObject } from '../requestBody';

/** Settings the emulator knows only one value of; asking for another is refused, loudly. */
export const UNSUPPORTED_SETTINGS = {
  AllowContentTypes: true,
  EnableModeration: false,
  IrmEnabled: false,
  IrmExpire: false,
  IrmReject: false,
  MultipleDataList: false
} as const;

/** PnPjs sends `AllowContentTypes: false` with every new list; it means nothing without content types. */
const HARMLESS = new Set(['AllowContentTypes']);

const FLAGS = {
  ContentTypesEnabled: 'contentTypesEnabled',
  DisableCommenting: 'disableCommenting',
  DisableGridEditing: 'disableGridEditing',
  EnableMinorVersions: 'enableMinorVersions',
  ForceCheckout: 'forceCheckout',
  ParserDisabled: 'parserDisabled'
} as const;
/** With the values SharePoint takes. */
const NUMBERS = {
  DraftVersionVisibility: ['draftVersionVisibility', 0, 2],
  ListExperienceOptions: ['listExperience', 0, 2],
  MajorVersionLimit: ['majorVersionLimit', 1, 50000],
  MajorWithMinorVersionsLimit: ['majorWithMinorVersionsLimit', 0, 50000]
} as const;

const KNOWN = [
  ...[
    'Title',
    'Description',
    'BaseTemplate',
    'ReadSecurity',
    'WriteSecurity',
    'EnableVersioning',
    'ImageUrl'
  ],
  ...['EnableAttachments', 'EnableFolderCreation', 'NoCrawl', 'Hidden', 'OnQuickLaunch'],
  ...['ValidationFormula', 'ValidationMessage', ...Object.keys(FLAGS), ...Object.keys(NUMBERS)],
  ...Object.keys(UNSUPPORTED_SETTINGS)
];

export interface SettingsBefore {
  readonly row: ListRow;
  readonly fields: readonly Field[];
}

/** Only what the body names. @throws SharePointError 400, 500, or 501 for a setting the emulator does not have */
export function listSettings(body: JsonObject, before?: SettingsBefore): Partial<ListSettings> {
  refuseUnknown(body, KNOWN, 'SP.List');
  for (const [name, only] of Object.entries(UNSUPPORTED_SETTINGS)) {
    const wanted = body[name];
    const isOther = wanted !== undefined && wanted !== only && !HARMLESS.has(name);
    if (isOther) throw notImplemented(`the list setting ${name} with the value ${JSON.stringify(wanted)}`);
  }
  const settings = {
    title: titleIn(body),
    description: textIn(body, 'Description'),
    readSecurity: oneOf(body, 'ReadSecurity', [1, 2]),
    writeSecurity: oneOf(body, 'WriteSecurity', [1, 2, 4]),
    enableVersioning: booleanIn(body, 'EnableVersioning'),
    enableAttachments: booleanIn(body, 'EnableAttachments'),
    enableFolderCreation: booleanIn(body, 'EnableFolderCreation'),
    noCrawl: booleanIn(body, 'NoCrawl'),
    hidden: booleanIn(body, 'Hidden'),
    onQuickLaunch: booleanIn(body, 'OnQuickLaunch'),
    more: moreIn(body, before)
  };
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}

function moreIn(body: JsonObject, before: SettingsBefore | undefined): MoreSettings | undefined {
  const flags = Object.entries(FLAGS).map(([name, member]) => [member, booleanIn(body, name)]);
  const numbers = Object.entries(NUMBERS).map(([name, [member, least, most]]) => [
    member,
    inRange(numberIn(body, name), least, most)
  ]);
  const texts = [
    ['validationFormula', formulaIn(body, before?.fields ?? [])],
    ['validationMessage', textIn(body, 'ValidationMessage')],
    ['imageUrl', textIn(body, 'ImageUrl')]
  ];
  const named = [...flags, ...numbers, ...texts].filter(([, value]) => value !== undefined);
  if (named.length === 0) return undefined;
  const more = { ...before?.row.more, ...(Object.fromEntries(named) as MoreSettings) };
  const { validationFormula = '', ...others } = more;
  return validationFormula === '' ? others : more;
}

/** Empty takes the old one away. */
function formulaIn(body: JsonObject, fields: readonly Field[]): string | undefined {
  const formula = textIn(body, 'ValidationFormula');
  return formula === undefined || formula === '' ? formula : bindFormula(formula, fields);
}

const MAX_TITLE = 255;

function titleIn(body: JsonObject): string | undefined {
  const title = textIn(body, 'Title');
  const isFit = title === undefined || (title.trim() !== '' && title.length <= MAX_TITLE);
  if (!isFit) throw badArgument('Value does not fall within the expected range.');
  return title;
}

function oneOf(body: JsonObject, name: string, allowed: readonly number[]): number | undefined {
  const value = numberIn(body, name);
  if (value !== undefined && !allowed.includes(value)) {
    throw badArgument('Value does not fall within the expected range.');
  }
  return value;
}

function inRange(value: number | undefined, least: number, most: number): number | undefined {
  const isFit = value === undefined || (Number.isInteger(value) && value >= least && value <= most);
  if (!isFit) throw badArgument('Value does not fall within the expected range.');
  return value;
}
