import { type Call } from '../Call';
import { numberIn, parametersOf } from '../callBody';
import { fieldNotFound } from '../errors/listErrors';
import { badArgument } from '../errors/requestErrors';
import { currentList } from '../lists/currentList';
import { type Operation } from '../Operation';
import { changeableView } from './changeableView';
import { namedViewField, viewFieldName } from './viewField';

type Change = (call: Call, fields: readonly string[]) => readonly string[];

function changing(name: string, command: string, change: Change): Operation {
  return {
    name,
    method: 'POST',
    address: `web/lists/{list}/views/{view}/viewfields/${command}`,
    needs: 'ViewListItems',
    evidence: { sure: 'library', source: 'pnpcore recorded answers (ListViewTests), pnpjs views/types.ts' },
    answer(call) {
      const view = changeableView(call);
      const fields = change(call, view.look.fields);
      call.tenant.store.views.update(view, { look: { ...view.look, fields } });
      return { kind: 'void' };
    }
  };
}

/** Adding a column that is there changes nothing. */
export const addViewField = changing('add a field to a view', 'addviewfield', (call, fields) => {
  const name = viewFieldName(call, namedViewField(call, 'strfield'));
  return fields.includes(name) ? fields : [...fields, name];
});

export const removeViewField = changing('remove a field from a view', 'removeviewfield', (call, fields) => {
  const name = present(call, fields, namedViewField(call, 'strfield'));
  return fields.filter(field => field !== name);
});

export const removeAllViewFields = changing('remove all fields from a view', 'removeallviewfields', () => []);

/** `{ "field": "Title", "index": 0 }`. */
export const moveViewField = changing('move a field in a view', 'moveviewfieldto', (call, fields) => {
  const name = present(call, fields, namedViewField(call, 'field'));
  const index = numberIn(parametersOf(call), 'index') ?? -1;
  if (!Number.isInteger(index) || index < 0 || index >= fields.length)
    throw badArgument('Value does not fall within the expected range.');
  const others = fields.filter(field => field !== name);
  return [...others.slice(0, index), name, ...others.slice(index)];
});

/** The name as the view has it. @throws SharePointError 404 */
function present(call: Call, fields: readonly string[], name: string): string {
  const found = fields.find(field => field.toLowerCase() === name.toLowerCase());
  if (found === undefined) throw fieldNotFound(name, currentList(call).row.rootFolderUrl);
  return found;
}
