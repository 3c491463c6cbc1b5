/** Who sends a request, once the cookie or the bearer token has been believed. */
export interface Caller {
  readonly upn: string;
  /** A cookie session must prove each write with a form digest; a bearer token need not. */
  readonly via: 'cookie' | 'bearer';
  /** Delegated scopes a token was issued for; undefined for one that may do all its owner may. */
  readonly scopes?: readonly string[];
  /** When the cookie or token ends, in milliseconds since 1970 UTC. */
  readonly expiresMs?: number;
}
