import { openStore } from '../../../../emulator/store/openStore';
import { type FieldType } from '../../../../emulator/store/Fields';
import { type FieldValue } from '../../../../emulator/store/Items';
import { type Store } from '../../../../emulator/store/Store';
import { type Cell, type Kind, type OraclePerson, type World } from './World';

export const LIST = 'list';
const START = '2026-11-01T00:00:00Z';
const TYPES: Readonly<Record<Kind, FieldType>> = {
  ...({ text: 'Text', note: 'Note', choice: 'Choice', number: 'Number', dateTime: 'DateTime' } as const),
  ...({
    boolean: 'Boolean',
    guid: 'Guid',
    person: 'User',
    choices: 'MultiChoice',
    people: 'UserMulti'
  } as const)
};

/** An empty tenant with people, who have the ids they were given. */
export function storeWithPeople(collation: World['collation']): { store: Store; people: OraclePerson[] } {
  const store = openStore({ database: ':memory:', collation });
  store.sites.create({
    ...{ siteId: 'site', webId: 'web', serverRelativeUrl: '/sites/x', title: 'X', description: '' },
    ...{ language: 1033, created: START, ownerUpn: 'p0@contoso.example' }
  });
  const people = ['Ann', 'ANN', 'Ben', 'Cam'].map((title, at) => {
    const loginName = `i:0#.f|membership|p${at}@contoso.example`;
    const user = store.principals.ensureUser({ webId: 'web', kind: 'User', loginName, title, email: '' });
    return { id: user.id, title };
  });
  return { store, people };
}

/** The list of a world, in place of the one before. */
export function fillList(store: Store, { columns, rows }: World): void {
  if (store.lists.get(LIST)) store.lists.remove(LIST);
  store.lists.create({
    ...{ id: LIST, webId: 'web', title: 'L', baseTemplate: 100 },
    ...{ rootFolderUrl: '/l', created: START, authorId: 1 }
  });
  for (const { name, kind, isIndexed } of columns) {
    store.fields.add({
      ...{ id: name, listId: LIST, internalName: name, title: name, type: TYPES[kind] },
      indexed: isIndexed
    });
  }
  store.items.load(
    LIST,
    rows.map(({ id, authorId, cells }) => ({
      ...{ guid: `g${id}`, authorId, created: START },
      values: Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, plain(cell)]))
    }))
  );
}

function plain(cell: Cell): FieldValue {
  if (cell === null || typeof cell !== 'object') return cell;
  if (!('text' in cell)) {
    const values = cell.map(each => (typeof each === 'object' ? each.text : each));
    return values as readonly string[] | readonly number[];
  }
  return cell.text;
}
