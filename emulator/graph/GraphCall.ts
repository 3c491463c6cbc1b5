import { type Tenant } from '../http/Tenant';
import { type TenantUser } from '../store/Directory';

/** A request whose token was believed. */
export interface GraphCall {
  readonly tenant: Tenant;
  readonly request: Request;
  readonly url: URL;
  readonly params: Readonly<Record<string, string>>;
  readonly me: TenantUser;
  /** What the token was issued for; undefined for one that may do all its owner may. */
  readonly scopes: readonly string[] | undefined;
  /** When the token ends, in milliseconds since 1970 UTC. */
  readonly tokenEndsMs: number;
  /** Adds to the meters. */
  countRows(rowsTouched: number): void;
  /** Sends a part of a batch as the same caller; its errors come back as answers. */
  dispatch(part: Request): Promise<Response>;
}
