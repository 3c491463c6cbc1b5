import { NotInStore } from './errors';
import { type SiteUser } from './Principals';
import { LIST, sampleStore, WEB } from './sampleStore';
import { type Store } from './Store';

let store: Store;

beforeEach(() => {
  store = sampleStore();
});

afterEach(() => store.close());

function ensure(name: string): SiteUser {
  const upn = `${name.toLowerCase()}@contoso.example`;
  return store.principals.ensureUser({
    webId: WEB,
    kind: 'User',
    loginName: `i:0#.f|membership|${upn}`,
    title: name,
    email: upn
  });
}

describe('principals', () => {
  it('share one sequence of ids, users and groups alike', () => {
    expect(ensure('Ann').id).toBe(1);
    expect(store.principals.addGroup({ webId: WEB, title: 'Members' }).id).toBe(2);
    expect(ensure('Bob').id).toBe(3);
  });

  it('know a user again by the login, without case', () => {
    const ann = ensure('Ann');
    expect(ensure('ANN')).toEqual(ann);
    expect(store.principals.userByLogin(WEB, ann.loginName.toUpperCase())).toEqual(ann);
    expect(store.principals.userByEmail(WEB, 'ANN@contoso.example')).toEqual(ann);
    expect(store.principals.user(WEB, ann.id)).toEqual(ann);
    expect(store.principals.user('other', ann.id)).toBeUndefined();
  });

  it('give somebody who was removed a new id when he comes back, and forget his groups', () => {
    const ann = ensure('Ann');
    const group = store.principals.addGroup({ webId: WEB, title: 'Members' });
    store.principals.addMember(group, ann.id);
    store.principals.removeUser(WEB, ann.id);
    expect(store.principals.user(WEB, ann.id)).toBeUndefined();
    expect(ensure('Ann').id).toBe(3);
    expect(store.principals.members(WEB, group.id)).toEqual([]);
  });

  it('are changed in place', () => {
    const ann = ensure('Ann');
    store.principals.updateUser({ webId: WEB, id: ann.id }, { isSiteAdmin: true, title: 'Ann B' });
    expect(store.principals.user(WEB, ann.id)).toEqual({ ...ann, isSiteAdmin: true, title: 'Ann B' });
    const group = store.principals.addGroup({ webId: WEB, title: 'Members' });
    store.principals.updateGroup({ webId: WEB, id: group.id }, { allowMembersEditMembership: true });
    expect(store.principals.group(WEB, group.id)).toEqual({ ...group, allowMembersEditMembership: true });
    expect(() => store.principals.updateUser({ webId: WEB, id: 99 }, { title: 'x' })).toThrow(NotInStore);
    expect(() => store.principals.updateGroup({ webId: WEB, id: 99 }, { title: 'x' })).toThrow(NotInStore);
    expect(() => store.principals.addGroup({ webId: 'none', title: 'x' })).toThrow(NotInStore);
  });

  it('are members of groups, once', () => {
    const [ann, bob] = [ensure('Ann'), ensure('Bob')];
    const group = store.principals.addGroup({ webId: WEB, title: 'Members', ownerId: ann.id });
    for (const { id } of [bob, ann, ann]) store.principals.addMember(group, id);
    expect(store.principals.members(WEB, group.id)).toEqual([ann, bob]);
    expect(store.principals.groupsOf(WEB, ann.id)).toEqual([group]);
    store.principals.removeMember(group, ann.id);
    expect(store.principals.members(WEB, group.id)).toEqual([bob]);
  });

  it('have one associated group for each part, and the group may go', () => {
    const [first, second] = ['A', 'B'].map(title => store.principals.addGroup({ webId: WEB, title }));
    if (!first || !second) throw new Error('not made');
    store.principals.setAssociatedGroup(first, 'member');
    store.principals.setAssociatedGroup(second, 'member');
    expect(store.principals.associatedGroup(WEB, 'member')).toEqual(second);
    store.principals.removeGroup(WEB, second.id);
    expect(store.principals.associatedGroup(WEB, 'member')).toBeUndefined();
    expect(store.principals.groups(WEB)).toEqual([first]);
    expect(store.principals.groupByTitle(WEB, 'a')).toEqual(first);
  });
});

describe('roles', () => {
  const read = {
    webId: WEB,
    name: 'Read',
    description: '',
    mask: (176n << 32n) | 138612833n,
    order: 128,
    roleTypeKind: 2,
    hidden: false
  };

  it('keep masks of 63 bits, and number the levels of owners', () => {
    const full = store.roles.add({
      ...read,
      name: 'Full Control',
      id: 1073741829,
      mask: (2147483647n << 32n) | 4294967295n,
      roleTypeKind: 5,
      order: 1
    });
    const custom = store.roles.add(read);
    expect(custom.id).toBe(1073741924);
    expect(store.roles.add({ ...read, name: 'Other' }).id).toBe(1073741925);
    expect(store.roles.get(WEB, full.id)).toEqual(full);
    expect(store.roles.byName(WEB, 'read')).toEqual(custom);
    expect(store.roles.byType(WEB, 5)).toEqual(full);
    store.roles.update({ webId: WEB, id: custom.id }, { mask: 1n });
    expect(store.roles.get(WEB, custom.id)?.mask).toBe(1n);
    expect(store.roles.list(WEB)[0]).toEqual(full);
    expect(() => store.roles.update({ webId: WEB, id: 5 }, { mask: 1n })).toThrow(NotInStore);
  });

  it('are inherited by a list until it has rights of its own', () => {
    const role = store.roles.add(read).id;
    store.roles.assign(WEB, 1, role);
    expect(store.roles.hasUniqueAssignments(WEB)).toBe(true);
    expect(store.roles.hasUniqueAssignments(LIST)).toBe(false);
    expect(store.roles.assignments(LIST)).toEqual([{ principalId: 1, roleIds: [role] }]);
    expect(() => store.roles.assign(LIST, 2, role)).toThrow(NotInStore);

    store.roles.breakInheritance(LIST, true);
    store.roles.assign(LIST, 2, role);
    store.roles.assign(LIST, 2, role);
    store.roles.breakInheritance(LIST, false);
    expect(store.roles.assignments(LIST)).toHaveLength(2);
    expect(store.roles.assignments(WEB)).toHaveLength(1);

    store.roles.resetInheritance(LIST);
    expect(store.roles.assignments(LIST)).toHaveLength(1);
    store.roles.breakInheritance(LIST, false);
    expect(store.roles.assignments(LIST)).toEqual([]);
    expect(() => store.roles.breakInheritance('none', false)).toThrow(NotInStore);
  });

  it('are taken away one by one, all at once, or with their principal', () => {
    const [a, b] = ['A', 'B'].map(name => store.roles.add({ ...read, name }).id);
    if (!a || !b) throw new Error('not made');
    const user = ensure('Ann').id;
    for (const role of [a, b]) store.roles.assign(WEB, user, role);
    store.roles.unassign(WEB, user, a);
    expect(store.roles.assignments(WEB)).toEqual([{ principalId: user, roleIds: [b] }]);
    store.roles.assign(WEB, user, a);
    store.roles.unassign(WEB, user);
    expect(store.roles.assignments(WEB)).toEqual([]);
    store.roles.assign(WEB, user, a);
    store.roles.remove(WEB, a);
    store.roles.assign(WEB, user, b);
    store.principals.removeUser(WEB, user);
    expect(store.roles.assignments(WEB)).toEqual([]);
  });
});
