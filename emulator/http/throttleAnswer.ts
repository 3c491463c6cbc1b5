import { serviceUnavailablePage } from '../faults/pages';
import { type Switches } from './Switches';
import { type Budget } from './throttle';

/** From here on the answers say how much is left. */
const EARLY_WARNING_SHARE = 0.8;

/** draft-ietf-httpapi-ratelimit-headers-03, as SharePoint Online sends them; nothing while there is plenty. */
export function budgetHeaders({ limit, used, resetSeconds }: Budget): Record<string, string> {
  if (limit === 0 || used < limit * EARLY_WARNING_SHARE) return {};
  return {
    'RateLimit-Limit': String(limit),
    'RateLimit-Remaining': String(Math.max(0, limit - used)),
    'RateLimit-Reset': String(resetSeconds)
  };
}

/** What somebody gets who has asked too often: 429, 503, or a browser's way to a page that tells him. */
export function throttledAnswer(as: Switches['throttleAs'], budget: Budget): Response {
  const headers = { ...budgetHeaders(budget), 'Retry-After': String(budget.resetSeconds) };
  if (as === 'browser')
    return new Response(null, { status: 302, headers: { location: '/_layouts/15/Throttle.htm' } });
  if (as === '503') {
    const type = { 'content-type': 'text/html; charset=us-ascii' };
    return new Response(serviceUnavailablePage, { status: 503, headers: { ...headers, ...type } });
  }
  const type = { 'content-type': 'text/plain; charset=utf-8' };
  return new Response('429 TOO MANY REQUESTS', { status: 429, headers: { ...headers, ...type } });
}
