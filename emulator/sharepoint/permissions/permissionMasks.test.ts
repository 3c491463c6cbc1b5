import fc from 'fast-check';
import {
  allows,
  basePermissionsOf,
  FULL_MASK,
  maskOf,
  PERMISSION_KINDS,
  type PermissionName
} from './permissionMasks';

const READ = maskOf(176, 138612833);
const CONTRIBUTE = maskOf(432, 1011028719);
const EDIT = maskOf(432, 1011030767);
const DESIGN = maskOf(432, 1012866047);
const LIMITED = maskOf(48, 134287360);
const names = Object.keys(PERMISSION_KINDS) as PermissionName[];

describe('permission masks', () => {
  it('are two halves of 32 bits that come back as they were', () => {
    const half = fc.integer({ min: 0, max: 0xffffffff });
    fc.assert(
      fc.property(half, half, (high, low) => {
        expect(basePermissionsOf(maskOf(high, low))).toEqual({ High: String(high), Low: String(low) });
      })
    );
  });

  it('have every right in Full Control', () => {
    expect(names.filter(name => !allows(FULL_MASK, name))).toEqual([]);
  });

  it.each<[string, bigint, PermissionName, boolean]>([
    ['Read', READ, 'ViewListItems', true],
    ['Read', READ, 'BrowseUserInfo', true],
    ['Read', READ, 'AddListItems', false],
    ['Contribute', CONTRIBUTE, 'DeleteVersions', true],
    ['Contribute', CONTRIBUTE, 'ManageLists', false],
    ['Edit', EDIT, 'ManageLists', true],
    ['Edit', EDIT, 'CancelCheckout', false],
    ['Design', DESIGN, 'CancelCheckout', true],
    ['Design', DESIGN, 'ManagePermissions', false],
    ['Limited Access', LIMITED, 'Open', true],
    ['Limited Access', LIMITED, 'UseRemoteAPIs', true],
    ['Limited Access', LIMITED, 'ViewListItems', false]
  ])('%s (%d): %s is %s', (_level, mask, name, expected) => {
    expect(allows(mask, name)).toBe(expected);
  });
});
