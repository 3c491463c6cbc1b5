import { CHANGE_TYPES } from '../Changes';
import { NotInStore } from '../errors';
import { type ListRow, type Lists, type NewList } from '../Lists';
import { assignmentsOf } from './assignments';
import { BUILT_IN_FIELDS } from './builtInFields';
import { recordChange } from './changes';
import { type Database, type SqlValue } from './Database';
import { completeField, insertField } from './fieldRows';
import { findList, listRows, SETTING_COLUMNS } from './listRows';
import { forgetFiles } from './forgetFiles';
import { describeLibraryFields, LIBRARY_COLUMNS } from './libraryFields';
import { type ListTables } from './ListTable';
import { insertFirstView } from './views';

const DOCUMENT_LIBRARY = 101;

const DEFAULT_LIST_SETTINGS = {
  description: '',
  readSecurity: 1,
  writeSecurity: 1,
  enableVersioning: true,
  enableAttachments: true,
  enableFolderCreation: false,
  noCrawl: false,
  hidden: false,
  onQuickLaunch: false,
  more: {}
} as const;

export function listsIn(db: Database, tables: ListTables): Lists {
  const find = (condition: string, ...values: SqlValue[]): ListRow | undefined =>
    findList(db, condition, ...values);
  return {
    create: list => db.transact(() => createList(db, tables, list)),
    update(id, change, at) {
      const { sql, values } = assignmentsOf(change, SETTING_COLUMNS);
      const list = find('id = ?', id);
      if (!list) throw new NotInStore(`List ${id}`);
      db.transact(() => {
        if (sql !== '') db.run(`UPDATE lists SET ${sql} WHERE id = ?`, ...values, id);
        db.run('UPDATE lists SET version = version + 1 WHERE id = ?', id);
        recordChange(db, { listId: list.id, type: CHANGE_TYPES.update, at });
      });
      tables.forget();
    },
    get: id => find('id = ?', id),
    byTitle: (webId, title) => find('web_id = ? AND title = ?', webId, title),
    byUrl: (webId, url) => find('web_id = ? AND root_folder_url = ?', webId, url),
    list: webId => listRows(db, 'web_id = ? ORDER BY title', webId),
    reserveItemId: id => db.transact(() => reserveItemId(db, tables.of(id).name)),
    remove: (id, at) => db.transact(() => removeList(db, tables, { id, at }))
  };
}

function createList(db: Database, tables: ListTables, newList: NewList): ListRow {
  const list = { ...DEFAULT_LIST_SETTINGS, ...newList, id: newList.id.toLowerCase() };
  const { lastId } = db.run(
    `INSERT INTO lists (id, web_id, title, description, base_template, root_folder_url, created, author_id,
       read_security, write_security, enable_versioning, enable_attachments, enable_folder_creation, no_crawl, hidden,
       on_quick_launch, last_item_modified, last_item_user_modified, last_item_deleted, more)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[list.id, list.webId, list.title, list.description, list.baseTemplate, list.rootFolderUrl],
    ...[list.created, list.authorId, list.readSecurity, list.writeSecurity],
    ...[list.enableVersioning, list.enableAttachments, list.enableFolderCreation].map(Number),
    ...[list.noCrawl, list.hidden, list.onQuickLaunch].map(Number),
    ...[list.created, list.created, list.created, JSON.stringify(list.more)]
  );
  const isLibrary = list.baseTemplate === DOCUMENT_LIBRARY;
  db.exec(`CREATE TABLE items_${lastId} (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guid TEXT NOT NULL,
    version INTEGER NOT NULL,
    major_version INTEGER NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    author_id INTEGER NOT NULL,
    editor_id INTEGER NOT NULL,
    has_attachments INTEGER NOT NULL DEFAULT 0,
    ${['"f_Title" TEXT', ...(isLibrary ? LIBRARY_COLUMNS : [])].join(', ')}
  )`);
  for (const field of BUILT_IN_FIELDS) {
    insertField(db, completeField({ readOnly: true, canBeDeleted: false, ...field, listId: list.id }));
  }
  if (isLibrary) describeLibraryFields(db, list.id);
  recordChange(db, { listId: list.id, type: CHANGE_TYPES.add, at: list.created });
  insertFirstView(db, list);
  tables.forget();
  return { ...list, itemCount: 0, version: 0, ...dates(list.created) };
}

/** SQLite keeps the last id a table gave in a table of its own, which may be written like any other. */
function reserveItemId(db: Database, table: string): number {
  const last = db.one<{ seq: number }>('SELECT seq FROM sqlite_sequence WHERE name = ?', table);
  const next = (last?.seq ?? 0) + 1;
  const sql = last
    ? 'UPDATE sqlite_sequence SET seq = ? WHERE name = ?'
    : 'INSERT INTO sqlite_sequence (seq, name) VALUES (?, ?)';
  db.run(sql, next, table);
  return next;
}

function dates(at: string): Pick<ListRow, 'lastItemModified' | 'lastItemUserModified' | 'lastItemDeleted'> {
  return { lastItemModified: at, lastItemUserModified: at, lastItemDeleted: at };
}

export function removeList(
  db: Database,
  tables: ListTables,
  { id, at }: { id: string; at: string | undefined }
): void {
  const table = tables.of(id);
  db.forgetStatements();
  db.exec(`DROP TABLE ${table.name}`);
  db.run('DELETE FROM role_assignments WHERE scope_id = ?', table.listId);
  forgetFiles(db, { listId: table.listId });
  for (const name of ['fields', 'item_versions', 'changes', 'views'])
    db.run(`DELETE FROM ${name} WHERE list_id = ?`, table.listId);
  db.run('DELETE FROM content_types WHERE scope_id = ?', table.listId);
  db.run('DELETE FROM recycle_bin WHERE list_id = ?', table.listId);
  if (at !== undefined) recordChange(db, { listId: table.listId, type: CHANGE_TYPES.remove, at });
  db.run('DELETE FROM lists WHERE id = ?', table.listId);
  tables.forget();
}
