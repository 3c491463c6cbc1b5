import { toInstant } from '../../store/instant';
import { entityBody, without } from '../callBody';
import { cannotBeUnique, duplicateListTitle } from '../errors/listErrors';
import { assertEtag } from '../etag';
import { type Operation } from '../Operation';
import { currentList } from './currentList';
import { listSettings } from './listSettings';

const OWN_ITEMS_ONLY = 2;

export const updateList: Operation = {
  name: 'update a list',
  method: 'MERGE',
  address: 'web/lists/{list}',
  needs: 'ManageLists',
  evidence: { sure: 'documented', source: 'Microsoft Learn: working with lists and list items with REST' },
  answer(call) {
    const { store, clock } = call.tenant;
    const { row } = currentList(call);
    assertEtag(call, `"${row.version}"`);
    const change = listSettings(without(entityBody(call, 'SP.List'), 'BaseTemplate'), {
      row,
      fields: store.fields.list(row.id)
    });
    const namesake = change.title === undefined ? undefined : store.lists.byTitle(row.webId, change.title);
    if (namesake && namesake.id !== row.id) throw duplicateListTitle();
    const unique = store.fields.list(row.id).find(field => field.enforceUniqueValues);
    if (change.readSecurity === OWN_ITEMS_ONLY && unique) throw cannotBeUnique(unique.title);
    store.lists.update(row.id, change, toInstant(clock.now()));
    return { kind: 'empty', status: 204, etag: `"${row.version + 1}"` };
  }
};
