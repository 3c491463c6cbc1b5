import { currentList } from '../lists/currentList';
import { type Operation } from '../Operation';
import { viewEntity } from './viewEntity';
import { findView } from './visibleViews';

export const view: Operation = {
  name: 'view',
  method: 'GET',
  address: 'web/lists/{list}/views/{view}',
  needs: 'ViewListItems',
  evidence: { sure: 'library', source: 'pnpcore recorded answers (ListViewTests), pnpjs views/types.ts' },
  answer: call => ({ kind: 'entity', entity: viewEntity(currentList(call).row, findView(call)) })
};
