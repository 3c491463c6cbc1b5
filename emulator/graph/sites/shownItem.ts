import { type ItemShape } from '../../sharepoint/items/ItemShape';
import { type ItemRow } from '../../store/Items';
import { type GraphCall } from '../GraphCall';
import { identityOf } from './identityOf';
import { type ShownFields, shownFields } from './shownFields';
import { siteIdOf } from './shownSite';

/** https://learn.microsoft.com/graph/api/resources/listitem; with its fields where they are asked for. */
export function shownItem(
  call: GraphCall,
  shape: ItemShape,
  { row, narrow }: { row: ItemRow; narrow?: ((fields: ShownFields) => ShownFields) | undefined }
): Readonly<Record<string, unknown>> {
  const eTag = `"${row.guid},${row.version}"`;
  const { site } = shape.call.web;
  return {
    '@odata.etag': eTag,
    createdDateTime: row.created,
    eTag,
    id: String(row.id),
    lastModifiedDateTime: row.modified,
    webUrl: `${call.url.origin}${encodeURI(shape.list.rootFolderUrl)}/${row.id}_.000`,
    createdBy: identityOf(call, site.webId, row.authorId),
    lastModifiedBy: identityOf(call, site.webId, row.editorId),
    parentReference: { id: shape.list.id, siteId: siteIdOf(call.url, site) },
    contentType: { id: `0x0100${shape.list.id.replaceAll('-', '').toUpperCase()}`, name: 'Item' },
    ...(narrow ? { fields: narrow(shownFields(shape, row)) } : {})
  };
}
