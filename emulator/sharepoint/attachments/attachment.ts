import { readableItem } from '../items/readableItem';
import { currentList } from '../lists/currentList';
import { type Operation } from '../Operation';
import { attachmentIn } from './attachedTo';
import { attachmentEntity } from './attachmentEntity';

export const attachment: Operation = {
  name: 'attachment',
  method: 'GET',
  address: 'web/lists/{list}/items/{item}/attachmentfiles/{attachment}',
  needs: 'ViewListItems',
  evidence: { sure: 'library', source: 'pnpjs attachments/types.ts' },
  answer(call) {
    const found = attachmentIn(call, readableItem(call).id);
    return { kind: 'entity', entity: attachmentEntity(currentList(call).row, found) };
  }
};
