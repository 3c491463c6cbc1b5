import { type ListSettings } from '../../store/Lists';
import { booleanIn, numberIn, refuseUnknown, textIn } from '../callBody';
import { badArgument, notImplemented } from '../errors/requestErrors';
import { type JsonObject } from '../requestBody';

/** Settings the emulator knows only one value of; asking for another is refused, loudly. */
export const UNSUPPORTED_SETTINGS = {
  AllowContentTypes: true,
  ContentTypesEnabled: false,
  DisableCommenting: false,
  DisableGridEditing: false,
  DraftVersionVisibility: 0,
  EnableMinorVersions: false,
  EnableModeration: false,
  ForceCheckout: false,
  IrmEnabled: false,
  ListExperienceOptions: 0,
  MajorVersionLimit: 50000,
  MajorWithMinorVersionsLimit: 0,
  MultipleDataList: false,
  ValidationFormula: null,
  ValidationMessage: null
} as const;

/** PnPjs sends `AllowContentTypes: false` with every new list; it means nothing without content types. */
const HARMLESS = new Set(['AllowContentTypes']);

const KNOWN = [
  ...['Title', 'Description', 'BaseTemplate', 'ReadSecurity', 'WriteSecurity', 'EnableVersioning'],
  ...['EnableAttachments', 'EnableFolderCreation', 'NoCrawl', 'Hidden', 'OnQuickLaunch'],
  ...Object.keys(UNSUPPORTED_SETTINGS)
];

/** Only what the body names. @throws SharePointError 400, or 501 for a setting the emulator does not have */
export function listSettings(body: JsonObject): Partial<ListSettings> {
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
    onQuickLaunch: booleanIn(body, 'OnQuickLaunch')
  };
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
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
