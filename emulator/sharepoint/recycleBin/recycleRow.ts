import { toInstant } from '../../store/instant';
import { type ItemRow } from '../../store/Items';
import { type ListRow } from '../../store/Lists';
import { type Recycled, RECYCLED_TYPES } from '../../store/RecycleBin';
import { type Call } from '../Call';
import { type Reply } from '../Reply';

interface Throwing {
  readonly list: ListRow;
  readonly item: ItemRow;
}

/** A row, file or folder goes into the bin; answers its id there. The caller's rights have been asked before. */
export function recycleRow({ tenant, web }: Call, { list, item }: Throwing): Reply {
  const { store, clock, newGuid } = tenant;
  const recycled: Recycled = store.recycleBin.recycleItem(
    { listId: list.id, id: item.id },
    {
      ...{ id: newGuid(), deletedById: web.userId, deletedAt: toInstant(clock.now()) },
      ...nameOf(list, item)
    }
  );
  return { kind: 'value', name: 'Recycle', type: 'Edm.Guid', value: recycled.id };
}

const FOLDER = 1;

function nameOf(
  list: ListRow,
  { id, values }: ItemRow
): Pick<Recycled, 'title' | 'leafName' | 'dirName' | 'itemType'> {
  const { FileLeafRef: name, FileDirRef: folder, FSObjType: type, Title: title } = values;
  if (typeof name === 'string' && typeof folder === 'string') {
    const itemType = type === FOLDER ? RECYCLED_TYPES.folder : RECYCLED_TYPES.file;
    return { title: name, leafName: name, dirName: folder.slice(1), itemType };
  }
  const leafName = `${id}_.000`;
  const shown = typeof title === 'string' && title !== '' ? title : leafName;
  return { title: shown, leafName, dirName: list.rootFolderUrl.slice(1), itemType: RECYCLED_TYPES.item };
}
