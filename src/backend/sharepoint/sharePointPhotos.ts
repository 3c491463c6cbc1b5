import { type PeopleDirectory, type PhotoSize } from '../PeopleDirectory';

const sizes: Record<PhotoSize, string> = { small: 'S', medium: 'M', large: 'L' };

/** SharePoint's own photo address, in the site itself: no request by us and no consent to anything. */
export function sharePointPhotos(webUrl: string): PeopleDirectory {
  const address = `${webUrl.replace(/\/$/, '')}/_layouts/15/userphoto.aspx`;
  return {
    photoUrlOf: ({ upn }, size) =>
      upn === undefined || upn === ''
        ? undefined
        : `${address}?size=${sizes[size]}&accountname=${encodeURIComponent(upn)}`
  };
}
