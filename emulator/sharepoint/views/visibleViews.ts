import { type View } from '../../store/Views';
import { type Call } from '../Call';
import { viewNotFound } from '../errors/schemaErrors';
import { currentList } from '../lists/currentList';

/** Those of everybody, and the caller's own. */
export function visibleViews(call: Call): readonly View[] {
  return viewsSeenBy(call, currentList(call).row.id);
}

export function viewsSeenBy(call: Call, listId: string): readonly View[] {
  const all = call.tenant.store.views.list(listId);
  return all.filter(({ personalTo }) => personalTo === null || personalTo === call.web.userId);
}

/** By id or title, or the default one. A personal view of somebody else is not there. @throws SharePointError 400 */
export function findView(call: Call): View {
  const { by, value = '' } = call.keys.view ?? {};
  const id = value.toLowerCase().replace(/[{}]/g, '');
  const found = visibleViews(call).find(view => {
    if (by === 'role') return view.isDefault;
    return by === 'title' ? view.title.toLowerCase() === value.toLowerCase() : view.id === id;
  });
  if (!found) throw viewNotFound();
  return found;
}
