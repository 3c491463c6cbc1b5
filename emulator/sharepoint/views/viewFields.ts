import { currentList } from '../lists/currentList';
import { type Operation } from '../Operation';
import { viewFieldsEntity } from './viewEntity';
import { viewFieldsXml } from './viewXml';
import { findView } from './visibleViews';

const EVIDENCE = { sure: 'library', source: 'pnpcore recorded answers (ListViewTests)' } as const;

export const viewFields: Operation = {
  name: 'fields of a view',
  method: 'GET',
  address: 'web/lists/{list}/views/{view}/viewfields',
  needs: 'ViewListItems',
  evidence: EVIDENCE,
  answer: call => ({ kind: 'entity', entity: viewFieldsEntity(currentList(call).row, findView(call)) })
};

export const viewFieldsSchema: Operation = {
  name: 'fields of a view as XML',
  method: 'GET',
  address: 'web/lists/{list}/views/{view}/viewfields/schemaxml',
  needs: 'ViewListItems',
  evidence: EVIDENCE,
  answer: call => ({
    kind: 'value',
    name: 'SchemaXml',
    type: 'Edm.String',
    value: viewFieldsXml(findView(call).look.fields)
  })
};
