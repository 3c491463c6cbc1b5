import { type Entity } from '../odata/Entity';
import { upnOf } from '../permissions/claims';
import { type ItemShape } from './ItemShape';

/** A person in a column: a row of the site's hidden user information list. Null once he has left the site. */
export function personEntity({ call, list }: ItemShape, userId: number, path: string): Entity | null {
  const { directory, principals } = call.tenant.store;
  const user = principals.user(list.webId, userId);
  if (!user) {
    const group = principals.group(list.webId, userId);
    return group
      ? { type: 'SP.Data.UserInfoItem', path, properties: { Id: group.id, Title: group.title } }
      : null;
  }
  const person = directory.get(upnOf(user.loginName));
  return {
    type: 'SP.Data.UserInfoItem',
    path,
    properties: {
      Id: user.id,
      ID: user.id,
      Title: user.title,
      Name: user.loginName,
      EMail: user.email,
      UserName: person?.upn ?? null,
      FirstName: person?.givenName ?? null,
      LastName: person?.surname ?? null,
      JobTitle: person?.jobTitle ?? null,
      Department: person?.department ?? null,
      Office: person?.officeLocation ?? null,
      SipAddress: person?.mail ?? null,
      IsSiteAdmin: user.isSiteAdmin
    }
  };
}
