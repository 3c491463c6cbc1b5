import { GraphError, errorResponse } from '../graph/GraphError';
import { graphHeaders } from '../graph/graphHeaders';
import { type Caller } from './Caller';
import { spendGraph } from './graphLimits';
import { type Tenant } from './Tenant';

/** A refusal for a request, or a part of a batch, that is one too many; undefined for one that may go on. */
export function throttleGraph(
  tenant: Tenant,
  request: Request,
  caller: Caller | undefined
): Response | undefined {
  const { throttlesGraph } = tenant.switches();
  const budget = throttlesGraph ? spendGraph(tenant.throttle, new URL(request.url), caller) : undefined;
  if (!budget?.isOver) return undefined;
  const refused = new GraphError(429, 'activityLimitReached', {
    message: 'The request has been throttled',
    innerCode: 'throttledRequest',
    headers: { 'Retry-After': String(budget.resetSeconds) }
  });
  return graphHeaders(errorResponse(refused, tenant, request), tenant, request);
}
