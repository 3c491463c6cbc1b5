import { loginOf } from '../../sharepoint/permissions/claims';
import { type GraphCall } from '../GraphCall';

/** Somebody by his id on the web, as Graph names him: by the directory where it still knows him. */
export function identityOf({ tenant }: GraphCall, webId: string, userId: number): unknown {
  const user = tenant.store.principals.user(webId, userId);
  if (!user) return { user: { displayName: '' } };
  const person = tenant.store.directory.get(user.loginName.split('|').at(-1) ?? '');
  const isSame = person && loginOf(person.upn).toLowerCase() === user.loginName.toLowerCase();
  return {
    user: { email: user.email, ...(isSame ? { id: person.entraId } : {}), displayName: user.title }
  };
}
