import { type ContentType } from '../../store/ContentTypes';
import { type Call } from '../Call';
import { contentTypeCannotGo, contentTypeIsFixed } from '../errors/contentTypeErrors';
import { type Operation } from '../Operation';
import { contentTypeHome } from './ContentTypeHome';
import { isBuiltIn } from './contentTypesOf';
import { findContentType } from './findContentType';

/** Not while a list or another type was made from it. */
export const removeContentType: Operation = {
  name: 'delete a content type',
  method: 'DELETE',
  address: 'web/lists/{list}/contenttypes/{type}',
  needs: 'ManageLists',
  evidence: { sure: 'library', source: 'pnpjs content-types/types.ts' },
  answer(call) {
    const home = contentTypeHome(call);
    const type = findContentType(call);
    if (isBuiltIn(home, type)) throw contentTypeIsFixed(type.name);
    if (!home.list && hasChildren(call, type)) throw contentTypeCannotGo();
    call.tenant.store.contentTypes.remove(type);
    return { kind: 'empty', status: 200 };
  }
};

function hasChildren({ tenant, web }: Call, { id }: ContentType): boolean {
  const { contentTypes, lists } = tenant.store;
  const { webId } = web.site;
  const scopes = [webId, ...lists.list(webId).map(list => list.id)];
  return scopes.some(scope =>
    contentTypes.list(scope).some(other => other.id !== id && other.id.startsWith(id))
  );
}
