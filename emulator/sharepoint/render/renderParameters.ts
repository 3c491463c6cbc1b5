import { type Call } from '../Call';
import { booleanIn, numberIn, parametersOf, refuseUnknown, textIn } from '../callBody';
import { currentList } from '../lists/currentList';
import { cannotConvert } from '../errors/listErrors';
import { notImplemented } from '../errors/requestErrors';
import { type Json } from '../odata/Entity';
import { isObject, type JsonObject } from '../requestBody';
import { assertRenderOptions } from './renderOptions';

export interface RenderParameters {
  readonly viewXml: string | undefined;
  readonly overrideViewXml: string | undefined;
  /** Without its question mark; empty for the first page. */
  readonly paging: string;
  /** From the address: `?SortField=Title&SortDir=Desc`. */
  readonly sort: { readonly field: string; readonly direction: 'asc' | 'desc' } | undefined;
  /** From the address; the rows before this page are counted only there. */
  readonly pageFirstRow: number;
  /** From the address. */
  readonly viewId: string | undefined;
}

/** Those that change nothing the emulator shows, whatever they say. */
const WITHOUT_EFFECT = [
  ...['DatesInUtc', 'AddRequiredFields', 'AllowMultipleValueFilterForTaxonomyFields', 'ExpandGroups'],
  ...['FirstGroupOnly', 'ReplaceGroup', 'ExpandUserField', 'FilterOutChannelFoldersInDefaultDocLib']
];
const REFUSED_WHEN_TRUE = [
  ...['AddAllFields', 'AddAllViewFields', 'AddRegionalSettings', 'AudienceTarget', 'MergeDefaultView'],
  ...['OriginalDate', 'RenderURLFieldInJSON', 'RequireFolderColoringFields', 'ShowStubFile']
];
const TEXTS = ['ViewXml', 'OverrideViewXml', 'Paging', 'FolderServerRelativeUrl'];
const REFUSED_TEXTS = ['ImageFieldsToTryRewriteToCdnUrls', 'ModernListBoot'];
const KNOWN = [
  ...['__metadata', 'RenderOptions', ...WITHOUT_EFFECT, ...REFUSED_WHEN_TRUE, ...TEXTS, ...REFUSED_TEXTS]
];
/** Of the address: filters of the old list pages, and the folder they look into. */
const REFUSED_IN_ADDRESS = /^(Filter|RootFolder|GroupString|InplaceSearch|CascDelWarn|OverrideScope)/i;

/** Of the body and the address. @throws SharePointError 400 for what is unknown, 501 for what is not done */
export function renderParameters(call: Call): RenderParameters {
  const { parameters, overrideparameters: override } = parametersOf(call);
  const given = parametersIn(parameters);
  if (isObject(override) && Object.keys(override).some(name => name !== '__metadata'))
    throw notImplemented('overrideParameters of RenderListDataAsStream');
  refuseUnknown(given, KNOWN, 'SP.RenderListDataParameters');
  assertRenderOptions(numberIn(given, 'RenderOptions') ?? 0);
  refuseEffects(given);
  refuseFolders(call, textIn(given, 'FolderServerRelativeUrl'));
  return {
    viewXml: textIn(given, 'ViewXml') || undefined,
    overrideViewXml: textIn(given, 'OverrideViewXml') || undefined,
    ...addressPart(call.request.url, textIn(given, 'Paging') ?? '')
  };
}

function parametersIn(parameters: Json | undefined): JsonObject {
  const given = parameters ?? {};
  if (!isObject(given)) throw cannotConvert('SP.RenderListDataParameters');
  return given;
}

function refuseEffects(given: JsonObject): void {
  for (const name of WITHOUT_EFFECT) booleanIn(given, name);
  const refused =
    REFUSED_WHEN_TRUE.find(name => booleanIn(given, name)) ?? REFUSED_TEXTS.find(name => textIn(given, name));
  if (refused !== undefined) throw notImplemented(`${refused} of RenderListDataAsStream`);
}

/** There are no folders in a list: only its own is taken. */
function refuseFolders(call: Call, folder: string | undefined): void {
  const root = currentList(call).row.rootFolderUrl.toLowerCase();
  const isRoot = !folder || folder.toLowerCase().replace(/\/+$/, '') === root;
  if (!isRoot) throw notImplemented(`the folder '${folder}' in RenderListDataAsStream`);
}

/** PnPjs sends the paging token in the address, pnpcore in the body. */
function addressPart(url: URL, paging: string): Omit<RenderParameters, 'viewXml' | 'overrideViewXml'> {
  const given = new Map([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value]));
  const refused = [...url.searchParams.keys()].find(name => REFUSED_IN_ADDRESS.test(name));
  if (refused !== undefined) throw notImplemented(`'${refused}' of RenderListDataAsStream`);
  const field = given.get('sortfield');
  const isDown = given.get('sortdir')?.toLowerCase() === 'desc';
  return {
    paging: paging === '' && given.has('paged') ? url.search.slice(1) : paging.replace(/^\?/, ''),
    sort: field ? { field, direction: isDown ? 'desc' : 'asc' } : undefined,
    pageFirstRow: Math.max(1, Math.trunc(Number(given.get('pagefirstrow') ?? 1)) || 1),
    viewId: given.get('view')?.toLowerCase().replace(/[{}]/g, '')
  };
}
