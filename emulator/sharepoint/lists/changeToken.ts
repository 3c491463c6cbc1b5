import { type Tenant } from '../../http/Tenant';
import { type ListRow } from '../../store/Lists';

/** .NET counts 100 ns steps from the year 1. */
const MS_FROM_YEAR_1_TO_1970 = 62135596800000;
const TICKS_PER_MS = 10000n;
const LIST_SCOPE = 3;

/** `1;3;<list>;<ticks>;<change number>`: moves with every change of the list or its items. */
export function changeToken({ store }: Tenant, list: ListRow): { StringValue: string } {
  const last = store.changes.last(list.id);
  const milliseconds = Date.parse(last?.at ?? list.created) + MS_FROM_YEAR_1_TO_1970;
  const ticks = BigInt(milliseconds) * TICKS_PER_MS;
  return { StringValue: `1;${LIST_SCOPE};${list.id};${ticks};${last?.number ?? 0}` };
}
