import { type Operation } from '../Operation';
import { addAttachment, addAttachmentUsingPath } from './addAttachment';
import { attachment } from './attachment';
import { attachments } from './attachments';
import { attachmentValue } from './attachmentValue';
import {
  recycleAttachment,
  recycleAttachmentByDelete,
  removeAttachment,
  removeAttachmentByObject
} from './removeAttachment';
import { saveAttachmentStream, setAttachmentValue } from './setAttachmentValue';

export const attachmentOperations: readonly Operation[] = [
  ...[attachments, attachment, attachmentValue, addAttachment, addAttachmentUsingPath],
  ...[setAttachmentValue, saveAttachmentStream],
  ...[removeAttachment, removeAttachmentByObject, recycleAttachment, recycleAttachmentByDelete]
];
