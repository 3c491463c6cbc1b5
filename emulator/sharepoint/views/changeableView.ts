import { type View } from '../../store/Views';
import { type Call } from '../Call';
import { accessDenied } from '../errors/accessErrors';
import { currentList } from '../lists/currentList';
import { allows } from '../permissions/permissionMasks';
import { findView } from './visibleViews';

/** A view of everybody's takes Manage Lists, one's own takes Manage Personal Views. @throws SharePointError 400, 403 */
export function changeableView(call: Call): View {
  const view = findView(call);
  assertMayChange(call, view.personalTo !== null);
  return view;
}

export function assertMayChange(call: Call, isPersonal: boolean): void {
  const needed = isPersonal ? 'ManagePersonalViews' : 'ManageLists';
  if (!allows(currentList(call).mask, needed)) throw accessDenied();
}
