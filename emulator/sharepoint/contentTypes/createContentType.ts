import { type ContentType, type FieldLink } from '../../store/ContentTypes';
import { type Call } from '../Call';
import { booleanIn, refuseUnknown, textIn } from '../callBody';
import { duplicateContentType } from '../errors/contentTypeErrors';
import { badArgument } from '../errors/requestErrors';
import { isObject, type JsonObject } from '../requestBody';
import { contentTypeHome, type ContentTypeHome } from './ContentTypeHome';
import { contentTypesOf } from './contentTypesOf';
import { childId, isContentTypeId, normalContentTypeId, parentId } from './contentTypeId';

const KNOWN = [
  'Id',
  'Name',
  'Description',
  'Group',
  'Hidden',
  'ReadOnly',
  'Sealed',
  'ParentContentTypeId',
  'JSLink'
];
const ITEM = '0x01';

/**
 * `Id: { StringValue }` names the new type and with it the parent. SharePoint Online's REST is known to leave a given
 * id aside and make a child of Item; the emulator takes it when the parent is there.
 * @throws SharePointError 400, 500
 */
export function createContentType(call: Call, body: JsonObject): ContentType {
  refuseUnknown(body, KNOWN, 'SP.ContentType');
  const home = contentTypeHome(call);
  const name = textIn(body, 'Name')?.trim() ?? '';
  if (name === '') throw badArgument('Value does not fall within the expected range.');
  const given = idIn(body);
  const id = given ?? childId(ITEM, call.tenant.newGuid());
  assertFree(call, home, { id, name });
  const type: ContentType = {
    ...{ id, name, scopeId: home.id },
    look: {
      description: textIn(body, 'Description') ?? '',
      group: textIn(body, 'Group') ?? 'Custom Content Types',
      hidden: booleanIn(body, 'Hidden') ?? false,
      readOnly: booleanIn(body, 'ReadOnly') ?? false,
      sealed: booleanIn(body, 'Sealed') ?? false,
      fieldLinks: inherited(call, id)
    }
  };
  call.tenant.store.contentTypes.add(type);
  return type;
}

/** @throws SharePointError 500 */
export function assertFree(
  call: Call,
  home: ContentTypeHome,
  wanted: { readonly id?: string; readonly name: string }
): void {
  const name = wanted.name.toLowerCase();
  const taken = contentTypesOf(call.tenant, home).find(
    type => type.id === wanted.id || type.name.toLowerCase() === name
  );
  if (taken) throw duplicateContentType(wanted.name);
}

function idIn({ Id: given }: JsonObject): string | undefined {
  const text = isObject(given) ? given.StringValue : given;
  if (text === undefined || text === null) return undefined;
  if (typeof text !== 'string' || !isContentTypeId(text) || text.length <= ITEM.length)
    throw badArgument('Value does not fall within the expected range.');
  return normalContentTypeId(text);
}

/** What the parent has; the parent is a type of the site. @throws SharePointError 400 when there is none */
function inherited(call: Call, id: string): readonly FieldLink[] {
  const { webId, serverRelativeUrl } = call.web.site;
  const site = { id: webId, path: 'Web', url: serverRelativeUrl, list: undefined };
  const parent = contentTypesOf(call.tenant, site).find(type => type.id === parentId(id));
  if (!parent) throw badArgument('Value does not fall within the expected range.');
  return parent.look.fieldLinks;
}
