import { type Field } from '../../store/Fields';
import { type Call } from '../Call';
import { fieldNotFound } from '../errors/listErrors';
import { currentList } from '../lists/currentList';

/** By id, title, or internal name and then title. @throws SharePointError 404 */
export function findField(call: Call): Field {
  const { row } = currentList(call);
  const { by, value = '' } = call.keys.field ?? {};
  const { fields } = call.tenant.store;
  const found =
    by === 'title'
      ? fields.byTitle(row.id, value)
      : by === 'internalnameortitle'
        ? (fields.byInternalName(row.id, value) ?? fields.byTitle(row.id, value))
        : fields.get(row.id, value.toLowerCase().replace(/[{}]/g, ''));
  if (!found) throw fieldNotFound(value, row.rootFolderUrl);
  return found;
}
