import { toInstant } from '../../store/instant';
import { thresholdExceeded } from '../errors/listErrors';
import { currentList } from '../lists/currentList';
import { type Operation } from '../Operation';

/** Answers the id of the list in the recycle bin. */
export const recycleList: Operation = {
  name: 'recycle a list',
  method: 'POST',
  address: 'web/lists/{list}/recycle',
  needs: 'ManageLists',
  evidence: { sure: 'documented', source: 'Microsoft Learn: lists and list items REST API reference' },
  answer(call) {
    const { row } = currentList(call);
    const { store, clock, switches, newGuid } = call.tenant;
    if (row.itemCount > switches().threshold) throw thresholdExceeded();
    const cut = row.rootFolderUrl.lastIndexOf('/');
    const recycled = store.recycleBin.recycleList(row.id, {
      ...{ id: newGuid(), title: row.title, deletedById: call.web.userId, deletedAt: toInstant(clock.now()) },
      ...{ leafName: row.rootFolderUrl.slice(cut + 1), dirName: row.rootFolderUrl.slice(1, cut) }
    });
    return { kind: 'value', name: 'Recycle', type: 'Edm.Guid', value: recycled.id };
  }
};
