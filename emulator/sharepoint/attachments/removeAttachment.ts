import { type Call } from '../Call';
import { writableItem } from '../items/readableItem';
import { type Operation } from '../Operation';
import { type Reply } from '../Reply';
import { attachmentIn, editBy } from './attachedTo';

const address = 'web/lists/{list}/items/{item}/attachmentfiles/{attachment}';

export const removeAttachment: Operation = {
  name: 'delete an attachment',
  method: 'DELETE',
  address,
  needs: 'EditListItems',
  evidence: { sure: 'documented', source: 'Microsoft Learn: working with lists and list items with REST' },
  answer: call => remove(call, { kind: 'empty', status: 200 })
};

export const removeAttachmentByObject: Operation = {
  name: 'delete an attachment by its object',
  method: 'POST',
  address: `${address}/deleteobject`,
  needs: 'EditListItems',
  evidence: { sure: 'documented', source: 'Microsoft Learn: lists and list items REST API reference' },
  answer: (call: Call) => remove(call, { kind: 'void' })
};

const recycling = {
  address: `${address}/recycleobject`,
  needs: 'EditListItems',
  evidence: { sure: 'library', source: 'pnpjs attachments/types.ts' },
  answer: (call: Call) => remove(call, { kind: 'void' })
} satisfies Omit<Operation, 'name' | 'method'>;

/** It is gone: attachments have no row of their own in the recycle bin here. */
export const recycleAttachment: Operation = { name: 'recycle an attachment', method: 'POST', ...recycling };

/** PnPjs sends it as a tunnelled DELETE. */
export const recycleAttachmentByDelete: Operation = {
  name: 'recycle an attachment by DELETE',
  method: 'DELETE',
  ...recycling
};

function remove(call: Call, reply: Reply): Reply {
  const found = attachmentIn(call, writableItem(call).id);
  call.tenant.store.attachments.remove(found, editBy(call));
  return reply;
}
