import { type Recycled, type Recycling } from '../RecycleBin';
import { type Database } from './Database';

export type Kept = Recycling &
  Pick<Recycled, 'webId' | 'listId' | 'itemType' | 'authorId'> & {
    readonly itemId: number | null;
    /** JSON of whatever it takes to bring it back. */
    readonly content: string;
  };

export function keepRecycled(db: Database, kept: Kept): void {
  db.run(
    `INSERT INTO recycle_bin (id, web_id, list_id, item_id, item_type, title, leaf_name, dir_name, author_id,
       deleted_by_id, deleted_at, stage, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)`,
    ...[kept.id.toLowerCase(), kept.webId, kept.listId, kept.itemId, kept.itemType],
    ...[kept.title, kept.leafName, kept.dirName, kept.authorId],
    ...[kept.deletedById, kept.deletedAt, kept.content]
  );
}
