import { bytesReply } from '../files/bytesReply';
import { readableItem } from '../items/readableItem';
import { type Operation } from '../Operation';
import { attachmentIn } from './attachedTo';

export const attachmentValue: Operation = {
  name: 'bytes of an attachment',
  method: 'GET',
  address: 'web/lists/{list}/items/{item}/attachmentfiles/{attachment}/$value',
  needs: 'ViewListItems',
  evidence: { sure: 'library', source: 'pnpjs files/readable-file.ts' },
  answer(call) {
    const { contentId } = attachmentIn(call, readableItem(call).id);
    return bytesReply(call.tenant.store.contents.read(contentId));
  }
};
