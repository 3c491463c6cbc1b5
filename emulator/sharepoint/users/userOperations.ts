import { type Operation } from '../Operation';
import { addSiteUser } from './addSiteUser';
import { removeSiteUser, removeSiteUserById, removeSiteUserByLogin } from './removeSiteUser';
import { updateSiteUser } from './updateSiteUser';

/** Those that change who is known to the site. */
export const userOperations: readonly Operation[] = [
  ...[addSiteUser, updateSiteUser],
  ...[removeSiteUser, removeSiteUserById, removeSiteUserByLogin]
];
