import { type Call } from '../Call';
import { assertUploadSize } from '../files/assertUploadSize';
import { assertRoom } from '../files/writeFile';
import { writableItem } from '../items/readableItem';
import { type Operation } from '../Operation';
import { attachmentIn, editBy } from './attachedTo';

export const setAttachmentValue: Operation = {
  name: 'replace the bytes of an attachment',
  method: 'PUT',
  address: 'web/lists/{list}/items/{item}/attachmentfiles/{attachment}/$value',
  needs: 'EditListItems',
  evidence: { sure: 'documented', source: 'Microsoft Learn: working with lists and list items with REST' },
  answer(call) {
    replace(call);
    return { kind: 'empty', status: 204 };
  }
};

export const saveAttachmentStream: Operation = {
  name: 'save a stream into an attachment',
  method: 'POST',
  address: 'web/lists/{list}/items/{item}/attachmentfiles/{attachment}/savebinarystream',
  needs: 'EditListItems',
  evidence: { sure: 'folklore', source: 'the stream method that SP.Attachment shares with SP.File' },
  answer(call) {
    replace(call);
    return { kind: 'void' };
  }
};

function replace(call: Call): void {
  assertUploadSize(call);
  const found = attachmentIn(call, writableItem(call).id);
  assertRoom(call, call.request.body.length);
  const { store } = call.tenant;
  store.transact(() => {
    const contentId = store.contents.create(call.request.body);
    store.attachments.put({ ...found, contentId }, editBy(call));
  });
}
