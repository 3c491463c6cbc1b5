import { entityBody } from '../callBody';
import { type Operation } from '../Operation';
import { contentTypeEntity } from './contentTypeEntity';
import { contentTypeHome } from './ContentTypeHome';
import { createContentType } from './createContentType';

/** `{ Id: { StringValue: "0x0100..." }, Name, Description, Group }`. */
export const addContentType: Operation = {
  name: 'add a content type',
  method: 'POST',
  address: 'web/lists/{list}/contenttypes',
  needs: 'ManageLists',
  evidence: { sure: 'library', source: 'pnpjs content-types/types.ts' },
  answer(call) {
    const type = createContentType(call, entityBody(call, 'SP.ContentType'));
    return { kind: 'entity', entity: contentTypeEntity(call, contentTypeHome(call), type), created: true };
  }
};
