import { type Field } from '../../store/Fields';
import { type Call } from '../Call';
import { fieldNotFound } from '../errors/listErrors';
import { fieldHome } from './FieldHome';

/** By id, title, or internal name and then title. @throws SharePointError 404 */
export function findField(call: Call): Field {
  const { by, value = '' } = call.keys.field ?? {};
  const home = fieldHome(call);
  const all = home.all();
  const wanted = value.toLowerCase();
  const byTitle = all.find(({ title }) => title.toLowerCase() === wanted);
  const byName = all.find(({ internalName }) => internalName.toLowerCase() === wanted);
  const found =
    by === 'title'
      ? byTitle
      : by === 'internalnameortitle'
        ? (byName ?? byTitle)
        : all.find(({ id }) => id === wanted.replace(/[{}]/g, ''));
  if (!found) throw fieldNotFound(value, home.url);
  return found;
}
