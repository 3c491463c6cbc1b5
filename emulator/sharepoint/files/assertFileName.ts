import { nameNotPermitted, pathTooLong } from '../errors/fileErrors';

const FORBIDDEN = /["*:<>?/\\|\p{Cc}]/u;
const RESERVED = /^(?:\.lock|con|prn|aux|nul|com\d|lpt\d|desktop\.ini)$/i;
const MAX_PATH = 400;

/**
 * Names that SharePoint Online takes today: `~ # % & { }` have become legal, the rest of the old list has not.
 * `url` is server-relative; its first slash does not count.
 * https://support.microsoft.com/office/64883a5d-228e-48f5-b3d2-eb39e07630fa
 * @throws SharePointError 400
 */
export function assertFileName(name: string, url: string): void {
  const isOdd = name === '' || name.trim() !== name || name.endsWith('.') || /^\.+$/.test(name);
  const isReserved = RESERVED.test(name) || name.startsWith('~$') || name.toLowerCase().includes('_vti_');
  if (isOdd || isReserved || FORBIDDEN.test(name)) throw nameNotPermitted();
  if (url.length - 1 > MAX_PATH) throw pathTooLong();
}

/** `Forms` holds the pages of a library's views, so its root has no other. @throws SharePointError 400 */
export function assertFreeAtRoot(name: string, isRoot: boolean): void {
  if (isRoot && name.toLowerCase() === 'forms') throw nameNotPermitted();
}
