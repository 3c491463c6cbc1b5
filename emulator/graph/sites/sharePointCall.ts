import { type Call } from '../../sharepoint/Call';
import { accessDenied } from '../../sharepoint/errors/accessErrors';
import { enterList } from '../../sharepoint/permissions/ListScope';
import { allows, type PermissionName } from '../../sharepoint/permissions/permissionMasks';
import { enterWeb } from '../../sharepoint/permissions/WebScope';
import { queryOptionsOf } from '../../sharepoint/queryOptions';
import { type GraphCall } from '../GraphCall';
import { namedSite } from './findSite';

interface Meant {
  readonly needs: PermissionName;
  /** An entity in the words of SharePoint's own interface. */
  readonly body?: Readonly<Record<string, unknown>>;
}

/**
 * The same question put to SharePoint, with the rights the person has there: on the list when the address names one,
 * else on the web.
 * @throws SharePointError 403, 404
 */
export function sharePointCall(call: GraphCall, { needs, body }: Meant): Call {
  const { tenant, me, scopes, params, request, url } = call;
  const caller = { upn: me.upn, via: 'bearer', ...(scopes ? { scopes } : {}) } as const;
  const web = enterWeb(tenant, { site: namedSite(call), origin: url.origin }, caller);
  const list = params.list === undefined ? undefined : enterList(tenant, web, listKey(params.list));
  if (!allows(list?.mask ?? web.mask, needs)) throw accessDenied();
  const headers = new Headers({ 'content-type': 'application/json;odata=nometadata' });
  const etag = request.headers.get('if-match');
  if (etag !== null) headers.set('if-match', etag);
  return {
    ...{ tenant, caller, web, list, args: [], mode: 'none', origin: url.origin },
    keys: params.item === undefined ? {} : { item: { by: 'id', value: params.item } },
    options: queryOptionsOf(new URL(url.origin)),
    request: { method: request.method, url, headers, body: Buffer.from(JSON.stringify(body ?? {})) },
    dispatch: () => Promise.reject(new Error('Nothing behind Graph sends batches of its own.')),
    countRows: rows => call.countRows(rows)
  };
}

/** Graph takes the id of a list or its title. */
function listKey(list: string): { by: 'id' | 'title'; value: string } {
  return {
    by: /^\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i.test(list) ? 'id' : 'title',
    value: list
  };
}
