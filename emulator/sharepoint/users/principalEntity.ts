import { type SiteUser } from '../../store/Principals';
import { type Entity } from '../odata/Entity';
import { upnOf } from '../permissions/claims';

/** SharePoint's PrincipalType. */
export const PRINCIPAL_TYPES = { User: 1, SecurityGroup: 4, SharePointGroup: 8 } as const;

/** SP.User as SharePoint shows it: recorded answers in pnp/pnpcore. */
export function principalEntity(user: SiteUser): Entity {
  const isUser = user.kind === 'User';
  return {
    type: 'SP.User',
    path: `Web/GetUserById(${user.id})`,
    properties: {
      Id: user.id,
      IsHiddenInUI: false,
      LoginName: user.loginName,
      Title: user.title,
      PrincipalType: PRINCIPAL_TYPES[user.kind],
      Email: user.email,
      Expiration: '',
      IsEmailAuthenticationGuestUser: false,
      IsShareByEmailGuestUser: false,
      IsSiteAdmin: user.isSiteAdmin,
      UserId: isUser ? { NameId: user.loginName, NameIdIssuer: 'urn:federation:microsoftonline' } : null,
      UserPrincipalName: isUser ? upnOf(user.loginName) : null
    }
  };
}
