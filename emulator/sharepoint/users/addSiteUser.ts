import { entityBody, refuseUnknown, textIn } from '../callBody';
import { type Operation } from '../Operation';
import { ensured } from './ensureUser';
import { siteUserEntity } from './siteUserEntity';

/** Makes somebody known to the site, as ensureuser does. */
export const addSiteUser: Operation = {
  name: 'add a site user',
  method: 'POST',
  address: 'web/siteusers',
  needs: 'BrowseUserInfo',
  evidence: { sure: 'library', source: 'pnpjs site-users/types.ts' },
  answer(call) {
    const body = entityBody(call, 'SP.User');
    refuseUnknown(body, ['LoginName'], 'SP.User');
    const user = ensured(call, textIn(body, 'LoginName') ?? '');
    return { kind: 'entity', entity: siteUserEntity(call, user), created: true };
  }
};
