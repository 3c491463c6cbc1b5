import { GraphError } from '../GraphError';

const AUTHORITY =
  'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"';

const CHALLENGE =
  'Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp';

export function emptyToken(): GraphError {
  return invalidToken('Access token is empty.');
}

/** Not a token this tenant has made; Graph has many words for the many ways that can be so. */
export function forgedToken(): GraphError {
  return invalidToken('Access token validation failure.');
}

/** https://learn.microsoft.com/graph/resolve-auth-errors */
export function expiredToken(): GraphError {
  return invalidToken('Lifetime validation failed, the token is expired.');
}

/**
 * The token is in time, but what it was issued for was taken back: the client must bring one issued after `nowMs`.
 * https://learn.microsoft.com/entra/identity-platform/claims-challenge; the header as in the tests of
 * AzureAD/microsoft-identity-web (CaeTests).
 */
export function claimsChallenge(nowMs: number): GraphError {
  const notBefore = { access_token: { nbf: { essential: true, value: String(Math.floor(nowMs / 1000)) } } };
  const claims = Buffer.from(JSON.stringify(notBefore)).toString('base64');
  const details = `errorDescription="${CHALLENGE}", error="insufficient_claims", claims="${claims}"`;
  return invalidToken(CHALLENGE, `${AUTHORITY}, ${details}`);
}

function invalidToken(message: string, authenticate = AUTHORITY): GraphError {
  return new GraphError(401, 'InvalidAuthenticationToken', {
    message,
    headers: { 'WWW-Authenticate': authenticate }
  });
}
