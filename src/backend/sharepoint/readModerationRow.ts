import { isVerdict, parseModerationKey, type Moderation } from '../../domain/Moderation';
import { cleanText } from '../../domain/PostText';
import { columnsAgree, readRow, type Reading } from './readRow';
import { textIn } from './wire';
import { writerOf } from './wroteRow';

export const moderationColumns = ['Id', 'RowKey', 'PostKey', 'What', 'Reason', 'AuthorId'] as const;

const maxReasonUnits = 1_000;

/** A row of Hallway Moderation. Its `What` is the word of its key, and what it says after a colon: `idea-status:planned`. */
export function readModerationRow(row: unknown): Reading<Moderation> {
  return readRow(row, (entity, id) => {
    const key = parseModerationKey(entity['RowKey']);
    if (!key) return 'noKey';
    if (key.what !== 'topic-merge' && !columnsAgree(entity, { PostKey: key.post })) return 'keysDiffer';
    const written = textIn(entity, 'What') ?? key.what;
    if (written !== key.what && !written.startsWith(`${key.what}:`)) return 'keysDiffer';
    const says = written.slice(key.what.length + 1);
    if (!isVerdict(key.what, says)) return 'noMeaning';
    const reason = cleanText(textIn(entity, 'Reason') ?? '', maxReasonUnits);
    return { id, key: Object.freeze(key), says, reason, moderator: writerOf(entity) };
  });
}
