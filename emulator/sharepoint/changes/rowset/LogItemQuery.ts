import { parseCaml } from '../../../query/parseCaml';
import { type Predicate } from '../../../query/Predicate';
import { childOf, parseXmlNode, type XmlNode } from '../../../query/XmlNode';
import { parametersOf, textIn } from '../../callBody';
import { type Call } from '../../Call';
import { badArgument, notImplemented, unknownProperty } from '../../errors/requestErrors';
import { isObject, type JsonObject } from '../../requestBody';

/** SP.ChangeLogItemQuery, read. */
export interface LogItemQuery {
  readonly token: string | undefined;
  readonly where: Predicate | undefined;
  /** Undefined where the default view decides. */
  readonly rowLimit: number | undefined;
  /** Internal names; empty for all. */
  readonly viewFields: readonly string[];
  /** `Paged=TRUE&p_ID=5` */
  readonly position: string | undefined;
  readonly isUtc: boolean;
  readonly withMandatory: boolean;
}

const KNOWN = new Set([
  ...['ViewName', 'Query', 'QueryOptions', 'ChangeToken', 'Contains', 'RowLimit', 'ViewFields'],
  '__metadata'
]);
/** Those of the options that change nothing here; others the emulator does not do. */
const OPTIONS = new Set(
  'DateInUtc IncludeMandatoryColumns Paging ExpandUserField IncludeAttachmentUrls IncludeAttachmentVersion IncludePermissions MeetingInstanceID OptimizeFor OptimizeLookups RecurrencePatternXMLVersion RemoveInvalidXmlCharacters ViewAttributes'.split(
    ' '
  )
);

/**
 * https://learn.microsoft.com/sharepoint/dev/sp-add-ins/synchronize-sharepoint-items-using-the-rest-service
 * @throws SharePointError 400, 501; QuerySyntaxError
 */
export function logItemQueryOf(call: Call): LogItemQuery {
  const { query } = parametersOf(call);
  const given: JsonObject = isObject(query) ? query : {};
  const unknown = Object.keys(given).find(name => !KNOWN.has(name));
  if (unknown !== undefined) throw unknownProperty(unknown, 'SP.ChangeLogItemQuery');
  if ((textIn(given, 'Contains') ?? '') !== '') throw notImplemented('Contains in a query for changes');
  const token = textIn(given, 'ChangeToken') ?? '';
  const options = optionsIn(textIn(given, 'QueryOptions') ?? '');
  return {
    ...(token === '' ? { token: undefined } : { token }),
    where: whereIn(textIn(given, 'Query') ?? '', token),
    rowLimit: limitIn(given),
    viewFields: viewFieldsIn(textIn(given, 'ViewFields') ?? ''),
    position: childOf(options, 'Paging')?.attributes.ListItemCollectionPositionNext,
    isUtc: isTrue(childOf(options, 'DateInUtc'), false),
    withMandatory: isTrue(childOf(options, 'IncludeMandatoryColumns'), true)
  };
}

function whereIn(xml: string, token: string): Predicate | undefined {
  if (xml.trim() === '') return undefined;
  const { where } = parseCaml(`<View>${xml}</View>`);
  // What left the filter would have to be told as deleted.
  if (where && token !== '') throw notImplemented('a filter in a query for changes since a token');
  return where;
}

/** A number, as a number or as text. */
function limitIn(query: JsonObject): number | undefined {
  const limit = query.RowLimit ?? '';
  if (limit === '') return undefined;
  if (!/^\d{1,9}$/.test(String(limit)) || Number(limit) === 0)
    throw badArgument('Value does not fall within the expected range.');
  return Number(limit);
}

function viewFieldsIn(xml: string): readonly string[] {
  if (xml.trim() === '') return [];
  return parseXmlNode(xml).children.flatMap(({ attributes }) => attributes.Name ?? []);
}

function optionsIn(xml: string): XmlNode | undefined {
  if (xml.trim() === '') return undefined;
  const options = parseXmlNode(xml);
  const foreign = options.children.find(({ name }) => !OPTIONS.has(name));
  if (foreign) throw notImplemented(`the query option ${foreign.name}`);
  return options;
}

function isTrue(node: XmlNode | undefined, otherwise: boolean): boolean {
  return node ? node.text.trim().toUpperCase() === 'TRUE' : otherwise;
}
