import { type Database } from './Database';

/** The files and attachments of a list, or of one item, with their bytes. */
export function forgetFiles(
  db: Database,
  { listId, itemId }: { readonly listId: string; readonly itemId?: number }
): void {
  const where = itemId === undefined ? 'list_id = ?' : 'list_id = ? AND item_id = ?';
  const values = itemId === undefined ? [listId] : [listId, itemId];
  for (const table of ['files', 'attachments']) {
    const contents = `SELECT content_id FROM ${table} WHERE ${where} AND content_id IS NOT NULL`;
    db.run(`DELETE FROM content_pieces WHERE content_id IN (${contents})`, ...values);
    db.run(`DELETE FROM contents WHERE id IN (${contents})`, ...values);
    db.run(`DELETE FROM ${table} WHERE ${where}`, ...values);
  }
}
