import { type IList } from '@pnp/sp/lists';
import { PermissionKind } from '@pnp/sp/security';
import { BEN } from '../../rest/testTenant';
import { type Case } from './describeMembers';
import { loginOf, type World } from './world';

/** Of webs, lists and items alike; lists have all of it. */
type Securable = Pick<
  IList,
  | 'getUserEffectivePermissions'
  | 'getCurrentUserEffectivePermissions'
  | 'userHasPermissions'
  | 'currentUserHasPermissions'
  | 'hasPermissions'
  | 'roleAssignments'
  | 'firstUniqueAncestorSecurableObject'
  | 'breakRoleInheritance'
  | 'resetRoleInheritance'
>;

/** `Contribute` and the right to manage lists, as site members have them: pnp/pnpcore recordings. */
const EDIT = { High: '432', Low: '1011030767' };
const FULL_CONTROL = { High: '2147483647', Low: '4294967295' };

/** What PnPjs gives webs, lists and items alike; `of` picks the one that is meant. */
export function securityCases(
  of: (world: World) => Securable | Promise<Securable>
): Readonly<Record<string, Case>> {
  return {
    getUserEffectivePermissions: async world =>
      expect(await (await of(world)).getUserEffectivePermissions(loginOf(BEN))).toMatchObject(EDIT),
    getCurrentUserEffectivePermissions: async world =>
      expect(await (await of(world)).getCurrentUserEffectivePermissions()).toMatchObject(FULL_CONTROL),
    userHasPermissions: async world => {
      const asked = await of(world);
      expect(await asked.userHasPermissions(loginOf(BEN), PermissionKind.AddListItems)).toBe(true);
      expect(await asked.userHasPermissions(loginOf(BEN), PermissionKind.ManagePermissions)).toBe(false);
    },
    currentUserHasPermissions: async world =>
      expect(await (await of(world)).currentUserHasPermissions(PermissionKind.ManagePermissions)).toBe(true),
    hasPermissions: async world => {
      const read = { High: 176, Low: 138612833 };
      const asked = await of(world);
      expect(asked.hasPermissions(read, PermissionKind.ViewListItems)).toBe(true);
      expect(asked.hasPermissions(read, PermissionKind.EditListItems)).toBe(false);
    },
    roleAssignments: async world => {
      const assignments = await (await of(world)).roleAssignments();
      expect(assignments.length).toBeGreaterThan(0);
      for (const assignment of assignments) expect(assignment).toHaveProperty('PrincipalId');
    },
    firstUniqueAncestorSecurableObject: async world =>
      expect(await (await of(world)).firstUniqueAncestorSecurableObject()).toMatchObject({ Title: 'Hallway' })
  };
}

/** For lists and items, which inherit until told otherwise. */
export function inheritanceCases(
  of: (world: World) => Securable | Promise<Securable>
): Readonly<Record<string, Case>> {
  return {
    breakRoleInheritance: async world => {
      const broken = await of(world);
      await broken.breakRoleInheritance(false, true);
      const [only, ...others] = await broken.roleAssignments.expand('RoleDefinitionBindings')();
      expect(only).toMatchObject({ RoleDefinitionBindings: [{ Name: 'Full Control' }] });
      expect(others).toEqual([]);
    },
    resetRoleInheritance: async world => {
      const broken = await of(world);
      const before = await broken.roleAssignments();
      await broken.breakRoleInheritance(false, true);
      await broken.resetRoleInheritance();
      expect(await broken.roleAssignments()).toEqual(before);
    }
  };
}
