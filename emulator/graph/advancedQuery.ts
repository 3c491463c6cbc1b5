import { type GraphCall } from './GraphCall';

/** `ConsistencyLevel: eventual`: https://learn.microsoft.com/graph/aad-advanced-queries */
export function isEventual({ request }: Pick<GraphCall, 'request'>): boolean {
  return request.headers.get('consistencylevel')?.toLowerCase() === 'eventual';
}

/** That header and `$count=true`: what the costlier operators and sorting a filtered set ask for. */
export function isAdvanced(call: Pick<GraphCall, 'request' | 'url'>): boolean {
  return isEventual(call) && call.url.searchParams.get('$count')?.toLowerCase() === 'true';
}
