import { type RoleDefinition } from '../../store/Roles';
import { numberIn, refuseUnknown, textIn } from '../callBody';
import { cannotConvert } from '../errors/listErrors';
import { maskOf } from '../permissions/permissionMasks';
import { isObject, type JsonObject } from '../requestBody';

const KNOWN = ['Name', 'Description', 'Order', 'BasePermissions', 'Hidden', 'RoleTypeKind'];

type RoleSettings = Partial<Pick<RoleDefinition, 'name' | 'description' | 'order' | 'mask'>>;

/** Only what the body names. @throws SharePointError 400 */
export function roleSettings(body: JsonObject): RoleSettings {
  refuseUnknown(body, KNOWN, 'SP.RoleDefinition');
  const settings = {
    name: textIn(body, 'Name'),
    description: textIn(body, 'Description'),
    order: numberIn(body, 'Order'),
    mask: maskIn(body)
  };
  return Object.fromEntries(
    Object.entries(settings).filter(([, value]) => value !== undefined)
  ) as RoleSettings;
}

/** The halves are unsigned 32-bit numbers, as text or as numbers. */
function maskIn(body: JsonObject): bigint | undefined {
  const given = body.BasePermissions;
  if (given === undefined || given === null) return undefined;
  if (!isObject(given)) throw cannotConvert('SP.BasePermissions');
  return maskOf(half(given.High), half(given.Low));
}

const HALF_LIMIT = 4294967296;

function half(value: unknown): string {
  const text = String(value);
  if (!/^\d{1,10}$/.test(text) || Number(text) >= HALF_LIMIT) throw cannotConvert('Edm.Int64');
  return text;
}
