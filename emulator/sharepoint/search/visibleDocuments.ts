import { type SearchDocument } from '../../store/SearchIndex';
import { type Call } from '../Call';
import { loginOf } from '../permissions/claims';
import { allows } from '../permissions/permissionMasks';
import { maskOn, rightsOf } from '../permissions/WebScope';
import { type Found, searchableDocument } from './searchableDocument';

const OWN = 2;

type Gate = (document: SearchDocument) => boolean;

/**
 * What the caller may see of the index, in all sites: rights are as they are now, however old the document. Rows of
 * others under ReadSecurity 2 stay hidden.
 */
export function visibleDocuments(call: Call, listId?: string): readonly Found[] {
  const { store } = call.tenant;
  const gates = new Map<string, Gate>();
  const sites = new Map(store.sites.list().map(site => [site.webId, site]));
  return store.searchIndex.documents(listId).flatMap(document => {
    const site = sites.get(document.webId);
    const gate = gates.get(document.listId) ?? gateOf(call, document);
    gates.set(document.listId, gate);
    return site && gate(document) ? [searchableDocument(call, document, site)] : [];
  });
}

const CLOSED: Gate = () => false;

function gateOf(call: Call, { listId, webId }: SearchDocument): Gate {
  const { tenant } = call;
  const { store } = tenant;
  const site = store.sites.get(webId);
  const person = store.directory.get(call.caller.upn);
  const list = store.lists.get(listId);
  if (!site || !person || !list) return CLOSED;
  const rights = rightsOf(tenant, site, person);
  const mask = maskOn(tenant, site, { scope: listId, ...rights });
  if (!allows(rights.mask, 'Open') || !allows(mask, 'ViewListItems')) return CLOSED;
  if (list.readSecurity !== OWN || allows(mask, 'CancelCheckout')) return () => true;
  const userId = store.principals.userByLogin(webId, loginOf(person.upn))?.id;
  return ({ authorId }) => authorId === userId;
}
