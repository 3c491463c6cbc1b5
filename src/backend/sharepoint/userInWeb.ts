import { type CurrentUser } from '../Installation';
import { cleanName } from '../../domain/cleanName';
import { upnAuthorKey } from '../../domain/PostKey';
import { upnOfLogin } from './loginName';
import { holds } from './permissions';
import { idIn, isEntity, textIn } from './wire';

/** Who is asking and what he may do in the site, in one part of a batch. */
export const webColumns = [
  'EffectiveBasePermissions',
  'CurrentUser/Id',
  'CurrentUser/Title',
  'CurrentUser/LoginName'
] as const;

/** @param postsMask effective permissions of the list of posts; undefined where there is none to read */
export function userInWeb(web: unknown, postsMask: unknown): CurrentUser | undefined {
  const user = isEntity(web) ? web['CurrentUser'] : undefined;
  const id = idIn(user, 'Id');
  const upn = upnOfLogin(textIn(user, 'LoginName')) ?? '';
  if (id === undefined && upn === '') return undefined;
  const webMask = isEntity(web) ? web['EffectiveBasePermissions'] : undefined;
  return {
    key: id === undefined ? upnAuthorKey(upn) : String(id),
    displayName: cleanName(textIn(user, 'Title') ?? '') || upn,
    upn,
    rights: {
      canPost: holds(postsMask, 'addListItems'),
      canEditOwn: holds(postsMask, 'editListItems'),
      canDeleteOwn: holds(postsMask, 'deleteListItems'),
      canSetUp: holds(webMask, 'manageLists') && holds(webMask, 'managePermissions')
    }
  };
}
