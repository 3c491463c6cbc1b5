import { toInstant } from '../../store/instant';
import { thresholdExceeded } from '../errors/listErrors';
import { assertEtag } from '../etag';
import { type Operation } from '../Operation';
import { currentList } from './currentList';

/** A list over the threshold cannot be deleted in one go. */
export const removeList: Operation = {
  name: 'delete a list',
  method: 'DELETE',
  address: 'web/lists/{list}',
  needs: 'ManageLists',
  evidence: { sure: 'documented', source: 'Microsoft Learn: working with lists and list items with REST' },
  answer(call) {
    const { row } = currentList(call);
    assertEtag(call, `"${row.version}"`);
    if (row.itemCount > call.tenant.switches().threshold) throw thresholdExceeded();
    call.tenant.store.lists.remove(row.id, toInstant(call.tenant.clock.now()));
    return { kind: 'empty', status: 200 };
  }
};
