import { CHANGE_TYPES } from '../Changes';
import { ListExists, NotInStore } from '../errors';
import { type Recycled, RECYCLED_TYPES, type Recycling } from '../RecycleBin';
import { recordChange } from './changes';
import { type Database } from './Database';
import { keepRecycled } from './keepRecycled';
import { findList } from './listRows';

/** Where a list is while it is in the bin: in no web. */
const limbo = (listId: string): string => `recycled/${listId}`;

/** Its tables stay as they are; only the list itself cannot be found any more, and its title is free. */
export function recycleList(db: Database, listId: string, how: Recycling): void {
  const list = findList(db, 'id = ?', listId);
  if (!list) throw new NotInStore(`List ${listId}`);
  const { id, webId, authorId } = list;
  recordChange(db, { listId: id, type: CHANGE_TYPES.remove, at: how.deletedAt });
  const content = JSON.stringify({ webId });
  keepRecycled(db, {
    ...{ itemType: RECYCLED_TYPES.list, ...how },
    ...{ webId, listId: id, itemId: null, authorId, content }
  });
  db.run('UPDATE lists SET web_id = ? WHERE id = ?', limbo(id), id);
}

export function restoreList(
  db: Database,
  content: string,
  { recycled, at }: { recycled: Recycled; at: string }
): void {
  const { webId } = JSON.parse(content) as { webId: string };
  const list = findList(db, 'id = ?', recycled.listId);
  if (!list) throw new NotInStore(`List ${recycled.listId}`);
  const namesake = findList(
    db,
    'web_id = ? AND (title = ? OR root_folder_url = ?)',
    ...[webId, list.title, list.rootFolderUrl]
  );
  if (namesake) throw new ListExists(list.title);
  db.run('UPDATE lists SET web_id = ? WHERE id = ?', webId, list.id);
  recordChange(db, { listId: list.id, type: CHANGE_TYPES.restore, at });
}
