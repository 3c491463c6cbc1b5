import { type Caller } from './Caller';
import { type PathParams } from './pathPattern';
import { type Tenant } from './Tenant';

/** One request on its way through the tenant. */
export interface Exchange {
  readonly tenant: Tenant;
  readonly request: Request;
  readonly url: URL;
  readonly params: PathParams;
  readonly caller: Caller | undefined;
  readonly meter: RouteMeter;
}

/** What a route tells the meters beyond its own request. */
export interface RouteMeter {
  countRows(rowsTouched: number): void;
  /** One request inside a batch. */
  countPart(part: CountedPart): void;
}

export interface CountedPart {
  readonly operation: string;
  readonly status: number;
  readonly rowsTouched: number;
  readonly bytesOut?: number;
  /** Of a refusal, as clients tell it apart. */
  readonly code?: string;
}

/**
 * An address outside `/_api`: a page, a file, Graph, or the emulator's own controls.
 * `signIn` says what happens to somebody nobody knows: `none` lets him in, `page` sends him to the sign-in
 * page, `api` is left to the route (Graph has its own 401 body).
 * @example { name: 'meters', method: 'GET', path: '/_emulator/meters', signIn: 'none', answer: ... }
 */
export interface Route {
  /** As in the support matrix and the meters. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** See pathPattern: `{web*}/SitePages/{page}`. HEAD is answered from GET. */
  readonly path: string;
  readonly signIn: 'none' | 'page' | 'api';
  answer(exchange: Exchange & { readonly caller: Caller | undefined }): Response | Promise<Response>;
}
