import { createHash } from 'node:crypto';
import { type Photo, type TenantUser } from '../../store/Directory';
import { GRAPH_URL } from '../collectionPage';

/** https://learn.microsoft.com/graph/api/resources/profilephoto, with the annotations its documentation shows. */
export function shownPhoto(
  person: TenantUser,
  photo: Photo,
  pixels: number
): Readonly<Record<string, unknown>> {
  return {
    '@odata.id': `${GRAPH_URL}/users('${person.entraId}')/photos/${pixels}x${pixels}`,
    '@odata.mediaContentType': photo.contentType,
    '@odata.mediaEtag': photoEtag(photo),
    id: `${pixels}x${pixels}`,
    width: pixels,
    height: pixels
  };
}

/** What the metadata of a missing photo looks like, on the same page: one pixel of nothing. */
export function missingPhoto(person: TenantUser): Readonly<Record<string, unknown>> {
  return {
    '@odata.id': `${GRAPH_URL}/users('${person.entraId}')/photo`,
    '@odata.mediaContentType': 'image/gif',
    '@odata.mediaEtag': '',
    ...{ id: '1x1', width: 1, height: 1 }
  };
}

/** Eight hexadecimal characters in quotes, which change with the picture. */
export function photoEtag({ bytes }: Photo): string {
  return `"${createHash('sha256').update(bytes).digest('hex').slice(0, 8).toUpperCase()}"`;
}
