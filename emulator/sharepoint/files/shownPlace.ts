import { type Call } from '../Call';
import { folderEntity } from '../folders/folderEntity';
import { itemEntity } from '../items/itemEntity';
import { itemShape } from '../items/ItemShape';
import { type Entity } from '../odata/Entity';
import { fileEntity } from './fileEntity';
import { type FilePlace, type FolderPlace } from './FilePlace';

export function shownFile(call: Call, place: FilePlace): Entity {
  return fileEntity(call, place, () => shownItem(call, place));
}

export function shownFolder(call: Call, place: FolderPlace): Entity {
  const { folder } = place;
  return folderEntity(call, place, () => (folder ? shownItem(call, folder) : null));
}

/** The list item of a file or folder. */
export function shownItem(call: Call, { list, item }: FilePlace): Entity {
  return itemEntity(itemShape({ ...call, list }), item);
}
