import { entityBody } from '../callBody';
import { type Operation } from '../Operation';
import { changeableView } from './changeableView';
import { viewFieldName } from './viewField';
import { viewSettings } from './viewSettings';

/** A view stays whose it is, and its address stays as it was. */
export const updateView: Operation = {
  name: 'update a view',
  method: 'MERGE',
  address: 'web/lists/{list}/views/{view}',
  needs: 'ViewListItems',
  evidence: { sure: 'library', source: 'pnpjs views/types.ts' },
  answer(call) {
    const view = changeableView(call);
    const { title, isDefault, look } = viewSettings(entityBody(call, 'SP.View'));
    const fields = look.fields?.map(name => viewFieldName(call, name)) ?? view.look.fields;
    call.tenant.store.views.update(view, {
      ...(title === undefined ? {} : { title }),
      ...(isDefault === true && view.personalTo === null ? { isDefault } : {}),
      look: { ...view.look, ...look, fields }
    });
    return { kind: 'empty', status: 204 };
  }
};
