import { type Tenant } from './Tenant';

/** The build number SharePoint Online shows; clients log it. */
const SHAREPOINT_VERSION = '16.0.0.25207';

/** Headers on every answer of SharePoint. Dumps in PnP/PnP-JS-Core issue 328 and OneDrive/onedrive-api-docs issue 363. */
export function sharePointHeaders(tenant: Tenant): Record<string, string> {
  const requestId = tenant.newGuid();
  return {
    SPRequestGuid: requestId,
    'request-id': requestId,
    SPRequestDuration: '12',
    SPIisLatency: '0',
    'X-SharePointHealthScore': '0',
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
