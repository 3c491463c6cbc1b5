import { type Field } from '../../store/Fields';
import { type Call } from '../Call';
import { type Entity, type Json } from '../odata/Entity';
import { listMask, overridesListBehaviors } from '../permissions/ListScope';
import { allows } from '../permissions/permissionMasks';
import { isReference } from './fieldTypes';
import { propertyName } from './propertyName';

const OWN_ITEMS_ONLY = 2;

/**
 * The row a lookup points at, as `$expand` shows it: its id, title and plain columns. Null when the row is gone, when
 * the caller may not see its list, or when he sees only his own rows there and this is none of them.
 */
export function lookupEntity(
  call: Call,
  { options }: Field,
  at: { id: number; path: string }
): Entity | null {
  const { lists, items, fields } = call.tenant.store;
  const target = options.lookupListId === undefined ? undefined : lists.get(options.lookupListId);
  if (!target) return null;
  const mask = listMask(call.tenant, call.web, target);
  if (!allows(mask, 'ViewListItems')) return null;
  const row = items.get(target.id, at.id);
  if (!row) return null;
  const seesAll = target.readSecurity !== OWN_ITEMS_ONLY || overridesListBehaviors({ row: target, mask });
  if (!seesAll && row.authorId !== call.web.userId) return null;
  const plain = fields
    .list(target.id)
    .filter(({ type, internalName }) => !isReference(type) && Object.hasOwn(row.values, internalName));
  const values = plain.map(({ internalName }) => [
    propertyName(internalName),
    row.values[internalName] ?? null
  ]);
  return {
    type: 'SP.Data.LookupItem',
    path: at.path,
    properties: {
      ...{ Id: row.id, ID: row.id },
      ...(Object.fromEntries(values) as Record<string, Json>),
      Created: row.created,
      Modified: row.modified,
      GUID: row.guid
    }
  };
}
