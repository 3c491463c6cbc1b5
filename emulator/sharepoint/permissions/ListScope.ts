import { type Tenant } from '../../http/Tenant';
import { type ListRow } from '../../store/Lists';
import { type Key } from '../address/canonicalAddress';
import { fileNotFound, listIdNotFound, listTitleNotFound } from '../errors/listErrors';
import { allows } from './permissionMasks';
import { maskOn, type WebScope } from './WebScope';

/** A list as one caller sees it. */
export interface ListScope {
  readonly row: ListRow;
  readonly mask: bigint;
}

/** @throws SharePointError 404 in the words that belong to the way the list was named. */
export function enterList(tenant: Tenant, web: WebScope, key: Key): ListScope {
  const row = findList(tenant, web, key);
  if (!row) throw notFound(web, key);
  return { row, mask: listMask(tenant, web, row) };
}

export function listMask(tenant: Tenant, web: WebScope, row: ListRow): bigint {
  return maskOn(tenant, web.site, {
    scope: row.id,
    isSiteAdmin: web.isSiteAdmin,
    principalIds: web.principalIds
  });
}

function findList(tenant: Tenant, web: WebScope, key: Key): ListRow | undefined {
  const { lists } = tenant.store;
  const { webId } = web.site;
  if (key.by === 'title') return lists.byTitle(webId, key.value);
  if (key.by === 'url') return lists.byUrl(webId, key.value.replace(/\/+$/, ''));
  const row = lists.get(key.value.toLowerCase().replace(/[{}]/g, ''));
  return row?.webId === webId ? row : undefined;
}

function notFound(web: WebScope, key: Key): Error {
  if (key.by === 'title') return listTitleNotFound(key.value, web.url);
  return key.by === 'url' ? fileNotFound() : listIdNotFound();
}

/** ReadSecurity 2 and WriteSecurity 2 and 4 do not bind those who hold Override List Behaviors. */
export function overridesListBehaviors(list: ListScope): boolean {
  return allows(list.mask, 'CancelCheckout');
}
