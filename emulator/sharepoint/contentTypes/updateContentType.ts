import { booleanIn, entityBody, refuseUnknown, textIn } from '../callBody';
import { contentTypeIsFixed } from '../errors/contentTypeErrors';
import { badArgument } from '../errors/requestErrors';
import { type Operation } from '../Operation';
import { contentTypeHome } from './ContentTypeHome';
import { isBuiltIn } from './contentTypesOf';
import { assertFree } from './createContentType';
import { findContentType } from './findContentType';

const KNOWN = ['Name', 'Description', 'Group', 'Hidden', 'ReadOnly', 'Sealed'];

export const updateContentType: Operation = {
  name: 'update a content type',
  method: 'MERGE',
  address: 'web/lists/{list}/contenttypes/{type}',
  needs: 'ManageLists',
  evidence: { sure: 'library', source: 'pnpjs content-types/types.ts' },
  answer(call) {
    const home = contentTypeHome(call);
    const type = findContentType(call);
    if (isBuiltIn(home, type)) throw contentTypeIsFixed(type.name);
    const body = entityBody(call, 'SP.ContentType');
    refuseUnknown(body, KNOWN, 'SP.ContentType');
    const name = textIn(body, 'Name') ?? type.name;
    if (name.trim() === '') throw badArgument('Value does not fall within the expected range.');
    if (name.toLowerCase() !== type.name.toLowerCase()) assertFree(call, home, { name });
    const look = {
      ...type.look,
      description: textIn(body, 'Description') ?? type.look.description,
      group: textIn(body, 'Group') ?? type.look.group,
      hidden: booleanIn(body, 'Hidden') ?? type.look.hidden,
      readOnly: booleanIn(body, 'ReadOnly') ?? type.look.readOnly,
      sealed: booleanIn(body, 'Sealed') ?? type.look.sealed
    };
    call.tenant.store.contentTypes.update(type, { name, look });
    return { kind: 'empty', status: 204 };
  }
};
