import { ConnectionLost } from '../faults/ConnectionLost';
import { type Caller } from '../http/Caller';
import { type Tenant } from '../http/Tenant';
import { type Site } from '../store/Sites';
import { canonicalAddress, type CanonicalAddress, type Key } from './address/canonicalAddress';
import { segmentsOf } from './address/segments';
import { type ApiAnswer, type ApiPart, type ApiRequest } from './ApiAnswer';
import { answerPart } from './batch/answerPart';
import { type Call } from './Call';
import { effectiveMethod } from './effectiveMethod';
import { accessDenied, invalidDigest, notSignedIn } from './errors/accessErrors';
import { asSharePointError } from './errors/asSharePointError';
import { fileNotFound } from './errors/listErrors';
import { outsideBatch } from './errors/batchErrors';
import { invalidExpression, notImplemented } from './errors/requestErrors';
import { errorBody } from './errors/SharePointError';
import { acceptedMode, contentTypeOf, refuseUnknownFormats } from './odata/metadataMode';
import { narrowCollection } from './odata/narrowCollection';
import { projectionOf } from './odata/projection';
import { type Operation } from './Operation';
import { type OperationTable } from './operationTable';
import { enterList } from './permissions/ListScope';
import { allows } from './permissions/permissionMasks';
import { enterWeb } from './permissions/WebScope';
import { type QueryOptions, queryOptionsOf } from './queryOptions';
import { type Reply } from './Reply';
import { writeReply } from './writeReply';

export interface ApiContext {
  readonly tenant: Tenant;
  readonly operations: OperationTable;
  readonly caller: Caller | undefined;
  /** Parts of a batch stay in its site, need no digest of their own, and may not hold another batch. */
  readonly batchIn?: Site;
}

/** Answers a request below `/_api/`; every refusal becomes SharePoint's error body here and nowhere else. */
export async function answerApi(context: ApiContext, request: ApiRequest): Promise<ApiAnswer> {
  const mode = acceptedMode(request.headers.get('accept'));
  const meter = { operation: 'unknown', rowsTouched: 0 };
  try {
    refuseUnknownFormats(request.headers.get('accept'));
    return { ...(await perform(context, request, meter)), ...meter };
  } catch (thrown) {
    if (thrown instanceof ConnectionLost) throw thrown;
    const error = asSharePointError(thrown);
    return {
      status: error.status,
      headers: { 'CONTENT-TYPE': contentTypeOf(mode) },
      body: errorBody(error, mode),
      ...meter
    };
  }
}

interface Meter {
  operation: string;
  rowsTouched: number;
}

type Performed = Pick<ApiAnswer, 'status' | 'headers' | 'body' | 'bytes' | 'parts'>;

async function perform(context: ApiContext, request: ApiRequest, meter: Meter): Promise<Performed> {
  const { tenant, caller } = context;
  if (!caller) throw notSignedIn();
  const { site, address, options } = locate(tenant, request.url);
  const method = effectiveMethod(request.method, request.headers);
  if (context.batchIn && context.batchIn.siteId !== site.siteId) throw outsideBatch(request.url.href);
  const operation = context.operations.find(method, address.shape);
  if (!operation || (context.batchIn && operation.address === '$batch')) {
    throw notImplemented(`${method} ${decodeURI(request.url.pathname)}`);
  }
  meter.operation = operation.name;
  assertMeant(context, request, { operation, site });
  const web = enterWeb(tenant, { site, origin: request.url.origin }, caller);
  const keys = keysOf(operation, address);
  const list = keys.list ? enterList(tenant, web, keys.list) : undefined;
  const mode = acceptedMode(request.headers.get('accept'));
  const call: Call = {
    ...{ tenant, caller, web, list, keys, args: address.args, options, mode, request },
    origin: request.url.origin,
    dispatch: part => dispatchPart({ ...context, batchIn: site }, request, part),
    countRows: rows => void (meter.rowsTouched += rows)
  };
  assertAllowed(call, operation);
  const reply = narrow(await operation.answer(call), options);
  return writeReply(reply, {
    mode,
    projection: projectionOf(options.select, options.expand),
    apiUrl: web.apiUrl
  });
}

function narrow(reply: Reply, options: QueryOptions): Reply {
  if (reply.kind !== 'collection' || reply.isNarrowed) return reply;
  return { ...reply, entities: narrowCollection(reply.entities, options) };
}

function locate(tenant: Tenant, url: URL): { site: Site; address: CanonicalAddress; options: QueryOptions } {
  const path = decodePath(url.pathname);
  const at = path.search(/\/_api(\/|$)/i);
  const sitePath = path.slice(0, at) || '/';
  const site = tenant.store.sites.byUrl(sitePath);
  if (!site) throw fileNotFound();
  const options = queryOptionsOf(url);
  const address = canonicalAddress(segmentsOf(path.slice(at + '/_api'.length), options.aliases));
  return { site, address, options };
}

function decodePath(path: string): string {
  try {
    const decoded = decodeURIComponent(path);
    if (!decoded.includes('\0')) return decoded;
  } catch {
    // Refused below, like NUL.
  }
  throw invalidExpression(path);
}

function keysOf(operation: Operation, address: CanonicalAddress): Record<string, Key> {
  const names = [...operation.address.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '');
  return Object.fromEntries(
    names.flatMap((name, at) => (address.keys[at] ? [[name, address.keys[at]]] : []))
  );
}

/** A write by cookie must carry a form digest, or any page on the web could send it. */
function assertMeant(
  { tenant, caller, batchIn }: ApiContext,
  request: ApiRequest,
  { operation, site }: { operation: Operation; site: Site }
): void {
  const isExempt = batchIn !== undefined || request.method === 'GET' || operation.address === 'contextinfo';
  if (isExempt || caller?.via !== 'cookie') return;
  const owner = { upn: caller.upn, siteId: site.siteId };
  const verdict = tenant.formDigests.judge(request.headers.get('x-requestdigest'), owner);
  if (verdict !== 'valid') throw invalidDigest(verdict);
}

function assertAllowed({ web, list }: Call, { needs }: Operation): void {
  // Without "Use Remote Interfaces" on the web there is no REST at all.
  if (!allows(web.mask, 'UseRemoteAPIs')) throw accessDenied();
  if (needs === 'nothing') return;
  if (needs === 'SiteAdmin') {
    if (!web.isSiteAdmin) throw accessDenied();
  } else if (!allows(list?.mask ?? web.mask, needs)) throw accessDenied();
}

/** Only addresses of the same host; SharePoint keeps a batch within one site. */
async function dispatchPart(context: ApiContext, outer: ApiRequest, part: ApiPart): Promise<ApiAnswer> {
  const url = URL.canParse(part.url, outer.url) ? new URL(part.url, outer.url) : undefined;
  if (url?.origin === outer.url.origin && /\/_api(\/|$)/i.test(url.pathname)) {
    const request = { ...part, url };
    return answerPart(context, request, () => answerApi(context, request));
  }
  const error = outsideBatch(part.url);
  const mode = acceptedMode(part.headers.get('accept'));
  const headers = { 'CONTENT-TYPE': contentTypeOf(mode) };
  return { status: 400, headers, body: errorBody(error, mode), operation: 'unknown', rowsTouched: 0 };
}
