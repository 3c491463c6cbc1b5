import { type Call } from '../Call';
import { type Json } from '../odata/Entity';
import { type Found } from './searchableDocument';
import { type SearchValue } from './Searchable';
import { type SearchRequest } from './SearchRequest';

const NOTHING = '00000000-0000-0000-0000-000000000000';
const PREFIX = 'Microsoft.Office.Server.Search.REST';
const DEFAULT_SELECT = ['Title', 'Author', 'Path', 'Description', 'Write', 'ListId', 'SiteTitle'];

/** The keys of recorded answers in pnp/pnpcore (SearchBasicTest, SearchSortingPagingTest). */
export function searchResult(call: Call, request: SearchRequest, found: readonly Found[]): Json {
  const page = found.slice(request.startRow, request.startRow + request.rowLimit);
  const table = {
    GroupTemplateId: null,
    ItemTemplateId: null,
    Properties: [
      cell('ExecutionTimeMs', 0, 'Edm.Int32'),
      cell('StartRecord', request.startRow, 'Edm.Int32'),
      cell('QueryModification', request.queryText, 'Edm.String')
    ],
    ResultTitle: null,
    ResultTitleUrl: null,
    RowCount: page.length,
    Table: {
      Rows: page.map((one, at) => ({
        Cells: cellsOf(call, request, { found: one, rank: found.length - request.startRow - at })
      }))
    },
    TotalRows: found.length,
    TotalRowsIncludingDuplicates: found.length
  };
  return {
    ElapsedTime: 0,
    PrimaryQueryResult: {
      CustomResults: [],
      QueryId: call.tenant.newGuid(),
      QueryRuleId: NOTHING,
      RefinementResults: null,
      RelevantResults: table,
      SpecialTermResults: null
    },
    Properties: [
      cell('RowLimit', request.rowLimit, 'Edm.Int32'),
      cell('IsPartial', false, 'Edm.Boolean'),
      cell('HasParseException', false, 'Edm.Boolean'),
      cell('WordBreakerLanguage', 'en', 'Edm.String')
    ],
    SecondaryQueryResults: [],
    SpellingSuggestion: null,
    TriggeredRules: []
  };
}

function cell(key: string, value: string | number | boolean | null, type: string): Json {
  return value === null
    ? { Key: key, Value: null, ValueType: 'Null' }
    : { Key: key, Value: String(value), ValueType: type };
}

/** What was asked for, then what every row has. */
function cellsOf(
  call: Call,
  { selectProperties }: SearchRequest,
  { found, rank }: { found: Found; rank: number }
): Json {
  const names = selectProperties.length > 0 ? selectProperties : DEFAULT_SELECT;
  const { document, site } = found;
  const always: Readonly<Record<string, Json>> = {
    DocId: cell('DocId', document.docId, 'Edm.Int64'),
    Rank: cell('Rank', rank, 'Edm.Double'),
    SiteId: cell('SiteId', site.siteId, 'Edm.String'),
    UniqueId: cell('UniqueId', `{${document.content.guid.toUpperCase()}}`, 'Edm.String'),
    WebId: cell('WebId', site.webId, 'Edm.String'),
    contentclass: valueCell('contentclass', found.property('contentclass')),
    IsExternalContent: cell('IsExternalContent', false, 'Edm.Boolean'),
    PartitionId: cell('PartitionId', null, ''),
    UrlZone: cell('UrlZone', 0, 'Edm.Int64'),
    Culture: cell('Culture', null, ''),
    OriginalPath: cell('OriginalPath', call.origin + document.content.path, 'Edm.String')
  };
  const taken = new Set(Object.keys(always).map(name => name.toLowerCase()));
  const asked = [...new Set(names)].filter(name => !taken.has(name.toLowerCase()));
  return [
    ...asked.map(name => valueCell(name, found.property(name.toLowerCase()))),
    ...Object.values(always)
  ];
}

function valueCell(name: string, value: SearchValue | undefined): Json {
  if (value === undefined) return cell(name, null, '');
  if (value.type === 'number') return cell(name, value.value, 'Edm.Int64');
  // Search writes seven decimals.
  if (value.type === 'date') return cell(name, value.value.replace(/Z$/, '.0000000Z'), 'Edm.DateTime');
  return cell(name, value.values.join(';'), 'Edm.String');
}

/** Verbose mode wraps arrays at any depth, and names the types of the complex values. */
export function verboseResult(value: Json, type = `${PREFIX}.SearchResult`): Json {
  if (Array.isArray(value)) return { results: value.map((one: Json) => verboseResult(one, itemType(type))) };
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, one]) => [
    name,
    verboseResult(one ?? null, TYPES[name] ?? name)
  ]);
  return { __metadata: { type }, ...(Object.fromEntries(entries) as Readonly<Record<string, Json>>) };
}

const TYPES: Readonly<Record<string, string>> = {
  PrimaryQueryResult: `${PREFIX}.QueryResult`,
  RelevantResults: `${PREFIX}.RelevantResults`,
  Table: 'SP.SimpleDataTable'
};

function itemType(name: string): string {
  return name === 'Rows' ? 'SP.SimpleDataRow' : 'SP.KeyValue';
}
