import { parametersOf, textIn } from '../callBody';
import { contentTypeNotFound } from '../errors/contentTypeErrors';
import { type Operation } from '../Operation';
import { contentTypeEntity } from './contentTypeEntity';
import { contentTypeHome } from './ContentTypeHome';
import { childId, normalContentTypeId } from './contentTypeId';
import { contentTypesOf } from './contentTypesOf';
import { assertFree } from './createContentType';

/** Nothing is made from it directly. */
const SYSTEM = '0x';

/** The list gets a child of the site's type; the columns of the type are not made in the list. */
export const addAvailableContentType: Operation = {
  name: 'add an available content type to a list',
  method: 'POST',
  address: 'web/lists/{list}/contenttypes/addavailablecontenttype',
  needs: 'ManageLists',
  evidence: { sure: 'library', source: 'pnpcore recorded answers (ContentTypeTests)' },
  answer(call) {
    const { tenant, web } = call;
    const home = contentTypeHome(call);
    const wanted = normalContentTypeId(textIn(parametersOf(call), 'contenttypeid') ?? '');
    const site = { id: web.site.webId, path: 'Web', url: web.site.serverRelativeUrl, list: undefined };
    const parent = contentTypesOf(tenant, site).find(({ id }) => id === wanted && id !== SYSTEM);
    if (!parent) throw contentTypeNotFound();
    assertFree(call, home, { name: parent.name });
    const type = { ...parent, id: childId(parent.id, tenant.newGuid()), scopeId: home.id };
    tenant.store.contentTypes.add(type);
    return { kind: 'entity', entity: contentTypeEntity(call, home, type), created: true };
  }
};
