import { type SiteUser } from '../../store/Principals';
import { booleanIn, entityBody, refuseUnknown, textIn } from '../callBody';
import { accessDenied } from '../errors/accessErrors';
import { type Operation } from '../Operation';
import { findSiteUser } from './findSiteUser';

/** Name and address of a site user, and whether he administers the site collection: that only such a one may change. */
export const updateSiteUser: Operation = {
  name: 'update a site user',
  method: 'MERGE',
  address: 'web/siteusers/{user}',
  needs: 'ManagePermissions',
  evidence: { sure: 'documented', source: 'Microsoft Learn: users, groups, and roles REST API reference' },
  answer(call) {
    const { store } = call.tenant;
    const user = findSiteUser(call, call.keys.user);
    const body = entityBody(call, 'SP.User');
    refuseUnknown(body, ['Title', 'Email', 'IsSiteAdmin'], 'SP.User');
    const [title, email] = [textIn(body, 'Title'), textIn(body, 'Email')];
    const isSiteAdmin = booleanIn(body, 'IsSiteAdmin');
    if ((isSiteAdmin !== undefined || user.isSiteAdmin) && !call.web.isSiteAdmin) throw accessDenied();
    const change: Partial<Pick<SiteUser, 'title' | 'email' | 'isSiteAdmin'>> = {
      ...(title === undefined ? {} : { title }),
      ...(email === undefined ? {} : { email }),
      ...(isSiteAdmin === undefined ? {} : { isSiteAdmin })
    };
    store.principals.updateUser(user, change);
    return { kind: 'empty', status: 204 };
  }
};
