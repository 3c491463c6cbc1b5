import { toInstant } from '../../store/instant';
import { type Recycled } from '../../store/RecycleBin';
import { type Call } from '../Call';
import { recycledNotFound } from '../errors/recycleErrors';
import { allows } from '../permissions/permissionMasks';

/** https://learn.microsoft.com/sharepoint/dev: both stages together keep things for 93 days. */
const DAYS_KEPT = 93;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The bin of the web shows everybody what he threw away himself, and all of it to those who manage the web. The bin of
 * the site collection is for its administrators, and shows the second stage too.
 */
export type BinOf = 'web' | 'site';

/** The newest first. */
export function visibleIn(call: Call, bin: BinOf): readonly Recycled[] {
  const { tenant, web } = call;
  const keptSince = toInstant(tenant.clock.now() - DAYS_KEPT * DAY_MS);
  const seesAll = bin === 'site' || allows(web.mask, 'ManageWeb');
  return tenant.store.recycleBin.list(web.site.webId).filter(recycled => {
    const isHere = bin === 'site' || recycled.stage === 1;
    const isHis = seesAll || recycled.deletedById === web.userId;
    return isHere && isHis && recycled.deletedAt >= keptSince;
  });
}

/** The one that the address names. @throws SharePointError 404, also for what the caller may not see */
export function recycledOf(call: Call, bin: BinOf): Recycled {
  const id = (call.keys.recycled?.value ?? '').toLowerCase().replace(/[{}]/g, '');
  const found = visibleIn(call, bin).find(recycled => recycled.id === id);
  if (!found) throw recycledNotFound();
  return found;
}
