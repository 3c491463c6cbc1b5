import { authorOfPostKey } from '../../domain/PostKey';
import { cleanText } from '../../domain/PostText';
import { type Report } from '../../domain/Report';
import { readRow, wordIn, type Reading } from './readRow';
import { textIn } from './wire';
import { writerOf } from './wroteRow';

export const reportColumns = ['Id', 'PostKey', 'Reason', 'Decision', 'AuthorId'] as const;

const maxReasonUnits = 1_000;

/** A row of Hallway Reports. */
export function readReportRow(row: unknown): Reading<Report> {
  return readRow(row, (entity, id) => {
    const post = textIn(entity, 'PostKey');
    if (post === undefined || authorOfPostKey(post) === undefined) return 'noKey';
    return {
      id,
      post,
      reason: cleanText(textIn(entity, 'Reason') ?? '', maxReasonUnits),
      decision: wordIn(entity, 'Decision'),
      reporter: writerOf(entity)
    };
  });
}
