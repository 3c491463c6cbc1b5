import { type Recycled } from '../../store/RecycleBin';
import { type SiteUser } from '../../store/Principals';
import { type Call } from '../Call';
import { cultureOf } from '../culture/Culture';
import { writeDateTime } from '../culture/cultureDates';
import { type Entity } from '../odata/Entity';
import { principalEntity } from '../users/principalEntity';
import { type BinOf } from './Bin';

/** SP.RecycleBinItem as recorded in pnp/pnpcore (RecycleBinTests). */
export function recycledEntity(call: Call, bin: BinOf, recycled: Recycled): Entity {
  const { site } = call.web;
  const person = (id: number): SiteUser | undefined => call.tenant.store.principals.user(site.webId, id);
  const [author, deletedBy] = [person(recycled.authorId), person(recycled.deletedById)];
  return {
    type: 'SP.RecycleBinItem',
    path: `${bin === 'web' ? 'Web' : 'Site'}/RecycleBin(guid'${recycled.id}')`,
    properties: {
      AuthorEmail: author?.email ?? '',
      AuthorName: author?.title ?? '',
      DeletedByEmail: deletedBy?.email ?? '',
      DeletedByName: deletedBy?.title ?? '',
      DeletedDate: recycled.deletedAt,
      DeletedDateLocalFormatted: writeDateTime(cultureOf(site.language), recycled.deletedAt),
      DirName: recycled.dirName,
      DirNamePath: { DecodedUrl: recycled.dirName },
      Id: recycled.id,
      ItemState: recycled.stage,
      ItemType: recycled.itemType,
      LeafName: recycled.leafName,
      LeafNamePath: { DecodedUrl: recycled.leafName },
      Size: String(recycled.size),
      Title: recycled.title
    },
    navigations: {
      Author: () => (author ? principalEntity(author) : null),
      DeletedBy: () => (deletedBy ? principalEntity(deletedBy) : null)
    }
  };
}
