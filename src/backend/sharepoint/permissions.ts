import { isEntity, type PermissionMask } from './wire';

/**
 * SharePoint's rights by number; right n is bit n-1 of the mask.
 * @see https://learn.microsoft.com/dotnet/api/microsoft.sharepoint.client.permissionkind
 */
export const permissionKinds = {
  viewListItems: 1,
  addListItems: 2,
  editListItems: 3,
  deleteListItems: 4,
  openItems: 6,
  viewVersions: 7,
  overrideListBehaviors: 9,
  manageLists: 12,
  viewApplicationPages: 13,
  open: 17,
  viewPages: 18,
  managePermissions: 26,
  browseUserInfo: 28,
  useRemoteInterfaces: 38
} as const;

export type Permission = keyof typeof permissionKinds;

export function maskOf(permissions: readonly Permission[]): PermissionMask {
  const bits = permissions.reduce((mask, permission) => mask | bitOf(permission), 0n);
  return { High: (bits >> 32n).toString(), Low: (bits & 0xffff_ffffn).toString() };
}

/** False for anything that is not a mask: a right that is not proven is not had. */
export function holds(mask: unknown, permission: Permission): boolean {
  return (bitsOf(mask) & bitOf(permission)) !== 0n;
}

function bitOf(permission: Permission): bigint {
  return 1n << BigInt(permissionKinds[permission] - 1);
}

function bitsOf(mask: unknown): bigint {
  if (!isEntity(mask)) return 0n;
  const [high, low] = [halfOf(mask['High']), halfOf(mask['Low'])];
  return high === undefined || low === undefined ? 0n : (high << 32n) | low;
}

function halfOf(value: unknown): bigint | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return /^\d{1,10}$/.test(`${value}`) ? BigInt(value) : undefined;
}
