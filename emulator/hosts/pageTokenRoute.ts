import { grantedScopes } from '../graph/scopes';
import { type Route } from '../http/Route';
import { type Tenant } from '../http/Tenant';

/**
 * A bearer token for the person signed in by cookie: what Entra ID hands to a page. `?resource=` names what for; one for
 * Graph holds the scopes that an administrator granted, and without any there is none.
 */
export const pageTokenRoute: Route = {
  name: 'page token',
  method: 'GET',
  path: '/_emulator/page/token',
  signIn: 'api',
  answer({ tenant, url, caller }) {
    if (!caller) return Response.json({ error: 'Nobody is signed in.' }, { status: 401 });
    const scopes = scopesFor(tenant, url.searchParams.get('resource') ?? '');
    if (scopes?.length === 0) return consentRequired();
    const { accessToken, expiresInSeconds } = tenant.sessions.tokenFor(caller.upn, scopes);
    return Response.json({ token_type: 'Bearer', access_token: accessToken, expires_in: expiresInSeconds });
  }
};

function scopesFor(tenant: Tenant, resource: string): readonly string[] | undefined {
  const isGraph = URL.canParse(resource) && new URL(resource).hostname === 'graph.microsoft.com';
  return isGraph ? grantedScopes(tenant) : undefined;
}

/** https://learn.microsoft.com/entra/identity-platform/reference-error-codes: AADSTS65001 */
function consentRequired(): Response {
  const answer = {
    error: 'invalid_grant',
    suberror: 'consent_required',
    error_description:
      'AADSTS65001: The user or administrator has not consented to use the application. Send an interactive authorization request for this user and resource.'
  };
  return Response.json(answer, { status: 400 });
}
