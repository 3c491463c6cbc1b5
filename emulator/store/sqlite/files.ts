import { type Contents } from '../Contents';
import { type FileChange, type Files, type NewFile, type StoredFile, type Upload } from '../Files';
import { assignmentsOf } from './assignments';
import { type Database, type SqlValue } from './Database';
import { addLibraryFields } from './libraryFields';
import { type ListTables } from './ListTable';

interface FileSqlRow {
  readonly id: string;
  readonly listId: string;
  readonly itemId: number;
  readonly folderUrl: string;
  readonly name: string;
  readonly isFolder: number;
  readonly contentId: number | null;
  readonly length: number | null;
  readonly contentVersion: number;
  readonly checkedOutTo: number | null;
  readonly checkInComment: string;
}

const COLUMNS = {
  folderUrl: 'folder_url',
  name: 'name',
  contentId: 'content_id',
  contentVersion: 'content_version',
  checkedOutTo: 'checked_out_to',
  checkInComment: 'check_in_comment'
};

/** Without the bytes of what it drops, the database would only grow. */
export function filesIn(db: Database, tables: ListTables, contents: Contents): Files {
  const find = (listId: string, condition: string, ...values: SqlValue[]): StoredFile[] =>
    db.all<FileSqlRow>(`${selectIn(tables.of(listId).name)} AND ${condition}`, listId, ...values).map(fileOf);
  const get = (id: string): StoredFile | undefined => {
    const row = db.one<{ listId: string }>('SELECT list_id AS listId FROM files WHERE id = ?', id);
    return row && find(row.listId, 'f.id = ?', id)[0];
  };
  const remove = (file: StoredFile): void => {
    if (file.contentId !== undefined) contents.remove(file.contentId);
    db.run('DELETE FROM files WHERE id = ?', file.id);
  };
  return {
    add: file =>
      db.transact(() => {
        insert(db, file);
        const added = get(file.id);
        if (!added) throw new Error(`File ${file.id} has no item.`);
        return added;
      }),
    update: (file, change) => update(db, file, change),
    remove: file => db.transact(() => remove(file)),
    get,
    at: (listId, folderUrl, name) => find(listId, 'f.folder_url = ? AND f.name = ?', folderUrl, name)[0],
    ofItem: (listId, itemId) => find(listId, 'f.item_id = ?', itemId)[0],
    children: (listId, folderUrl) => find(listId, 'f.folder_url = ? ORDER BY f.name', folderUrl),
    below: (listId, folderUrl) => {
      const inside = `${folderUrl}/`;
      return find(
        listId,
        '(f.folder_url = ? OR substr(f.folder_url, 1, ?) = ? COLLATE NOCASE) ORDER BY length(f.folder_url), f.name',
        ...[folderUrl, inside.length, inside]
      );
    },
    bytesUsed: webId => bytesUsed(db, webId),
    prepareLibrary(listId) {
      const { name } = tables.of(listId);
      addLibraryFields(db, listId, name);
      tables.forget();
    },
    ...uploadsIn(db)
  };
}

/** Joined with the items, so that a file without one is not there. */
function selectIn(itemTable: string): string {
  return `SELECT f.id, f.list_id AS listId, f.item_id AS itemId, f.folder_url AS folderUrl, f.name,
    f.is_folder AS isFolder, f.content_id AS contentId, c.length, f.content_version AS contentVersion,
    f.checked_out_to AS checkedOutTo, f.check_in_comment AS checkInComment
    FROM files f JOIN ${itemTable} i ON i.id = f.item_id LEFT JOIN contents c ON c.id = f.content_id
    WHERE f.list_id = ?`;
}

function fileOf(row: FileSqlRow): StoredFile {
  return {
    ...row,
    isFolder: row.isFolder === 1,
    contentId: row.contentId ?? undefined,
    length: row.length ?? 0,
    checkedOutTo: row.checkedOutTo ?? undefined
  };
}

function insert(db: Database, file: NewFile): void {
  db.run(
    `INSERT INTO files (id, list_id, item_id, folder_url, name, is_folder, content_id, content_version, check_in_comment)
     VALUES (?, ?, ?, ?, ?, ?, ?, 1, '')`,
    ...[file.id.toLowerCase(), file.listId, file.itemId, file.folderUrl, file.name],
    ...[Number(file.isFolder), file.contentId ?? null]
  );
}

function update(db: Database, file: StoredFile, change: FileChange): void {
  const { sql, values } = assignmentsOf(change, COLUMNS);
  if (sql !== '') db.run(`UPDATE files SET ${sql} WHERE id = ?`, ...values, file.id);
}

function bytesUsed(db: Database, webId: string): number {
  const sum = (table: string): number =>
    db.one<{ bytes: number }>(
      `SELECT COALESCE(SUM(c.length), 0) AS bytes FROM ${table} t JOIN lists l ON l.id = t.list_id
       JOIN contents c ON c.id = t.content_id WHERE l.web_id = ?`,
      webId
    )?.bytes ?? 0;
  return sum('files') + sum('attachments');
}

function uploadsIn(db: Database): Pick<Files, 'startUpload' | 'upload' | 'endUpload'> {
  return {
    startUpload({ id, fileId, contentId, userId }) {
      db.run(
        'INSERT INTO uploads (id, file_id, content_id, user_id) VALUES (?, ?, ?, ?)',
        id,
        fileId,
        contentId,
        userId
      );
    },
    upload: (id, fileId) =>
      db.one<Upload>(
        'SELECT id, file_id AS fileId, content_id AS contentId, user_id AS userId FROM uploads WHERE id = ? AND file_id = ?',
        id,
        fileId
      ),
    endUpload: ({ id, fileId }) => void db.run('DELETE FROM uploads WHERE id = ? AND file_id = ?', id, fileId)
  };
}
