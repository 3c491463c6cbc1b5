import { NotInStore } from '../errors';
import { type RoleDefinition } from '../Roles';
import { LIST, sampleStore, START, WEB } from '../sampleStore';
import { type Store } from '../Store';

let store: Store;

beforeEach(() => {
  store = sampleStore();
});

afterEach(() => store.close());

const level = (name: string, more: Partial<RoleDefinition> = {}): RoleDefinition =>
  store.roles.add({
    webId: WEB,
    name,
    description: '',
    order: 1,
    mask: 1n,
    roleTypeKind: 0,
    hidden: false,
    ...more
  });

describe('a level', () => {
  it.each([0n, 1n, 2n ** 31n, 2n ** 32n - 1n, 2n ** 53n + 1n, 2n ** 62n, 2n ** 63n - 1n])(
    'keeps the mask %s to the last bit',
    mask => {
      const { id } = level('x', { mask });
      expect(store.roles.get(WEB, id)?.mask).toBe(mask);
      store.roles.update({ webId: WEB, id }, { mask: mask + 1n });
      expect(store.roles.get(WEB, id)?.mask).toBe(mask + 1n);
    }
  );

  it('is found by its name without case, and by its kind, the first of them', () => {
    const first = level('Read', { roleTypeKind: 2 });
    level('Read more', { roleTypeKind: 2 });
    expect(store.roles.byName(WEB, 'READ')).toEqual(first);
    expect(store.roles.byType(WEB, 2)).toEqual(first);
    expect([
      store.roles.byName(WEB, 'None'),
      store.roles.byType(WEB, 9),
      store.roles.get('other', first.id)
    ]).toEqual([undefined, undefined, undefined]);
  });

  it('changes only what is named', () => {
    const before = level('x', { description: 'd', order: 7, hidden: true });
    store.roles.update({ webId: WEB, id: before.id }, { name: 'y' });
    expect(store.roles.get(WEB, before.id)).toEqual({ ...before, name: 'y' });
    store.roles.update({ webId: WEB, id: before.id }, {});
    expect(store.roles.get(WEB, before.id)).toEqual({ ...before, name: 'y' });
    expect(() => store.roles.update({ webId: WEB, id: 1 }, { name: 'z' })).toThrow(NotInStore);
  });

  it('is listed by its order', () => {
    for (const [name, order] of [
      ['c', 3],
      ['a', 1],
      ['b', 2]
    ] as const)
      level(name, { order });
    expect(store.roles.list(WEB).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(store.roles.list('other')).toEqual([]);
  });

  it('of an owner is numbered from 1073741924 on', () => {
    expect([level('a').id, level('b').id, level('c').id]).toEqual([1073741924, 1073741925, 1073741926]);
    expect(level('own', { id: 1073741826 }).id).toBe(1073741826);
    expect(level('d').id).toBe(1073741927);
  });
});

describe('rights', () => {
  it('of a list are those of its web until they are broken', () => {
    const { id } = level('x');
    store.roles.assign(WEB, 5, id);
    expect(store.roles.assignments(LIST)).toEqual([{ principalId: 5, roleIds: [id] }]);
    expect([store.roles.hasUniqueAssignments(WEB), store.roles.hasUniqueAssignments(LIST)]).toEqual([
      true,
      false
    ]);
    store.roles.breakInheritance(LIST, false);
    expect([store.roles.assignments(LIST), store.roles.hasUniqueAssignments(LIST)]).toEqual([[], true]);
  });

  it('are ordered by whom they belong to, each level once', () => {
    const [a, b] = [level('a').id, level('b').id];
    for (const [principal, role] of [
      [9, b],
      [2, a],
      [9, a],
      [9, a]
    ] as const)
      store.roles.assign(WEB, principal, role);
    expect(store.roles.assignments(WEB)).toEqual([
      { principalId: 2, roleIds: [a] },
      { principalId: 9, roleIds: [a, b] }
    ]);
  });

  it('are refused where a list inherits, or is not there', () => {
    const { id } = level('x');
    expect(() => store.roles.assign(LIST, 1, id)).toThrow(NotInStore);
    expect(() => store.roles.breakInheritance('none', true)).toThrow(NotInStore);
    expect(() => store.roles.resetInheritance('none')).toThrow(NotInStore);
  });

  it('of a level that goes are gone on the web and on its lists, and nowhere else', () => {
    store.sites.create({
      siteId: 's2',
      webId: 'web-2',
      serverRelativeUrl: '/sites/two',
      title: 'Two',
      description: '',
      language: 1033,
      created: START,
      ownerUpn: 'a@x'
    });
    const [gone, kept] = [level('gone').id, level('kept').id];
    store.roles.add({
      webId: 'web-2',
      id: gone,
      name: 'gone',
      description: '',
      order: 1,
      mask: 1n,
      roleTypeKind: 0,
      hidden: false
    });
    store.roles.breakInheritance(LIST, false);
    for (const scope of [WEB, LIST, 'web-2']) store.roles.assign(scope, 3, gone);
    store.roles.assign(LIST, 3, kept);
    store.roles.remove(WEB, gone);
    expect(store.roles.assignments(WEB)).toEqual([]);
    expect(store.roles.assignments(LIST)).toEqual([{ principalId: 3, roleIds: [kept] }]);
    expect(store.roles.assignments('web-2')).toEqual([{ principalId: 3, roleIds: [gone] }]);
  });

  it('taken from somebody who has none are none', () => {
    const { id } = level('x');
    expect(() => store.roles.unassign(WEB, 3, id)).not.toThrow();
    expect(() => store.roles.unassign(WEB, 3)).not.toThrow();
  });

  it('of a list go with it', () => {
    const { id } = level('x');
    store.roles.breakInheritance(LIST, false);
    store.roles.assign(LIST, 3, id);
    store.lists.remove(LIST);
    store.lists.create({
      id: LIST,
      webId: WEB,
      title: 'Again',
      baseTemplate: 100,
      rootFolderUrl: '/sites/hallway/Lists/Again',
      created: START,
      authorId: 1
    });
    expect(store.roles.hasUniqueAssignments(LIST)).toBe(false);
    store.roles.breakInheritance(LIST, false);
    expect(store.roles.assignments(LIST)).toEqual([]);
  });
});
