import { isAuthorKey, upnAuthorKey, type AuthorKey } from '../../domain/PostKey';
import { upnOfLogin } from './loginName';
import { idIn, textIn, type WireEntity } from './wire';

/**
 * Whether SharePoint says that this person wrote the row: by his site user id, or by the name he signs in with, which
 * is his key before he has one. Expects `AuthorId`, and `Author/Name` expanded.
 */
export function wroteRow(row: WireEntity, writer: AuthorKey): boolean {
  return isSigned(row, { writer, upn: upnIn(row) });
}

/** @param by the name SharePoint says its writer signs in with: what is looked at twice may not be the same. */
export function isSigned(row: WireEntity, by: { writer: AuthorKey; upn: string | undefined }): boolean {
  const { writer, upn } = by;
  return writer === String(idIn(row, 'AuthorId')) || (upn !== undefined && writer === upnAuthorKey(upn));
}

export function upnIn(row: WireEntity): string | undefined {
  return upnOfLogin(textIn(row['Author'], 'Name'));
}

/** Who wrote the row as SharePoint tells, where the row itself names nobody. */
export function writerOf(row: WireEntity): AuthorKey | undefined {
  const writer = String(idIn(row, 'AuthorId'));
  return isAuthorKey(writer) ? writer : undefined;
}
