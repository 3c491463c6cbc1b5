import {
  _RoleAssignment,
  _RoleAssignments,
  _RoleDefinition,
  _RoleDefinitions,
  type IRoleAssignment
} from '@pnp/sp/security/types.js';
import { describeMembers, onlyRefused } from './describeMembers';
import { membersOf } from './membersOf';
import { type World } from './world';

const READ = 1073741826;
const CONTRIBUTE = 1073741827;
const READ_MASK = { High: '176', Low: '138612833' };

const membersId = async ({ web }: World): Promise<number> =>
  (await web.siteGroups.getByName('Hallway Members')()).Id;

/** Of the site's members, on a list of its own rights. */
async function ofMembers(world: World): Promise<IRoleAssignment> {
  await world.notes.breakRoleInheritance(true, true);
  return world.notes.roleAssignments.getById(await membersId(world));
}

async function levelsOfMembers(world: World): Promise<string[]> {
  const assignments = await world.notes.roleAssignments.expand('RoleDefinitionBindings')();
  const id = await membersId(world);
  const own = assignments.find(assignment => assignment.PrincipalId === id) as unknown as
    { RoleDefinitionBindings: { Name: string }[] } | undefined;
  return (own?.RoleDefinitionBindings ?? []).map(level => level.Name);
}

describeMembers('_RoleAssignments', membersOf(_RoleAssignments), {
  getById: async world =>
    expect(await (await ofMembers(world))()).toMatchObject({ PrincipalId: await membersId(world) }),
  add: async world => {
    await world.notes.breakRoleInheritance(false, true);
    await world.notes.roleAssignments.add(await membersId(world), CONTRIBUTE);
    expect(await levelsOfMembers(world)).toEqual(['Contribute']);
  },
  remove: async world => {
    await world.notes.breakRoleInheritance(false, true);
    const id = await membersId(world);
    await world.notes.roleAssignments.add(id, CONTRIBUTE);
    await world.notes.roleAssignments.add(id, READ);
    await world.notes.roleAssignments.remove(id, CONTRIBUTE);
    expect(await levelsOfMembers(world)).toEqual(['Read']);
  }
});

describeMembers('_RoleAssignment', membersOf(_RoleAssignment), {
  bindings: async world =>
    expect(await (await ofMembers(world)).bindings()).toMatchObject([{ Name: 'Edit' }]),
  // Assignments have no groups: PnPjs asks for what SharePoint never had.
  groups: onlyRefused(async world => (await ofMembers(world)).groups()),
  delete: async world => {
    await (await ofMembers(world)).delete();
    expect(await levelsOfMembers(world)).toEqual([]);
  }
});

describeMembers('_RoleDefinitions', membersOf(_RoleDefinitions), {
  getById: async ({ web }) =>
    expect(await web.roleDefinitions.getById(READ)()).toMatchObject({
      Name: 'Read',
      BasePermissions: READ_MASK
    }),
  getByName: async ({ web }) =>
    expect(await web.roleDefinitions.getByName('Contribute')()).toMatchObject({ Id: CONTRIBUTE }),
  getByType: async ({ web }) =>
    expect(await web.roleDefinitions.getByType(2)()).toMatchObject({ Name: 'Read', RoleTypeKind: 2 }),
  add: async ({ web }) => {
    const { definition } = await web.roleDefinitions.add('Reader', 'Reads', 9, { High: 176, Low: 138612833 });
    expect(await definition()).toMatchObject({ Name: 'Reader', Order: 9, BasePermissions: READ_MASK });
  }
});

describeMembers('_RoleDefinition', membersOf(_RoleDefinition), {
  update: async ({ web }) => {
    const { definition } = await web.roleDefinitions.add('Reader', '', 9, { High: 176, Low: 138612833 });
    await definition.update({ Description: 'Reads', BasePermissions: { High: 432, Low: 1011028719 } });
    expect(await definition()).toMatchObject({
      Description: 'Reads',
      BasePermissions: { High: '432', Low: '1011028719' }
    });
  },
  delete: async ({ web }) => {
    const { definition } = await web.roleDefinitions.add('Reader', '', 9, { High: 176, Low: 138612833 });
    await definition.delete();
    expect((await web.roleDefinitions()).map(level => level.Name)).not.toContain('Reader');
  }
});
