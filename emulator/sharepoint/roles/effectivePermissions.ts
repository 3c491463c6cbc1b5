import { type Call } from '../Call';
import { parametersOf, textIn } from '../callBody';
import { userNotFound } from '../errors/accessErrors';
import { upnOf } from '../permissions/claims';
import { basePermissionsOf } from '../permissions/permissionMasks';
import { maskOn, rightsOf } from '../permissions/WebScope';
import { type Reply } from '../Reply';
import { onWebAndList } from './onWebAndList';
import { securableOf } from './securable';

export const effectiveBasePermissions = onWebAndList({
  name: 'effective permissions of the caller',
  method: 'GET',
  below: 'effectivebasepermissions',
  needs: 'Open',
  evidence: { sure: 'documented', source: 'Microsoft Learn: lists and list items REST API reference' },
  answer: ({ web, list }) => permissions('EffectiveBasePermissions', list?.mask ?? web.mask)
});

/** `getUserEffectivePermissions(@user)?@user='i:0#.f|membership|...'`. */
export const userEffectivePermissions = onWebAndList({
  name: 'effective permissions of a user',
  method: 'GET',
  below: 'getusereffectivepermissions',
  needs: 'EnumeratePermissions',
  evidence: { sure: 'documented', source: 'Microsoft Learn: lists and list items REST API reference' },
  answer: call => permissions('GetUserEffectivePermissions', maskOfUser(call))
});

export function permissions(name: string, mask: bigint): Reply {
  return { kind: 'value', name, type: 'SP.BasePermissions', value: { ...basePermissionsOf(mask) } };
}

/** @throws SharePointError 500 for nobody */
export function maskOfUser(call: Call): bigint {
  const { tenant, web } = call;
  const parameters = parametersOf(call);
  const login = textIn(parameters, '0') ?? textIn(parameters, 'username') ?? '';
  const person = login === '' ? undefined : tenant.store.directory.get(upnOf(login));
  if (!person) throw userNotFound();
  const rights = rightsOf(tenant, web.site, person);
  return maskOn(tenant, web.site, { ...rights, scope: securableOf(call).scopeId });
}
