import { nameNotPermitted } from '../errors/fileErrors';
import { type FolderPlace } from './FilePlace';

/** A new name as clients write it: alone, or with the address of its folder before it. @throws SharePointError 400 */
export function leafName({ url }: Pick<FolderPlace, 'url'>, given: string): string {
  const isWhole = given.toLowerCase().startsWith(`${url.toLowerCase()}/`);
  const name = isWhole ? given.slice(url.length + 1) : given;
  if (name.includes('/')) throw nameNotPermitted();
  return name;
}
