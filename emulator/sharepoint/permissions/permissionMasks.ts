/**
 * PermissionKind n is bit n-1 of a 64-bit mask that travels as two 32-bit halves.
 * https://learn.microsoft.com/previous-versions/office/sharepoint-csom/ee536458(v=office.15)
 */
export const PERMISSION_KINDS = {
  ViewListItems: 1,
  AddListItems: 2,
  EditListItems: 3,
  DeleteListItems: 4,
  ApproveItems: 5,
  OpenItems: 6,
  ViewVersions: 7,
  DeleteVersions: 8,
  /** "Override List Behaviors" on screen. */
  CancelCheckout: 9,
  ManagePersonalViews: 10,
  ManageLists: 12,
  ViewFormPages: 13,
  AnonymousSearchAccessList: 14,
  Open: 17,
  ViewPages: 18,
  AddAndCustomizePages: 19,
  ApplyThemeAndBorder: 20,
  ApplyStyleSheets: 21,
  ViewUsageData: 22,
  CreateSSCSite: 23,
  ManageSubwebs: 24,
  CreateGroups: 25,
  ManagePermissions: 26,
  BrowseDirectories: 27,
  BrowseUserInfo: 28,
  AddDelPrivateWebParts: 29,
  UpdatePersonalWebParts: 30,
  ManageWeb: 31,
  UseClientIntegration: 37,
  UseRemoteAPIs: 38,
  ManageAlerts: 39,
  CreateAlerts: 40,
  EditMyUserInfo: 41,
  EnumeratePermissions: 63
} as const;

export type PermissionName = keyof typeof PERMISSION_KINDS;

/** The two halves as they stand on the wire: decimal text. */
export interface BasePermissions {
  readonly High: string;
  readonly Low: string;
}

const LOW_HALF = 0xffffffffn;

export const NO_PERMISSIONS = 0n;
/** Full Control as SharePoint shows it: High 2147483647, Low 4294967295. */
export const FULL_MASK = maskOf(2147483647, 4294967295);

export function maskOf(high: number | string, low: number | string): bigint {
  return (BigInt(high) << 32n) | (BigInt(low) & LOW_HALF);
}

export function basePermissionsOf(mask: bigint): BasePermissions {
  return { High: String(mask >> 32n), Low: String(mask & LOW_HALF) };
}

export function allows(mask: bigint, permission: PermissionName): boolean {
  return ((mask >> BigInt(PERMISSION_KINDS[permission] - 1)) & 1n) === 1n;
}
