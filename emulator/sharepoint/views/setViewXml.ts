import { parametersOf } from '../callBody';
import { badArgument } from '../errors/requestErrors';
import { type Operation } from '../Operation';
import { changeableView } from './changeableView';
import { readViewXml } from './readViewXml';
import { viewFieldName } from './viewField';

/** `{ "viewXml": "<View>...</View>" }`: fields, query, row limit and scope are replaced; title and address stay. */
export const setViewXml: Operation = {
  name: 'set a view by XML',
  method: 'POST',
  address: 'web/lists/{list}/views/{view}/setviewxml',
  needs: 'ViewListItems',
  evidence: { sure: 'library', source: 'pnpjs views/types.ts' },
  answer(call) {
    const view = changeableView(call);
    const { viewxml: xml } = parametersOf(call);
    if (typeof xml !== 'string') throw badArgument('Value does not fall within the expected range.');
    const look = readViewXml(xml);
    const fields = look.fields.map(name => viewFieldName(call, name));
    call.tenant.store.views.update(view, { look: { ...view.look, ...look, fields } });
    return { kind: 'void' };
  }
};
