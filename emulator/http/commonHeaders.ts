import { type Tenant } from './Tenant';

/** The build number SharePoint Online shows; clients log it. */
const SHAREPOINT_VERSION = '16.0.0.25207';

/** What a request that waits for nothing took. */
const LEAST_MS = 12;

export interface Strain {
  /** What the answer took by the latency profile. */
  readonly durationMs: number;
  /** How much of what the caller may ask he has asked; 1 is all. */
  readonly load: number;
}

/** Headers on every answer of SharePoint. Dumps in PnP/PnP-JS-Core issue 328 and OneDrive/onedrive-api-docs issue 363. */
export function sharePointHeaders(tenant: Tenant, { durationMs, load }: Strain): Record<string, string> {
  const requestId = tenant.newGuid();
  return {
    SPRequestGuid: requestId,
    'request-id': requestId,
    SPRequestDuration: String(Math.max(LEAST_MS, durationMs)),
    SPIisLatency: '0',
    'X-SharePointHealthScore': String(Math.min(10, Math.floor(load * 10))),
    'X-SP-SERVERSTATE': 'ReadOnly=0',
    'X-MS-InvokeApp': '1; RequireReadOnly',
    MicrosoftSharePointTeamServices: SHAREPOINT_VERSION,
    'X-Content-Type-Options': 'nosniff',
    'X-FRAME-OPTIONS': 'SAMEORIGIN'
  };
}

export function dateHeader(tenant: Tenant): string {
  return new Date(tenant.clock.now()).toUTCString();
}
