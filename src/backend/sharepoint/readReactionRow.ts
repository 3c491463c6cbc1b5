import { isSaid, parseReactionKey, type Reaction } from '../../domain/Reaction';
import { columnsAgree, readRow, type Reading, type Rejection } from './readRow';
import { textIn, type WireEntity } from './wire';
import { wroteRow } from './wroteRow';

export const reactionColumns = [
  'Id',
  'RowKey',
  'PostKey',
  'UserKey',
  'Kind',
  'AuthorId',
  'Author/Name'
] as const;

/** A row of Hallway Reactions. It counts only if the user in its key wrote it. */
export function readReactionRow(row: unknown): Reading<Reaction> {
  return readRow(row, (entity, id) => {
    const said = readReaction(entity);
    return typeof said === 'string' ? said : { id, ...said };
  });
}

/** The same of a row whose ID was not asked for. */
export function readReaction(entity: WireEntity): Omit<Reaction, 'id'> | Rejection {
  const key = parseReactionKey(entity['RowKey']);
  if (!key) return 'noKey';
  if (!columnsAgree(entity, { PostKey: key.post, UserKey: key.user })) return 'keysDiffer';
  const says = textIn(entity, 'Kind') ?? '';
  if (!isSaid(key.slot, says)) return 'noMeaning';
  return { ...key, says, isVerified: wroteRow(entity, key.user) };
}
