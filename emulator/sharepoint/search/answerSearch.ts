import { type Call } from '../Call';
import { type Reply } from '../Reply';
import { findDocuments } from './findDocuments';
import { type SearchParameters } from './SearchRequest';
import { searchRequestOf } from './searchRequestOf';
import { searchResult, verboseResult } from './searchResult';

const TYPE = 'Microsoft.Office.Server.Search.REST.SearchResult';

/** `name` is what verbose mode puts around the result. */
export function answerSearch(call: Call, name: string, parameters: SearchParameters): Reply {
  const request = searchRequestOf(parameters);
  const found = findDocuments(call, request);
  call.countRows(found.length);
  const result = searchResult(call, request, found);
  return { kind: 'value', name, type: TYPE, value: call.mode === 'verbose' ? verboseResult(result) : result };
}
