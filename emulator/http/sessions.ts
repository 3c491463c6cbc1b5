import { type Caller } from './Caller';
import { type Clock } from './Clock';
import { type Sealer } from './sealing';

/** The cookie SharePoint Online itself uses for a signed-in browser. */
const SESSION_COOKIE = 'FedAuth';
const SESSION_LIFETIME_MS = 5 * 24 * 60 * 60 * 1000;
const TOKEN_LIFETIME_MS = 60 * 60 * 1000;

interface Pass {
  readonly upn: string;
  readonly via: Caller['via'];
  readonly expiresMs: number;
  readonly scopes?: readonly string[];
}

/** Passes are sealed, not stored: they outlive a restart, and nobody can make one without the tenant's secret. */
export interface Sessions {
  cookieFor(upn: string): string;
  /** Without `scopes` it is good for all that its owner may do. */
  tokenFor(upn: string, scopes?: readonly string[]): { accessToken: string; expiresInSeconds: number };
  /** Undefined for nobody, for a forged or expired pass, and for a pass used the wrong way. */
  callerOf(request: Request): Caller | undefined;
  /** Why a bearer token is not believed: this tenant made it and its time is over, or it never was one. */
  tokenRefusal(request: Request): 'none' | 'expired' | 'forged';
}

export function createSessions(clock: Clock, sealer: Sealer): Sessions {
  const issue = (caller: Caller, lifetimeMs: number): string => {
    const pass: Pass = { ...caller, upn: caller.upn.toLowerCase(), expiresMs: clock.now() + lifetimeMs };
    const text = Buffer.from(JSON.stringify(pass)).toString('base64url');
    return `${text}.${sealer.seal(sealedText(text))}`;
  };
  const open = (pass: string | undefined, via: Caller['via']): Pass | undefined => {
    const [text = '', seal = ''] = (pass ?? '').split('.');
    if (!sealer.isSealed(sealedText(text), seal)) return undefined;
    const read = JSON.parse(Buffer.from(text, 'base64url').toString()) as Pass;
    return read.via === via ? read : undefined;
  };
  const believe = (pass: string | undefined, via: Caller['via']): Caller | undefined => {
    const read = open(pass, via);
    if (!read || read.expiresMs <= clock.now()) return undefined;
    return { upn: read.upn, via, scopes: read.scopes, expiresMs: read.expiresMs };
  };
  return {
    cookieFor: upn =>
      `${SESSION_COOKIE}=${issue({ upn, via: 'cookie' }, SESSION_LIFETIME_MS)}; Path=/; HttpOnly; SameSite=Lax`,
    tokenFor: (upn, scopes) => ({
      accessToken: issue({ upn, via: 'bearer', scopes }, TOKEN_LIFETIME_MS),
      expiresInSeconds: TOKEN_LIFETIME_MS / 1000
    }),
    callerOf(request) {
      const authorization = request.headers.get('authorization');
      if (authorization !== null) return believe(bearerOf(authorization), 'bearer');
      return believe(cookieValue(request.headers.get('cookie'), SESSION_COOKIE), 'cookie');
    },
    tokenRefusal(request) {
      const authorization = request.headers.get('authorization');
      if (authorization === null) return 'none';
      return open(bearerOf(authorization), 'bearer') ? 'expired' : 'forged';
    }
  };
}

function bearerOf(authorization: string): string | undefined {
  return /^Bearer +(\S+)$/i.exec(authorization)?.[1];
}

/** Form digests are sealed with the same secret: a seal is good for one kind of thing only. */
function sealedText(text: string): string {
  return `session|${text}`;
}

function cookieValue(header: string | null, name: string): string | undefined {
  const found = (header ?? '').split(';').find(pair => pair.trim().startsWith(`${name}=`));
  return found?.trim().slice(name.length + 1);
}
