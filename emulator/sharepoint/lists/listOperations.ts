import { type Operation } from '../Operation';
import { addList, addListWithUrl } from './addList';
import { ensureSiteAssetsLibrary, ensureSitePagesLibrary } from './ensureLibrary';
import { forms } from './forms';
import { list } from './list';
import { lists } from './lists';
import { removeList } from './removeList';
import { reserveListItemId } from './reserveListItemId';
import { rootFolder } from './rootFolder';
import { updateList } from './updateList';

export const listOperations: readonly Operation[] = [
  ...[lists, list, rootFolder, addList, addListWithUrl, updateList, removeList],
  ...[ensureSiteAssetsLibrary, ensureSitePagesLibrary, forms, reserveListItemId]
];
