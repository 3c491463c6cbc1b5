import { type ContentType } from '../../store/ContentTypes';
import { type Call } from '../Call';
import { contentTypeNotFound } from '../errors/contentTypeErrors';
import { contentTypeHome } from './ContentTypeHome';
import { contentTypesOf } from './contentTypesOf';
import { normalContentTypeId } from './contentTypeId';

/** @throws SharePointError 404 */
export function findContentType(call: Call): ContentType {
  const id = normalContentTypeId(call.keys.type?.value ?? '');
  const found = contentTypesOf(call.tenant, contentTypeHome(call)).find(type => type.id === id);
  if (!found) throw contentTypeNotFound();
  return found;
}
