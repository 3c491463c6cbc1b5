import { type Operation } from '../Operation';
import { contentTypeEntity } from './contentTypeEntity';
import { contentTypeHome } from './ContentTypeHome';
import { contentTypesOf } from './contentTypesOf';

const EVIDENCE = { sure: 'library', source: 'pnpcore recorded answers (ContentTypeTests)' } as const;

export const contentTypes: Operation = {
  name: 'content types',
  method: 'GET',
  address: 'web/lists/{list}/contenttypes',
  needs: 'ViewListItems',
  evidence: EVIDENCE,
  answer(call) {
    const home = contentTypeHome(call);
    const entities = contentTypesOf(call.tenant, home).map(type => contentTypeEntity(call, home, type));
    return { kind: 'collection', entities };
  }
};

/** In a site without sites above it, the same as its own. */
export const availableContentTypes: Operation = {
  ...contentTypes,
  name: 'available content types',
  address: 'web/availablecontenttypes',
  needs: 'Open'
};
