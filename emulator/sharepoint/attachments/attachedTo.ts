import { type StoredAttachment } from '../../store/Attachments';
import { toInstant } from '../../store/instant';
import { type Call } from '../Call';
import { attachmentNotFound } from '../errors/fileErrors';
import { currentList } from '../lists/currentList';
import { type AttachmentEdit } from '../../store/Attachments';

export function attachmentsOf(call: Call, itemId: number): readonly StoredAttachment[] {
  return call.tenant.store.attachments.list(currentList(call).row.id, itemId);
}

export function named(all: readonly StoredAttachment[], name: string): StoredAttachment | undefined {
  return all.find(one => one.name.toLowerCase() === name.toLowerCase());
}

/** The one the address names. @throws SharePointError 404 */
export function attachmentIn(call: Call, itemId: number): StoredAttachment {
  const found = named(attachmentsOf(call, itemId), call.keys.attachment?.value ?? '');
  if (!found) throw attachmentNotFound();
  return found;
}

export function editBy({ web, tenant }: Call): AttachmentEdit {
  return { editorId: web.userId, at: toInstant(tenant.clock.now()) };
}
