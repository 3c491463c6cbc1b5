import { type Tenant } from '../../http/Tenant';
import { type ListRow } from '../../store/Lists';
import { printChangeToken } from '../changes/ChangeTokens';

const LIST_SCOPE = 3;

/** `1;3;<list>;<ticks>;<change number>`: moves with every change of the list or its items. */
export function changeToken({ store }: Tenant, list: ListRow): { StringValue: string } {
  const last = store.changes.last(list.id);
  const atMs = Date.parse(last?.at ?? list.created);
  return {
    StringValue: printChangeToken({ kind: LIST_SCOPE, id: list.id }, { atMs, number: last?.number ?? 0 })
  };
}
