import { currentList } from '../lists/currentList';
import { type Operation } from '../Operation';
import { viewEntity } from './viewEntity';
import { visibleViews } from './visibleViews';

/** Personal views of others are not among them. */
export const views: Operation = {
  name: 'views',
  method: 'GET',
  address: 'web/lists/{list}/views',
  needs: 'ViewListItems',
  evidence: { sure: 'library', source: 'pnpcore recorded answers (ListViewTests), pnpjs views/types.ts' },
  answer: call => ({
    kind: 'collection',
    entities: visibleViews(call).map(view => viewEntity(currentList(call).row, view))
  })
};
