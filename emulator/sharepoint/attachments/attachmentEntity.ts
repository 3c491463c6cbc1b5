import { type StoredAttachment } from '../../store/Attachments';
import { type ListRow } from '../../store/Lists';
import { listPath } from '../lists/listPath';
import { type Entity } from '../odata/Entity';

/** SP.Attachment: pnpjs attachments/types.ts */
export function attachmentEntity(list: ListRow, { name, itemId }: StoredAttachment): Entity {
  const url = `${list.rootFolderUrl}/Attachments/${itemId}/${name}`;
  return {
    type: 'SP.Attachment',
    path: `${listPath(list.id)}/Items(${itemId})/AttachmentFiles('${name.replaceAll("'", "''")}')`,
    properties: {
      FileName: name,
      FileNameAsPath: { DecodedUrl: name },
      ServerRelativePath: { DecodedUrl: url },
      ServerRelativeUrl: url
    }
  };
}
