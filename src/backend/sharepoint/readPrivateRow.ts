import { parsePrivateKey, type PrivateItem } from '../../domain/PrivateItem';
import { readJson } from '../../domain/readJson';
import { columnsAgree, readRow, type Reading } from './readRow';
import { wroteRow } from './wroteRow';

export const privateColumns = ['Id', 'OwnerKind', 'OwnerKey', 'Value', 'AuthorId', 'Author/Name'] as const;

/** A row of Hallway Private. SharePoint shows one's own rows only, but an owner of the site sees and may change them. */
export function readPrivateRow(row: unknown): Reading<PrivateItem> {
  return readRow(row, (entity, id) => {
    const key = parsePrivateKey(entity['OwnerKey']);
    if (!key) return 'noKey';
    if (!columnsAgree(entity, { OwnerKind: `${key.owner}|${key.kind}` })) return 'keysDiffer';
    return { id, ...key, value: readJson(entity['Value']) ?? null, isVerified: wroteRow(entity, key.owner) };
  });
}
