import { createHash } from 'node:crypto';
import { NotInStore } from '../errors';
import { type ListRow } from '../Lists';
import { type View, type ViewLook, type Views } from '../Views';
import { assignmentsOf } from './assignments';
import { type Database } from './Database';

const SELECT = `SELECT id, list_id AS listId, title, file_name AS fileName, is_default AS isDefault,
  personal_to AS personalTo, look FROM views`;
const COLUMNS = { title: 'title', isDefault: 'is_default', look: 'look' };
const DOCUMENT_LIBRARY = 101;

type Row = Omit<View, 'isDefault' | 'look'> & { isDefault: number; look: string };

export function viewsIn(db: Database): Views {
  return {
    add: view => db.transact(() => insertView(db, view)),
    update: (view, change) =>
      db.transact(() => {
        if (change.isDefault === true) clearDefault(db, view.listId);
        const { sql, values } = assignmentsOf(change, COLUMNS);
        if (sql === '') return;
        const { changes } = db.run(`UPDATE views SET ${sql} WHERE id = ?`, ...values, view.id);
        if (changes === 0) throw new NotInStore(`View ${view.id}`);
      }),
    remove: view => void db.run('DELETE FROM views WHERE id = ?', view.id),
    get(listId, id) {
      const row = db.one<Row>(`${SELECT} WHERE list_id = ? AND id = ?`, listId, id);
      return row && viewOf(row);
    },
    list: listId => db.all<Row>(`${SELECT} WHERE list_id = ? ORDER BY position`, listId).map(viewOf)
  };
}

function insertView(db: Database, view: View): void {
  if (view.isDefault) clearDefault(db, view.listId);
  db.run(
    'INSERT INTO views (id, list_id, title, file_name, is_default, personal_to, look) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ...[view.id.toLowerCase(), view.listId, view.title, view.fileName, Number(view.isDefault)],
    ...[view.personalTo, JSON.stringify(view.look)]
  );
}

function clearDefault(db: Database, listId: string): void {
  db.run('UPDATE views SET is_default = 0 WHERE list_id = ?', listId);
}

/** What SharePoint gives every new list; the id is made from the list's, so that a world is the same each time. */
export function insertFirstView(db: Database, list: Pick<ListRow, 'id' | 'baseTemplate'>): void {
  const isLibrary = list.baseTemplate === DOCUMENT_LIBRARY;
  const hash = createHash('sha256').update(`first view of ${list.id}`).digest('hex');
  const id = hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
  const title = isLibrary ? 'All Documents' : 'All Items';
  const look = isLibrary ? LIBRARY_LOOK : LIST_LOOK;
  insertView(db, {
    ...{ id, title, look, listId: list.id, isDefault: true, personalTo: null },
    fileName: 'AllItems.aspx'
  });
}

const LIST_LOOK: ViewLook = {
  fields: ['LinkTitle'],
  query: '<OrderBy><FieldRef Name="ID" /></OrderBy>',
  rowLimit: 30,
  paged: true,
  scope: 0
};
const LIBRARY_LOOK: ViewLook = {
  ...LIST_LOOK,
  fields: ['DocIcon', 'LinkFilename', 'Modified', 'Editor'],
  query: '<OrderBy><FieldRef Name="FileLeafRef" /></OrderBy>'
};

function viewOf(row: Row): View {
  return { ...row, isDefault: row.isDefault === 1, look: JSON.parse(row.look) as ViewLook };
}
