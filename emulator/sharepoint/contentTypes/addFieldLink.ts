import { entityBody, booleanIn, refuseUnknown, textIn } from '../callBody';
import { contentTypeIsFixed } from '../errors/contentTypeErrors';
import { fieldNotFound } from '../errors/listErrors';
import { fieldHome } from '../fields/FieldHome';
import { type Operation } from '../Operation';
import { fieldLinkEntity } from './contentTypeEntity';
import { contentTypeHome } from './ContentTypeHome';
import { isBuiltIn } from './contentTypesOf';
import { findContentType } from './findContentType';

/** `{ FieldInternalName: "Title", Hidden, Required }`: a column of the same site or list. */
export const addFieldLink: Operation = {
  name: 'add a field link to a content type',
  method: 'POST',
  address: 'web/lists/{list}/contenttypes/{type}/fieldlinks',
  needs: 'ManageLists',
  evidence: { sure: 'library', source: 'pnpcore recorded answers (FieldLinkTests)' },
  answer(call) {
    const home = contentTypeHome(call);
    const type = findContentType(call);
    if (isBuiltIn(home, type)) throw contentTypeIsFixed(type.name);
    const body = entityBody(call, 'SP.FieldLink');
    refuseUnknown(
      body,
      ['FieldInternalName', 'Hidden', 'Required', 'DisplayName', 'ReadOnly'],
      'SP.FieldLink'
    );
    const name = textIn(body, 'FieldInternalName') ?? '';
    const field = fieldHome(call)
      .all()
      .find(({ internalName }) => internalName === name);
    if (!field) throw fieldNotFound(name, home.url);
    const link = {
      ...{ id: field.id, name },
      required: booleanIn(body, 'Required') ?? field.required,
      hidden: booleanIn(body, 'Hidden') ?? false
    };
    const others = type.look.fieldLinks.filter(({ id }) => id !== link.id);
    call.tenant.store.contentTypes.update(type, { look: { ...type.look, fieldLinks: [...others, link] } });
    const path = `${home.path}/ContentTypes('${type.id}')`;
    return { kind: 'entity', entity: fieldLinkEntity(path, link), created: true };
  }
};
