import { type View, type ViewLook } from '../../store/Views';
import { type Call } from '../Call';
import { badArgument } from '../errors/requestErrors';
import { currentList } from '../lists/currentList';
import { isLibrary } from '../lists/entityTypeName';
import { type JsonObject } from '../requestBody';
import { assertMayChange } from './changeableView';
import { viewSettings } from './viewSettings';
import { viewFieldName } from './viewField';

/** @throws SharePointError 400, 403, 404 */
export function createView(call: Call, body: JsonObject): View {
  const { title, isDefault = false, isPersonal = false, look } = viewSettings(body);
  if (title === undefined) throw badArgument('Value does not fall within the expected range.');
  assertMayChange(call, isPersonal);
  const { tenant, web } = call;
  const { row } = currentList(call);
  const fields = (look.fields ?? defaultFields(call)).map(name => viewFieldName(call, name));
  const view: View = {
    ...{ title, fileName: freeFileName(call, title), isDefault: isDefault && !isPersonal },
    id: tenant.newGuid(),
    listId: row.id,
    personalTo: isPersonal ? web.userId : null,
    look: { ...EMPTY_LOOK, ...look, fields }
  };
  tenant.store.views.add(view);
  return view;
}

/** As recorded: not paged, 30 rows, no order, when the body says nothing. */
const EMPTY_LOOK: Omit<ViewLook, 'fields'> = { query: '', rowLimit: 30, paged: false, scope: 0 };

/** Those of the default view, or what SharePoint gives a list. */
function defaultFields(call: Call): readonly string[] {
  const { row } = currentList(call);
  const first = call.tenant.store.views.list(row.id).find(({ isDefault }) => isDefault);
  return first?.look.fields ?? (isLibrary(row) ? ['DocIcon', 'LinkFilename'] : ['LinkTitle']);
}

/** Named after the title without what no address may hold; a taken name gets a number. */
function freeFileName(call: Call, title: string): string {
  const base = title.replace(/["#%&*:<>?/\\{|}~.]/g, '').trim() || 'View';
  const taken = call.tenant.store.views
    .list(currentList(call).row.id)
    .map(({ fileName }) => fileName.toLowerCase());
  let name = `${base}.aspx`;
  for (let number = 1; taken.includes(name.toLowerCase()); number += 1) name = `${base}${number}.aspx`;
  return name;
}
