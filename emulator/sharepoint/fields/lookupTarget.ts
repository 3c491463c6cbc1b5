import { type FieldOptions } from '../../store/Fields';
import { type ListRow } from '../../store/Lists';
import { type Call } from '../Call';
import { fieldNotFound, listIdNotFound } from '../errors/listErrors';
import { badArgument } from '../errors/requestErrors';
import { listMask } from '../permissions/ListScope';
import { allows } from '../permissions/permissionMasks';

/**
 * What a lookup points at: a list of the same web by id, by address, or `Self`, and one of its columns.
 * @throws SharePointError 400, 404 when there is none, or none the caller may see
 */
export function lookupTarget(call: Call, options: FieldOptions): FieldOptions {
  const { lookupListId: named, lookupField = 'Title' } = options;
  if (named === undefined || named === '')
    throw badArgument('Value does not fall within the expected range.');
  const list = targetList(call, named);
  if (!list || !allows(listMask(call.tenant, call.web, list), 'ViewListItems')) throw listIdNotFound();
  const { fields } = call.tenant.store;
  const field = fields.byInternalName(list.id, lookupField) ?? fields.byTitle(list.id, lookupField);
  if (!field) throw fieldNotFound(lookupField, list.rootFolderUrl);
  return { ...options, lookupListId: list.id, lookupField: field.internalName };
}

function targetList({ tenant, web, list }: Call, named: string): ListRow | undefined {
  const { lists } = tenant.store;
  if (named.toLowerCase() === 'self') return list?.row;
  const byId = lists.get(named.toLowerCase().replace(/[{}]/g, ''));
  if (byId) return byId.webId === web.site.webId ? byId : undefined;
  const base = web.site.serverRelativeUrl === '/' ? '' : web.site.serverRelativeUrl;
  return lists.byUrl(web.site.webId, named.startsWith('/') ? named : `${base}/${named}`);
}
