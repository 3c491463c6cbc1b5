/** Who sends a request, once the cookie or the bearer token has been believed. */
export interface Caller {
  readonly upn: string;
  /** A cookie session must prove each write with a form digest; a bearer token need not. */
  readonly via: 'cookie' | 'bearer';
}
