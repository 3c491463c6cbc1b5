import { type Tenant } from '../../http/Tenant';
import { toInstant } from '../../store/instant';
import { type ListRow } from '../../store/Lists';

/** How many items the list says it has: what came and went just now is not counted yet (switch `itemCountLagMs`). */
export function itemCount({ store, clock, switches }: Tenant, list: ListRow): number {
  const { itemCountLagMs } = switches();
  if (itemCountLagMs <= 0) return list.itemCount;
  const counted = toInstant(clock.now() - itemCountLagMs);
  return Math.max(0, list.itemCount - store.changes.netAdded(list.id, counted));
}
