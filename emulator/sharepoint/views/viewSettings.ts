import { XMLValidator } from 'fast-xml-parser';
import { type ViewLook } from '../../store/Views';
import { booleanIn, numberIn, refuseUnknown, textIn } from '../callBody';
import { badArgument } from '../errors/requestErrors';
import { type JsonObject } from '../requestBody';
import { textsIn } from '../fields/textsIn';

/** What a body says of a view; only what it names. */
export interface ViewSettings {
  readonly title?: string;
  readonly isDefault?: boolean;
  readonly isPersonal?: boolean;
  readonly look: Partial<ViewLook>;
}

const TEXTS = {
  Aggregations: 'aggregations',
  AggregationsStatus: 'aggregationsStatus',
  CustomFormatter: 'customFormatter',
  JSLink: 'jsLink',
  ViewData: 'viewData',
  ViewJoins: 'viewJoins',
  ViewProjectedFields: 'viewProjectedFields',
  ViewType2: 'viewType2'
} as const;
const FLAGS = {
  Hidden: 'hidden',
  IncludeRootFolder: 'includeRootFolder',
  MobileView: 'mobileView',
  Paged: 'paged'
} as const;
const OTHERS = [
  ...['Title', 'DefaultView', 'SetAsDefaultView', 'PersonalView', 'ViewQuery', 'Query', 'RowLimit', 'Scope'],
  ...['ViewFields', 'MobileDefaultView', 'ViewTypeKind', 'EditorModified']
];

/** @throws SharePointError 400 */
export function viewSettings(body: JsonObject): ViewSettings {
  refuseUnknown(body, [...OTHERS, ...Object.keys(TEXTS), ...Object.keys(FLAGS)], 'SP.View');
  const isDefault = booleanIn(body, 'DefaultView') ?? booleanIn(body, 'SetAsDefaultView');
  const isPersonal = booleanIn(body, 'PersonalView');
  return {
    ...titleIn(body),
    ...(isDefault === undefined ? {} : { isDefault }),
    ...(isPersonal === undefined ? {} : { isPersonal }),
    look: {
      ...Object.fromEntries(Object.entries(TEXTS).flatMap(named(name => textIn(body, name)))),
      ...Object.fromEntries(Object.entries(FLAGS).flatMap(named(name => booleanIn(body, name)))),
      ...queryIn(body),
      ...rowLimitIn(body),
      ...scopeIn(body),
      ...fieldsIn(body)
    }
  };
}

function named<T>(read: (name: string) => T | undefined): (entry: [string, string]) => [string, T][] {
  return ([name, member]) => {
    const value = read(name);
    return value === undefined ? [] : [[member, value]];
  };
}

const MAX_TITLE = 255;

function titleIn(body: JsonObject): { title?: string } {
  const title = textIn(body, 'Title')?.trim();
  if (title === undefined) return {};
  if (title === '' || title.length > MAX_TITLE)
    throw badArgument('Value does not fall within the expected range.');
  return { title };
}

/** The inside of `<Query>`; it must be XML. */
function queryIn(body: JsonObject): { query?: string } {
  const query = textIn(body, 'ViewQuery') ?? textIn(body, 'Query');
  if (query === undefined) return {};
  if (XMLValidator.validate(`<Query>${query}</Query>`) !== true)
    throw badArgument('Value does not fall within the expected range.');
  return { query };
}

const MAX_ROW_LIMIT = 2147483647;

function rowLimitIn(body: JsonObject): { rowLimit?: number } {
  const rowLimit = numberIn(body, 'RowLimit');
  if (rowLimit === undefined) return {};
  if (!Number.isInteger(rowLimit) || rowLimit < 0 || rowLimit > MAX_ROW_LIMIT)
    throw badArgument('Value does not fall within the expected range.');
  return { rowLimit };
}

function scopeIn(body: JsonObject): { scope?: ViewLook['scope'] } {
  const scope = numberIn(body, 'Scope');
  if (scope === undefined) return {};
  if (scope !== 0 && scope !== 1 && scope !== 2 && scope !== 3)
    throw badArgument('Value does not fall within the expected range.');
  return { scope };
}

function fieldsIn(body: JsonObject): { fields?: readonly string[] } {
  const fields = textsIn(body.ViewFields);
  return fields === undefined ? {} : { fields };
}
