import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from './openStore';
import { sampleStore } from './sampleStore';
import { type Store } from './Store';

const board = { id: 'g-board', displayName: 'Board', mail: 'board@contoso.example', description: 'Decides' };
const cyclists = { id: 'g-bikes', displayName: 'bicycle club', mail: '', description: '' };
let store: Store;

beforeEach(() => {
  store = sampleStore();
});

afterEach(() => store.close());

describe('groups of the directory', () => {
  it('are listed by name without case, each with its members once', () => {
    store.directoryGroups.put(board, ['id-ann', 'id-bob', 'id-ann']);
    store.directoryGroups.put(cyclists, []);
    expect(store.directoryGroups.list()).toEqual([cyclists, board]);
    expect(store.directoryGroups.members('g-board')).toEqual(['id-ann', 'id-bob']);
    expect(store.directoryGroups.members('g-bikes')).toEqual([]);
  });

  it('are found by id in any case, and not otherwise', () => {
    store.directoryGroups.put(board, []);
    expect(store.directoryGroups.get('G-BOARD')).toEqual(board);
    expect(store.directoryGroups.get('Board')).toBeUndefined();
  });

  it('are told of a member, and forget one who is no longer put in', () => {
    store.directoryGroups.put(board, ['id-ann', 'id-bob']);
    store.directoryGroups.put(cyclists, ['id-ann']);
    expect(store.directoryGroups.ofMember('id-ann')).toEqual([cyclists, board]);
    store.directoryGroups.put({ ...board, displayName: 'The board' }, ['id-bob']);
    expect(store.directoryGroups.ofMember('id-ann')).toEqual([cyclists]);
    expect(store.directoryGroups.get('g-board')?.displayName).toBe('The board');
    expect(store.directoryGroups.ofMember('id-nobody')).toEqual([]);
  });

  it('outlive a restart', () => {
    const database = join(mkdtempSync(join(tmpdir(), 'groups-')), 'tenant.sqlite');
    const first = openStore({ database });
    first.directoryGroups.put(board, ['id-ann']);
    first.close();
    const again = openStore({ database });
    expect(again.directoryGroups.ofMember('id-ann')).toEqual([board]);
    again.close();
  });
});

describe('those who report to somebody', () => {
  const person = (name: string, managerUpn?: string): void =>
    store.directory.upsert({
      ...{ entraId: `id-${name}`, upn: `${name}@contoso.example`, displayName: name, givenName: name },
      ...{ surname: '', mail: '', jobTitle: '', department: '', officeLocation: '' },
      ...{ preferredLanguage: 'en-US', userType: 'Member', accountEnabled: true },
      ...(managerUpn === undefined ? {} : { managerUpn })
    });

  it('are found by their manager in any case, by name', () => {
    person('zoe', 'Ann@Contoso.example');
    person('bob', 'ann@contoso.example');
    person('ann');
    expect(store.directory.reportsOf('ANN@contoso.example').map(each => each.displayName)).toEqual([
      'bob',
      'zoe'
    ]);
    expect(store.directory.reportsOf('bob@contoso.example')).toEqual([]);
  });

  it('follow a change of manager', () => {
    person('bob', 'ann@contoso.example');
    person('bob', 'zoe@contoso.example');
    expect(store.directory.reportsOf('ann@contoso.example')).toEqual([]);
    expect(store.directory.reportsOf('zoe@contoso.example')).toHaveLength(1);
  });

  it('are found by an id written in capitals, as Graph does', () => {
    person('bob');
    expect(store.directory.get('ID-BOB')?.displayName).toBe('bob');
  });
});
