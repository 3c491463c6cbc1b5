import { canonicalAddress } from './address/canonicalAddress';
import { segmentsOf } from './address/segments';
import { type OperationTable } from './operationTable';
import { queryOptionsOf } from './queryOptions';

/** What a request below `/_api/` asks for, before it is done; `unknown` for whatever will be refused anyway. */
export function nameOperation(operations: OperationTable, method: string, url: URL): string {
  try {
    const path = decodeURIComponent(url.pathname);
    const at = path.search(/\/_api(\/|$)/i) + '/_api'.length;
    const { shape } = canonicalAddress(segmentsOf(path.slice(at), queryOptionsOf(url).aliases));
    return operations.find(method, shape)?.name ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
