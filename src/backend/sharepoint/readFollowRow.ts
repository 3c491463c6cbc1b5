import { parseFollowKey, printFollowTarget, type Follow } from '../../domain/Follow';
import { columnsAgree, readRow, wordIn, type Reading } from './readRow';
import { wroteRow } from './wroteRow';

export const followColumns = [
  'Id',
  'RowKey',
  'UserKey',
  'Target',
  'Notify',
  'Show',
  'AuthorId',
  'Author/Name'
] as const;

/** A row of Hallway Follows. It counts only if the follower wrote it. */
export function readFollowRow(row: unknown): Reading<Follow> {
  return readRow(row, (entity, id) => {
    const key = parseFollowKey(entity['RowKey']);
    if (!key) return 'noKey';
    const columns = { UserKey: key.follower, Target: printFollowTarget(key.target) };
    if (!columnsAgree(entity, columns)) return 'keysDiffer';
    return {
      id,
      ...key,
      target: Object.freeze(key.target),
      notifies: entity['Notify'] === true,
      shows: wordIn(entity, 'Show'),
      isVerified: wroteRow(entity, key.follower)
    };
  });
}
