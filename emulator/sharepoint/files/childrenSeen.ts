import { type Call } from '../Call';
import { thresholdExceeded } from '../errors/listErrors';
import { type FilePlace, type FolderPlace } from './FilePlace';
import { placeOf } from './findPlace';

/** By name. A folder of more rows than the threshold cannot be listed: @throws SharePointError 500 */
export function childrenSeen(call: Call, folder: FolderPlace): readonly FilePlace[] {
  const children = call.tenant.store.files.children(folder.list.row.id, folder.url);
  if (children.length > call.tenant.switches().threshold) throw thresholdExceeded();
  call.countRows(children.length);
  return children.flatMap(child => placeOf(call, folder.list, child) ?? []);
}
