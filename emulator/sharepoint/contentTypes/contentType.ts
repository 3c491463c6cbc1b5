import { contentTypeNotFound } from '../errors/contentTypeErrors';
import { type Operation } from '../Operation';
import { contentTypeEntity, parentEntity } from './contentTypeEntity';
import { contentTypeHome } from './ContentTypeHome';
import { findContentType } from './findContentType';

const EVIDENCE = { sure: 'library', source: 'pnpcore recorded answers (ContentTypeTests)' } as const;

export const contentType: Operation = {
  name: 'content type',
  method: 'GET',
  address: 'web/lists/{list}/contenttypes/{type}',
  needs: 'ViewListItems',
  evidence: EVIDENCE,
  answer: call => ({
    kind: 'entity',
    entity: contentTypeEntity(call, contentTypeHome(call), findContentType(call))
  })
};

export const contentTypeParent: Operation = {
  name: 'parent of a content type',
  method: 'GET',
  address: 'web/lists/{list}/contenttypes/{type}/parent',
  needs: 'ViewListItems',
  evidence: EVIDENCE,
  answer(call) {
    const entity = parentEntity(call, findContentType(call));
    if (!entity) throw contentTypeNotFound();
    return { kind: 'entity', entity };
  }
};
