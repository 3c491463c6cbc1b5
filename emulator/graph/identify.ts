import { type Exchange } from '../http/Route';
import { type TenantUser } from '../store/Directory';
import { claimsChallenge, emptyToken, expiredToken, forgedToken } from './errors/tokenErrors';
import { type GraphError } from './GraphError';
import { grantedScopes } from './scopes';

interface Identity {
  readonly me: TenantUser;
  readonly scopes: readonly string[] | undefined;
  readonly tokenEndsMs: number;
}

/** Who asks, by bearer token. @throws GraphError 401 */
export function identify({ tenant, request, caller }: Exchange): Identity {
  const me = caller?.via === 'bearer' ? tenant.store.directory.get(caller.upn) : undefined;
  if (!me || !caller) throw refusalOf({ tenant, request });
  const { scopes, expiresMs = 0 } = caller;
  if (tenant.switches().graphChallengesRevoked && isTakenBack(me, scopes, grantedScopes(tenant)))
    throw claimsChallenge(tenant.clock.now());
  return { me, scopes, tokenEndsMs: expiresMs };
}

function refusalOf({ tenant, request }: Pick<Exchange, 'tenant' | 'request'>): GraphError {
  const refusals = { none: emptyToken, expired: expiredToken, forged: forgedToken };
  return refusals[tenant.sessions.tokenRefusal(request)]();
}

function isTakenBack(
  me: TenantUser,
  scopes: readonly string[] | undefined,
  granted: readonly string[]
): boolean {
  return !me.accountEnabled || (scopes ?? []).some(scope => !granted.includes(scope));
}
