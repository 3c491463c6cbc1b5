import { type AttachmentEdit, type Attachments, type StoredAttachment } from '../Attachments';
import { type Items } from '../Items';
import { type Contents } from '../Contents';
import { type Database } from './Database';
import { type ListTables } from './ListTable';

const SELECT = `SELECT a.list_id AS listId, a.item_id AS itemId, a.name, a.content_id AS contentId, c.length, a.modified
  FROM attachments a JOIN contents c ON c.id = a.content_id`;

export interface AttachmentNeeds {
  readonly tables: ListTables;
  readonly contents: Contents;
  readonly items: Items;
}

export function attachmentsIn(db: Database, { tables, contents, items }: AttachmentNeeds): Attachments {
  const list = (listId: string, itemId: number): StoredAttachment[] =>
    db.all<StoredAttachment>(
      `${SELECT} WHERE a.list_id = ? AND a.item_id = ? ORDER BY a.name`,
      ...[listId, itemId]
    );
  const noteItem = (listId: string, itemId: number, { editorId, at }: AttachmentEdit): void => {
    const { name } = tables.of(listId);
    const has = Number(list(listId, itemId).length > 0);
    db.run(`UPDATE ${name} SET has_attachments = ? WHERE id = ?`, has, itemId);
    items.update({ listId, id: itemId }, { values: {}, editorId, modified: at });
  };
  return {
    put: ({ listId, itemId, name, contentId }, edit) =>
      db.transact(() => {
        const before = list(listId, itemId).find(one => one.name.toLowerCase() === name.toLowerCase());
        if (before) contents.remove(before.contentId);
        db.run(
          'INSERT OR REPLACE INTO attachments (list_id, item_id, name, content_id, modified) VALUES (?, ?, ?, ?, ?)',
          ...[listId, itemId, before?.name ?? name, contentId, edit.at]
        );
        noteItem(listId, itemId, edit);
      }),
    list,
    remove: ({ listId, itemId, name, contentId }, edit) =>
      db.transact(() => {
        db.run(
          'DELETE FROM attachments WHERE list_id = ? AND item_id = ? AND name = ?',
          listId,
          itemId,
          name
        );
        contents.remove(contentId);
        noteItem(listId, itemId, edit);
      })
  };
}
