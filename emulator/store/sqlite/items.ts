import { CHANGE_TYPES } from '../Changes';
import { NotInStore } from '../errors';
import { type ItemRow, type Items } from '../Items';
import { recordChange } from './changes';
import { type Database } from './Database';
import { forgetFiles } from './forgetFiles';
import { insertItem } from './insertItem';
import { itemOf, type SqlRow } from './itemRows';
import { versionsOf } from './itemVersions';
import { type LateRows } from './lateRows';
import { type ListTable, type ListTables } from './ListTable';
import { loadItems } from './loadItems';
import { queryItems } from './queryItems';
import { updateItem } from './updateItem';

export function itemsIn(db: Database, tables: ListTables, lateRows: LateRows): Items {
  const get = (table: ListTable, id: number): ItemRow | undefined => {
    const row = db.one<SqlRow>(`SELECT * FROM ${table.name} WHERE id = ?`, id);
    return row && itemOf(table, row);
  };
  const existing = (table: ListTable, id: number): ItemRow => {
    const item = get(table, id);
    if (!item) throw new NotInStore(`Item ${id}`);
    return item;
  };
  return {
    insert: (listId, item) =>
      db.transact(() => {
        const inserted = insertItem(db, tables.of(listId), item);
        lateRows.noteNew(listId, inserted.id);
        return inserted;
      }),
    load: (listId, items) => db.transact(() => loadItems(db, tables.of(listId), items)),
    update: ({ listId, id }, change) =>
      db.transact(() => {
        const table = tables.of(listId);
        return updateItem(db, table, { before: existing(table, id), change });
      }),
    remove: ({ listId, id }, at) =>
      db.transact(() => {
        const table = tables.of(listId);
        const { guid, authorId } = existing(table, id);
        db.run(`DELETE FROM ${table.name} WHERE id = ?`, id);
        forgetFiles(db, { listId: table.listId, itemId: id });
        db.run('DELETE FROM item_versions WHERE list_id = ? AND item_id = ?', table.listId, id);
        db.run(
          'UPDATE lists SET item_count = item_count - 1, last_item_deleted = ?, last_item_modified = ? WHERE id = ?',
          ...[at, at, table.listId]
        );
        recordChange(db, {
          ...{ listId: table.listId, itemId: id, itemGuid: guid, authorId },
          ...{ type: CHANGE_TYPES.remove, at }
        });
      }),
    get: (listId, id) => get(tables.of(listId), id),
    versions: (listId, id) => versionsOf(db, tables.of(listId), id),
    query: (listId, query) =>
      queryItems(db, tables.of(listId), { ...query, hiddenIds: lateRows.hiddenIds(listId) })
  };
}
