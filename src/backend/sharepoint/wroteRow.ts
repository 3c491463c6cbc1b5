import { isAuthorKey, upnAuthorKey, type AuthorKey } from '../../domain/PostKey';
import { upnOfLogin } from './loginName';
import { idIn, textIn, type WireEntity } from './wire';

/**
 * Whether SharePoint says that this person wrote the row: by his site user id, or by the name he signs in with, which
 * is his key before he has one. Expects `AuthorId`, and `Author/Name` expanded.
 */
export function wroteRow(row: WireEntity, writer: AuthorKey): boolean {
  if (writer === String(idIn(row, 'AuthorId'))) return true;
  const upn = upnOfLogin(textIn(row['Author'], 'Name'));
  return upn !== undefined && writer === upnAuthorKey(upn);
}

/** Who wrote the row as SharePoint tells, where the row itself names nobody. */
export function writerOf(row: WireEntity): AuthorKey | undefined {
  const writer = String(idIn(row, 'AuthorId'));
  return isAuthorKey(writer) ? writer : undefined;
}
