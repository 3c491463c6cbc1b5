import { type Operation } from '../Operation';
import { changeableView } from './changeableView';

/** The default view goes as any other; a list may be left without one. */
export const removeView: Operation = {
  name: 'delete a view',
  method: 'DELETE',
  address: 'web/lists/{list}/views/{view}',
  needs: 'ViewListItems',
  evidence: { sure: 'library', source: 'pnpjs views/types.ts' },
  answer(call) {
    call.tenant.store.views.remove(changeableView(call));
    return { kind: 'empty', status: 200 };
  }
};
