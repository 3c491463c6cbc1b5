import { contentTypeNotFound } from '../errors/contentTypeErrors';
import { type Operation } from '../Operation';
import { contentTypeFields, fieldLinkEntity } from './contentTypeEntity';
import { contentTypeHome } from './ContentTypeHome';
import { findContentType } from './findContentType';

const EVIDENCE = { sure: 'library', source: 'pnpcore recorded answers (FieldLinkTests)' } as const;

export const fieldLinks: Operation = {
  name: 'field links of a content type',
  method: 'GET',
  address: 'web/lists/{list}/contenttypes/{type}/fieldlinks',
  needs: 'ViewListItems',
  evidence: EVIDENCE,
  answer(call) {
    const type = findContentType(call);
    const path = `${contentTypeHome(call).path}/ContentTypes('${type.id}')`;
    return { kind: 'collection', entities: type.look.fieldLinks.map(link => fieldLinkEntity(path, link)) };
  }
};

export const fieldLink: Operation = {
  name: 'field link of a content type',
  method: 'GET',
  address: 'web/lists/{list}/contenttypes/{type}/fieldlinks/{link}',
  needs: 'ViewListItems',
  evidence: EVIDENCE,
  answer(call) {
    const type = findContentType(call);
    const wanted = (call.keys.link?.value ?? '').toLowerCase();
    const link = type.look.fieldLinks.find(({ id }) => id === wanted);
    if (!link) throw contentTypeNotFound();
    const path = `${contentTypeHome(call).path}/ContentTypes('${type.id}')`;
    return { kind: 'entity', entity: fieldLinkEntity(path, link) };
  }
};

export const contentTypeColumns: Operation = {
  name: 'fields of a content type',
  method: 'GET',
  address: 'web/lists/{list}/contenttypes/{type}/fields',
  needs: 'ViewListItems',
  evidence: EVIDENCE,
  answer: call => ({
    kind: 'collection',
    entities: contentTypeFields(call, contentTypeHome(call), findContentType(call))
  })
};
