import { type ItemRow } from '../../store/Items';
import { type ListRow } from '../../store/Lists';
import { type Call } from '../Call';
import { folderEntity } from '../folders/folderEntity';
import { type Entity } from '../odata/Entity';
import { listMask } from '../permissions/ListScope';
import { fileEntity } from './fileEntity';
import { placeOf } from './findPlace';

const FOLDER = 1;

/** What an item of a library shows beyond one of a list. */
export interface LibraryItem {
  readonly objectType: number;
  readonly onSelect: Readonly<Record<string, string>>;
  readonly navigations: NonNullable<Entity['navigations']>;
}

/** Undefined for items without a file. `shownItem` shows the item itself again, inside its file. */
export function libraryItem(
  call: Call,
  { list, row }: { list: ListRow; row: ItemRow },
  shownItem: () => Entity
): LibraryItem | undefined {
  const { FileLeafRef: name, FileDirRef: folderUrl, FSObjType: type } = row.values;
  if (typeof name !== 'string' || typeof folderUrl !== 'string') return undefined;
  const url = `${folderUrl}/${name}`;
  const isFolder = type === FOLDER;
  const place = (): ReturnType<typeof placeOf> => {
    const file = call.tenant.store.files.ofItem(list.id, row.id);
    return file && placeOf(call, { row: list, mask: listMask(call.tenant, call.web, list) }, file);
  };
  const shownFile = (): Entity | null => {
    const found = isFolder ? undefined : place();
    return found ? fileEntity(call, found, shownItem) : null;
  };
  const shownFolder = (): Entity | null => {
    const found = isFolder ? place() : undefined;
    return found ? folderEntity(call, { list: found.list, url, folder: found }, shownItem) : null;
  };
  return {
    objectType: isFolder ? FOLDER : 0,
    onSelect: {
      ...{ FileLeafRef: name, FileDirRef: folderUrl, FileRef: url, FSObjType: String(isFolder ? FOLDER : 0) },
      EncodedAbsUrl: call.origin + encodeURI(url).replaceAll('#', '%23').replaceAll('?', '%3F')
    },
    navigations: { File: shownFile, Folder: shownFolder }
  };
}
