import { type Call } from '../Call';
import { attachmentExists, attachmentsDisabled } from '../errors/fileErrors';
import { assertFileName } from '../files/assertFileName';
import { assertUploadSize } from '../files/assertUploadSize';
import { callArguments } from '../files/callArguments';
import { assertRoom } from '../files/writeFile';
import { writableItem } from '../items/readableItem';
import { currentList } from '../lists/currentList';
import { isLibrary } from '../lists/entityTypeName';
import { type Operation } from '../Operation';
import { type Reply } from '../Reply';
import { attachmentsOf, editBy, named } from './attachedTo';
import { attachmentEntity } from './attachmentEntity';

/** `AttachmentFiles/add(FileName='a.txt')`: the body is the bytes. */
export const addAttachment: Operation = {
  name: 'add an attachment',
  method: 'POST',
  address: 'web/lists/{list}/items/{item}/attachmentfiles/add',
  needs: 'EditListItems',
  evidence: { sure: 'documented', source: 'Microsoft Learn: working with lists and list items with REST' },
  answer(call) {
    const { filename, ...positions } = callArguments(call);
    return add(call, filename ?? positions[0] ?? '');
  }
};

export const addAttachmentUsingPath: Operation = {
  name: 'add an attachment using a path',
  method: 'POST',
  address: 'web/lists/{list}/items/{item}/attachmentfiles/addusingpath',
  needs: 'EditListItems',
  evidence: {
    sure: 'documented',
    source: 'Microsoft Learn: supporting % and # in files and folders with the ResourcePath API'
  },
  answer: call => add(call, callArguments(call).decodedurl ?? '')
};

function add(call: Call, name: string): Reply {
  assertUploadSize(call);
  const item = writableItem(call);
  const { row } = currentList(call);
  if (!row.enableAttachments || isLibrary(row)) throw attachmentsDisabled();
  assertFileName(name, `${row.rootFolderUrl}/Attachments/${item.id}/${name}`);
  if (named(attachmentsOf(call, item.id), name)) throw attachmentExists();
  assertRoom(call, call.request.body.length);
  const { store } = call.tenant;
  store.transact(() => {
    const contentId = store.contents.create(call.request.body);
    store.attachments.put({ listId: row.id, itemId: item.id, name, contentId }, editBy(call));
  });
  const [added] = attachmentsOf(call, item.id).filter(one => one.name === name);
  if (!added) throw new Error(`The attachment ${name} was not kept.`);
  return { kind: 'entity', entity: attachmentEntity(row, added) };
}
