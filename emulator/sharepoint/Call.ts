import { type Caller } from '../http/Caller';
import { type Tenant } from '../http/Tenant';
import { type Argument } from './address/segments';
import { type Key } from './address/canonicalAddress';
import { type ApiAnswer, type ApiPart, type ApiRequest } from './ApiAnswer';
import { type MetadataMode } from './odata/metadataMode';
import { type QueryOptions } from './queryOptions';
import { type WebScope } from './permissions/WebScope';
import { type ListScope } from './permissions/ListScope';

/** A request that has found its operation, and whose caller holds the right the operation needs. */
export interface Call {
  readonly tenant: Tenant;
  readonly caller: Caller;
  readonly web: WebScope;
  /** The list the address names, when it names one. */
  readonly list: ListScope | undefined;
  /** By the names in the operation's address: `call.keys.item`. */
  readonly keys: Readonly<Record<string, Key>>;
  /** Arguments of the function at the end of the address. */
  readonly args: readonly Argument[];
  readonly options: QueryOptions;
  readonly mode: MetadataMode;
  readonly request: ApiRequest;
  /** `http://127.0.0.1:4780`. */
  readonly origin: string;
  /** Sends a part of a batch; its errors come back as answers. */
  dispatch(part: ApiPart): Promise<ApiAnswer>;
  /** Adds to the meters. */
  countRows(rowsTouched: number): void;
}
