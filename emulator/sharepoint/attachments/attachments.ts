import { readableItem } from '../items/readableItem';
import { currentList } from '../lists/currentList';
import { type Operation } from '../Operation';
import { attachmentsOf } from './attachedTo';
import { attachmentEntity } from './attachmentEntity';

export const attachments: Operation = {
  name: 'attachments of an item',
  method: 'GET',
  address: 'web/lists/{list}/items/{item}/attachmentfiles',
  needs: 'ViewListItems',
  evidence: { sure: 'documented', source: 'Microsoft Learn: working with lists and list items with REST' },
  answer(call) {
    const { row } = currentList(call);
    const all = attachmentsOf(call, readableItem(call).id);
    return { kind: 'collection', entities: all.map(one => attachmentEntity(row, one)) };
  }
};
