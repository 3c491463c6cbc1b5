import { NotInStore } from '../errors';
import { type Recycled, type RecycleBin } from '../RecycleBin';
import { type Database } from './Database';
import { forgetFiles } from './forgetFiles';
import { type ListTables } from './ListTable';
import { removeList } from './lists';
import { recycleItem, restoreItem } from './recycledItems';
import { recycleList, restoreList } from './recycledLists';

const SELECT = `SELECT id, web_id AS webId, list_id AS listId, item_id AS itemId, item_type AS itemType, title,
  leaf_name AS leafName, dir_name AS dirName, author_id AS authorId, deleted_by_id AS deletedById,
  deleted_at AS deletedAt, stage, length(content) AS size FROM recycle_bin`;

type Row = Omit<Recycled, 'itemId'> & { itemId: number | null };

export function recycleBinIn(db: Database, tables: ListTables): RecycleBin {
  const get = (webId: string, id: string): Recycled | undefined => {
    const row = db.one<Row>(`${SELECT} WHERE web_id = ? AND id = ?`, webId, id);
    return row && recycledOf(row);
  };
  const existing = (webId: string, id: string): Recycled => {
    const recycled = get(webId, id);
    if (!recycled) throw new NotInStore(`Recycled ${id}`);
    return recycled;
  };
  const forget = ({ id }: Recycled): void => void db.run('DELETE FROM recycle_bin WHERE id = ?', id);
  return {
    recycleItem: ({ listId, id }, how) =>
      db.transact(() => {
        const table = tables.of(listId);
        recycleItem(db, table, { id, how });
        return existing(table.webId, how.id);
      }),
    recycleList: (listId, how) =>
      db.transact(() => {
        const { webId } = tables.of(listId);
        recycleList(db, listId, how);
        tables.forget();
        return existing(webId, how.id);
      }),
    get,
    list: webId =>
      db
        .all<Row>(`${SELECT} WHERE web_id = ? ORDER BY deleted_at DESC, position DESC`, webId)
        .map(recycledOf),
    restore: (recycled, at) =>
      db.transact(() => {
        const { content } = contentOf(db, recycled);
        if (recycled.itemId === undefined) restoreList(db, content, { recycled, at });
        else restoreItem(db, tables.of(recycled.listId), { recycled, content, at });
        forget(recycled);
        tables.forget();
      }),
    moveToSecondStage: ({ id }) => void db.run('UPDATE recycle_bin SET stage = 2 WHERE id = ?', id),
    remove: recycled =>
      db.transact(() => {
        if (recycled.itemId === undefined) removeList(db, tables, { id: recycled.listId, at: undefined });
        else forgetFiles(db, { listId: recycled.listId, itemId: recycled.itemId });
        forget(recycled);
      })
  };
}

function contentOf(db: Database, { id }: Recycled): { content: string } {
  const found = db.one<{ content: string }>('SELECT content FROM recycle_bin WHERE id = ?', id);
  if (!found) throw new NotInStore(`Recycled ${id}`);
  return found;
}

function recycledOf({ itemId, ...row }: Row): Recycled {
  return { ...row, ...(itemId === null ? {} : { itemId }) };
}
