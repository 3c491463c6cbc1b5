import { type Arriving, type Target } from './Arriving';
import { type Tenant } from './Tenant';
import { type Budget } from './throttle';
import { throttledAnswer } from './throttleAnswer';
import { throttleGraph } from './throttleGraph';

/** https://learn.microsoft.com/sharepoint/dev/general-development/how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online */
const WINDOW_SECONDS = 300;

/** Counts a request against what its sender may ask; a refusal when it is one too many. */
export function admit(tenant: Tenant, arriving: Arriving, { service }: Target): Response | undefined {
  // The parts of a Graph batch are counted one by one, each by its own service.
  if (service === 'graph' && !/\/\$batch$/.test(arriving.url.pathname))
    return throttleGraph(tenant, arriving.request, arriving.caller);
  const budget = service === 'sharepoint' ? spendRequests(tenant, arriving, 1) : undefined;
  return budget?.isOver ? throttledAnswer(tenant.switches().throttleAs, budget) : undefined;
}

/** Undefined where nobody is signed in or nothing is limited. */
export function spendRequests(tenant: Tenant, { caller }: Arriving, count: number): Budget | undefined {
  const { requestLimit: limit } = tenant.switches();
  if (!caller || limit <= 0) return undefined;
  return tenant.throttle.spend(`user ${caller.upn}`, count, { limit, seconds: WINDOW_SECONDS });
}
