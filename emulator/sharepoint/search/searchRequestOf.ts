import { type Call } from '../Call';
import { cannotConvert } from '../errors/listErrors';
import { malformedJson, notImplemented } from '../errors/requestErrors';
import { type Json } from '../odata/Entity';
import { isObject, readParameters } from '../requestBody';
import { type SearchParameters, type SearchRequest, type SortTerm } from './SearchRequest';

const DEFAULT_ROWS = 10;
/** https://learn.microsoft.com/sharepoint/search-limits: what is more is cut off. */
const MOST_ROWS = 500;
const FARTHEST_ROW = 50_000;

/** They change how things are shown or ranked, or nothing at all here. */
const WITHOUT_EFFECT = new Set(
  (
    'trimduplicates culture uilanguage clienttype timeout bypassresulttypes enableinterleaving enablestemming ' +
    'enablephonetic enablenicknames enablequeryrules enableorderinghitshighlighted enableorderinghitsonly ' +
    'processbestbets processpersonalfavorites generateblockrankeddescription summarylength desiredsnippetlength ' +
    'maxsnippetlength hithighlightedproperties rowsperpage querytag timezoneid enablesorting ' +
    'hithighlightedmultivaluepropertylimit totalrowsexactminimum personalizationdata __metadata'
  ).split(' ')
);

const KNOWN = new Set(['querytext', 'startrow', 'rowlimit', 'selectproperties', 'sortlist', 'querytemplate']);

/** `search/query?querytext='a'&rowlimit=5`. */
export function parametersOfAddress({ request }: Call): SearchParameters {
  const given = [...request.url.searchParams].filter(([name]) => !name.startsWith('$'));
  return new Map(given.map(([name, value]) => [name.toLowerCase(), unquoted(value)]));
}

function unquoted(value: string): string {
  const quoted = /^'([^]*)'$/.exec(value.trim());
  return quoted ? (quoted[1] ?? '').replaceAll("''", "'") : value;
}

/** `{ request: { Querytext, ... } }`, in verbose bodies with `results` around arrays. */
export function parametersOfBody({ request }: Call): SearchParameters {
  const body = readParameters(request.body);
  const inner = body.request ?? body.Request ?? null;
  if (!isObject(inner)) throw malformedJson();
  return new Map(Object.entries(inner).map(([name, value]) => [name.toLowerCase(), value ?? null]));
}

/** @throws SharePointError 400 for wrong types, 501 for what search does not know here */
export function searchRequestOf(parameters: SearchParameters): SearchRequest {
  refuseUnknown(parameters);
  const startRow = countOf(parameters.get('startrow'), 0);
  if (startRow > FARTHEST_ROW) throw notImplemented(`a search from row ${startRow}: sort by [DocId] instead`);
  return {
    queryText: textOf(parameters.get('querytext')),
    startRow,
    rowLimit: Math.min(countOf(parameters.get('rowlimit'), DEFAULT_ROWS), MOST_ROWS),
    selectProperties: namesOf(parameters.get('selectproperties') ?? null),
    sortList: sortTerms(parameters.get('sortlist') ?? null)
  };
}

function refuseUnknown(parameters: SearchParameters): void {
  for (const [name, value] of parameters) {
    const isKnown = KNOWN.has(name) || WITHOUT_EFFECT.has(name);
    if (!isKnown && !isEmpty(value)) throw notImplemented(`the search parameter ${name}`);
  }
  const template = textOf(parameters.get('querytemplate'));
  if (!['', '{searchterms}'].includes(template.toLowerCase()))
    throw notImplemented(`the query template ${template}`);
}

function isEmpty(value: Json): boolean {
  if (value === null || value === '' || value === false) return true;
  const values = arrayOf(value);
  return values !== undefined && values.length === 0;
}

function arrayOf(value: Json): readonly Json[] | undefined {
  if (Array.isArray(value)) return value as readonly Json[];
  return isObject(value) && Array.isArray(value.results) ? (value.results as readonly Json[]) : undefined;
}

function textOf(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') throw cannotConvert('Edm.String');
  return value;
}

function countOf(value: Json | undefined, otherwise: number): number {
  if (value === undefined || value === null) return otherwise;
  if (!/^\d{1,9}$/.test(String(value))) throw cannotConvert('Edm.Int32');
  return Number(value);
}

function namesOf(value: Json): readonly string[] {
  const names = arrayOf(value) ?? textOf(value).split(',');
  return names.map(name => textOf(name).trim()).filter(name => name !== '');
}

/** `[{ Property, Direction }]`, 1 being downwards, or the text `Created:descending,Title:ascending`. */
function sortTerms(value: Json): readonly SortTerm[] {
  const terms = arrayOf(value);
  if (!terms) return namesOf(value).map(sortTermOfText);
  return terms.map(term => {
    if (!isObject(term)) throw cannotConvert('Edm.ComplexType');
    return {
      property: bareName(textOf(term.Property)),
      isDescending: Number(term.Direction ?? 0) === 1
    };
  });
}

function sortTermOfText(text: string): SortTerm {
  const [name = '', direction = 'ascending'] = text.split(':');
  return { property: bareName(name), isDescending: direction.trim().toLowerCase().startsWith('desc') };
}

function bareName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1');
}
