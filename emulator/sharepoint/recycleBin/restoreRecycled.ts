import { ListExists } from '../../store/errors';
import { toInstant } from '../../store/instant';
import { type Recycled, RECYCLED_TYPES } from '../../store/RecycleBin';
import { type Call } from '../Call';
import { accessDenied } from '../errors/accessErrors';
import { duplicateListTitle, listIdNotFound } from '../errors/listErrors';
import { restoredNameTaken } from '../errors/recycleErrors';
import { listMask, overridesListBehaviors } from '../permissions/ListScope';
import { allows } from '../permissions/permissionMasks';
import { recycledOf, visibleIn } from './Bin';
import { inBothBins } from './inBothBins';

const NOBODY = 4;
const EVIDENCE = { sure: 'library', source: 'pnpjs recycle-bin/types.ts, pnpcore RecycleBinTests' } as const;

/** Brings a thing back as it was: same id, same GUID. */
export const restoreRecycled = inBothBins({
  name: 'restore from %',
  method: 'POST',
  below: '{recycled}/restore',
  evidence: EVIDENCE,
  answer(call, bin) {
    restore(call, recycledOf(call, bin));
    return { kind: 'void' };
  }
});

/** One after the other, lists before their rows; the first that cannot come back ends it, and what came back stays. */
export const restoreAll = inBothBins({
  name: 'restore everything from %',
  method: 'POST',
  below: 'restoreall',
  evidence: EVIDENCE,
  answer(call, bin) {
    const lists = visibleIn(call, bin).filter(({ itemId }) => itemId === undefined);
    const items = visibleIn(call, bin).filter(({ itemId }) => itemId !== undefined);
    for (const recycled of [...lists, ...items]) restore(call, recycled);
    return { kind: 'void' };
  }
});

function restore(call: Call, recycled: Recycled): void {
  const { store, clock } = call.tenant;
  assertMayRestore(call, recycled);
  assertNameIsFree(call, recycled);
  try {
    store.transact(() => store.recycleBin.restore(recycled, toInstant(clock.now())));
  } catch (error) {
    throw error instanceof ListExists ? duplicateListTitle() : error;
  }
}

/** What is restored is added again. @throws SharePointError 403, 404 when the list itself is in the bin or gone */
function assertMayRestore({ tenant, web }: Call, { listId, itemId }: Recycled): void {
  if (itemId === undefined) {
    if (!allows(web.mask, 'ManageLists')) throw accessDenied();
    return;
  }
  const row = tenant.store.lists.get(listId);
  if (row?.webId !== web.site.webId) throw listIdNotFound();
  const list = { row, mask: listMask(tenant, web, row) };
  const isClosed = row.writeSecurity === NOBODY && !overridesListBehaviors(list);
  if (isClosed || !allows(list.mask, 'AddListItems')) throw accessDenied();
}

/** Another file may have taken the name meanwhile. */
function assertNameIsFree({ tenant }: Call, { itemType, listId, dirName, leafName }: Recycled): void {
  if (itemType !== RECYCLED_TYPES.file && itemType !== RECYCLED_TYPES.folder) return;
  if (tenant.store.files.at(listId, `/${dirName}`, leafName)) throw restoredNameTaken(leafName);
}
